import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Documents that plans rest on, by pages", .timeLimit(.minutes(20)))
struct KnownPagesTests {
    private static let here = "/\(SmallCity.anLao)"

    @Test("a clerk notes a document, is asked of one alike, says that it ended; a plan chooses it and is heeded before it is published")
    func story() async throws {
        try await PageSite.open { site in
            let (here, list, form) = (Self.here, "\(Self.here)/van-ban", "\(Self.here)/van-ban/ghi")
            let clerk = try await site.somebody(.clerk, called: "Phạm Văn Nam", in: SmallCity.anLao),
                leader = site.leader(of: SmallCity.anLao)
            let empty = try await clerk.get(list)
            #expect(empty.words.contains("Chưa có văn bản nào được ghi") && empty.ways.contains { $0.path == form })
            #expect(try await FrameTests.faults(of: empty, in: clerk, "vi") == [])

            let noting = try await clerk.get(form)
            #expect(try await FrameTests.faults(of: noting, in: clerk, "vi") == [])
            let wrong = try await clerk.post(form, FilledForm.on(noting, to: form, [("issuedOn", "1/1/2026")]).fields)
            #expect(wrong.status == .unprocessableContent)
            #expect(
                wrong.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] }
                    == ["ky-hieu", "ngay-ban-hanh"])
            let filled = try FilledForm.on(
                wrong, to: form, [("symbol", "98/2023/NĐ-CP"), ("issuedOn", "31/12/2023"), ("type", "decree"), ("issuer", "Chính phủ")]
            ).fields
            let decree = try #require(try await clerk.post(form, filled).location)
            #expect(try await clerk.post(form, filled).location == decree, "a double click notes one")
            let page = try await clerk.get(decree)
            #expect(page.words.contains("Văn bản 98/2023/NĐ-CP") && page.words.contains("còn hiệu lực") && page.words.contains("nghị định"))
            #expect(try await FrameTests.faults(of: page, in: clerk, "vi") == [])

            // The same symbol is asked about.
            let again = try await clerk.send(from: form, to: form, [("symbol", "98/2023/NĐ-CP")])
            #expect(again.status == .unprocessableContent && again.words.contains("Có phải một trong các văn bản này không?"))
            #expect(again.ways.contains { $0.path == decree })
            #expect(try await FrameTests.faults(of: again, in: clerk, "vi") == [])
            let other = try await FilledForm.on(again, to: form, [("isAnother", "true")]).send(clerk)
            #expect(other.status == .seeOther && other.location != decree)

            // A plan leads to it, once its symbol is saved.
            var plan = SamplePlan.plan("Thi đua", indicators: [SamplePlan.indicator(501, "Số nhà")], schedule: SamplePlan.months)
            plan.legalBases = [LegalBasis(symbol: "98/2023/NĐ-CP", issuedOn: Day("2023-12-31")!, issuer: nil, summary: nil)]
            let (id, given) = (SamplePlan.id(7001), plan)
            _ = try await SaveCampaignDraft(id, plan: given, above: nil, revision: nil).run(
                as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            let draft = "\(here)/phong-trao/\(id.uuidString.lowercased())"
            let before = try await leader.get("\(draft)/ban-hanh")
            #expect(before.words.contains("Căn cứ nên xem lại") && before.words.contains("chưa rõ hiệu lực"))
            let bases = try await leader.get("\(draft)/soan/can-cu")
            #expect(try await FrameTests.faults(of: bases, in: leader, "vi") == [])
            let document = try #require(decree.split(separator: "/").last)
            let chosen = try await FilledForm.on(
                bases, to: "\(draft)/soan/can-cu",
                [("legalBases[0].document", "\(SmallCity.anLao) \(document)"), ("legalBases[0].relation", "cites")]
            ).send(leader, "next")
            #expect(chosen.status == .seeOther, "\(chosen.words.prefix(600))")
            let stands = try await leader.get("\(draft)/ban-hanh")
            #expect(!stands.words.contains("Căn cứ nên xem lại") && stands.words.contains("còn hiệu lực"))
            #expect(stands.ways.contains { $0.path == decree } && stands.words.contains("(viện dẫn)"))

            // It ends, and the page before publishing says so.
            let blank = try await clerk.send(from: decree, to: "\(decree)/het-hieu-luc", [("endedOn", "01/12/2024")])
            #expect(blank.words.contains("Phải ghi văn bản nào thay thế."))
            #expect(try await FrameTests.faults(of: blank, in: clerk, "vi") == [])
            let ending = [("endedOn", "01/12/2024"), ("byWords", "152/2025/NĐ-CP")]
            #expect(try await clerk.send(from: decree, to: "\(decree)/het-hieu-luc", ending).location == decree)
            let ended = try await clerk.get(decree)
            #expect(ended.words.contains("hết hiệu lực từ 01/12/2024, được thay thế bởi 152/2025/NĐ-CP"))
            #expect(FilledForm(ended, to: "\(decree)/het-hieu-luc") == nil)
            let heeded = try await leader.get("\(draft)/ban-hanh")
            #expect(heeded.words.contains("Căn cứ nên xem lại") && heeded.words.contains("văn bản căn cứ đã hết hiệu lực"))
            #expect(try await leader.words("\(draft)/soat").contains("văn bản căn cứ đã hết hiệu lực"))
            #expect(try await FrameTests.faults(of: heeded, in: leader, "vi") == [])
            #expect(try await FilledForm.on(heeded, to: "\(draft)/ban-hanh").send(leader).location == draft, "it hinders nothing")
            let published = try await leader.get(draft)
            #expect(published.words.contains("hết hiệu lực từ 01/12/2024") && published.ways.contains { $0.path == decree })
            #expect(try await clerk.get(decree).ways.contains { $0.path == draft }, "where it is cited")

            // Below it is read, above and beside it is not.
            let below = site.leader(of: SmallCity.batTrang), seen = "/\(SmallCity.batTrang)/cua/\(SmallCity.anLao)/van-ban/\(document)"
            #expect(try await below.get("/\(SmallCity.batTrang)/van-ban").ways.contains { $0.path == seen })
            let theirs = try await below.get(seen)
            #expect(theirs.words.contains("Văn bản 98/2023/NĐ-CP") && FilledForm(theirs, to: "\(decree)/het-hieu-luc") == nil)
            #expect(try await FrameTests.faults(of: theirs, in: below, "vi") == [])
            for place in [SmallCity.city, SmallCity.kienThuy] {
                let status = try await site.leader(of: place).get("/\(place)/cua/\(SmallCity.anLao)/van-ban/\(document)").status
                #expect(status == .notFound)
            }
        }
    }

    @Test("what was mistyped is corrected under the same address until a plan cites it; what was typed to do so is not lost")
    func correction() async throws {
        try await PageSite.open { site in
            let form = "\(Self.here)/van-ban/ghi"
            let clerk = try await site.somebody(.clerk, called: "Phạm Văn Nam", in: SmallCity.anLao)
            let leader = site.leader(of: SmallCity.anLao)
            _ = try await clerk.send(from: form, to: form, [("symbol", "1/CT")])
            let decree = try #require(
                try await clerk.send(from: form, to: form, [("symbol", "98/2032/NĐ-CP"), ("issuer", "Chính phủ")]).location)
            let correcting = "\(decree)/sua", first = try await clerk.get(decree)
            #expect(try FilledForm.on(first, to: correcting)["symbol"] == "98/2032/NĐ-CP")
            #expect(try await FrameTests.faults(of: first, in: clerk, "vi") == [])
            let blank = try await clerk.post(correcting, FilledForm.on(first, to: correcting, [("symbol", "")]).fields)
            #expect(blank.status == .unprocessableContent && blank.words.contains("Phải ghi số, ký hiệu hoặc trích yếu"))
            #expect(blank.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["ky-hieu"])
            #expect(try await FrameTests.faults(of: blank, in: clerk, "vi") == [])
            let alike = try await clerk.post(correcting, FilledForm.on(blank, to: correcting, [("symbol", "1/CT")]).fields)
            #expect(alike.words.contains("Có phải một trong các văn bản này không?"))
            #expect(try await FrameTests.faults(of: alike, in: clerk, "vi") == [])
            let right = try FilledForm.on(alike, to: correcting, [("symbol", "98/2023/NĐ-CP"), ("type", "decree")]).fields
            for _ in 1...2 { #expect(try await clerk.post(correcting, right).location == decree) }
            let corrected = try await clerk.get(decree)
            #expect(corrected.words.contains("Văn bản 98/2023/NĐ-CP") && corrected.words.contains("nghị định"))
            #expect(corrected.words.contains("sửa văn bản đã ghi") && corrected.words.contains("Chính phủ"))
            let late = try await leader.post(correcting, FilledForm.on(first, to: correcting, [("symbol", "99/2023/NĐ-CP")]).fields)
            #expect(late.status == .forbidden || late.status == .preconditionFailed, "\(late.status)")

            // A plan that is drafted hinders nothing, one that is published does.
            let document = try #require(decree.split(separator: "/").last.flatMap { UUID(uuidString: String($0)) })
            var plan = SamplePlan.plan("Thi đua", indicators: [SamplePlan.indicator(502, "Số nhà")], schedule: SamplePlan.months)
            plan.legalBases = [
                LegalBasis(
                    symbol: "98/2023/NĐ-CP", issuedOn: nil, issuer: nil, summary: nil,
                    document: DocumentReference(unit: SmallCity.anLao, id: document))
            ]
            let (id, given, standing) = (SamplePlan.id(7002), plan, site.city.standing(in: SmallCity.anLao))
            _ = try await SaveCampaignDraft(id, plan: given, above: nil, revision: nil).run(as: standing, on: site.city.app)
            let open = try FilledForm.on(try await clerk.get(decree), to: correcting, [("title", "Nghị định về thi đua")]).fields
            _ = try await PublishCampaign(id, decision: .new).run(as: standing, on: site.city.app)
            let cited = try await clerk.post(correcting, open)
            #expect(cited.status == .conflict && cited.words.contains("không sửa được"))
            #expect(cited.words.contains("Nghị định về thi đua"), "what was typed is lost")
            #expect(FilledForm(cited, to: correcting) == nil && !cited.text.contains("/sua"))
            #expect(try await site.city.recount().isClean)
        }
    }
}
