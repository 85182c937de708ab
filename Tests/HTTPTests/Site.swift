import ContractTesting
import Foundation
import Hummingbird
import Logging
import Postgres
import Testing

@testable import HTTP
@testable import Wire

/// The whole router without a socket, before a database that is not there: nothing listens on port 1.
struct Site {
    struct Source: RequestContextSource {
        let logger = Logger(label: "site", factory: { _ in SwiftLogNoOpLogHandler() })
    }

    let responder: RouterResponder<VisitorContext>
    let routes: [Route]

    init(notice: Notice = .none, readiness: Readiness = .ready) throws {
        let postgres = PostgresClient(
            PostgresConfiguration(url: "postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=1", acquireTimeout: .milliseconds(200)),
            logger: Source().logger)
        let list = RouteList()
        responder = try router(postgres: postgres, notice: notice, readiness: { readiness }, isSomebodys: { _ in true }, list: list)
            .buildResponder()
        routes = list.all
    }

    /// A token in the right form that nobody has.
    static let token = "td_" + String(repeating: "a", count: 43)

    func answer(
        _ method: HTTPRequest.Method, _ path: String, token: String? = token, headers: HTTPFields = [:], body: String? = nil
    ) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        if let token { head.headerFields[.authorization] = "Bearer \(token)" }
        if body != nil { head.headerFields[.contentType] = "application/json" }
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body ?? ""))), context: VisitorContext(Source()))
        let answer = Answer(status: response.status, headers: response.headers, body: try await response.body.written())
        try answer.isHeldAgainstContract(method, path)
        return answer
    }
}

struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: String

    var json: JSON { get throws { try JSON.parse(body.utf8) } }
    var code: String? { try? json["code"]?.string() }
    /// `field code` of each error.
    var errors: [String] {
        get throws {
            guard case .array(let errors)? = try json["errors"]?.content else { return [] }
            return try errors.map { try "\($0["field"]?.string() ?? "") \($0["code"]?.string() ?? "")" }
        }
    }
}

extension Answer {
    /// Where it is not what the contract promises, the test that asked fails.
    fileprivate func isHeldAgainstContract(_ method: HTTPRequest.Method, _ path: String) throws {
        let contract = try OpenAPIContract.ours.get()
        let seen = OpenAPIContract.Seen(
            method: method.rawValue, address: path, status: status.code, headers: headers.map { ($0.name.rawName, $0.value) },
            body: Array(body.utf8))
        let differences = contract.differences(of: seen)
        Tally.ofThisRun.add(seen, of: contract, differences)
        for difference in differences { Issue.record("\(method) \(path) → \(status), against the contract: \(difference)") }
    }
}

extension ResponseBody {
    /// What it writes.
    consuming func written() async throws -> String {
        let writer = Collected()
        try await write(writer)
        return String(buffer: writer.bytes.buffer)
    }
}

/// Keeps what a body writes.
private struct Collected: ResponseBodyWriter {
    final class Bytes: @unchecked Sendable { var buffer = ByteBuffer() }
    let bytes = Bytes()

    mutating func write(_ buffer: ByteBuffer) async throws { bytes.buffer.writeImmutableBuffer(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
