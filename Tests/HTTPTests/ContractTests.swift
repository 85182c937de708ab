import ContractTesting
import Foundation
import Hummingbird
import Testing

@testable import HTTP

@Suite("The contract", .timeLimit(.minutes(20)))
struct ContractTests {
    @Test("names every route the server answers, and no other")
    func routes() throws {
        let contract = try OpenAPIContract.ours.get()
        let served = try Set(Site().routes)
        #expect(served.subtracting(contract.routes) == [])
        #expect(contract.routes.subtracting(served) == [])
        #expect(try served.count == Site().routes.count, "no route is registered twice")
        print("contract: \(served.count) routes compared in both directions")
    }

    @Test("is found out when it and the routes differ, either way")
    func planted() throws {
        let served = try Set(Site().routes)
        let text = String(decoding: try Contract.text, as: UTF8.self)
        let without = try OpenAPIContract(text.replacing("  /v1/units/{unit}/duties:", with: "  /v1/units/{unit}/debts:"))
        #expect(served.subtracting(without.routes) == [Route(.get, "/v1/units/{unit}/duties")])
        #expect(without.routes.subtracting(served) == [Route(.get, "/v1/units/{unit}/debts")])
        let otherwise = try OpenAPIContract(
            text.replacing("    put:\n      operationId: closeCampaign", with: "    delete:\n      operationId: closeCampaign"))
        #expect(served.subtracting(otherwise.routes) == [Route(.put, "/v1/units/{unit}/campaigns/{id}/closure")])
        #expect(otherwise.routes.subtracting(served) == [Route(.delete, "/v1/units/{unit}/campaigns/{id}/closure")])
    }

    @Test("refers to nothing that is not there, and has nothing that nothing refers to")
    func references() throws {
        let document = try OpenAPIContract.ours.get().document
        #expect(document.references.subtracting(document.components) == [])
        #expect(
            document.components.subtracting(document.references) == [
                "#/components/securitySchemes/session", "#/components/securitySchemes/token",
            ])
        #expect(document.references.count > 50)
    }

    @Test(
        "is not taken with a word in it that its reader would have to ignore, nor with a reference that leads nowhere",
        arguments: [
            ("status: {const: up}", "status: {const: up, deprecated: true}", "deprecated"),
            ("parent: {type: [string, 'null']}", "parent: {type: [text, 'null']}", "type"),
            ("explanation: {type: [string, 'null'], maxLength: 4000}", "explanation: {type: string, uniqueItems: true}", "uniqueItems"),
            ("beganOn: {type: string, format: date}", "beganOn: {type: string, format: day}", "format"),
            ("items: {$ref: '#/components/schemas/Colleague'}", "items: {$ref: '#/components/schemas/Friend'}", "leads nowhere"),
        ])
    func unknownWords(_ words: String, _ others: String, _ found: String) throws {
        let text = String(decoding: try Contract.text, as: UTF8.self)
        #expect(text.contains(words))
        let error = #expect(throws: UnknownWord.self) { try OpenAPIContract(text.replacing(words, with: others)) }
        #expect(error?.word.hasPrefix(found) == true, "\(error.map(String.init(describing:)) ?? "")")
    }

    @Test("is what /openapi.yaml answers, byte for byte")
    func served() async throws {
        let answer = try await Site().answer(.get, "/openapi.yaml", token: nil)
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "application/yaml")
        #expect(answer.body == String(decoding: try Contract.text, as: UTF8.self))
    }
}

extension OpenAPIContract {
    fileprivate var routes: Set<Route> { Set(operations.map { Route(.init(rawValue: $0.method)!, $0.path) }) }

    fileprivate var codes: Set<String> {
        Set(schema("Problem")?["properties"]?["code"]?["enum"]?.elements.compactMap(\.text) ?? [])
    }
}
