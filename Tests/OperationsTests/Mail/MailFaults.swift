import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Wire

extension SmallCity {
    /// What is wrong with what the server took, beside what the database says of it.
    func mailFaults(_ server: MailServer) async throws -> [String] {
        let said = try await owner.run(
            Statement<[(delivery: String, message: String?, hash: Data?, state: String?)]>(
                "which message tells of what",
                """
                select d.delivery_id::text, d.message_id::text, m.sha256, m.state
                from thidua.delivery d left join thidua.message m on m.root_id = d.root_id and m.message_id = d.message_id
                """,
                each: { row in
                    (
                        try row.next(String.self), try row.next(String?.self), try row.next(Data?.self), try row.next(String?.self)
                    )
                }))
        let taken = try server.taken
        let hashes = Dictionary(
            said.compactMap { row in row.message.map { ($0, row.hash?.hexadecimal) } }, uniquingKeysWith: { first, _ in first })
        var faults: [String] = []
        for (id, copies) in Dictionary(grouping: taken, by: \.id) {
            let known = hashes[String(id.dropFirst().prefix(36))] ?? nil
            if known == nil { faults.append("unknown to the database: \(id)") }
            if Set(copies.map(\.sha256)).count > 1 || known != nil && copies[0].sha256 != known { faults.append("with other bytes: \(id)") }
        }
        var told: [String: Set<String>] = [:]
        for message in taken { for delivery in message.deliveries { told[delivery, default: []].insert(message.id) } }
        for row in said {
            let ids = told[row.delivery] ?? []
            if ids.count != 1 { faults.append("told of by \(ids.count): \(row.delivery)") }
            if row.state != "sent" { faults.append("not sent: \(row.delivery)") }
            if let only = ids.first, only != "<\(row.message ?? "")@example.gov.vn>" {
                faults.append("told of by another: \(row.delivery)")
            }
        }
        return faults
    }
}
