import Emulation
import EmulationFixtures
import FoundationEssentials
import Operations
import Postgres
import Store

/// One of many who write, submit, decide and change their minds at once, often about the same report.
struct RandomRunWriter {
    let city: RandomRunCity
    let board: RandomRunBoard
    var random: SeededGenerator

    /// Does the next thing that comes to mind.
    mutating func act() async {
        // Some reports everybody wants.
        let slot = Int.random(in: 0..<(chance(6) ? 6 : board.slots.count), using: &random)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<70: await step(slot, &random)
        case 70..<82: await duel(slot)
        case 82..<95: await burst(slot)
        default: await replay()
        }
    }

    /// What can be done with a report as it was last seen.
    private func step(_ slot: Int, _ random: inout SeededGenerator) async {
        guard let sight = board.sight(slot) else { return await look(slot) }
        switch sight.state {
        case .correcting where Int.random(in: 0..<4, using: &random) == 0:
            await decide(.reopen, slot, sight, &random)
        case .draft, .returned, .reopened, .correcting:
            var sight = sight
            if sight.draft == nil || Bool.random(using: &random) {
                guard let draft = await save(slot, sight, &random) else { return }
                sight.draft = draft
            }
            await decide(.submit, slot, sight, &random)
        case .submitted:
            await decide(Int.random(in: 0..<100, using: &random) < 64 ? .accept : .return, slot, sight, &random)
        case .accepted:
            await decide(Bool.random(using: &random) ? .correct : .reopen, slot, sight, &random)
        }
    }

    /// Two deeds that exclude each other, by the two sides, in the same moment.
    private mutating func duel(_ slot: Int) async {
        guard let sight = board.sight(slot) else { return await look(slot) }
        let pair: (RandomRunBoard.Deed, RandomRunBoard.Deed)
        switch sight.state {
        case .submitted: pair = (.accept, .return)
        case .accepted: pair = (.correct, .reopen)
        case _ where sight.draft != nil: pair = (.submit, .submit)
        default: return
        }
        var (left, right) = (SeededGenerator(seed: random.next()), SeededGenerator(seed: random.next()))
        async let one = decide(pair.0, slot, sight, &left, twin: false)
        async let other = decide(pair.1, slot, sight, &right, twin: false)
        let won = await [one, other].count { $0 }
        board.change {
            $0.duels += 1
            if won == 1 { $0.duelsWonOnce += 1 }
            // Accepted and returned: one report cannot have been both, seen as it was. What is being corrected may be reopened.
            if won == 2, pair.1 != .reopen { $0.surprises.append("both won: \(pair)") }
        }
    }

    /// Something about every period of one unit at once: what it reports to date follows from all of them.
    private mutating func burst(_ slot: Int) async {
        board.change { $0.bursts += 1 }
        let unit = board.slots[slot].author.unit
        let seeds = board.slots.indices.filter { board.slots[$0].author.unit == unit }.map { ($0, random.next()) }
        let writer = self
        await withTaskGroup { group in
            for (slot, seed) in seeds {
                group.addTask {
                    var random = SeededGenerator(seed: seed)
                    await writer.step(slot, &random)
                }
            }
        }
    }

    /// An answer that was lost: the same decision again, long after, has to get the first answer.
    private mutating func replay() async {
        guard let made = board.remembered(Int.random(in: 0..<4_096, using: &random)) else { return }
        do {
            let event = try await perform(made.deed, made.slot, version: made.version, reason: made.reason, id: made.id)
            board.change {
                $0.replays += 1
                if event.id != made.id || event.at != made.at { $0.surprises.append("another answer to \(made.deed) \(made.id)") }
            }
        } catch {
            refused(error, made.slot, made.deed)
        }
    }

    // MARK: Deeds

    /// Does one deed, sometimes sent twice at once with the same id; true when it was committed.
    @discardableResult
    private func decide(
        _ deed: RandomRunBoard.Deed, _ slot: Int, _ sight: RandomRunBoard.Sight, _ random: inout SeededGenerator, twin: Bool? = nil
    ) async -> Bool {
        let id = UUID.random(using: &random)
        let reason = "Lý do \(random.next() % 1_000)"
        do {
            let event: Event
            if twin ?? (Int.random(in: 0..<100, using: &random) < 8) {
                async let one = result { try await perform(deed, slot, version: sight.version, reason: reason, id: id) }
                async let other = result { try await perform(deed, slot, version: sight.version, reason: reason, id: id) }
                // Somebody else may come between the two looks: then one is told so, and the other has the answer.
                let (first, second) = await (one, other)
                board.change { tally in
                    tally.twins += 1
                    guard let a = try? first.get(), let b = try? second.get() else { return }
                    tally.twinsTogether += 1
                    if a.id != b.id || a.at != b.at || a.version != b.version { tally.surprises.append("two answers to one \(deed)") }
                }
                switch (first, second) {
                case (.success(let made), .success), (.success(let made), .failure), (.failure, .success(let made)): event = made
                case (.failure(let error), .failure): throw error
                }
            } else {
                event = try await perform(deed, slot, version: sight.version, reason: reason, id: id)
            }
            guard event.kind == deed.kind, event.id == id else {
                board.change { $0.surprises.append("\(deed) was answered with \(event.kind)") }
                return false
            }
            board.change { $0.committed[deed, default: 0] += 1 }
            board.remember(.init(slot: slot, deed: deed, version: sight.version, reason: reason, id: id, at: event.at))
            var after = sight
            switch deed {
            case .submit: (after.state, after.version) = (.submitted, event.version ?? 0)
            case .accept: after.state = .accepted
            case .return: after.state = .returned
            case .reopen: after.state = .reopened
            case .correct: after.state = .correcting
            }
            board.see(slot, after)
            return true
        } catch {
            refused(error, slot, deed)
            return false
        }
    }

    private func perform(_ deed: RandomRunBoard.Deed, _ slot: Int, version: Int, reason: String, id: UUID) async throws -> Event {
        let slot = board.slots[slot]
        let (author, reviewer) = (city.standings[slot.author.unit]!, city.standings[slot.author.reviewer]!)
        let decision = Decision(id: id, seen: nil)
        return switch deed {
        case .submit: try await SubmitReport(slot.report, decision: decision).run(as: author, on: city.app)
        case .accept:
            try await AcceptReport(slot.report, of: slot.author.unit, version: version, decision: decision).run(as: reviewer, on: city.app)
        case .return:
            try await ReturnReport(slot.report, of: slot.author.unit, version: version, reason: reason, decision: decision).run(
                as: reviewer, on: city.app)
        case .reopen:
            try await ReopenReport(slot.report, of: slot.author.unit, reason: reason, decision: decision).run(as: reviewer, on: city.app)
        case .correct: try await CorrectReport(slot.report, decision: decision).run(as: author, on: city.app)
        }
    }

    /// Writes other numbers on the desk; the draft's revision, nil when refused.
    private func save(_ number: Int, _ sight: RandomRunBoard.Sight, _ random: inout SeededGenerator) async -> Int? {
        let slot = board.slots[number]
        do {
            let saved = try await SaveReportDraft(
                slot.report, campaign: SmallCity.campaign(of: slot.author.unit), period: slot.period, note: nil,
                values: slot.author.indicators.map { Self.value(of: $0, &random) }, revision: sight.draft
            ).run(as: city.standings[slot.author.unit]!, on: city.app)
            board.change { $0.saves += 1 }
            return saved.revision
        } catch is Refusals where slot.author.unit == SmallCity.bachLongVi {
            // A commune of the island has joined: the island enters nothing itself any more.
            return await empty(number, sight)
        } catch {
            refused(error, number, nil)
            return nil
        }
    }

    /// Takes every value off the desk.
    private func empty(_ number: Int, _ sight: RandomRunBoard.Sight) async -> Int? {
        let slot = board.slots[number]
        do {
            let saved = try await SaveReportDraft(
                slot.report, campaign: SmallCity.campaign(of: slot.author.unit), period: slot.period, note: nil, values: [],
                revision: sight.draft
            ).run(as: city.standings[slot.author.unit]!, on: city.app)
            return saved.revision
        } catch {
            refused(error, number, nil)
            return nil
        }
    }

    /// Reads a report that is no longer what it was thought to be.
    private func look(_ number: Int) async {
        let slot = board.slots[number]
        do {
            let unit = slot.author.unit
            let (filed, draft) = try await city.app.run(
                under: city.standings[unit]!.settings, .report(slot.report, of: unit), .draft(.report(slot.report), of: unit))
            board.see(number, .init(state: filed?.report.state ?? .draft, version: filed?.report.version ?? 0, draft: draft?.revision))
        } catch {
            refused(error, number, nil)
        }
    }

    /// Counts a refusal that people working at once must expect; anything else is a surprise.
    private func refused(_ error: any Error, _ slot: Int, _ deed: RandomRunBoard.Deed?) {
        board.see(slot, nil)
        switch error {
        case ReportRefusal.reasonMissing, ReportRefusal.notTheReviewer: break
        case let refusal as ReportRefusal:
            return board.change { $0.refusals[refusal.code, default: 0] += 1 }
        case is Refusals where board.slots[slot].author.unit == SmallCity.bachLongVi:
            return board.change { $0.refusals["asked of a commune now", default: 0] += 1 }
        case OperationRefusal.stale, OperationRefusal.notFound, OperationRefusal.campaignClosed, OperationRefusal.countedTwice:
            return board.change { $0.refusals[(error as! OperationRefusal).code, default: 0] += 1 }
        default: break
        }
        board.change { $0.surprises.append("\(deed?.rawValue ?? "save"): \(String(reflecting: error))") }
    }

    /// A figure with as many decimals as are allowed, one time in ten a reason why there is none.
    private static func value(of indicator: Indicator, _ random: inout SeededGenerator) -> ReportValue {
        func number(_ range: ClosedRange<Int>, decimals: Int) -> Decimal {
            Decimal(sign: .plus, exponent: -decimals, significand: Decimal(Int.random(in: range, using: &random)))
        }
        guard Int.random(in: 0..<10, using: &random) > 0 else {
            return ReportValue(indicator: indicator.id, figure: nil, weight: nil, explanation: "Chưa có số liệu")
        }
        if indicator.isYesOrNo {
            return ReportValue(indicator: indicator.id, figure: number(0...1, decimals: 0), weight: nil, explanation: nil)
        }
        if indicator.takesWeight {
            return ReportValue(
                indicator: indicator.id, figure: number(0...99_999, decimals: 3), weight: number(1...9_999_999, decimals: 4),
                explanation: nil)
        }
        // Few different extremes, so that they often occur more than once.
        let range = [.min, .max].contains(indicator.overUnits) ? -20...20 : -5_000...1_000_000
        return ReportValue(indicator: indicator.id, figure: number(range, decimals: indicator.decimals), weight: nil, explanation: nil)
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}

extension UUID {
    fileprivate static func random(using random: inout SeededGenerator) -> UUID {
        var (high, low) = (random.next(), random.next())
        return withUnsafeBytes(of: &high) { h in
            withUnsafeBytes(of: &low) { l in
                UUID(uuid: (h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], l[0], l[1], l[2], l[3], l[4], l[5], l[6], l[7]))
            }
        }
    }
}

/// A `Result` of something that may throw.
private func result(_ body: () async throws -> Event) async -> Result<Event, any Error> {
    do { return .success(try await body()) } catch { return .failure(error) }
}
