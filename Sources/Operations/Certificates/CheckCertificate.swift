package import Emulation
package import Postgres
package import Store

/// What anybody is told who holds a paper, signed in or not: what it says and whether it still stands.
package struct CheckCertificate: Sendable {
    let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// What is answered in one word.
    package enum Standing: String, CaseIterable, Sendable {
        case stands, cancelled
        /// Made anew under another code.
        case replaced
    }

    /// Nil where there is none, as for what can be no code. One round trip.
    package func run(on client: PostgresClient) async throws -> ToldCertificate? {
        guard let code = CertificateCode(code) else { return nil }
        return try await client.read(.certificate(code))
    }
}

extension ToldCertificate {
    package var standing: CheckCertificate.Standing {
        takenBack != nil ? .cancelled : newer != nil ? .replaced : .stands
    }
}

extension CheckCertificate.Standing: Named {
    package var words: Wording {
        switch self {
        case .stands: Wording(vi: "Còn giá trị", en: "It stands")
        case .cancelled: Wording(vi: "Đã hủy bỏ", en: "Cancelled")
        case .replaced: Wording(vi: "Đã cấp lại", en: "Made anew")
        }
    }
}

/// Which papers of each root were cancelled, signed.
package struct ReadCancelledCertificates: Sendable {
    let keys: CertificateKeys

    package init(signingWith keys: CertificateKeys) {
        self.keys = keys
    }

    /// Of every root that has a key and for which this server can sign. Two round trips, and one for each root.
    package func run(on client: PostgresClient) async throws -> [CancelledList] {
        let (known, clock) = try await client.read(.certificateKeys(), .clock())
        var lists: [CancelledList] = []
        for root in Set(known.map(\.root)).sorted() {
            guard let key = try? keys.signing(for: root, on: clock.today, among: known) else { continue }
            let hashes = try await client.read(.cancelledCertificates(of: root))
            lists.append(try CancelledList(root: root, key: key, day: clock.today, hashes: hashes, by: keys))
        }
        return lists
    }
}
