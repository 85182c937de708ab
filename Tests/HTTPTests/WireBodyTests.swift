import Hummingbird
import Testing

@testable import HTTP
@testable import Wire

@Suite("The body of a request", .timeLimit(.minutes(20)))
struct WireBodyTests {
    private func request(_ chunks: [String], _ headers: HTTPFields = [.contentType: "application/json"]) -> Request {
        let head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/", headerFields: headers)
        let stream = AsyncStream<ByteBuffer> { continuation in
            for chunk in chunks { continuation.yield(ByteBuffer(string: chunk)) }
            continuation.finish()
        }
        return Request(head: head, body: RequestBody(asyncSequence: stream))
    }

    @Test("is JSON, in however many pieces it comes")
    func pieces() async throws {
        #expect(try await request([#"{"a": "#, "", "[1, 2", "]}"]).json() == JSON.parse(#"{"a":[1,2]}"#.utf8))
    }

    @Test("may be as large as the limit and no larger")
    func limit() async throws {
        #expect(try await request(["[1,", "2]"]).json(upTo: 5) == JSON.parse("[1,2]".utf8))
        await #expect(throws: Problem.bodyTooLarge(most: 5)) { try await request(["[1,", "2] "]).json(upTo: 5) }
        let large = "\"" + String(repeating: "x", count: Body.ordinary - 2) + "\""
        _ = try await request([large]).json()
        await #expect(throws: Problem.bodyTooLarge(most: 65_536)) { try await request([large, " "]).json() }
        _ = try await request([large, " "]).json(upTo: Body.plan)
    }

    @Test("that ends with its connection is refused, even if what came is JSON")
    func cutOff() async {
        struct Gone: Error {}
        let stream = AsyncThrowingStream<ByteBuffer, any Error> { continuation in
            continuation.yield(ByteBuffer(string: "{}"))
            continuation.finish(throwing: Gone())
        }
        let head = HTTPRequest(
            method: .post, scheme: "http", authority: "localhost", path: "/", headerFields: [.contentType: "application/json"])
        let request = Request(head: head, body: RequestBody(asyncSequence: stream))
        await #expect(throws: Problem.bodyCutOff) { try await request.json() }
    }

    @Test("is refused unread if its announced length is too large")
    func announced() async {
        let headers: HTTPFields = [.contentType: "application/json", .contentLength: "65537"]
        await #expect(throws: Problem.bodyTooLarge(most: 65_536)) { try await request(["1"], headers).json() }
    }

    @Test(
        "must say that it is JSON",
        arguments: [
            nil, "", "text/plain", "application/jsonp", "application/problem+json", "application/json; charset=latin1",
            "application/json, text/html",
        ] as [String?])
    func wrongType(type: String?) async {
        var headers: HTTPFields = [:]
        headers[.contentType] = type
        await #expect(throws: Problem.bodyIsNotJSON) { try await request(["{}"], headers).json() }
    }

    @Test(
        "may say it in other letters",
        arguments: ["Application/JSON", "application/json;charset=utf-8", "application/json ; charset=\"UTF-8\"", "application/json;"])
    func rightType(type: String) async throws {
        _ = try await request(["{}"], [.contentType: type]).json()
    }

    @Test("must not be compressed")
    func compressed() async {
        await #expect(throws: Problem.bodyIsNotJSON) {
            try await request(["{}"], [.contentType: "application/json", .contentEncoding: "gzip"]).json()
        }
    }

    @Test("that is empty is no JSON")
    func empty() async {
        await #expect(throws: JSONMalformed(reason: .endsTooEarly, line: 1, column: 1)) { try await request([]).json() }
    }
}
