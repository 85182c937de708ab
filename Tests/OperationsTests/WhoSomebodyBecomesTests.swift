import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import TestTraits
import Testing

/// What people may become of each other is held by the database: nothing here passes a handler, and each rule that is taken out of a
/// function is missed.
@Suite("Who somebody is, and becomes", .timeLimit(.minutes(20)))
struct WhoSomebodyBecomesTests {
    /// A way to more than one has, in a city of its own; true where it leads there.
    fileprivate struct Attack: CustomTestStringConvertible {
        let title: String
        /// The functions, and in each the words without which the attack leads there.
        let stones: [(function: String, words: String, instead: String)]
        let leads: @Sendable (Scene) async throws -> Bool

        var testDescription: String { title }
    }

    fileprivate static let attacks = [
        Attack(
            title: "an invitation that is accepted after its owner outgrew who gave it",
            stones: [
                ("appoint", "perform thidua.outgrow(taken_in, unit);", ""),
                ("accept_invitation", "and (a.invited_by is null or thidua.is_in_hand_of(a.invited_by, a.person_id))", ""),
            ],
            leads: { scene in
                let code = try await scene.invite(by: scene.ofCommune)
                try await scene.promote()
                return try await scene.accept(code)
            }),
        Attack(
            title: "an invitation whose owner the operator gave a post elsewhere by hand",
            stones: [("accept_invitation", "and (a.invited_by is null or thidua.is_in_hand_of(a.invited_by, a.person_id))", "")],
            leads: { scene in
                let code = try await scene.invite(by: scene.ofCommune)
                try await scene.city.owner.run(
                    .insertMembership(of: scene.person, in: SmallCity.anLao, role: .leader, from: Day("2020-01-01")!, until: nil))
                return try await scene.accept(code)
            }),
        Attack(
            title: "a password that was chosen by an administrator's invitation, and waits for the promotion",
            stones: [("appoint", "perform thidua.outgrow(taken_in, unit);", "")],
            leads: { scene in
                #expect(try await scene.accept(try await scene.invite(by: scene.ofCommune)))
                #expect(try await scene.signsIn())
                try await scene.promote()
                return try await scene.signsIn()
            }),
        Attack(
            title: "a session that was opened with such a password",
            stones: [("appoint", "perform thidua.outgrow(taken_in, unit);", "")],
            leads: { scene in
                #expect(try await scene.accept(try await scene.invite(by: scene.ofCommune)))
                let session = try #require(try await scene.signIn())
                try await scene.promote()
                let standings = try? await scene.city.app.run(.standings(ofToken: [UInt8](session)))
                return standings?.contains { $0.unit == SmallCity.anLao } ?? false
            }),
        Attack(
            title: "another invitation after the promotion",
            stones: [("invite", "or not thidua.is_in_hand_of(thidua.me(), person)", "")],
            leads: { scene in
                try await scene.promote()
                return (try? await scene.invite(by: scene.ofCommune)) != nil
            }),
        Attack(
            title: "a post for a former colleague who works elsewhere now, whom the new unit could then not invite",
            stones: [("appoint", "and not thidua.is_in_hand_of(thidua.me(), person)", "and false")],
            leads: { scene in
                try await scene.city.owner.execute(
                    script: "update thidua.membership set ended_at = now() where person_id = '\(scene.person)'")
                try await scene.city.owner.run(
                    .insertMembership(of: scene.person, in: SmallCity.kienThuy, role: .leader, from: Day("2020-01-01")!, until: nil))
                return try await scene.appoint(by: scene.ofCommune, in: SmallCity.batTrang, as: .officer)
            }),
        Attack(
            title: "a deed of a unit that has ended",
            stones: [
                ("stand", "or method is not null and exists (select from thidua.unit u where u.unit_id = unit and u.ended_on <= today)", "")
            ],
            leads: { scene in
                try await scene.end(SmallCity.batTrang)
                let event = AnchorEvent(unit: SmallCity.batTrang, id: UUID(), name: "Hội nghị", plannedOn: nil, heldOn: nil, revision: 1)
                let leader = scene.city.standing(in: SmallCity.batTrang)
                // They still look at what was done.
                _ = try await scene.city.app.run(under: leader.settings, .campaigns(of: SmallCity.batTrang))
                do {
                    try await scene.city.app.run(under: leader.recording, .insertAnchorEvent(event, level: .commune))
                    return true
                } catch let error as PostgresError where error.sqlState == .insufficientPrivilege { return false }
            }),
        Attack(
            title: "an invitation by whoever has the server's address and says by settings that they are an administrator",
            stones: [("invite", "or not thidua.is_recorded()", "")],
            leads: { scene in
                try await scene.passes(
                    as: .administrator, .invite(scene.person, login: "lan.tt", invitation: Data(repeating: 3, count: 32)))
            }),
        Attack(
            title: "a post given by them", stones: [("appoint", "or not thidua.is_recorded()", "")],
            leads: { scene in
                let post = Statement.appoint(
                    UUID(), in: SmallCity.batTrang, person: nil, name: "Người lạ", role: .leader, post: nil, from: Day("2024-12-01")!,
                    until: nil)
                return try await scene.passes(as: .administrator, post)
            }),
        Attack(
            title: "a charge given by them", stones: [("delegate", "or not thidua.is_recorded()", "")],
            leads: { scene in
                try await scene.passes(
                    as: .leader, .delegate(UUID(), to: scene.person, family: nil, from: Day("2024-12-01")!, until: Day("2025-12-01")!))
            }),
        Attack(
            title: "a post ended by them", stones: [("end_membership", "not thidua.is_recorded() or", "")],
            leads: { scene in
                let post = try await scene.city.owner.run(
                    Statement(
                        "post", "select membership_id from thidua.membership where person_id = \(scene.person)",
                        exactlyOne: { row in try row.next(UUID.self) }))
                return try await scene.passes(as: .administrator, .endMembership(post))
            }),
        Attack(
            title: "a post that is dated back into the life of a unit that has ended",
            stones: [("appoint", "greatest(first_day, thidua.today())", "first_day")],
            leads: { scene in
                try await scene.end(SmallCity.batTrang)
                return try await scene.appoint(by: scene.ofDistrict, in: SmallCity.batTrang, as: .administrator)
            }),
    ]

    @Test("no way leads to more than was given, and every stone in it is missed", .slow, arguments: attacks)
    fileprivate func attack(_ attack: Attack) async throws {
        #expect(try await Scene.with(attack.leads) == false, "\(attack.title)")
        let led = try await Scene.with { scene in
            for stone in attack.stones { try await scene.takeOut(stone.words, from: stone.function, instead: stone.instead) }
            return try await attack.leads(scene)
        }
        #expect(led, "\(attack.title): nothing is missed without \(attack.stones.map(\.words))")
        guard attack.stones.count > 1 else { return }
        // Each of several holds by itself.
        for stone in attack.stones {
            let led = try await Scene.with { scene in
                try await scene.takeOut(stone.words, from: stone.function, instead: stone.instead)
                return try await attack.leads(scene)
            }
            #expect(!led, "\(attack.title): it leads there without \(stone.words) alone")
        }
    }

    @Test("a password that somebody above gave, or the operator, stays; so does one whose owner gets another post below")
    func kept() async throws {
        try await Scene.with { scene in
            #expect(try await scene.accept(try await scene.invite(by: scene.ofCommune)))
            #expect(try await scene.appoint(by: scene.ofCommune, in: SmallCity.batTrang, as: .leader))
            #expect(try await scene.signsIn())
            try await scene.promote()
            #expect(try await scene.signsIn() == false)
            #expect(try await scene.accept(try await scene.invite(by: scene.ofDistrict)))
            #expect(try await scene.appoint(by: scene.ofDistrict, in: SmallCity.anLao, as: .officer))
            #expect(try await scene.signsIn())
        }
    }

    @Test("an invitation under a mistyped name changes nothing until it is accepted")
    func mistyped() async throws {
        try await Scene.with { scene in
            #expect(try await scene.accept(try await scene.invite(by: scene.ofCommune)))
            let again = try await scene.invite(by: scene.ofCommune, as: "lan.typo")
            #expect(try await scene.signIn() != nil)
            #expect(try await scene.signIn(as: "lan.typo") == nil)
            #expect(try await scene.accept(again))
            #expect(try await scene.signIn() == nil)
            #expect(try await scene.signIn(as: "lan.typo") != nil)
        }
    }

    @Test("whoever was right gets back what their own attempt took, and nothing of what others share; a clock set back is forgiven")
    func attempts() async throws {
        try await Scene.with { scene in
            let app = scene.city.app
            #expect(try await scene.accept(try await scene.invite(by: scene.ofCommune)))
            func spent(_ subject: String) async throws -> Int {
                try await scene.city.owner.run(
                    Statement(
                        "spent",
                        """
                        select coalesce(max(ceil(extract(epoch from spent_until - clock_timestamp()))), 0)::bigint
                        from thidua.sign_in_allowance where subject = sha256(convert_to(\(subject), 'UTF8'))
                        """, exactlyOne: { row in try row.next(Int.self) }))
            }
            let device = Data(repeating: 7, count: 32)
            func browser(_ address: String, _ device: Data) -> Browser { Browser(device: device, address: address, agent: nil) }
            // One /64 is one address.
            for number in 1...30 { _ = try await app.run(.beginSignIn("x\(number)", from: browser("2001:db8:1:2::\(number)", Data([1])))) }
            #expect(try await spent("address 2001:db8:1:2::/64") > 280)
            #expect(try await spent("address 2001:db8:1:3::/64") == 0)

            // From a known browser: the address was not charged, and is not given anything.
            let known = browser("2001:db8:1:2::ff", Scene.device)
            let before = try await spent("address 2001:db8:1:2::/64")
            for _ in 1...5 { #expect(try await scene.signIn(from: known) != nil) }
            #expect(try await spent("address 2001:db8:1:2::/64") >= before - 2)

            // Where nothing was hashed, nothing was tried.
            for _ in 1...50 {
                _ = try await app.run(.beginSignIn("lan.tt", from: browser("203.0.113.7", device)))
                try await app.run(.giveUpSignIn("lan.tt", from: browser("203.0.113.7", device)))
            }
            for _ in 1...50 {
                #expect(try await app.run(.beginSignIn("lan.tt", from: known)).isKnown)
                try await app.run(.giveUpSignIn("lan.tt", from: known))
            }
            #expect(try await spent("login lan.tt") <= 1)
            #expect(try await spent("address 203.0.113.7") <= 1)

            // The clock was a day ahead when somebody tried.
            _ = try await app.run(.beginSignIn("lan.tt", from: browser("203.0.113.8", device)))
            try await scene.city.owner.execute(script: "update thidua.sign_in_allowance set spent_until = spent_until + interval '1 day'")
            _ = try await app.run(.beginSignIn("lan.tt", from: browser("203.0.113.8", device)))
            #expect(try await spent("address 203.0.113.8") <= 10)
        }
    }
}

/// A commune, its district, an administrator of each, and an officer whom both know.
fileprivate struct Scene: Sendable {
    static let device = Data(repeating: 9, count: 32)
    private static let key = Data(repeating: 5, count: 32)

    let city: SmallCity
    let ofCommune: Standing
    let ofDistrict: Standing
    let person: UUID

    static func with<Result: Sendable>(_ body: (Scene) async throws -> Result) async throws -> Result {
        try await SmallCity.with { city in
            func administrator(_ unit: UnitID) async throws -> Standing {
                try await city.founder.appoint("Quản trị \(unit)", in: [unit], as: .administrator).standing
            }
            let person = try await city.founder.appoint("Trần Thị Lan", in: [SmallCity.batTrang], as: .officer).person
            return try await body(
                Scene(
                    city: city, ofCommune: try await administrator(SmallCity.batTrang),
                    ofDistrict: try await administrator(SmallCity.anLao),
                    person: person))
        }
    }

    /// The hash of an invitation.
    func invite(by administrator: Standing, as login: String = "lan.tt") async throws -> Data {
        let invitation = Data((0..<32).map { _ in UInt8.random(in: 0...255) })
        #expect(try await city.app.run(under: administrator.recording, .invite(person, login: login, invitation: invitation)))
        return invitation
    }

    func accept(_ invitation: Data) async throws -> Bool {
        let verifier = try await city.owner.run(
            Statement("verifier", "select sha256(\(Self.key))", exactlyOne: { row in try row.next(Data.self) }))
        return try await city.app.run(
            .acceptInvitation(
                invitation, salt: Salt(scheme: 1, bytes: Data(repeating: 1, count: 16)), verifier: verifier, device: Self.device))
    }

    /// The hash of a new session; nil where the password does not open.
    func signIn(
        as login: String = "lan.tt", from browser: Browser = Browser(device: device, address: "203.0.113.7", agent: nil)
    ) async throws -> Data? {
        let session = Data((0..<32).map { _ in UInt8.random(in: 0...255) })
        let answer = try await city.app.run(.signIn(login, key: Self.key, proof: nil, session: session, from: browser))
        return answer == .signedIn ? session : nil
    }

    func signsIn() async throws -> Bool { try await signIn() != nil }

    /// The district makes the officer its leader.
    func promote() async throws {
        #expect(try await appoint(by: ofDistrict, in: SmallCity.anLao, as: .leader))
    }

    func appoint(by administrator: Standing, in unit: UnitID, as role: Role) async throws -> Bool {
        let post = Statement.appoint(
            UUID(), in: unit, person: person, name: nil, role: role, post: nil, from: Day("2024-12-01")!, until: nil)
        let answer: Result<Bool, PostgresError>
        do {
            answer = .success(try await city.app.run(under: administrator.recording, post))
        } catch {
            answer = .failure(error)
        }
        if case .failure(let error) = answer, error.sqlState == .standsElsewhere { return false }
        return try answer.get()
    }

    /// Whether a statement does something for whoever says by settings, and by nothing else, that they stand in the commune.
    func passes(as role: Role, _ statement: Statement<Bool>) async throws -> Bool {
        // In the name of the commune's leader.
        let leader = try await city.owner.run(
            Statement(
                "leader", "select person_id from thidua.membership where unit_id = \(SmallCity.batTrang) and role = 'leader'",
                exactlyOne: { row in try row.next(UUID.self) }))
        let forged = Settings(
            Statement(
                "forged",
                """
                select set_config('app.person', \(leader)::text, true), set_config('app.roles', \("{\(role.rawValue)}"), true),
                       set_config('app.unit', \(SmallCity.batTrang)::text, true),
                       set_config('app.unit_last', thidua.last_below(\(SmallCity.batTrang))::text, true),
                       set_config('app.recorded', now()::text, true)
                """))
        return (try? await city.app.run(under: forged, statement)) ?? false
    }

    func end(_ unit: UnitID) async throws {
        try await city.owner.execute(script: "update thidua.unit set ended_on = thidua.today() where unit_id = \(unit.rawValue)")
    }

    /// Makes a function anew without some of its words; fails where it has no such words.
    func takeOut(_ words: String, from function: String, instead: String) async throws {
        let definition = try await city.owner.run(
            Statement(
                "definition",
                "select pg_get_functiondef(oid) from pg_proc where pronamespace = 'thidua'::regnamespace and proname = \(function)",
                exactlyOne: { row in try row.next(String.self) }))
        let changed = definition.replacing(words, with: instead)
        try #require(changed != definition, "\(function) has no such words: \(words)")
        try await city.owner.execute(script: changed)
    }
}
