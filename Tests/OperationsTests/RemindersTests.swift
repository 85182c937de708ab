import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations

@Suite("Reminders", .timeLimit(.minutes(20)))
struct RemindersTests {
    private static let task = SamplePlan.task(66, "Các xã, thị trấn", .childAuthorities)

    private func told(_ unit: UnitID, in city: SmallCity) async throws -> Obligation {
        let told = try await ListObligations(after: nil, limit: 5).run(as: city.standing(in: unit), on: city.app).obligations
        return told[0].obligation
    }

    private func remind(_ chosen: SendReminders.Chosen, as standing: Standing, _ city: SmallCity) async throws -> Event {
        let id = UUID()
        return try await SendReminders(
            id, of: Self.task.id, to: chosen, words: "Khẩn trương", decision: Decision(id: id, seen: nil, isNew: true)
        ).run(as: standing, on: city.app)
    }

    private func count(_ what: SQL, _ city: SmallCity) async throws -> Int {
        try await city.owner.run(Statement("how many", "select count(*) from \(what)", exactlyOne: { row in try row.next(Int.self) }))
    }

    @Test("are sent once by ten at once, to everybody who is left; each has its event, and so has who sent it")
    func atOnce() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            let district = city.standing(in: SmallCity.anLao)
            _ = try await DecideObligation(
                try await told(SmallCity.thaiSon, in: city).id, of: SmallCity.thaiSon, .complete(account: "Xong"), decision: .new
            ).run(as: city.standing(in: SmallCity.thaiSon), on: city.app)
            let outcomes = await withTaskGroup(of: String.self) { group in
                for _ in 1...10 {
                    group.addTask {
                        do { return try await remind(.everybodyLeft, as: district, city).kind.rawValue } catch {
                            return (error as? any Refusal)?.code ?? "\(error)"
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == "reminder.sent" } == 1, "\(outcomes)")
            #expect(Set(outcomes).isSubset(of: ["reminder.sent", "reminder.already-today", "reminder.nobody-left"]), "\(outcomes)")
            #expect(try await count("thidua.delivery", city) == 2)
            #expect(try await count("thidua.event where kind = 'reminder.sent'", city) == 3)
            #expect(try await city.recount().isClean)
            // Somebody who has done it was never reminded, and opening one ten times at once opens it once.
            let commune = city.standing(in: SmallCity.batTrang)
            let id = try await ListDeliveries(before: nil, limit: 5).run(as: commune, on: city.app)[0].delivery.id
            let opened = try await withThrowingTaskGroup(of: Date?.self) { group in
                for _ in 1...10 { group.addTask { try await OpenDelivery(id).run(as: commune, on: city.app).delivery.openedAt } }
                return try await group.reduce(into: Set<Date?>()) { $0.insert($1) }
            }
            #expect(opened.count == 1 && !opened.contains(nil))
        }
    }

    /// Somebody with the server's address who writes the row themselves.
    private func insert(
        _ id: UUID, about task: Obligation, _ obligation: UUID? = nil, to unit: UnitID? = nil, level: UnitLevel? = nil, by: SQL? = nil,
        more: SQL = ""
    ) -> Statement<Void> {
        let (unit, level) = (unit ?? task.unit, level ?? task.level)
        return Statement(
            "send by hand",
            """
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, family_id, by_person, obligation_id, at)
            values (\(unit.rootID), \(level), \(unit), \(id), thidua.me(), \(task.family), \(by ?? "thidua.my_person()"),
                    \(obligation ?? task.id), thidua.now()) \(more)
            """)
    }

    @Test("come from nobody but who told the task; nobody else can tell whether one was sent, by a guessed id or by being refused")
    func attackedFromOutside() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            let district = city.standing(in: SmallCity.anLao), commune = city.standing(in: SmallCity.batTrang)
            let task = try await told(SmallCity.batTrang, in: city)
            _ = try await remind(.some([task.id]), as: district, city)
            let sent = try await ListDeliveries(before: nil, limit: 5).run(as: commune, on: city.app)[0].delivery.id

            func outcome(_ statement: Statement<Void>, as standing: Standing) async -> String {
                do {
                    try await city.app.run(under: standing.recording, statement)
                    return "done"
                } catch {
                    return error.constraint ?? error.sqlState.map { "\($0.rawValue)" } ?? "\(error)"
                }
            }
            // 9: a commune sends its district something, or a commune beside.
            #expect(await outcome(insert(UUID(), about: task, to: SmallCity.anLao, level: .district), as: commune) == "42501")
            #expect(await outcome(insert(UUID(), about: task, to: SmallCity.quangTrung), as: commune) == "42501")
            #expect(await outcome(insert(UUID(), about: task), as: commune) == "42501")
            // In nobody's name, as if by itself, and in another's.
            #expect(await outcome(insert(UUID(), about: task, by: "null"), as: district) == "42501")
            #expect(await outcome(insert(UUID(), about: task, by: "gen_random_uuid()"), as: district) == "42501")
            // 10: the city, which may reach the commune and did not tell the task: of what was sent today, under a guessed id, or never.
            let city1 = city.standing(in: SmallCity.city)
            for more: SQL in ["", "on conflict do nothing"] {
                let guesses = [
                    await outcome(insert(sent, about: task, more: more), as: city1),
                    await outcome(insert(UUID(), about: task, more: more), as: city1),
                    await outcome(insert(UUID(), about: task, UUID(), more: more), as: city1),
                ]
                #expect(Set(guesses) == ["who_reminds_of_a_task_told_it"], "\(guesses)")
            }
            #expect(await outcome(insert(UUID(), about: task), as: district) == "a_task_is_reminded_of_by_hand_once_a_day")
            #expect(try await count("thidua.delivery", city) == 1)
            print("attacks 9 and 10: 5 deliveries of others refused, 6 guesses told apart from nothing by nobody")
        }
    }

    @Test("are opened by their recipient in their own name and for good; their sender has no way to")
    func attackedFromInside() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            let district = city.standing(in: SmallCity.anLao), commune = city.standing(in: SmallCity.batTrang)
            _ = try await remind(.everybodyLeft, as: district, city)
            func change(_ set: SQL, as standing: Standing) async throws -> Int {
                try await city.app.run(
                    under: standing.recording,
                    Statement(affected: "open by hand", "update thidua.delivery set \(set) where unit_id = \(SmallCity.batTrang)"))
            }
            func isRefused(_ set: SQL, as standing: Standing) async throws {
                let error = await #expect(throws: PostgresError.self) { try await change(set, as: standing) }
                #expect(error?.sqlState == .insufficientPrivilege)
            }
            // 11
            let mine: SQL = "opened_at = now() + interval '1 day', opened_by = thidua.my_person()"
            #expect(try await change(mine, as: district) == 0)
            #expect(try await change(mine, as: city.standing(in: SmallCity.quangTrung)) == 0)
            try await isRefused("opened_at = now(), opened_by = gen_random_uuid()", as: commune)
            try await isRefused("opened_at = null, opened_by = null", as: commune)
            try await isRefused("words = 'Không gấp'", as: commune)
            #expect(try await change(mine, as: commune) == 1)
            #expect(try await change("opened_at = null, opened_by = null", as: commune) == 0)
            #expect(try await change(mine, as: commune) == 0)
            // Past every policy the constraints are left.
            try await city.owner.execute(script: "alter table thidua.delivery no force row level security")
            for (set, name) in [
                ("opened_by = null", "what_is_opened_says_by_whom"),
                ("opened_at = at - interval '1 s'", "nothing_is_opened_before_it_was_sent"),
                ("words = ' '", "what_is_said_with_it_has_words"),
            ] {
                let error = await #expect(throws: PostgresError.self) {
                    try await city.owner.execute(script: "update thidua.delivery set \(set) where opened_at is not null")
                }
                #expect(error?.constraint == name)
            }
        }
    }

    @Test("of a thousand units are one statement, and are listed with whom they were sent to by one more", .slow)
    func thousand() async throws {
        try await SmallCity.with { city in
            let many = 1_000
            let lines = (1...many).map { "X\($0),Xã \($0),xa,,313" }.joined(separator: "\n")
            try await city.founder.found(lines, at: .under(SmallCity.anLao))
            try await city.cascade(clauses: [Self.task])
            try await city.owner.execute(script: "analyze thidua.obligation")
            let district = city.standing(in: SmallCity.anLao)
            let clock = ContinuousClock()
            let sending = try await clock.measure { _ = try await remind(.everybodyLeft, as: district, city) }
            try await city.owner.execute(script: "analyze thidua.delivery")
            #expect(try await count("thidua.delivery", city) == many + 3)
            let listing = try await clock.measure {
                let debtors = try await ListDebtors(Self.task.id, after: nil, limit: 200).run(as: district, on: city.app)
                #expect(debtors.obligations.count == 200)
                #expect(debtors.obligations.allSatisfy { debtors.reminders[$0.obligation.id]?.count == 1 })
            }
            #expect(try await city.recount().isClean)
            print("reminders: \(many + 3) sent in \(sending), 200 listed with them in \(listing)")
        }
    }
}
