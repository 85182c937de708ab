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
        let document =
            revision.symbol.map { symbol in
                // A plan amends, or a decision does.
                let type = symbol.contains("/\(DocumentType.decision.abbreviation)-") ? DocumentType.decision : .plan
                let (vi, en) = (type.words.vi, type.words.en)
                return Wording(
                    vi: ": \(vi.prefix(1).uppercased())\(vi.dropFirst()) số \(symbol)",
                    en: ": \(en.prefix(1).uppercased())\(en.dropFirst()) \(symbol) of")
            } ?? Wording(vi: ",", en: ",")
        return Wording(vi: "Điều chỉnh lần \(number)\(document.vi) ngày \(day)", en: "Amendment \(number)\(document.en) \(day)")
    }
}
