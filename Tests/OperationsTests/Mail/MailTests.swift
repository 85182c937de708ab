import Emulation
import EmulationFixtures
import Foundation
import Logging
import Postgres
import PostgresTesting
import SMTP
import Store
import Synchronization
import TestTraits
import Testing
import Wire

@testable import Jobs
@testable import Operations

@Suite("Mail to official mailboxes", .timeLimit(.minutes(10)))
struct MailTests {
    private static let task = SamplePlan.task(67, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2025-01-10")!)
    private static let (a, b) = (SmallCity.batTrang, SmallCity.quangTrung)

    private func messages(_ city: SmallCity, _ unit: UnitID) async throws -> [ListedMessage] {
        try await ReadMailbox().run(as: city.standing(in: unit), on: city.app).messages
    }

    private func refuses(_ code: String, _ work: () async throws -> Void) async {
        do {
            try await work()
            Issue.record("\(code) was not refused")
        } catch let error as any Refusal {
            #expect(error.saying.code == code)
        } catch {
            Issue.record(error)
        }
    }

    @Test("a mailbox is in force once somebody answers with its code; a new one waits beside it; and five wrong answers end a code")
    func confirmation() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            let first = try await city.tell("mot@example.gov.vn", in: Self.a)
            await refuses("mailbox.code-not-sent") { try await city.confirm(first, "12345678", in: Self.a) }
            let code = try #require(try await city.codes()["mot@example.gov.vn"])
            let wrong = code == "00000000" ? "00000001" : "00000000"
            await refuses("mailbox.wrong-code") { try await city.confirm(first, wrong, in: Self.a) }
            // What is no code is no try; nobody else's unit knows of it.
            await refuses("mailbox.wrong-code") { try await city.confirm(first, "mã", in: Self.a) }
            await refuses("not-found") { try await city.confirm(first, code, in: Self.b) }
            // Nothing is written to a mailbox that nobody confirmed.
            try await city.remind([Self.a])
            #expect(try await city.worker.run(.rootsWithMail()).isEmpty)
            try await city.confirm(first, code, in: Self.a)
            try await city.confirm(first, code, in: Self.a)
            let found = try await ReadMailbox().run(as: city.standing(in: Self.a), on: city.app)
            #expect(found.inForce?.mailbox.tries == 2 && found.waiting == nil && found.inForce?.answeredBy != nil)

            let second = try await city.tell("hai@example.gov.vn", in: Self.a)
            let other = try #require(try await city.codes()["hai@example.gov.vn"])
            #expect(try await ReadMailbox().run(as: city.standing(in: Self.a), on: city.app).inForce?.mailbox.id == first)
            for _ in 1...4 {
                await refuses("mailbox.wrong-code") {
                    try await city.confirm(second, other == wrong ? "00000002" : wrong, in: Self.a)
                }
            }
            await refuses("mailbox.code-ended") {
                try await city.confirm(second, other == wrong ? "00000002" : wrong, in: Self.a)
            }
            await refuses("mailbox.code-ended") { try await city.confirm(second, other, in: Self.a) }
            let third = try await city.tell("ba@example.gov.vn", in: Self.a)
            await refuses("mailbox.too-many-today") {
                _ = try await city.tell("bon@example.gov.vn", in: Self.a)
            }
            // A day later its code holds no more.
            let last = try #require(try await city.codes()["ba@example.gov.vn"])
            try await city.owner.execute(
                script: """
                    update thidua.mailbox set told_at = told_at - interval '25 hours', answered_at = answered_at - interval '25 hours'
                    where unit_id = \(Self.a.rawValue)
                    """)
            await refuses("mailbox.code-ended") { try await city.confirm(third, last, in: Self.a) }
        }
    }

    @Test("what is no address is told by nobody, by the table either", arguments: ["a@b.vn\r\nBcc: c@d.vn", "a@b.vn\n"])
    func hostile(address: String) async throws {
        try await SmallCity.with { city in
            for address in [address, String(repeating: "a", count: 289) + "@example.vn"] {
                await refuses("mailbox.not-an-address") { _ = try await city.tell(address, in: Self.a) }
                let unit = try #require(try await city.owner.run(.unitToday(Self.a)))
                let error = await #expect(throws: PostgresError.self) {
                    try await city.owner.run(.tell(.version7(), MailAddress(kept: address), of: unit, nth: 1))
                }
                #expect(error?.constraint == "a_mailbox_has_a_plain_address")
            }
            #expect(try await city.worker.run(.rootsWithMail()).isEmpty)
        }
    }

    @Test("one message tells of what waited, by headings, days and where to look; the next of what came since")
    func bundle() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            try await city.mailboxes([Self.a: "ok@example.gov.vn"])
            let letters = Kept<Letter>()
            let worker = try SmallCity.mail(city.worker) {
                letters.add($0)
                return .accepted
            }
            try await city.remind([Self.a, Self.b], times: 3)
            try await worker.drain()
            try await city.remind([Self.a])
            try await worker.drain()
            try await worker.drain()
            try #require(letters.all.count == 2)
            let body = SmallCity.body(of: letters.all[0])
            #expect(body.contains("Xã Bát Trang có 3 tin mới:") && body.contains("hạn 10/01/2025") && body.contains("Huyện An Lão"))
            #expect(body.matches(of: /https:\/\/thidua\.example\/1\.1\.1\/den\/[0-9a-f-]{36}/).count == 3)
            let listed = try await messages(city, Self.a)
            #expect(listed.map(\.deliveries) == [1, 3, 0] && listed.allSatisfy { $0.state == .sent && $0.reply == 250 && $0.tries == 1 })
            #expect(listed.map(\.carries) == [.news, .news, .code])
            #expect(try await messages(city, Self.b).isEmpty)
            let texts = try await city.owner.run(
                Statement("texts", "select count(*) from thidua.message_text", exactlyOne: { row in try row.next(Int.self) }))
            #expect(texts == 0, "the bytes of what was sent are still there")

            // What was made up says so to whoever it reaches.
            try await city.database.set("thidua.sample", to: "on")
            try await city.remind([Self.a])
            let sample = try city.client(.worker)
            let made = Kept<Letter>()
            try await SmallCity.mail(sample) {
                made.add($0)
                return .accepted
            }.drain()
            await sample.close()
            let heads = made.all.map { String(decoding: $0.bytes, as: UTF8.self) }
            let begins = Data("[DỮ LIỆU MẪU".utf8).base64EncodedString().prefix(20)
            #expect(heads.count == 1 && heads[0].contains("Subject: =?UTF-8?B?\(begins)"))
        }
    }

    @Test(
        "what is withdrawn is not written to any more: neither what waits nor what comes; another that is confirmed is, of what comes then")
    func withdrawal() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            try await city.mailboxes([Self.a: "cu@example.gov.vn", Self.b: "ok@example.gov.vn"])
            func withdraw(_ id: UUID, _ decision: Decision = .new, in unit: UnitID = Self.a) async throws -> Event {
                try await WithdrawMailbox(id, decision: decision).run(as: city.standing(in: unit), on: city.app)
            }
            func found() async throws -> ReadMailbox.Found { try await ReadMailbox().run(as: city.standing(in: Self.a), on: city.app) }
            let old = try #require(try await found().inForce).mailbox.id
            // Written, and the relay does not take it: it waits.
            try await city.remind([Self.a])
            try await SmallCity.mail(city.worker) { _ in .later(451) }.drain()
            #expect(try await messages(city, Self.a).first?.state == .waiting)
            await refuses("not-found") { _ = try await withdraw(old, in: Self.b) }
            let decision = Decision.new, event = try await withdraw(old, decision)
            #expect(try await withdraw(old, decision).at == event.at, "sent again it is the same")
            await refuses("mailbox.withdrawn") { _ = try await withdraw(old) }
            let none = try await found()
            #expect(none.inForce == nil && none.withdrawn?.mailbox.withdrawnAt != nil && none.withdrawn?.withdrawnBy != nil)

            let letters = Kept<Letter>()
            let worker = try SmallCity.mail(city.worker) {
                letters.add($0)
                return .accepted
            }
            try await city.remind([Self.a, Self.b])
            try await city.hurry()
            try await worker.drain()
            #expect(letters.all.map(\.to) == ["ok@example.gov.vn"])
            #expect(try await messages(city, Self.a).first?.state == .withdrawn)
            #expect(try await city.worker.run(.rootsWithMail()).isEmpty)

            // One that waits for its code may be withdrawn too, and is answered for by nobody.
            let mistyped = try await city.tell("nham@example.gov.vn", in: Self.a)
            let code = try #require(try await city.codes()["nham@example.gov.vn"])
            _ = try await withdraw(mistyped)
            await refuses("mailbox.withdrawn") { try await city.confirm(mistyped, code, in: Self.a) }
            try await city.mailboxes([Self.a: "moi@example.gov.vn"])
            try await city.remind([Self.a])
            try await worker.drain()
            #expect(letters.all.map(\.to) == ["ok@example.gov.vn", "moi@example.gov.vn"])
            #expect(try await found().inForce?.mailbox.address.description == "moi@example.gov.vn")
            #expect(try await city.recountMail() == [])
        }
    }

    @Test("thidua check finds what went to a mailbox that was not the unit's, confirmed, then, and what a message cannot tell of")
    func check() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            try await city.mailboxes([Self.a: "ok@example.gov.vn", Self.b: "ok2@example.gov.vn"])
            let worker = try SmallCity.mail(city.worker) { _ in .accepted }
            try await city.remind([Self.a, Self.b])
            try await worker.drain()
            #expect(try await city.recountMail() == [])
            let a = "unit_id = \(Self.a.rawValue)"
            for (fault, aspects) in [
                (
                    "update thidua.mailbox set answered_at = answered_at + interval '1 hour' where \(a)",
                    [.misdirected, .mistaken, .unrecorded]
                ),
                ("update thidua.mailbox set answer = sha256('') where \(a)", [.misdirected, .unrecorded]),
                (
                    "update thidua.message set made_at = made_at - interval '2 minutes' where carries = 'news' and \(a)",
                    [.misdirected, .mistaken]
                ),
                ("update thidua.message set carries = 'code' where carries = 'news' and \(a)", [.mistaken]),
                ("update thidua.message set carries = 'news' where carries = 'code' and \(a)", [.misdirected, .mistaken]),
                ("update thidua.delivery set message_id = null where \(a)", [.mistaken]),
                ("update thidua.delivery set at = at - interval '1 hour' where \(a)", [.mistaken]),
                ("delete from thidua.event where kind = 'mailbox.confirmed' and \(a)", [.unrecorded]),
                ("delete from thidua.event where kind = 'mailbox.told' and \(a)", [.unrecorded]),
                (
                    """
                    insert into thidua.mailbox_withdrawal
                    select root_id, level, unit_id, mailbox_id, answered_at, answered_by from thidua.mailbox where \(a);
                    update thidua.message set made_at = made_at + interval '2 minutes' where carries = 'news' and \(a)
                    """, [.misdirected, .unrecorded]
                ),
                (
                    """
                    insert into thidua.mailbox (root_id, level, unit_id, mailbox_id, address, told_at, nth, code_hash, answer, answered_at,
                                                answered_by, tries)
                    select root_id, level, unit_id, gen_random_uuid(), 'moi@example.gov.vn', told_at, 3, code_hash, answer,
                           answered_at + interval '1 second', answered_by, 1
                    from thidua.mailbox where \(a);
                    update thidua.message set made_at = made_at + interval '10 minutes' where carries = 'news' and \(a)
                    """, [.misdirected, .unrecorded]
                ),
            ] as [(String, Set<MailDifference.Aspect>)] {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            alter table thidua.event no force row level security; alter table thidua.delivery no force row level security;
                            alter table thidua.mailbox no force row level security; alter table thidua.message no force row level security;
                            alter table thidua.mailbox_withdrawal no force row level security;
                            \(fault)
                            """)
                    let spoiled = try await tx.run(.recountMail(root: 1, listing: 10))
                    #expect(Set(spoiled.listed.map(\.aspect)) == aspects, "\(fault): \(spoiled.listed)")
                }
            }
        }
    }
}
