package import Emulation

/// Why a post cannot be given.
package enum PostRefusal: Refusal {
    case endsBeforeItBegins
    case ownDeputy

    package var saying: Saying {
        switch self {
        case .endsBeforeItBegins:
            Saying(
                "post.ends-before-it-begins", field: "until",
                vi: "Ngày kết thúc phải sau ngày bắt đầu.",
                en: "It must end after it begins.")
        case .ownDeputy:
            Saying(
                "post.own-deputy", field: "to",
                vi: "Không thể ủy quyền cho chính mình.",
                en: "Nobody can be their own deputy.")
        }
    }
}
