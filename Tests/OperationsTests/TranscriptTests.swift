import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing
import Wire

@testable import Operations

/// A text that was taken in, as the database keeps it, and what going through it again finds.
@Suite("Texts that plans were made of", .timeLimit(.minutes(20)))
struct TranscriptTests {
    private let unit = SmallCity.anLao

    private static let text = """
        KẾ HOẠCH
        Phát động thi đua chào mừng Đại hội
        I. MỤC ĐÍCH
        - Thi đua yêu nước.
        - Đoàn kết.
        II. NỘI DUNG
        - Làm tốt.
        """

    private func take(_ id: UUID, in city: SmallCity, _ text: String = Self.text) async throws {
        try await TakeTextIn(id, try KeptText(text), from: Data(text.utf8), times: (Day("2025-01-01"), Day("2025-12-31")), above: nil)
            .run(as: city.standing(in: unit), on: city.app)
    }

    /// Takes a text in, answers all of it, and publishes it with what it does not say.
    private func publish(_ id: UUID, in city: SmallCity) async throws {
        let standing = city.standing(in: unit)
        try await take(id, in: city)
        let desk = try await ReadTextOnDesk(id).run(as: standing, on: city.app)
        try await AgreeToPieces(id, Array(desk.kept.transcript.pieces.indices)).run(as: standing, on: city.app)
        var plan = desk.draft.plan
        let sample = city.signed(7000, clause: 7000)
        (plan.indicators, plan.schedule, plan.targets) = (sample.indicators, sample.schedule, [])
        (plan.start, plan.end) = (sample.start, sample.end)
        _ = try await SaveCampaignDraft(id, plan: plan, above: nil, revision: desk.draft.revision).run(as: standing, on: city.app)
        _ = try await PublishCampaign(id, decision: .new).run(as: standing, on: city.app)
    }

    @Test("is read back as it was read, and the same text under one id is one draft; another one is refused")
    func kept() async throws {
        try await SmallCity.with { city in
            let (id, standing) = (UUID.version7(), city.standing(in: unit))
            for _ in 1...2 { try await take(id, in: city) }
            await #expect(throws: OperationRefusal.idTaken) { try await take(id, in: city, Self.text + "- Thêm.\n") }
            let desk = try await ReadTextOnDesk(id).run(as: standing, on: city.app)
            #expect(desk.kept.transcript == Transcript.read(try KeptText(Self.text)) && desk.kept.transcript.faults() == [])
            #expect(desk.draft.plan.clauses.filter { $0.part == .purpose }.map(\.body) == ["Thi đua yêu nước.", "Đoàn kết."])
            for (place, clause) in desk.draft.plan.clauses.enumerated() {
                let piece = try #require(ClauseOfText.piece(of: clause.id, in: id), "\(place)")
                #expect(desk.kept.transcript.pieces[piece].text.contains(clause.body))
                #expect(ClauseOfText.piece(of: clause.id, in: UUID.version7()) == nil)
            }
            #expect((0..<1000).allSatisfy { _ in ClauseOfText.piece(of: .version7(), in: id) == nil })
            await #expect(throws: TranscriptRefusal(.unknownPiece)) {
                try await AnswerPiece(id, 1999, after: 0, .right).run(as: standing, on: city.app)
            }
            await #expect(throws: OperationRefusal.notFound) {
                try await AnswerPiece(id, 0, after: 0, .right).run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            }
        }
    }

    @Test("no plan is published with a piece that nobody answered, also while somebody answers; one typed by hand waits for nothing")
    func waiting() async throws {
        try await SmallCity.with { city in
            let (id, standing) = (UUID.version7(), city.standing(in: unit))
            try await take(id, in: city)
            let trial = try await CheckPublication(id).run(as: standing, on: city.app)
            #expect(trial.refusals.contains { $0.code == "transcript.unanswered" && $0.field == "transcript" })
            do {
                _ = try await PublishCampaign(id, decision: .new).run(as: standing, on: city.app)
                Issue.record("it was published")
            } catch {}
            let other = UUID.version7()
            try await publish(other, in: city)
            let (campaign, kept) = try await ReadUsedText(other, of: unit).run(as: standing, on: city.app)
            #expect(campaign.id == other && kept.state == .used)
            // What is used neither changes nor goes, whoever asks.
            await #expect(throws: OperationRefusal.notFound) {
                try await AnswerPiece(other, 0, after: 1, .skipped).run(as: standing, on: city.app)
            }
            try await city.app.transaction(under: standing.recording) { try await $0.run(.deleteTranscript(of: other, unit: unit)) }
            #expect(try await ReadUsedText(other, of: unit).run(as: standing, on: city.app).kept.state == .used)
            #expect(try await city.recount().isClean)
        }
    }

    @Test("going through texts again finds one that was changed, a place that is nobody's or two's, and what was published unanswered")
    func recount() async throws {
        try await SmallCity.with { city in
            let id = UUID.version7()
            try await publish(id, in: city)
            try await take(.version7(), in: city)
            let clean = try await city.recount()
            #expect(clean.isClean && clean.transcripts == 2 && clean.pieces > 10, "\(clean.transcriptDifferences)")
            typealias Aspect = TranscriptDifference.Aspect
            let used = "where state = 'used'"
            let faults: [(sql: String, found: Set<Aspect>)] = [
                ("update thidua.transcript set kept = replace(kept, 'yêu', 'iêu') \(used)", [.hash]),
                ("update thidua.transcript set pieces = pieces #- '{pieces,3}' \(used)", [.lost]),
                ("update thidua.transcript set pieces = jsonb_set(pieces, '{pieces,2}', pieces #> '{pieces,3}') \(used)", [.lost, .twice]),
                ("update thidua.transcript set pieces = jsonb_set(pieces, '{leftovers}', '[[[0, 3]]]') \(used)", [.twice]),
                ("update thidua.transcript set pieces = jsonb_set(pieces, '{leftovers}', '[[[9000, 9001]]]') \(used)", [.twice]),
                ("update thidua.transcript set kept = kept || 'x' \(used)", [.hash, .lost]),
                ("delete from thidua.transcript_answer where piece = 2", [.unanswered]),
                ("update thidua.transcript_answer set piece = 1000 where piece = 2", [.unanswered]),
                ("update thidua.transcript set state = 'used' where state = 'read'", [.state, .unanswered]),
                ("update thidua.transcript set state = 'read' \(used)", [.state]),
            ]
            struct Undone: Error {}
            for fault in faults {
                do {
                    try await city.owner.transaction { transaction in
                        try await transaction.execute(
                            script: "alter table thidua.transcript no force row level security; "
                                + "alter table thidua.transcript_answer no force row level security; "
                                + "alter table thidua.transcript drop constraint a_kept_text_is_called_by_its_hash, "
                                + "drop constraint a_transcript_counts_its_pieces; " + fault.sql)
                        let spoiled = try await transaction.run(.recountTranscripts(root: 1, listing: 10))
                        #expect(Set(spoiled.listed.map(\.aspect)) == fault.found, "\(fault.sql): \(spoiled.listed)")
                        #expect(spoiled.differences == spoiled.listed.count)
                        throw Undone()
                    }
                } catch is Undone {}
            }
            print("recount: 2 texts of \(clean.pieces) pieces gone through; \(faults.count) faults planted, each found")
        }
    }

    @Test("a body of another district is offered to nobody, however alike it is called")
    func beyond() async throws {
        try await SmallCity.with { city in
            try await city.founder.found("KT-NV,Phòng Nội vụ,,agency,314\nKT-YT,Phòng Y tế,,agency,314", at: .under(SmallCity.kienThuy))
            let id = UUID.version7()
            let bodies = "\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ:\n- Theo dõi.\n2. Phòng Y tế:\n- Phối hợp.\n"
            try await take(id, in: city, Self.text + bodies)
            let desk = try await ReadTextOnDesk(id).run(as: city.standing(in: unit), on: city.app)
            let named = desk.text.items().joined().compactMap { item in
                if case .clause(let clause) = item, clause.part == .task { clause.who } else { nil }
            }
            #expect(named == [.units([SmallCity.phongNoiVu])], "\(named)")
            for piece in desk.kept.transcript.pieces.indices {
                switch desk.text.meaning(ofBody: piece) {
                case .who(.units(let units), _)?: #expect(units == [SmallCity.phongNoiVu])
                case .oneOf(let units)?: #expect(units.allSatisfy { $0.id.parent == unit })
                default: break
                }
            }
        }
    }
}
