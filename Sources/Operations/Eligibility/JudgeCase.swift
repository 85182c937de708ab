package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What is asked about a case: whether somebody is eligible for a title or form.
package struct CaseQuestion: Sendable {
    package let subject: SubjectReference
    package let form: String
    /// The last year of what is to be rewarded.
    package let year: Int
    package let dates: LawDates
    /// The movement it is proposed for, and the reading that a person chose where readings differ.
    package var movement: UUID?
    package var reading: MovementReading?
    /// The overlay of the plan it is proposed under.
    package var plan: String?
    /// The pack that the same facts are held against too.
    package var law: String?

    package init(
        of subject: SubjectReference, for form: String, year: Int, _ dates: LawDates, movement: UUID? = nil,
        reading: MovementReading? = nil,
        plan: String? = nil, law: String? = nil
    ) {
        (self.subject, self.form, self.year, self.dates) = (subject, form, year, dates)
        (self.movement, self.reading, self.plan, self.law) = (movement, reading, plan, law)
    }
}

/// What came of it, with what was looked at.
package struct JudgedCase: Sendable {
    package let question: CaseQuestion
    package let subject: ListedSubject
    package let movement: ListedMovement?
    package let facts: CaseFacts
    package let eligibility: Eligibility
    /// By the other pack; nil where none is asked for, or it has no such form.
    package let other: Verdict?
    package let book: LawBook
}

/// Looks up everything that is known of a case, in one snapshot, and judges it. Nothing is written.
package struct JudgeCase: Sendable {
    let question: CaseQuestion

    package init(_ question: CaseQuestion) { self.question = question }

    /// One round trip between the first and the last of a transaction, and one for the law.
    /// Throws `OperationRefusal.notFound`, `EligibilityRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> JudgedCase {
        let book = try await ReadLaw().run(on: client).book
        if let law = question.law, book.law(law) == nil { throw EligibilityRefusal.packUnknown(law) }
        if let plan = question.plan, book.law(plan) == nil { throw EligibilityRefusal.packUnknown(plan) }
        // No movement bears the id of the subject.
        let movement = question.movement ?? question.subject.id
        let ((subject, record, given, listed, launches, root, home), named) = try await client.transaction(
            under: standing.settings, isolation: .repeatableRead, access: .readOnly
        ) { transaction in
            let found = try await transaction.run(
                .subject(question.subject.id, of: question.subject.unit), .record(of: question.subject),
                .awardsGiven(to: question.subject), .movement(movement, seenBy: standing.unit),
                .launches(of: movement, seenBy: standing.unit),
                .unitToday(standing.unit.root), .unitToday(question.subject.unit))
            guard let names = found.0?.subject.told.names else { return (found, Emulation.Unit?.none) }
            return (found, try await transaction.run(.unitToday(names)))
        }
        guard let subject, let home else { throw OperationRefusal.notFound }
        if question.movement != nil, listed == nil { throw EligibilityRefusal.movementUnknown }
        let kept = listed?.with(launches)
        let facts = CaseFacts(
            of: subject.subject, awarded: record.map(\.award), given: given.compactMap(\.held), in: kept?.movement.run,
            reading: question.reading,
            home: home, named: named, year: question.year, question.dates)
        guard
            let eligibility = Eligibility.judge(
                facts, for: question.form, question.dates, in: book, root: root?.code, plans: question.plan.map { [$0] } ?? [])
        else { throw EligibilityRefusal.formUnknown(question.form) }
        return JudgedCase(
            question: question, subject: subject, movement: kept, facts: facts, eligibility: eligibility,
            other: question.law.flatMap { book.law($0)?.judge(facts, for: question.form) }, book: book)
    }
}
