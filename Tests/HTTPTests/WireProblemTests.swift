import Emulation
import Foundation
import Hummingbird
import Testing

@testable import HTTP
@testable import Wire

@Suite("A problem", .timeLimit(.minutes(20)))
struct WireProblemTests {
    struct Context: RequestContext {
        typealias Source = Site.Source
        var coreContext: CoreRequestContextStorage

        init(source: Site.Source) { coreContext = CoreRequestContextStorage(source: source) }
    }

    enum Refusal: ProblemConvertible {
        case alreadyDecided

        var problem: Problem {
            Problem(.conflict, "report.already-decided", title: Wording(vi: "Báo cáo đã được xử lý", en: "The report has been decided"))
        }
    }

    /// What a router that throws this answers.
    private func answer(_ error: any Error, accepting language: String? = nil) async throws -> (response: Response, body: String) {
        let router = Router(context: Context.self)
        router.get("x") { _, _ -> Response in throw error }
        var request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/x")
        if let language { request.headerFields[.acceptLanguage] = language }
        let response = try await router.buildResponder().respond(
            to: Request(head: request, body: RequestBody(buffer: ByteBuffer())), context: Context(source: Site.Source()))
        return (response, try await response.body.written())
    }

    @Test("is a document of RFC 9457 in Vietnamese")
    func vietnamese() async throws {
        let (response, body) = try await answer(Problem.notFound)
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.headers[.contentLanguage] == "vi")
        #expect(response.headers[.vary] == "Accept-Language")
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers[.contentLength] == "\(body.utf8.count)")
        #expect(
            body == #"{"type":"/problems/not-found","title":"Không tìm thấy","status":404,"code":"not-found","#
                + #""detail":"Nội dung không tồn tại hoặc nằm ngoài phạm vi được xem."}"#)
    }

    @Test("is said in English to who prefers it, and the refusals of a noun are problems too")
    func english() async throws {
        let (response, body) = try await answer(Refusal.alreadyDecided, accepting: "en-GB, vi;q=0.5")
        #expect(response.status == .conflict)
        #expect(response.headers[.contentLanguage] == "en")
        #expect(
            body
                == #"{"type":"/problems/report.already-decided","title":"The report has been decided","status":409,"code":"report.already-decided"}"#
        )
    }

    @Test("with a body lists everything that is wrong with it")
    func badInput() async throws {
        var fields = try Fields(JSON.parse(#"{"x": 1}"#.utf8), allowing: ["id"])
        _ = fields.uuid("id")
        let input = BadInput(fields.problems)
        let (response, body) = try await answer(input, accepting: "en")
        #expect(response.status.code == 422)
        let document = try JSON.parse(body.utf8)
        #expect(document["code"]?.content == .string("input.invalid"))
        #expect(document["detail"]?.content == .string("2 things need correction."))
        #expect(
            document["errors"]?.content
                == (try JSON.parse(
                    """
                    [{"field": "x", "code": "field.unknown", "detail": "There is no field “x”; allowed here: id."},
                     {"field": "id", "code": "field.missing", "detail": "This is required."}]
                    """.utf8)).content)
    }

    @Test("with JSON tells line and column")
    func malformed() async throws {
        let (response, body) = try await answer(JSONMalformed(reason: .tooDeep, line: 2, column: 7))
        #expect(response.status == .badRequest)
        #expect(try JSON.parse(body.utf8)["detail"]?.content == .string("Dòng 2, cột 7: cấu trúc lồng nhau quá 32 cấp."))
    }

    @Test("with a query is a bad request")
    func badQuery() async throws {
        let (response, body) = try await answer(BadInput([.missing(.root)], in: .query))
        #expect(response.status == .badRequest)
        #expect(try JSON.parse(body.utf8)["code"]?.content == .string("query.invalid"))
    }

    @Test("keeps the headers it needs")
    func headers() async throws {
        #expect(try await answer(Problem.tooManyRequests(retryAfterSeconds: 30)).response.headers[.retryAfter] == "30")
        #expect(try await answer(Problem.methodNotAllowed(allowed: "GET, PUT")).response.headers[.allow] == "GET, PUT")
        #expect(try await answer(Problem.signInRequired).response.headers[.wwwAuthenticate] == "Bearer")
    }

    @Test("has both languages and a code of its own")
    func wordings() {
        let problems: [Problem] = [
            .malformed(JSONMalformed(reason: .badEscape, line: 1, column: 1)), .badInput(BadInput([.missing(.root)])),
            .badInput(BadInput([.missing(.root)], in: .query)), .bodyTooLarge(most: 1024), .bodyCutOff, .bodyIsNotJSON,
            .methodNotAllowed(allowed: "GET"),
            .signInRequired, .permissionDenied, .notFound, .idTaken, .preconditionRequired, .preconditionFailed,
            .preconditionMalformed(header: "If-Match"), .tooManyRequests(retryAfterSeconds: 1), .serverError, .unavailable,
        ]
        #expect(Set(problems.map(\.code)).count == problems.count)
        for problem in problems {
            #expect(problem.title.vi != problem.title.en && problem.detail?.vi != problem.detail?.en, "\(problem.code)")
            #expect(problem.code.allSatisfy { $0.isLowercase || $0 == "." || $0 == "-" }, "\(problem.code)")
            #expect(problem.title.vi.utf8.elementsEqual(problem.title.vi.precomposedStringWithCanonicalMapping.utf8))
        }
    }
}
