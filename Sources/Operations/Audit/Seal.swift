package import Emulation
import FoundationEssentials
package import Postgres
package import Store

/// The last entry of a root's trail on a day: printed, signed and kept elsewhere, it shows that the trail was never made anew.
///
/// As text: `2024-12-20 1 5000 ` and 64 hexadecimal digits; the day, the root, the entry's number and its hash.
package struct Seal: Hashable, Sendable, CustomStringConvertible {
    package let day: Day
    package let head: AuditHead

    package init(day: Day, head: AuditHead) {
        self.day = day
        self.head = head
    }

    /// Reads one; nil where the text is none.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard parts.count == 4, let day = Day(String(parts[0])), let root = Int32(parts[1]), let seq = Int64(parts[2]), seq > 0,
            let hash = Self.bytes(hexadecimal: Array(parts[3].utf8))
        else { return nil }
        self.init(day: day, head: AuditHead(root: root, seq: seq, hash: hash))
    }

    package var description: String {
        "\(day) \(head.root) \(head.seq) \(head.hash.hexadecimal)"
    }

    private static func bytes(hexadecimal digits: [UInt8]) -> Data? {
        let halves = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 64, halves.count == 64 else { return nil }
        return Data(stride(from: 0, to: 64, by: 2).map { UInt8(halves[$0] << 4 | halves[$0 + 1]) })
    }
}

/// Gives the seals of today.
package struct SealTrails: Sendable {
    private let client: PostgresClient

    /// The client's role must be thidua_auditor.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// One for each root that has a trail. Says nothing of whether the trail is whole: `VerifyTrails` does.
    package func run() async throws -> [Seal] {
        let (clock, heads) = try await client.run(.clock(), .auditHeads())
        return heads.filter { $0.seq > 0 }.map { Seal(day: clock.today, head: $0) }
    }
}
