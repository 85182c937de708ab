import Foundation
import Hummingbird
import Operations
import Testing

@testable import HTTP
@testable import Wire

@Suite("A form", .timeLimit(.minutes(20)))
struct WireFormTests {
    @Test("is read by the same fields as the same body in JSON, and comes to the same")
    func same() throws {
        struct Read: Equatable { var title: String, count: Int?, isSure: Bool?, share: Decimal?, targets: [String], note: String? }
        func read(_ json: JSON) throws -> Read {
            var fields = try Fields(json, allowing: ["title", "count", "isSure", "share", "targets", "note"])
            let read = Read(
                title: fields.string("title", upTo: 100), count: fields.optionalInt("count", in: 1...9),
                isSure: fields.optionalBool("isSure"), share: fields.optionalDecimal("share"),
                targets: fields.list("targets", upTo: 5, allowing: ["unit"]) { $0.string("unit", upTo: 20) },
                note: fields.paragraphs("note", upTo: 100))
            try fields.finish()
            return read
        }
        let json = #"{"title":"Nhà văn hóa","count":3,"isSure":true,"share":12.50,"targets":[{"unit":"1.2"},{"unit":"1.3"}],"note":"a\nb"}"#
        let form =
            "title=Nh%C3%A0+v%C4%83n+h%C3%B3a&count=3&isSure=true&share=12.50&targets%5B7%5D.unit=1.3&targets[4].unit=1.2&note=a%0D%0Ab"
        #expect(try read(Form.parse(form[...])) == read(JSON.parse(json.utf8)))
        #expect(
            try read(Form.parse("title=A&targets[0].unit=1&count=&note="))
                == read(JSON.parse(#"{"title":"A","targets":[{"unit":"1"}]}"#.utf8)))
    }

    @Test("names what is wrong by the place that the page gave it")
    func problems() throws {
        var fields = try Fields(Form.parse("targets[3].count=ba&isSure=maybe&what=1"), allowing: ["targets", "isSure"])
        _ = fields.list("targets", upTo: 5, allowing: ["count"]) { $0.int("count", in: 1...9) }
        _ = fields.optionalBool("isSure")
        let error = #expect(throws: BadInput.self) { try fields.finish() }
        #expect(error?.problems.map(\.field).sorted() == ["isSure", "targets[3].count", "what"])
    }

    @Test(
        "takes nothing that is no place, nothing twice, and not both a value and its parts",
        arguments: [
            "a..b=1", "a[x]=1", "a[0=1", "[0]=1", "a=1&a=2", "a=1&a.b=2", "a.b=1&a=2", "a[0]=1&a.b=2", "a%zz=1", "a=%C3", "a=%00",
            "a.b.c.d.e.f.g=1", "a[100000]=1",
        ])
    func refused(_ text: String) {
        #expect(throws: BadInput.self) { try Form.parse(text[...]) }
    }

    @Test("of very many fields is refused at once")
    func bounded() {
        let text = (0...Form.mostFields).map { "a[\($0)]=1" }.joined(separator: "&")
        #expect(throws: BadInput.self) { try Form.parse(text[...]) }
    }

    private static let id = "01936f3a-0000-7000-8000-000000000001", other = "01936f3a-0000-7000-8000-000000000002"

    /// A decision with a reason.
    private func decision(_ type: String, _ body: String, _ headers: HTTPFields = [:]) async throws -> (Decision, reason: String) {
        var headers = headers
        headers[.contentType] = type
        let request = Request(
            head: HTTPRequest(method: .put, scheme: nil, authority: nil, path: "/v1/units/1/x", headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(string: body)))
        var reason = ""
        return (try await Decision(of: request, allowing: ["reason"]) { reason = $0.string("reason", upTo: 9) }, reason)
    }

    @Test("makes the same decision as JSON: its id and what was seen are fields or headers")
    func decision() async throws {
        let (id, form, json) = (Self.id, "application/x-www-form-urlencoded", "application/json"), seen = "\"1.submitted\""
        let made = try await [
            decision(form, "id=\(id)&seen=1.submitted&reason=Sai"),
            decision(form, "seen=%221.submitted%22&reason=Sai", [.idempotencyKey: id]),
            decision(form, "id=\(id)&reason=Sai", [.ifMatch: seen]),
            decision(json, #"{"id":"\#(id)","reason":"Sai"}"#, [.ifMatch: seen]),
            decision(json, #"{"reason":"Sai"}"#, [.ifMatch: seen, .idempotencyKey: id]),
            decision(json, #"{"id":null,"reason":"Sai"}"#, [.ifMatch: seen, .idempotencyKey: "\"\(id)\""]),
            decision(json, #"{"id":"\#(id)","reason":"Sai"}"#, [.ifMatch: seen, .idempotencyKey: id.uppercased()]),
        ]
        for (decision, reason) in made {
            #expect(decision.id == UUID(uuidString: id) && decision.seen == ["1.submitted"] && !decision.isNew && reason == "Sai")
        }
        await #expect(throws: Problem.preconditionRequired) { try await decision(form, "id=\(id)&reason=Sai") }
        await #expect(throws: Problem.preconditionRequired) { try await decision(json, #"{"reason":"Sai"}"#, [.idempotencyKey: id]) }
    }

    @Test(
        "makes no decision of two ids, of none, or of one that is no UUIDv7, and names where it stands",
        arguments: [
            ("id=\(id)", other, "id field.differs"), ("", nil, "id field.missing"), ("", "1", "Idempotency-Key uuid.invalid"),
            ("", "01936f3a-0000-4000-8000-000000000001", "Idempotency-Key uuid.invalid"), ("id=1", id, "id uuid.invalid"),
        ] as [(String, String?, String)])
    func badID(_ fields: String, _ key: String?, _ found: String) async {
        let error = await #expect(throws: BadInput.self) {
            try await decision(
                "application/x-www-form-urlencoded", "seen=*&reason=Sai&\(fields)", key.map { [.idempotencyKey: $0] } ?? [:])
        }
        #expect(error?.description == found)
    }

    @Test("says nothing of what opens a door or proves a page, however it is written, and everything else as it was")
    func secrets() {
        let said = "name=H%E1%BB%99i&note=proof%3Dx&seen=3"
        for secret in [
            "proof=abc", "%70roof=abc", "pro%6Ff=a=b", "proof", "password=x+y", "pass%77ord=x", "current=z", "identityNumber=0", "%zz=x",
            "%FF=x",
        ] {
            for whole in ["\(secret)&\(said)", "\(said)&\(secret)"] { #expect(Form.withoutSecrets(whole) == said, "\(secret)") }
        }
        #expect(Form.withoutSecrets("proofs=1&Proof=2") == "proofs=1&Proof=2")
    }
}
