import Foundation
import Testing

@testable import Emulation

@Suite("What somebody was awarded before", .timeLimit(.minutes(5)))
struct PriorAwardTests {
    private static let today = day("2024-12-20")
    private static let subject = SubjectReference(unit: batTrang.id, id: id(7))

    private func enter(_ told: PriorAward.Told) throws -> PriorAward {
        try PriorAward.entering(id(1), Self.subject, in: batTrang, told, on: Self.today, among: ["LDTT", "CSTDCS"])
    }

    private func codes(_ work: () throws -> Any) -> [String] {
        do {
            _ = try work()
            return []
        } catch {
            return (error as? Refusals)?.all.map { $0.saying.code } ?? [(error as? any Refusal)?.saying.code ?? "\(error)"]
        }
    }

    @Test("counts where a document shows a form of the law, is corrected and withdrawn with a reason, and then for good")
    func course() throws {
        let told = PriorAward.Told(form: .code("LDTT"), year: 2022, decidedBy: "Chủ tịch UBND huyện", proof: .document, shownBy: "Bản sao")
        let award = try enter(told)
        #expect(award.standing == .counts && award.revision == 1)
        let claimed = PriorAward.Told(form: .code("CSTDCS"), year: 2022, decidedBy: "Chủ tịch UBND huyện", proof: .claimed)
        #expect(codes { try award.correcting(claimed, because: " ", on: Self.today, among: ["CSTDCS"]) } == ["prior-award.reason-missing"])
        let corrected = try award.correcting(claimed, because: "Nhầm hình thức", on: Self.today, among: ["CSTDCS"])
        #expect(corrected.standing == .claimed && corrected.revision == 2 && corrected.subject == Self.subject)
        #expect(codes { try corrected.withdrawing(because: "") } == ["prior-award.reason-missing"])
        let withdrawn = try corrected.withdrawing(because: "Của người khác")
        #expect(withdrawn.standing == .withdrawn && withdrawn.told == claimed && withdrawn.revision == 3)
        #expect(codes { try withdrawn.withdrawing(because: "Nữa") } == ["prior-award.withdrawn"])
        #expect(codes { try withdrawn.correcting(told, because: "Nữa", on: Self.today, among: []) } == ["prior-award.withdrawn"])
        let paper = try enter(.init(form: .words("Giấy khen của Hội"), year: 2020, decidedBy: "Hội", proof: .document, shownBy: "Bản gốc"))
        #expect(paper.standing == .formOfNoLaw)
    }

    @Test("is of no form that no law has, of no day ahead or before what it rewards, and says who decided and what shows it")
    func refusals() {
        #expect(codes { try enter(.init(form: .words(" "), year: 2020, decidedBy: "A", proof: .claimed)) } == ["prior-award.form-missing"])
        #expect(
            codes { try enter(.init(form: .code("LDT"), year: 2025, decidedBy: "A", proof: .claimed)) }
                == ["prior-award.form-unknown", "prior-award.year-ahead"])
        #expect(
            codes {
                try enter(
                    .init(
                        form: .code("LDTT"), fromYear: 2022, year: 2021, decidedOn: day("2024-12-21"), decidedBy: " ", proof: .document))
            } == ["prior-award.period", "prior-award.decided-ahead", "prior-award.decider-missing", "prior-award.proof-missing"])
        #expect(
            codes { try enter(.init(form: .code("LDTT"), year: 2022, decidedOn: day("2021-12-31"), decidedBy: "A", proof: .claimed)) }
                == ["prior-award.decided-before"])
    }
}
