import Emulation
import Store

extension Written {
    /// The how manieth amendment made that revision: a plan is issued as its first.
    static func amendment(_ revision: Int) -> Int { max(revision - 1, 0) }

    /// `Điều chỉnh lần 1: Kế hoạch số 25/KH-UBND ngày 20/12/2024`; without a document, the day it was issued here.
    static func amendment(_ revision: CampaignRevision) -> Wording {
        let number = amendment(revision.revision)
        let (_, today) = Moment.words(revision.issuedAt)
        let day = revision.issuedOn?.vietnamese ?? today
        guard let symbol = revision.symbol else {
            return Wording(vi: "Điều chỉnh lần \(number), ngày \(day)", en: "Amendment \(number), \(day)")
        }
        // A plan amends, or a decision does.
        let type = symbol.contains("/\(DocumentType.decision.abbreviation)-") ? DocumentType.decision : .plan
        let (vi, en) = (type.words.vi, type.words.en)
        return Wording(
            vi: "Điều chỉnh lần \(number): \(vi.prefix(1).uppercased())\(vi.dropFirst()) số \(symbol) ngày \(day)",
            en: "Amendment \(number): \(en.prefix(1).uppercased())\(en.dropFirst()) \(symbol) of \(day)")
    }
}
