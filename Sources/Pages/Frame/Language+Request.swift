import Emulation
import HTTP
import Hummingbird

extension Language {
    static let cookie = "__Host-thidua-lang"

    /// What somebody chose in this browser, or else what the browser asks for.
    init(of request: Request) {
        self =
            request.cookies[Self.cookie].flatMap { Language(rawValue: $0.value) } ?? Language(accepting: request.headers[.acceptLanguage])
    }

    var other: Language {
        switch self {
        case .vi: .en
        case .en: .vi
        }
    }

    /// Its own name in itself.
    var ownName: String { text(vi: "Tiếng Việt", en: "English") }
}
