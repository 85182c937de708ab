import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A paper that names somebody wrongly is made anew under another code, to which the old one leads. The decision stays as it was signed.
package struct RemakeCertificate: Sendable {
    let commendation: UUID
    let code: CertificateCode?
    let name: String
    let reason: String
    let keys: CertificateKeys
    let decision: Decision

    /// - Parameters:
    ///   - commendation: what gave it, of the unit itself.
    ///   - code: of the paper that is wrong, which is the last of its award.
    package init(
        of commendation: UUID, insteadOf code: String, naming name: String, because reason: String, signingWith keys: CertificateKeys,
        decision: Decision
    ) {
        self.commendation = commendation
        self.code = CertificateCode(code)
        self.name = name
        self.reason = reason
        self.keys = keys
        self.decision = decision
    }

    /// Two round trips. It is signed by the key of the day of the decision, which is what it says.
    /// - Throws: `CommendationRefusal`, `CertificateRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            .certificateRemade, on: commendation, of: unit, as: standing, on: client, refusing: ["certificate_pkey": OperationRefusal.stale]
        ) { facts in
            let (given, lines, papers, here, known) = try await facts.read(
                .commendation(commendation, of: unit), .awards(ofCommendation: commendation, of: unit),
                .certificates(ofCommendation: commendation, of: unit), .unitToday(unit), .certificateKeys())
            guard let given, let here, given.commendation.kind == .award else { throw OperationRefusal.notFound }
            try decision.require(given.tag)
            // One that was made anew meanwhile is not the last any more.
            guard let last = papers.first(where: { $0.code == code?.text }),
                let award = lines.first(where: { $0.award.id == last.award })?.award
            else { throw Refusals(all: [CommendationRefusal.paperUnknown]) }
            guard award.stands else { throw CommendationRefusal.cancelledAlready(ordinal: award.ordinal) }
            var refusals: [CommendationRefusal] = []
            if name.isBlank { refusals.append(.nameMissing) }
            if name == last.name { refusals.append(.nameIsThat) }
            if reason.isBlank { refusals.append(.remakeReasonMissing) }
            try Refusals.throw(ifAny: refusals)
            let day = given.commendation.decidedOn
            let paper = CertificatePaper(
                key: try keys.signing(for: unit.root, on: day, among: known), code: .random(), form: award.formName, name: name, unit: unit,
                unitName: here.name, symbol: given.symbol, decidedOn: day, ordinal: award.ordinal)
            let certificate = Certificate(try SignedPaper(paper, by: keys), of: award.id, number: last.number + 1)
            return Decided(
                subject: given.commendation.subject, version: certificate.number, reason: reason,
                writes: [.make([certificate], of: unit, here.level)])
        }
    }
}
