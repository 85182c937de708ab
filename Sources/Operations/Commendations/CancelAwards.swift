package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit takes back some of what it gave by one of its decisions, by another under the next number of its register.
/// Source: Law 06/2022/QH15, article 93.2 (grounds) and 93.8 (who may award may cancel).
package struct CancelAwards: Sendable {
    /// What is said of it by whoever signs.
    package struct Said: Sendable {
        let awards: [UUID]
        let back: Commendation.Back
        let summary: String
        let signature: Signature

        package init(awards: [UUID], back: Commendation.Back, summary: String, signedBy signature: Signature) {
            self.awards = awards
            self.back = back
            self.summary = summary
            self.signature = signature
        }
    }

    let commendation: UUID
    let said: Said
    let decision: Decision

    /// - Parameter commendation: what gave them. What takes them back, and its document, bear the decision's id.
    package init(of commendation: UUID, _ said: Said, decision: Decision) {
        self.commendation = commendation
        self.said = said
        self.decision = decision
    }

    /// Two round trips.
    /// - Throws: `CommendationRefusal`, `Refusals` of the signature, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let (unit, id) = (standing.unit, decision.id)
        return try await decision.decide(
            .commendationCancelled, on: commendation, of: unit, as: standing, on: client,
            refusing: ["commendation_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (given, lines, here, registers, signers, documents, clock) = try await facts.read(
                .commendation(commendation, of: unit), .awards(ofCommendation: commendation, of: unit), .unitToday(unit),
                .registers(of: unit, holding: .decision), .signers(inTurn: true),
                .documents(bearing: [], or: [said.signature.under].compactMap(\.self), knownTo: unit), .clock())
            // Who gave it takes it back, and nobody else, above or below: there it is none.
            guard let given, let here else { throw OperationRefusal.notFound }
            guard given.commendation.kind == .award else { throw CommendationRefusal.notAnAward }
            try decision.require(given.tag)
            let chosen = try chosen(among: lines.map(\.award))
            let (register, isNew, print) = try number(registers, signers, documents.filter { $0.unit == unit }, on: clock.today)
            let cancelling = Commendation(
                id: id, unit: unit, level: here.level, decidedOn: clock.today, budget: nil, lines: chosen.count, back: said.back)
            return Decided(
                subject: given.commendation.subject, version: 2, reason: said.back.reason,
                writes: (isNew ? [.open(register, family: nil)] : []) + [
                    .takeNumber(of: register, for: id, .decision, family: nil, purpose: nil, print), .issue(cancelling),
                    .takeBack(chosen.map(\.id), by: cancelling), .giveBack(chosen.map(\.id), of: unit),
                ])
        }
    }

    private func number(
        _ registers: [Register], _ signers: [Signer], _ known: [KnownDocument], on day: Day
    ) throws -> (Register, isNew: Bool, Document.Print) {
        guard let (register, isNew) = registers.serving(.decision, on: day, newID: UUID()) else { throw CommendationRefusal.noRegister }
        var refusals: [any Refusal] = []
        if said.back.reason.isBlank { refusals.append(CommendationRefusal.reasonMissing) }
        if said.summary.isBlank { refusals.append(CommendationRefusal.summaryMissing) }
        var print: Document.Print?
        do {
            print = try signers.print(said.summary, signedBy: said.signature, in: nil, on: day, knowing: known)
        } catch {
            refusals += error.all
        }
        guard let print, refusals.isEmpty else { throw Refusals(all: refusals) }
        return (register, isNew, print)
    }

    private func chosen(among lines: [Award]) throws -> [Award] {
        guard !said.awards.isEmpty else { throw Refusals(all: [CommendationRefusal.noLineChosen]) }
        let chosen = lines.filter { said.awards.contains($0.id) }
        guard chosen.count == Set(said.awards).count else { throw OperationRefusal.notFound }
        if let before = chosen.first(where: { !$0.stands }) { throw CommendationRefusal.cancelledAlready(ordinal: before.ordinal) }
        return chosen
    }
}
