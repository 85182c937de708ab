import Testing

@testable import HTTP

@Suite("The language of an answer", .timeLimit(.minutes(20)))
struct WireLanguageTests {
    @Test(
        "is what the client prefers of those we speak, else Vietnamese",
        arguments: [
            (nil, .vietnamese), ("", .vietnamese), ("en", .english), ("EN-us", .english), ("vi-VN,en;q=0.9", .vietnamese),
            ("en,vi", .english),
            ("vi,en", .vietnamese), ("en;q=0.8, vi;q=0.9", .vietnamese), ("en;q=0.9,vi;q=0.8", .english), ("fr, de;q=0.9", .vietnamese),
            ("fr, en;q=0.1", .english), ("*", .vietnamese), ("*, en;q=0.9", .vietnamese), ("en, *;q=0.5", .english),
            ("en;q=0, *", .vietnamese),
            ("vi;q=0, *", .english), ("vi;q=0", .vietnamese), ("en;q=0", .vietnamese), ("vi;q=0,en;q=0", .vietnamese),
            ("en-US;q=0.2, vi;q=0.3, en;q=0.4", .english), ("en ; q=1.000 ,\tvi;q=0.999", .english), ("vi;q=0.5,en;q=0.501", .english),
            ("en;q=1.001", .vietnamese), ("en;q=2", .vietnamese), ("en;q=0.1234", .vietnamese), ("en;q=", .vietnamese),
            ("en;q=-1", .vietnamese),
            ("en;x=1", .vietnamese), ("en;q=0.5;q=1", .vietnamese), ("english", .vietnamese), ("ẹn", .vietnamese), (",,en,,", .english),
            (";q=1,en", .english), ("-,en", .english),
        ] as [(String?, Language)])
    func preference(header: String?, language: Language) {
        #expect(Language(accepting: header) == language)
    }
}
