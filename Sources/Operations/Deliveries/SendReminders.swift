package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Who told a task reminds of it those who have not done it.
package struct SendReminders: Sendable {
    package enum Chosen: Sendable {
        /// These of those who were told it; where one cannot be reminded, none is.
        case some([UUID])
        /// Whoever has not done it and was not reminded today.
        case everybodyLeft
    }

    /// An official letter that urges (công văn đôn đốc): its number is the next of the unit's register of letters.
    package struct Letter: Sendable {
        let summary: String
        let signature: Signature

        package init(summary: String, signedBy signature: Signature) {
            (self.summary, self.signature) = (summary, signature)
        }
    }

    let id: UUID
    let clause: UUID
    let chosen: Chosen
    let words: String?
    let letter: Letter?
    let decision: Decision

    /// - Parameters:
    ///   - id: that of the letter too, where there is one.
    ///   - clause: the task, of a plan of the unit's own.
    ///   - letter: by whoever signs.
    package init(_ id: UUID, of clause: UUID, to chosen: Chosen, words: String?, letter: Letter? = nil, decision: Decision) {
        self.id = id
        self.clause = clause
        self.chosen = chosen
        self.words = words
        self.letter = letter
        self.decision = decision
    }

    /// The event is the unit's own; each that was reminded has one that only it sees.
    ///
    /// Two round trips, however many are reminded.
    /// - Throws: `ReminderRefusal`, `Refusals` of a letter, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .reminderSent, on: id, of: standing.unit, as: standing, on: client,
            refusing: ["a_task_is_reminded_of_by_hand_once_a_day": ReminderRefusal.remindedToday([])]
        ) { facts in
            let (found, unit, registers, signers, documents, clock) = try await facts.read(
                .remindable(of: clause, by: standing.unit, only: chosen.ids), .unitToday(standing.unit),
                .registers(of: standing.unit, holding: .letter), .signers(inTurn: letter != nil),
                .documents(bearing: [], or: [letter?.signature.under].compactMap(\.self), knownTo: standing.unit), .clock())
            guard let unit else { throw OperationRefusal.notFound }
            let lines = try lines(among: found)
            // Of one clause all are of one campaign.
            guard let campaign = lines.first?.listed, campaign.isOpen else { throw OperationRefusal.campaignClosed }
            let family = campaign.obligation.family
            return Decided(
                subject: Event.Subject(unit: unit.id, level: unit.level, id: id, family: family, campaign: campaign.campaign),
                reason: words,
                writes: try number(
                    from: registers, signers, knowing: documents.filter { $0.unit == unit.id }, family: family, on: clock.today
                ) + [
                    .remind(
                        of: lines.map(\.listed.obligation.id), toldBy: clause, of: unit, by: letter == nil ? nil : id, words: words,
                        fingerprint: decision.fingerprint(.reminderSent, on: id, of: standing.unit))
                ])
        }
    }

    /// How the letter takes its number.
    private func number(
        from registers: [Register], _ signers: [Signer], knowing known: [KnownDocument], family: UUID, on day: Day
    ) throws -> [Statement<Void>] {
        guard let letter else { return [] }
        guard let (register, isNew) = registers.serving(.letter, on: day, newID: UUID()) else { throw ReminderRefusal.noRegister }
        var refusals: [any Refusal] = []
        if letter.summary.isBlank { refusals.append(ReminderRefusal.summaryMissing) }
        var print: Document.Print?
        do {
            print = try signers.print(letter.summary, signedBy: letter.signature, in: family, on: day, knowing: known)
        } catch {
            refusals += error.all
        }
        try Refusals.throw(ifAny: refusals)
        return (isNew ? [.open(register, family: family)] : [])
            + [.takeNumber(of: register, for: id, .letter, family: family, purpose: nil, print)]
    }

    private func lines(among found: [RemindableObligation]) throws -> [RemindableObligation] {
        switch chosen {
        case .some(let ids):
            // One that somebody else told, and one there is not, are one.
            guard found.count == Set(ids).count else { throw OperationRefusal.notFound }
            try Reminding.check(found.map(\.debtor))
            return found
        case .everybodyLeft:
            guard !found.isEmpty else { throw OperationRefusal.notFound }
            return try Reminding.everybodyLeft(of: found, \.debtor)
        }
    }
}

extension SendReminders.Chosen {
    fileprivate var ids: [UUID]? {
        switch self {
        case .some(let ids): ids
        case .everybodyLeft: nil
        }
    }
}
