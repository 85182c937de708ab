import Emulation
import Testing

@testable import HTTP

@Suite("The language of an answer", .timeLimit(.minutes(20)))
struct WireLanguageTests {
    @Test(
        "is what the client prefers of those we speak, else Vietnamese",
        arguments: [
            (nil, .vi), ("", .vi), ("en", .en), ("EN-us", .en), ("vi-VN,en;q=0.9", .vi),
            ("en,vi", .en),
            ("vi,en", .vi), ("en;q=0.8, vi;q=0.9", .vi), ("en;q=0.9,vi;q=0.8", .en), ("fr, de;q=0.9", .vi),
            ("fr, en;q=0.1", .en), ("*", .vi), ("*, en;q=0.9", .vi), ("en, *;q=0.5", .en),
            ("en;q=0, *", .vi),
            ("vi;q=0, *", .en), ("vi;q=0", .vi), ("en;q=0", .vi), ("vi;q=0,en;q=0", .vi),
            ("en-US;q=0.2, vi;q=0.3, en;q=0.4", .en), ("en ; q=1.000 ,\tvi;q=0.999", .en), ("vi;q=0.5,en;q=0.501", .en),
            ("en;q=1.001", .vi), ("en;q=2", .vi), ("en;q=0.1234", .vi), ("en;q=", .vi),
            ("en;q=-1", .vi),
            ("en;x=1", .vi), ("en;q=0.5;q=1", .vi), ("english", .vi), ("ẹn", .vi), (",,en,,", .en),
            (";q=1,en", .en), ("-,en", .en),
        ] as [(String?, Language)])
    func preference(header: String?, language: Language) {
        #expect(Language(accepting: header) == language)
    }
}
