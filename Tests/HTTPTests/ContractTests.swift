import Foundation
import Hummingbird
import Testing

@testable import HTTP

@Suite("The contract", .timeLimit(.minutes(20)))
struct ContractTests {
    @Test("names every route the server answers, and no other")
    func routes() throws {
        let contract = try ContractText()
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
        let without = ContractText(text.replacing("  /v1/units/{unit}/duties:", with: "  /v1/units/{unit}/debts:"))
        #expect(served.subtracting(without.routes) == [Route(.get, "/v1/units/{unit}/duties")])
        #expect(without.routes.subtracting(served) == [Route(.get, "/v1/units/{unit}/debts")])
        let otherwise = ContractText(
            text.replacing("    put:\n      operationId: closeCampaign", with: "    delete:\n      operationId: closeCampaign"))
        #expect(served.subtracting(otherwise.routes) == [Route(.put, "/v1/units/{unit}/campaigns/{id}/closure")])
        #expect(otherwise.routes.subtracting(served) == [Route(.delete, "/v1/units/{unit}/campaigns/{id}/closure")])
    }

    @Test("refers to nothing that is not there, and has nothing that nothing refers to")
    func references() throws {
        let contract = try ContractText()
        #expect(contract.references.subtracting(contract.components) == [])
        #expect(
            contract.components.subtracting(contract.references) == [
                "#/components/securitySchemes/session", "#/components/securitySchemes/token",
            ])
        #expect(contract.references.count > 50)
    }

    @Test("is what /openapi.yaml answers, byte for byte")
    func served() async throws {
        let answer = try await Site().answer(.get, "/openapi.yaml", token: nil)
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "application/yaml")
        #expect(answer.body == String(decoding: try Contract.text, as: UTF8.self))
    }
}

/// What a test reads in the contract, by its indentation: enough YAML for a document we write ourselves.
struct ContractText {
    private(set) var routes: Set<Route> = []
    private(set) var components: Set<String> = []
    private(set) var references: Set<String> = []
    private(set) var codes: Set<String> = []

    init() throws {
        self.init(String(decoding: try Contract.text, as: UTF8.self))
    }

    init(_ text: String) {
        var section = "", path = "", kind = ""
        for line in text.split(separator: "\n") {
            for match in line.matches(of: /\$ref: '([^']+)'/) { references.insert(String(match.1)) }
            if let match = line.wholeMatch(of: /([a-z]+):.*/) { section = String(match.1) }
            switch section {
            case "paths":
                if let match = line.wholeMatch(of: /\ {2}(\/[^ ]*):/) { path = String(match.1) }
                if let match = line.wholeMatch(of: /\ {4}(get|put|post|delete|patch):/) {
                    routes.insert(Route(.init(rawValue: match.1.uppercased())!, path))
                }
            case "components":
                if let match = line.wholeMatch(of: /\ {2}([a-zA-Z]+):/) { kind = String(match.1) }
                if let match = line.wholeMatch(of: /\ {4}([a-zA-Z-]+):.*/) { components.insert("#/components/\(kind)/\(match.1)") }
                if let match = line.wholeMatch(of: /\ {12}- ([a-z-]+(?:\.[a-z-]+)?)/), kind == "schemas", isProblem {
                    codes.insert(String(match.1))
                }
                if line == "    Problem:", kind == "schemas" { isProblem = true }
            default: break
            }
        }
    }

    private var isProblem = false
}
