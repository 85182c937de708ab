import Hummingbird
import Testing

@testable import HTTP

@Suite("A precondition", .timeLimit(.minutes(20)))
struct WireETagTests {
    private let third = ETag(state: "r3")

    @Test("speaks of any state, and different states stay different")
    func tags() {
        #expect(third.description == "\"r3\"")
        #expect(ETag(state: "5.12/Q3,17").description == "\"5.12/Q3,17\"")
        #expect(ETag(state: "a\"b%ế").description == "\"a%22b%25%e1%ba%bf\"")
        #expect(ETag(state: "%22") != ETag(state: "\""))
    }

    @Test(
        "holds if the current state is among those expected",
        arguments: ["\"r3\"", "\"r2\", \"r3\"", "*", " * ", " \"r3\" ", ",\"a,b\",,\"r3\","])
    func holds(header: String) throws {
        try IfMatch(header: header).check(third)
    }

    @Test("fails if it is not, or only weakly so", arguments: ["\"r2\"", "\"R3\"", "W/\"r3\"", "\"\"", "\"r3,\""])
    func fails(header: String) throws {
        let expected = try IfMatch(header: header)
        #expect(throws: Problem.preconditionFailed) { try expected.check(third) }
    }

    @Test("is demanded of every edit")
    func required() {
        #expect(throws: Problem.preconditionRequired) { try IfMatch(header: nil) }
        #expect(Problem.preconditionRequired.status.code == 428 && Problem.preconditionFailed.status.code == 412)
    }

    @Test(
        "must be well-formed",
        arguments: [
            "", ",", "r3", "\"r3", "r3\"", "\"r3\" \"r4\"", "w/\"r3\"", "W/ \"r3\"", "*, \"r3\"", "\"r3\", *", "\"r 3\"", "\"a\u{7F}\"",
            "\"r3\"x",
        ])
    func malformed(header: String) {
        #expect(throws: Problem.preconditionMalformed(header: "If-Match")) { try IfMatch(header: header) }
        #expect(throws: Problem.preconditionMalformed(header: "If-None-Match")) { try IfNoneMatch(header: header) }
    }

    @Test("tells the states it expects, as their resources name them")
    func seen() throws {
        #expect(try IfMatch(header: "\"r3\", W/\"r4\", \"a,b\"").seen == ["r3", "a,b"])
        #expect(try IfMatch(header: "*").seen == nil)
    }

    @Test("of a read matches weakly, and nothing without the header")
    func noneMatch() throws {
        #expect(try IfNoneMatch(header: "W/\"r3\"").matches(third))
        #expect(try IfNoneMatch(header: "\"r1\", \"r3\"").matches(third))
        #expect(try IfNoneMatch(header: "*").matches(third))
        #expect(try !IfNoneMatch(header: "\"r2\"").matches(third))
        #expect(try !IfNoneMatch(header: nil).matches(third))
    }
}
