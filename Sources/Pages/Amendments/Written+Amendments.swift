import Emulation
import Store

extension Written {
    /// The how manieth amendment made that revision: a plan is issued as its first.
    static func amendment(_ revision: Int) -> Int { max(revision - 1, 0) }

    /// `Điều chỉnh lần 1: văn bản số 25/KH-UBND ngày 20/12/2024`; without a document, the day it was issued here.
    static func amendment(_ revision: CampaignRevision) -> Wording {
        let number = amendment(revision.revision)
        let (_, today) = Moment.words(revision.issuedAt)
        let day = revision.issuedOn?.vietnamese ?? today
        // A plan amends, or a decision does; the symbol says which.
        let document = revision.symbol.map { Wording(vi: ": văn bản số \($0)", en: ": document \($0)") } ?? Wording(vi: ",", en: ",")
        return Wording(vi: "Điều chỉnh lần \(number)\(document.vi) ngày \(day)", en: "Amendment \(number)\(document.en) \(day)")
    }
}
