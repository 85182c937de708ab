import ContractTesting
import Emulation
import Foundation
import Hummingbird
import Operations
import Testing

@testable import HTTP
@testable import Wire

@Suite("The router", .timeLimit(.minutes(20)))
struct RoutingTests {
    let site = try! Site(notice: Notice(clock: .init("2024-12-20"), isSample: true))

    @Test(
        "wants a token for everything below /v1, in the form of ours",
        arguments: [nil, "", "td_short", "tx_" + String(repeating: "a", count: 43)])
    func unsigned(_ token: String?) async throws {
        for path in ["/v1/me", "/v1/units/5", "/v1/units/nonsense/duties"] {
            let answer = try await site.answer(.get, path, token: token)
            #expect(answer.status == .unauthorized)
            #expect(answer.code == "sign-in.required")
            #expect(answer.headers[.wwwAuthenticate] == "Bearer")
        }
    }

    @Test("takes the token whatever the case of the scheme")
    func scheme() {
        #expect(TokenMiddleware.token(in: "bearer \(Site.token)") != nil)
        #expect(TokenMiddleware.token(in: "BEARER \(Site.token)")?.text == Site.token)
        #expect(TokenMiddleware.token(in: "Basic \(Site.token)") == nil)
        #expect(TokenMiddleware.token(in: Site.token) == nil)
    }

    @Test(
        "refuses a unit that cannot be one, and says by which rule",
        arguments: [
            ("5.0", "unit-id.zero"), ("05", "unit-id.leading-zero"), ("5.1.2.3.4", "unit-id.fifth-level"), ("5..1", "unit-id.malformed"),
            ("hai-phong", "unit-id.malformed"), ("32768", "unit-id.out-of-range"), ("5.65536", "unit-id.out-of-range"),
        ])
    func badUnit(_ unit: String, _ rule: String) async throws {
        let answer = try await site.answer(.get, "/v1/units/\(unit)")
        #expect(answer.status == .badRequest)
        #expect(answer.code == "path.invalid")
        #expect(try answer.errors == ["unit \(rule)"])
    }

    @Test("refuses an id that cannot be one")
    func badID() async throws {
        let answer = try await site.answer(.get, "/v1/units/5/reports/17")
        #expect(answer.status == .badRequest)
        #expect(try answer.errors == ["id uuid.invalid"])
    }

    @Test("answers what is not there with 404, and a wrong method with 405 and those that are right")
    func nothing() async throws {
        for path in ["/nowhere", "/v1", "/v1/units/5/nothing", "/v1/units/5/reports/1/2/3"] {
            let answer = try await site.answer(.get, path)
            #expect(answer.status == .notFound)
            #expect(answer.code == "not-found")
        }
        let draft = try await site.answer(.post, "/v1/units/5/campaigns/1/draft")
        #expect(draft.status == .methodNotAllowed)
        #expect(draft.headers[.allow] == "GET, PUT, DELETE, HEAD")
        let me = try await site.answer(.delete, "/v1/me", token: nil)
        #expect(me.headers[.allow] == "GET, HEAD")
    }

    @Test("says 503 and when to come back where the database is not there, and nothing of why")
    func unreachable() async throws {
        let answer = try await site.answer(.get, "/v1/units/5")
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.code == "server.unavailable")
        #expect(answer.headers[.retryAfter] != nil)
        #expect(!answer.body.contains("127.0.0.1"))
    }

    @Test("speaks the language that is asked for")
    func language() async throws {
        let vietnamese = try await site.answer(.get, "/nowhere")
        let english = try await site.answer(.get, "/nowhere", headers: [.acceptLanguage: "en-GB, vi;q=0.3"])
        #expect(try vietnamese.json["title"]?.string() == "Không tìm thấy")
        #expect(try english.json["title"]?.string() == "Not found")
    }

    @Test(
        "says on every answer what the database is, and that nothing is to be guessed",
        arguments: ["/health", "/nowhere", "/v1/units/5"])
    func notice(_ path: String) async throws {
        let answer = try await site.answer(.get, path)
        #expect(answer.headers[.thiduaClock] == "2024-12-20")
        #expect(answer.headers[.thiduaNotice] == "sample data")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test("says nothing of a database that is what it seems")
    func real() async throws {
        let answer = try await Site().answer(.get, "/health")
        #expect(answer.status == .ok)
        #expect(answer.headers[.thiduaClock] == nil && answer.headers[.thiduaNotice] == nil)
        #expect(answer.headers[.server] == nil)
    }

    @Test("is ready only if it is", arguments: Readiness.allCases)
    func ready(_ readiness: Readiness) async throws {
        let answer = try await Site(readiness: readiness).answer(.get, "/ready", token: nil)
        #expect(answer.status == (readiness == .ready ? .ok : .serviceUnavailable))
        #expect(answer.body == #"{"status":"\#(readiness.rawValue)"}"#)
    }

    @Test("counts requests by route, never by the ids in a path or a method somebody made up")
    func metrics() async throws {
        let site = try Site()
        _ = try await site.answer(.get, "/v1/units/5.0/reports/x")
        _ = try await site.answer(.init(rawValue: "BREW")!, "/nowhere")
        _ = try await site.answer(.get, "/health")
        let answer = try await site.answer(.get, "/metrics", token: nil)
        #expect(answer.body.contains(#"_count{route="/v1/units/{unit}/reports/{id}",method="GET",status="400"} 1"#))
        #expect(answer.body.contains(#"_count{route="NotFound",method="other",status="404"} 1"#))
        #expect(answer.body.contains(#"_bucket{route="/health",method="GET",status="200",le="+Inf"} 1"#))
        #expect(!answer.body.contains("5.0/reports") && !answer.body.contains("BREW"))
    }

    @Test("wants If-Match for whatever is not new, before it looks at anything else")
    func preconditions() async throws {
        let id = "01936f3a-0000-7000-8000-000000000001"
        let contract = try OpenAPIContract.ours.get()
        let writes = site.routes.filter { $0.method != .get && $0.path.contains("{unit}") }
        // Posts and charges are given and ended, what was sent is opened, evidence is added, a text is taken in and answered in turns, a
        // number is told or looked for; nobody edits them.
        let exempt = [
            "/memberships/{id}", "/deputies/{id}", "/invitation", "/reminders/{id}", "/house-rules/{id}", "/mailboxes/{id}",
            "/mailboxes/{id}/confirmation", "/opening", "/evidence/{evidence}", "/transcript", "/answers/{piece}", "/identity",
            "/lookups/{id}",
        ]
        for route in writes where contract.ifMatch(route.method.rawValue, route.path) == nil {
            #expect(exempt.contains { route.path.hasSuffix($0) }, "\(route)")
        }
        let guarded = writes.filter { contract.ifMatch($0.method.rawValue, $0.path) == "" }
        #expect(guarded.count > 9)
        for route in guarded {
            let path = route.path.replacing("{unit}", with: "5").replacing("{id}", with: id).replacing("{amendment}", with: id)
                .replacing("{revision}", with: "1").replacing("{owner}", with: "5.1")
            let without = try await site.answer(route.method, path, body: #"{"id":"\#(id)"}"#)
            #expect(without.status == .preconditionRequired, "\(route)")
            let malformed = try await site.answer(route.method, path, headers: [.ifMatch: "r1"], body: #"{"id":"\#(id)"}"#)
            #expect(malformed.code == "precondition.malformed", "\(route)")
        }
    }

    @Test("takes the id of a decision from a header wherever the contract says so, and from both only if they are alike")
    func idempotencyKeys() async throws {
        let id = "01936f3a-0000-7000-8000-000000000001", other = "01936f3a-0000-7000-8000-000000000002"
        let contract = try OpenAPIContract.ours.get()
        let decisions = site.routes.filter { contract.takesIdempotencyKey($0.method.rawValue, $0.path) }
        for route in decisions {
            let path = route.path.replacing("{unit}", with: "5").replacing("{id}", with: id).replacing("{revision}", with: "1")
                .replacing("{owner}", with: "5.1")
            func errors(_ key: String?, _ body: String) async throws -> [String] {
                var headers: HTTPFields = [.ifMatch: "*"]
                headers[.idempotencyKey] = key
                return try await site.answer(route.method, path, headers: headers, body: body).errors.filter { $0.hasPrefix("id ") }
            }
            #expect(try await errors(nil, "{}") == ["id field.missing"], "\(route)")
            #expect(try await errors(id, "{}") == [], "\(route)")
            #expect(try await errors(id, #"{"id":"\#(id)"}"#) == [], "\(route)")
            #expect(try await errors(other, #"{"id":"\#(id)"}"#) == ["id field.differs"], "\(route)")
        }
        // Whatever else wants an `id` in its body would have to be told of it.
        let undeclared = site.routes.filter { $0.method == .put && !decisions.contains($0) && $0.path.contains("{unit}") }
        for route in undeclared {
            let path = route.path.replacing("{unit}", with: "5").replacing("{id}", with: id).replacing("{amendment}", with: id)
            let answer = try await site.answer(route.method, path, headers: [.ifMatch: "*"], body: "{}")
            #expect(try !answer.errors.contains("id field.missing"), "\(route)")
        }
        print("idempotency keys: \(decisions.count) decisions take one, \(undeclared.count) writes have their id in the path")
        #expect(decisions.count > 12)

        let path = "/v1/units/5/campaigns/\(id)/amendments/\(id)"
        let amended = try await site.answer(
            .put, path, headers: [.ifMatch: "*", .idempotencyKey: other], body: #"{"summary":"Thêm"}"#)
        #expect(try amended.errors == ["amendment field.differs"])
    }
}
