package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit commends those whose nominations were appraised there: by a decision under the next number of its register, with a certificate for
/// each line, in one transaction. Source: Law 06/2022/QH15, article 80.
package struct IssueCommendation: Sendable {
    /// What is said of it by whoever signs.
    package struct Said: Sendable {
        let summary: String
        let budget: String
        /// Documents of the unit or of those above, in the order in which they are printed.
        let bases: [UUID]
        let signature: Signature
        /// Why it is decided although something speaks against it that does not forbid it.
        let despite: String?

        package init(summary: String, budget: String, bases: [UUID], signedBy signature: Signature, despite: String?) {
            self.summary = summary
            self.budget = budget
            self.bases = bases
            self.signature = signature
            self.despite = despite.flatMap { $0.isBlank ? nil : $0 }
        }
    }

    let id: UUID
    /// In the order of its lines.
    let nominations: [UUID]
    let said: Said
    let keys: CertificateKeys
    let decision: Decision

    /// - Parameter id: that of its document, too.
    package init(_ id: UUID, for nominations: [UUID], _ said: Said, signingWith keys: CertificateKeys, decision: Decision) {
        self.id = id
        self.nominations = nominations
        self.said = said
        self.keys = keys
        self.decision = decision
    }

    /// The law of the day of the decision says who may decide and with what money. Three round trips, and those of the law.
    /// - Throws: `CommendationRefusal`, `CertificateRefusal`, `Refusals` of the signature, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let law = try await ReadLaw().run(under: standing.settings, on: client)
        let unit = standing.unit
        return try await decision.decide(
            .commendationIssued, on: id, of: unit, as: standing, on: client,
            refusing: [
                "commendation_pkey": OperationRefusal.idTaken, "a_nomination_is_awarded_once": OperationRefusal.stale,
                "a_quota_is_never_exceeded": CommendationRefusal.quotaSpent,
            ]
        ) { facts in
            let (here, root, found, registers, signers, documents, known, quotas, clock) = try await facts.read(
                .unitToday(unit), .unitToday(unit.root), .nominationsToDecide(at: unit, only: nominations),
                .registers(of: unit, holding: .decision), .signers(inTurn: true),
                .documents(bearing: [], or: said.bases + [said.signature.under].compactMap(\.self), knownTo: unit), .certificateKeys(),
                .quotas(of: unit), .clock())
            guard let here, let root, decision.isNew else { throw OperationRefusal.notFound }
            let chosen = try chosen(among: found)
            let day = clock.today
            let (register, isNew, print) = try number(registers, signers, documents.filter { $0.unit == unit }, on: day)
            let deciding = Deciding(unit: here, root: root, day: day, law: law.book, despite: said.despite)
            let bases = try bases(among: documents, on: day)
            let key = try keys.signing(for: unit.root, on: day, among: known)
            let awards = try chosen.enumerated().map { place, nomination in
                try deciding.award(nomination, in: id, as: place + 1)
            }
            let matters = try await NominationMatter.all(
                of: chosen.map(\.nomination), at: here, in: root, on: day, by: law, facts)
            let verdicts = try said.verdicts(matters, of: chosen)
            let drawn = chosen.map { quotas.drawn(by: $0.nomination.form, in: day.year, of: $0.nomination.family)?.id }
            let commendation = Commendation(
                id: id, unit: unit, level: here.level, decidedOn: day, budget: said.budget, lines: awards.count, despite: said.despite)
            let counts = drawn.compactMap(\.self).reduce(into: [:]) { $0[$1, default: 0] += 1 }
            let writes: [Statement<Void>] =
                (isNew ? [.open(register, family: nil)] : []) + [
                    .takeNumber(of: register, for: id, .decision, family: nil, purpose: nil, print),
                    .issue(commendation), .rest(commendation, on: bases), .draw(on: counts, of: unit),
                    .give(awards, for: chosen, drawingOn: drawn), .award(chosen.map(\.nomination), at: unit),
                ] + verdicts
            // Its number is what is printed on each paper, so it is taken before anything is signed.
            let (symbol, met) = try await facts.write(writes, then: .symbol(of: id, in: unit), .mark(id))
            if !met.isEmpty, said.despite == nil {
                throw Refusals(all: [CommendationRefusal.givenAlready(met.map { $0.words(of: awards) }.listed)])
            }
            let certificates = try awards.map { award in
                try Certificate(
                    SignedPaper(
                        CertificatePaper(
                            key: key, code: .random(), form: award.formName, name: award.name, unit: unit, unitName: here.name,
                            symbol: symbol, decidedOn: day, ordinal: award.ordinal), by: keys), of: award.id)
            }
            return Decided(
                subject: commendation.subject, version: 1, reason: said.summary,
                writes: [.make(certificates, of: unit, here.level)])
        }
    }

    /// In the order in which they were named.
    private func chosen(among found: [AwardableNomination]) throws -> [AwardableNomination] {
        guard !nominations.isEmpty else { throw Refusals(all: [CommendationRefusal.nobodyChosen]) }
        let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.nomination.id, $0) })
        var seen: Set<UUID> = []
        return try nominations.map { id in
            guard let nomination = byID[id], seen.insert(id).inserted else {
                throw Refusals(all: [CommendationRefusal.notAppraised(byID[id]?.name ?? id.uuidString.lowercased())])
            }
            return nomination
        }
    }

    private func number(
        _ registers: [Register], _ signers: [Signer], _ known: [KnownDocument], on day: Day
    ) throws -> (Register, isNew: Bool, Document.Print) {
        guard let (register, isNew) = registers.serving(.decision, on: day, newID: UUID()) else { throw CommendationRefusal.noRegister }
        var refusals: [any Refusal] = []
        if said.summary.isBlank { refusals.append(CommendationRefusal.summaryMissing) }
        if said.budget.isBlank { refusals.append(CommendationRefusal.budgetMissing) }
        var print: Document.Print?
        do {
            print = try signers.print(said.summary, signedBy: said.signature, in: nil, on: day, knowing: known)
        } catch {
            refusals += error.all
        }
        guard let print, refusals.isEmpty else { throw Refusals(all: refusals) }
        return (register, isNew, print)
    }

    private func bases(among documents: [KnownDocument], on day: Day) throws -> [KnownDocument] {
        try said.bases.map { id in
            guard let document = documents.first(where: { $0.id == id }) else {
                throw Refusals(all: [CommendationRefusal.basisUnknown])
            }
            switch document.validity(on: day) {
            case .stands: return document
            case .ended: throw Refusals(all: [CommendationRefusal.basisEnded(document.name)])
            case .unknown: throw Refusals(all: [CommendationRefusal.basisUnknown])
            }
        }
    }
}

extension IssueCommendation.Said {
    /// What the law says of each on the day it is decided on, to be kept. Throws `Refusals` with whatever keeps one from being awarded: what
    /// forbids it, and what is not met as long as nobody says why it is decided all the same.
    fileprivate func verdicts(_ matters: [NominationMatter], of found: [AwardableNomination]) throws -> [Statement<Void>] {
        var refusals: [any Refusal] = []
        let verdicts = try zip(matters, found).map { matter, found in
            let eligibility = try matter.judge()
            refusals += matter.hindrances(eligibility).map { CommendationRefusal.hindered(name: found.name, $0.saying.words) }
            if let warning = eligibility.warning, despite == nil {
                refusals.append(CommendationRefusal.notMet(name: found.name, warning))
            }
            var next = found.nomination
            next.revision += 1
            return Statement.keep(
                try matter.verdict(
                    eligibility, at: .decision, next.revision, because: eligibility.warning == nil ? nil : despite), of: next)
        }
        // The first are enough to know what to do.
        try Refusals.throw(ifAny: Array(refusals.prefix(5)))
        return verdicts
    }
}

extension Certificate {
    /// - Parameter number: counts those of one award.
    init(_ signed: SignedPaper, of award: UUID, number: Int = 1) {
        let paper = signed.paper
        self.init(
            award: award, number: number, code: paper.code.text, name: paper.name, key: paper.key, payload: Data(signed.payload),
            signature: signed.signature)
    }
}

extension MetMark {
    /// Who was given what, and by whom: nothing else of it crosses from one unit to another.
    fileprivate func words(of awards: [Award]) -> Wording {
        let name = awards.first { $0.ordinal == ordinal }?.name ?? ""
        return Wording(
            vi: "\(name): \(form) \(what.words.vi), do \(unitName) quyết định", en: "\(name): \(form) \(what.words.en), by \(unitName)")
    }
}
