import Emulation
import Store

extension Written {
    /// The how manieth amendment made that revision: a plan is issued as its first.
    static func amendment(_ revision: Int) -> Int { max(revision - 1, 0) }

    /// `Điều chỉnh lần 1: Kế hoạch số 25/KH-UBND ngày 20/12/2024`; without a document, the day it was issued here.
    static func amendment(_ revision: CampaignRevision) -> Wording {
        let number = amendment(revision.revision)
        guard let document = document(revision.symbol, revision.issuedOn) else {
            let (_, day) = Moment.words(revision.issuedAt)
            return Wording(vi: "Điều chỉnh lần \(number), ngày \(day)", en: "Amendment \(number), \(day)")
        }
        return Wording(vi: "Điều chỉnh lần \(number): \(document.vi)", en: "Amendment \(number): \(document.en)")
    }
}
