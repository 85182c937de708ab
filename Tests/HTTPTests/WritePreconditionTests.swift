import Foundation
import Hummingbird
import Operations
import Testing

@testable import HTTP
@testable import Wire

@Suite("The precondition of a draft", .timeLimit(.minutes(20)))
struct WritePreconditionTests {
    private func precondition(_ headers: HTTPFields) throws -> WritePrecondition {
        try WritePrecondition(
            Request(
                head: HTTPRequest(method: .put, scheme: nil, authority: nil, path: "/", headerFields: headers),
                body: RequestBody(buffer: ByteBuffer())),
            prefix: "draft.")
    }

    private func revision(_ headers: HTTPFields, current: Int? = nil) async throws -> Int? {
        try await precondition(headers).revision {
            guard let current else { throw Problem.notFound }
            return current
        }
    }

    @Test("is none where the draft is new")
    func new() async throws {
        #expect(try await revision([:], current: 7) == nil)
        #expect(try await revision([.ifNoneMatch: "*"], current: 7) == nil)
    }

    @Test("names the revision that was seen, without asking for the present one")
    func seen() async throws {
        #expect(try await revision([.ifMatch: "\"draft.3\""]) == 3)
    }

    @Test("is held against the present one where it names several, or any")
    func several() async throws {
        #expect(try await revision([.ifMatch: "\"draft.3\", \"draft.4\""], current: 4) == 4)
        #expect(try await revision([.ifMatch: "*"], current: 4) == 4)
        await #expect(throws: Problem.preconditionFailed) { try await revision([.ifMatch: "\"draft.2\", \"draft.3\""], current: 4) }
        await #expect(throws: Problem.notFound) { try await revision([.ifMatch: "*"]) }
    }

    @Test(
        "fails at once where the tag cannot be one of a draft",
        arguments: ["\"3.published\"", "\"draft.03\"", "\"draft.-1x\"", "W/\"draft.3\""])
    func foreign(_ tag: String) async {
        await #expect(throws: (any Error).self) { try await revision([.ifMatch: tag]) }
    }

    /// Of a form that says so.
    private func revision(form: String, _ headers: HTTPFields = [:], current: Int) async throws -> Int? {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        var precondition = try precondition(headers)
        var fields = try Fields(Form.parse(form[...]), allowing: ["title"] + precondition.members)
        try precondition.finish(&fields)
        return try await precondition.revision { current }
    }

    @Test("is read from a field of a form as from the header, and is none where the form says nothing")
    func form() async throws {
        #expect(try await revision(form: "title=A", current: 7) == nil)
        #expect(try await revision(form: "title=A&seen=", current: 7) == nil)
        for seen in ["draft.3", "%22draft.3%22"] { #expect(try await revision(form: "seen=\(seen)", current: 7) == 3) }
        #expect(try await revision(form: "seen=*", current: 7) == 7)
        #expect(try await revision(form: "seen=draft.3", [.ifMatch: "\"draft.3\""], current: 7) == 3)
        await #expect(throws: Problem.preconditionFailed) { try await revision(form: "seen=3.published", current: 7) }
        let error = await #expect(throws: BadInput.self) {
            try await revision(form: "seen=draft.4", [.ifMatch: "\"draft.3\""], current: 4)
        }
        #expect(error?.description == "seen field.differs")
    }

    @Test("is nothing that a body in JSON can say")
    func json() throws {
        var precondition = try precondition([.contentType: "application/json"])
        var fields = try Fields(JSON.parse(#"{"seen":"draft.3"}"#.utf8), allowing: precondition.members)
        #expect(throws: BadInput.self) { try precondition.finish(&fields) }
    }

    @Test("is missing where something else is there already: 428, or 409 for who said that it is new")
    func taken() async throws {
        let plain = try precondition([:])
        await #expect(throws: Problem.preconditionRequired) {
            try await plain.saving(otherwise: .idTaken) { throw OperationRefusal.idTaken }
        }
        let new = try precondition([.ifNoneMatch: "*"])
        await #expect(throws: Problem.idTaken) { try await new.saving(otherwise: .stale) { throw OperationRefusal.stale } }
        let edit = try precondition([.ifMatch: "\"draft.3\""])
        await #expect(throws: OperationRefusal.stale) { try await edit.saving(otherwise: .stale) { throw OperationRefusal.stale } }
        await #expect(throws: OperationRefusal.campaignClosed) {
            try await plain.saving(otherwise: .idTaken) { throw OperationRefusal.campaignClosed }
        }
    }
}
