package import Emulation

/// Why a post cannot be given.
package enum PostRefusal: Refusal {
    case endsBeforeItBegins
    case ownDeputy

    package var code: String {
        switch self {
        case .endsBeforeItBegins: "post.ends-before-it-begins"
        case .ownDeputy: "post.own-deputy"
        }
    }

    package var field: String? {
        switch self {
        case .endsBeforeItBegins: "until"
        case .ownDeputy: "to"
        }
    }

    package func message(in language: Language) -> String {
        switch self {
        case .endsBeforeItBegins:
            language.text(vi: "Ngày kết thúc phải sau ngày bắt đầu.", en: "It must end after it begins.")
        case .ownDeputy:
            language.text(vi: "Không thể ủy quyền cho chính mình.", en: "Nobody can be their own deputy.")
        }
    }
}
