package import Emulation
import Foundation
import Postgres
package import Store

/// What is known of a nomination when the law is asked about it.
struct NominationMatter: Sendable {
    let subject: ListedSubject
    /// The home of the subject.
    let home: Emulation.Unit
    /// The unit that a collective is; nil for one that is none, and for everybody else.
    let named: Emulation.Unit?
    let reviewer: Emulation.Unit
    /// The city, whose own regulation lies over the law of the nation.
    let root: Emulation.Unit
    let form: String
    let until: Day
    /// What it was awarded before, as far as the unit that asks may know.
    let record: [PriorAward]
    let given: [ReceivedAward]
    /// What the first receipt set for good.
    let receipt: NominationReview.Receipt?
    let today: Day
    /// Whether the unit that nominates reviews it itself.
    let isOwn: Bool
    let law: ReadLaw.Kept

    /// The unit of the subject that is no more.
    var ended: Emulation.Unit? { [named, home].compactMap(\.self).first { $0.hasEnded(on: today) } }

    /// What is known, for the law to judge.
    var facts: CaseFacts {
        CaseFacts(
            of: subject.subject, awarded: record, given: given.compactMap(\.held), in: nil, home: home, named: named, year: until.year,
            dates)
    }

    private var dates: LawDates { LawDates(receivedOn: receipt?.on ?? today, decidedOn: today) }

    /// What the law of its dates says. Throws `NominationRefusal.formUnknown` where it has no such form.
    func judge() throws(NominationRefusal) -> Eligibility {
        guard
            let eligibility = Eligibility.judge(
                facts, for: form, by: reviewer.decider, dates, in: law.book, root: root.code, standards: standards(on: dates))
        else { throw .formUnknown }
        return eligibility
    }

    /// What keeps it from going on, whatever is said.
    func hindrances(_ eligibility: Eligibility) -> [NominationRefusal] {
        eligibility.hindrances(isOwn: isOwn) + (ended.map { [.unitEnded($0.name)] } ?? [])
    }

    /// The first receipt set the pack for good, whatever was imported since.
    private func standards(on dates: LawDates) -> Law? {
        guard let receipt, pack(on: dates) != receipt.pack else { return nil }
        return law.book.law(receipt.pack)
    }

    private func pack(on dates: LawDates) -> String? {
        law.book.law(for: .standards, dates, in: root.code)?.packs.first { $0.kind == .pack }?.name
    }

    /// The day and the law that its first receipt sets. Throws `NominationRefusal.formUnknown` where no law is in force.
    func received() throws(NominationRefusal) -> NominationReview.Receipt {
        if let receipt { return receipt }
        guard let name = pack(on: dates), let hash = hash(of: name) else { throw .formUnknown }
        return NominationReview.Receipt(on: today, pack: name, hash: hash)
    }

    /// What is kept of it for good.
    func verdict(
        _ eligibility: Eligibility, at step: KeptVerdict.Step, _ revision: Int, because: String?
    ) throws -> KeptVerdict {
        let verdict = eligibility.counting
        return KeptVerdict(
            revision: revision, step: step, form: form, packs: verdict.packs, hashes: verdict.packs.compactMap(hash(of:)),
            truth: verdict.truth, facts: try JSONEncoder.kept.text(of: facts),
            results: try JSONEncoder.kept.text(of: VerdictRecord(verdict)),
            because: because)
    }

    private func hash(of pack: String) -> Data? { law.packs.first { $0.name == pack }?.hash }
}

extension NominationMatter {
    /// One round trip, and another for a collective that is a unit. Throws `OperationRefusal.notFound`.
    init(
        _ subject: SubjectReference, _ form: String, until: Day, of unit: UnitID, to reviewer: UnitID,
        receipt: NominationReview.Receipt? = nil, on today: Day, by law: ReadLaw.Kept, _ facts: Facts
    ) async throws {
        let (listed, home, reviewing, root, record, given) = try await facts.read(
            .subject(subject.id, of: subject.unit), .unitToday(subject.unit), .unitToday(reviewer), .unitToday(unit.root),
            .record(of: subject), .awardsGiven(to: subject))
        guard let listed, let home, let reviewing, let root else { throw OperationRefusal.notFound }
        var named: Emulation.Unit?
        if let names = listed.subject.told.names { named = try await facts.read(.unitToday(names)) }
        self.init(
            subject: listed, home: home, named: named, reviewer: reviewing, root: root, form: form, until: until,
            record: record.map(\.award), given: given, receipt: receipt, today: today, isOwn: unit == reviewer, law: law)
    }

    /// Of all that lie at a unit and are decided on together. Five round trips, however many they are. Throws `OperationRefusal.notFound`.
    static func all(
        of nominations: [Nomination], at reviewer: Emulation.Unit, in root: Emulation.Unit, on today: Day, by law: ReadLaw.Kept,
        _ facts: Facts
    ) async throws -> [NominationMatter] {
        let reviews = try await facts.read(all: nominations.map { .reviews(ofNomination: $0.id, of: $0.unit) })
        let subjects = try await facts.read(all: nominations.map { .subject($0.subject.id, of: $0.subject.unit) })
        let records = try await facts.read(all: nominations.map { .record(of: $0.subject) })
        let given = try await facts.read(all: nominations.map { .awardsGiven(to: $0.subject) })
        let units = Set(nominations.map(\.subject.unit) + subjects.compactMap { $0?.subject.told.names })
        let known = try await facts.read(all: units.map { .unitToday($0) })
        let byID = Dictionary(known.compactMap { unit in unit.map { ($0.id, $0) } }) { first, _ in first }
        return try nominations.indices.map { place in
            let nomination = nominations[place]
            guard let subject = subjects[place], let home = byID[nomination.subject.unit] else { throw OperationRefusal.notFound }
            return NominationMatter(
                subject: subject, home: home, named: subject.subject.told.names.flatMap { byID[$0] }, reviewer: reviewer, root: root,
                form: nomination.form, until: nomination.until, record: records[place].map(\.award), given: given[place],
                receipt: reviews[place].receipt, today: today, isOwn: nomination.unit == reviewer.id, law: law)
        }
    }
}

extension Emulation.Unit {
    /// As whom its head decides on awards.
    package var decider: Decider {
        switch kind {
        case .authority: .authority(level)
        case .enterprise: .enterprise
        default: .agency(of: level)
        }
    }
}

extension JSONEncoder {
    /// One way to write what is kept.
    static var kept: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    func text(of value: some Encodable) throws -> String { String(decoding: try encode(value), as: UTF8.self) }
}

extension KeptVerdict {
    /// What the law said, as it was kept. Throws `DecodingError`.
    package var record: VerdictRecord { get throws { try JSONDecoder().decode(VerdictRecord.self, from: Data(results.utf8)) } }

    /// What was known. Throws `DecodingError`.
    var caseFacts: CaseFacts { get throws { try JSONDecoder().decode(CaseFacts.self, from: Data(facts.utf8)) } }
}
