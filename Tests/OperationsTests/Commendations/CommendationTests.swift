import Emulation
import EmulationFixtures
import Foundation
import Postgres
import PostgresTesting
import Store
import Testing

@testable import Operations

@Suite("A decision to commend", .timeLimit(.minutes(20)))
struct CommendationTests {
    private let unit = SmallCity.batTrang

    @Test("takes a number, freezes its lines with their money, makes a paper for each, and each paper stands until its line is taken back")
    func whole() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend()
            let people = try await city.appraised(2), collectives = try await city.appraised(kind: "collective")
            let households = try await city.appraised(kind: "household")
            let id = try await city.issue(people + collectives + households)
            let read = try await city.read(id)
            #expect(read.listed.symbol == "01/QĐ-UBND")
            #expect(read.listed.commendation.decidedOn == Day("2024-12-20"))
            #expect(read.awards.map(\.award.ordinal) == [1, 2, 3, 4])
            // 0.15 of 2,340,000 is 351,000; twice that of a collective, one and a half times of a household.
            #expect(read.awards.map(\.award.money?.amount) == [360_000, 360_000, 710_000, 530_000])
            #expect(Set(read.papers.values.map(\.paper.code)).count == 4)
            let keys = try await city.app.run(.certificateKeys())
            for (award, signed) in read.papers {
                #expect(signed.verdict(by: keys) == .stands)
                let told = try #require(try await CheckCertificate(signed.paper.code.printed.lowercased()).run(on: city.app))
                #expect(told.standing == .stands)
                let line = try #require(read.awards.first { $0.award.id == award })
                #expect((told.name, told.symbol, told.ordinal, told.unit) == (line.award.name, "01/QĐ-UBND", line.award.ordinal, unit))
            }
            #expect(try await ReadCommendations(of: unit, limit: 10).run(as: city.standing(in: unit), on: city.app).waiting.isEmpty)
            // Sent again it is the same decision; a nomination that was awarded is in no other.
            try await city.issue(people + collectives + households, id: id)
            await #expect(throws: Refusals.self) { try await city.issue([people[0]]) }

            let back = try await city.cancel([read.awards[1].award.id], of: id)
            let after = try await city.read(id)
            #expect(after.awards.map(\.award.stands) == [true, false, true, true])
            let taken = try #require(after.papers[read.awards[1].award.id])
            let told = try #require(try await CheckCertificate(taken.paper.code.text).run(on: city.app))
            #expect(told.standing == .cancelled)
            #expect(told.takenBack == GivenAward.TakenBack(symbol: "02/QĐ-UBND", on: Day("2024-12-20")!))
            // And without a network with the next list, which says nothing of the others.
            let list = try #require(try await ReadCancelledCertificates(signingWith: .sample).run(on: city.app).first)
            #expect(list.isSigned(by: keys))
            let verdicts = after.papers.mapValues { $0.verdict(by: keys, cancelled: Set(list.hashes)) }
            #expect(verdicts.values.count { $0 == .cancelled } == 1)
            #expect(verdicts[read.awards[1].award.id] == .cancelled)
            #expect(try await city.read(back).awards.map(\.award.id) == [read.awards[1].award.id])
        }
    }

    @Test("is taken back by who gave it, once, and never what takes back (attack 35)")
    func takenBack() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend([unit, SmallCity.anLao])
            let id = try await city.issue(try await city.appraised(2))
            let awards = try await city.read(id).awards.map(\.award.id)
            var refused = 0
            // By the unit above, by a sibling, and by one that only nominated.
            for other in [SmallCity.anLao, SmallCity.quangTrung, SmallCity.city] {
                await #expect(throws: OperationRefusal.notFound) { try await city.cancel([awards[0]], of: id, in: other) }
                refused += 1
            }
            let above = try await city.issue(
                try await city.appraised(of: unit, at: SmallCity.anLao, form: "GK-H"), in: SmallCity.anLao)
            let line = try await city.read(above, of: SmallCity.anLao).awards[0].award.id
            await #expect(throws: OperationRefusal.notFound) { try await city.cancel([line], of: above, in: unit) }
            let back = try await city.cancel([awards[0]], of: id)
            await #expect(throws: CommendationRefusal.self) { try await city.cancel([awards[0]], of: id) }
            await #expect(throws: CommendationRefusal.self) { try await city.cancel([awards[0]], of: back) }
            refused += 3
            // Not even who owns the tables says it twice of one, or by a decision that gives.
            print("attack 35: refused \(refused) of \(refused)")
            // Twenty at once take one line back once.
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 { group.addTask { (try? await city.cancel([awards[1]], of: id)) != nil } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(outcomes == 1)
        }
    }

    @Test(
        "is decided by who may on its day: no district on 1 July 2025, no commune on what the law gives to others; the article is named (attack 29)"
    )
    func competence() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend([unit, SmallCity.anLao])
            func refusal(_ nominations: [UUID], in unit: UnitID, on client: PostgresClient? = nil) async -> CommendationRefusal? {
                do { try await city.issue(nominations, in: unit, on: client) } catch { return error as? CommendationRefusal }
                return nil
            }
            let district = try await city.appraised(at: SmallCity.anLao, form: "GK-H")
            let provincial = try await city.appraised(form: "BK-T")
            let refused = await refusal(provincial, in: unit)
            #expect(refused?.code == "commendation.not-competent")
            #expect(
                await refusal(try city.appraised(at: SmallCity.anLao, form: "GK-X"), in: SmallCity.anLao)?.code
                    == "commendation.not-competent")
            #expect(await refusal(try city.appraised(form: "CSTDCS"), in: unit)?.code == "commendation.not-competent")
            // The day decides: the district's own form, a day before and on the day on which there are none.
            try await city.database.set("thidua.today", to: "2025-07-01")
            // Whoever was connected before stays on their day.
            let late = try await withClient(
                .application(.actor, url: TestServer.login(to: city.database), connections: 1)
            ) { client in await refusal(district, in: SmallCity.anLao, on: client) }
            #expect(late?.code == "commendation.not-competent")
            #expect(await refusal(district, in: SmallCity.anLao) == nil)
            print("attack 29: \(refused?.saying.words.vi ?? "–"); \(late?.saying.words.vi ?? "–")")
        }
    }

    @Test("needs a key that signs on its day, and rests on nothing that ended; nothing of what is refused stays")
    func refused() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend()
            let nominations = try await city.appraised(2)
            let standing = city.standing(in: unit)
            let id = UUID()
            await #expect(throws: CertificateRefusal.self) {
                _ = try await IssueCommendation(
                    id, for: nominations, city.said(), signingWith: .none, decision: Decision(id: id, seen: nil, isNew: true)
                ).run(as: standing, on: city.app)
            }
            try await CompromiseCertificateKey(client: city.owner).run(1, of: SmallCity.city, from: Day("2024-12-20")!)
            await #expect(throws: CertificateRefusal.self) { try await city.issue(nominations) }
            _ = try await AddCertificateKey(client: city.owner).run(2, of: SmallCity.city, from: Day("2024-12-20")!, in: .sample)
            await #expect(throws: Refusals.self) { try await city.issue(nominations, city.said(bases: [UUID()])) }
            await #expect(throws: Refusals.self) { try await city.issue([]) }
            await #expect(throws: Refusals.self) { try await city.issue([nominations[0], nominations[0]]) }
            await #expect(throws: Refusals.self) { try await city.issue([UUID()]) }
            // A sibling's nomination is none of ours.
            let others = try await city.appraised(of: SmallCity.quangTrung)
            await #expect(throws: Refusals.self) { try await city.issue(others) }
            let issued = try await city.issue(nominations)
            #expect(try await city.read(issued).listed.symbol == "01/QĐ-UBND")
            #expect(try await city.read(issued).papers.values.allSatisfy { $0.paper.key == 2 })
        }
    }

    @Test("keeps what the law said of each line on its day, and gives nothing that is not met as long as nobody says why")
    func judged() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend()
            let nominations = try await city.appraised(2)
            let id = try await city.issue(nominations)
            for nomination in nominations {
                let read = try await ReadNomination(nomination, of: unit).run(as: city.standing(in: unit), on: city.app)
                #expect(read.verdicts.last?.step == .decision)
                #expect(read.verdicts.last?.revision == read.nomination.revision)
            }
            // What was given is in the record of whom it was given to, and judged with.
            let award = try await city.read(id).awards[0].award
            func record() async throws -> AwardRecord {
                try await ReadRecord(award.subject.id, of: award.subject.unit).run(as: city.standing(in: unit), on: city.app)
            }
            #expect(try await record().given.map(\.held?.form) == ["GK-X"])
            let question = CaseQuestion(
                of: award.subject, for: "GK-X", year: 2024, LawDates(receivedOn: Day("2024-12-20")!, decidedOn: Day("2024-12-20")!))
            #expect(try await JudgeCase(question).run(as: city.standing(in: unit), on: city.app).facts.held.all.map(\.form) == ["GK-X"])
            try await city.cancel([award.id], of: id)
            #expect(try await record().given.map(\.held) == [nil])
            #expect(try await JudgeCase(question).run(as: city.standing(in: unit), on: city.app).facts.held.all.isEmpty)
            // Nobody beside them reads it.
            await #expect(throws: OperationRefusal.notFound) {
                _ = try await ReadRecord(award.subject.id, of: award.subject.unit)
                    .run(as: city.standing(in: SmallCity.quangTrung), on: city.app)
            }
            let recount = try await city.recount()
            #expect(recount.awardDifferences == [])
            #expect(recount.verdicts == 2)
            #expect(recount.nominationDifferences.filter { $0.aspect == .verdict } == [])
        }
    }

    @Test("has a paper that names somebody wrongly made anew: the old code leads to the new one, and the decision stays as it was signed")
    func remade() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend()
            let id = try await city.issue(try await city.appraised(2))
            let before = try await city.read(id)
            let award = before.awards[0].award
            let old = try #require(before.papers[award.id]).paper.code.text
            func remake(_ code: String, _ name: String, _ reason: String = "In sai dấu") async throws {
                _ = try await RemakeCertificate(
                    of: id, insteadOf: code, naming: name, because: reason, signingWith: .sample, decision: Decision(id: UUID(), seen: nil)
                ).run(as: city.standing(in: unit), on: city.app)
            }
            for (code, name, reason) in [(old, " ", "Sai"), (old, award.name, "Sai"), (old, "Vũ Thị Nam", " "), ("A", "Vũ Thị Nam", "Sai")]
            {
                await #expect(throws: Refusals.self) { try await remake(code, name, reason) }
            }
            try await remake(old, "Vũ Thị Nam")
            // Not once more instead of the one that leads on.
            await #expect(throws: Refusals.self) { try await remake(old, "Vũ Thị Nằm") }
            let after = try await city.read(id)
            let paper = try #require(after.papers[award.id])
            #expect(paper.paper.name == "Vũ Thị Nam" && after.awards[0].award.name == award.name)
            #expect(paper.verdict(by: try await city.app.run(.certificateKeys())) == .stands)
            let told = try #require(try await CheckCertificate(old).run(on: city.app))
            #expect(told.standing == .replaced && told.newer == paper.paper.code.text && told.name == award.name)
            #expect(try await CheckCertificate(paper.paper.code.text).run(on: city.app)?.name == "Vũ Thị Nam")
            #expect(try await city.recount().awardDifferences == [])
            try await city.cancel([award.id], of: id)
            await #expect(throws: CommendationRefusal.self) { try await remake(paper.paper.code.text, "Vũ Thị Nằm") }
            #expect(try await CheckCertificate(old).run(on: city.app)?.standing == .cancelled)
        }
    }

    @Test(
        "a dossier received on 30 June 2025 and decided on 2 July is judged by the standards of the one, with the money of the other (attack 30)"
    )
    func betweenTwoLaws() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend()
            let nomination = try await city.appraised()[0]
            // As its first receipt said.
            try await city.owner.run(
                Statement<Void>(
                    "received in June",
                    """
                    insert into thidua.nomination_review (root_id, level, unit_id, nomination_id, revision, family_id, reach_unit, deed,
                                                          received_on, pack, pack_sha256, done_at)
                    select n.root_id, n.level, n.unit_id, n.nomination_id, 2, n.family_id, n.reach_unit, 'receipt', '2025-06-30', p.pack, p.sha256,
                           thidua.now()
                    from thidua.nomination n, thidua.law_pack p where n.nomination_id = \(nomination) and p.pack = 'vn-2024-01-01'
                    """))
            try await city.database.set("thidua.today", to: "2025-07-02")
            let id = try await withClient(
                .application(.actor, url: TestServer.login(to: city.database), connections: 1)
            ) { client in try await city.issue([nomination], city.said(despite: "Quy định mới chưa rà soát"), on: client) }
            let read = try await ReadNomination(nomination, of: unit).run(as: city.standing(in: unit), on: city.app)
            let verdict = try #require(read.verdicts.last)
            #expect(verdict.step == .decision && verdict.packs.contains("vn-2024-01-01") && !verdict.packs.contains("vn-2025-07-01"))
            let award = try await city.read(id).awards[0]
            #expect(award.decidedOn == Day("2025-07-02") && award.award.money?.salary == 2_340_000)
            print("attack 30: judged by \(verdict.packs), money \(award.award.money?.amount ?? 0)")
        }
    }
}
