import Emulation
import Foundation
import Operations
import Store
import Wire

/// A document that plans may rest on: what is known of it, how it stands, and where it is cited.
struct KnownView: Sendable {
    /// A plan that rests on it.
    struct Citing: Sendable {
        let way: PageAddress
        let unit: String
        let plan: String
        let relation: Wording
    }

    let here: UnitID
    let document: KnownDocument
    let unitName: String
    let isOwn: Bool
    let validity: Validity
    /// Where the plan is read that it is.
    let plan: PageAddress?
    let successor: PageAddress?
    let citing: [Citing]
    let steps: [StoryStep]
    let mayEnd: Bool
    let mayCorrect: Bool
    /// Whom it was sent to, and how many have opened it; nil where it was sent to nobody.
    let receipts: Receipts?
    let recipients: [RecipientLine]
    /// What may have ended it.
    var others: [(id: String, name: String)] = []
    var typed = TypedEnd()
    /// What is known of it, or was typed to correct that; and what bears the symbol that was typed.
    var correction: TypedKnown
    var same: [KnownLine] = []
    /// Whether it is that which was refused.
    var isCorrecting = false
    var mistakes = Mistakes.none

    init(_ full: KnownDocumentInFull, seenFrom here: UnitID, _ deeds: Deeds) {
        self.here = here
        document = full.document
        unitName = full.unit.name
        isOwn = full.unit.id == here
        validity = full.document.validity(on: full.today)
        let owner = full.unit.id
        plan = full.document.campaign.map { campaign in
            owner == here ? "/\(here)/phong-trao/\(campaign)" : "/\(here)/cua/\(owner)/phong-trao/\(campaign)"
        }
        successor = full.document.end?.successor.map { .document($0, seenFrom: here) }
        citing = full.plans.map { plan in
            Citing(
                way: plan.unit == here ? "/\(here)/phong-trao/\(plan.campaign)" : "/\(here)/cua/\(plan.unit)/phong-trao/\(plan.campaign)",
                unit: plan.unitName, plan: plan.symbol.map { "\($0), \(plan.shortName)" } ?? plan.shortName, relation: plan.relation.words)
        }
        receipts = full.receipts.flatMap { $0.sent > 0 ? $0 : nil }
        recipients = full.recipients.map(RecipientLine.init)
        steps = full.timeline.map { StoryStep($0, saying: $0.reason) }
        mayEnd = isOwn && document.end == nil && deeds.may(document.isIssued ? .register : .cite)
        mayCorrect = mayEnd && !document.isIssued && document.campaign == nil && citing.isEmpty
        correction = TypedKnown(
            symbol: document.symbol ?? "", type: document.type?.rawValue ?? "", title: document.title ?? "",
            issuedOn: document.issuedOn?.vietnamese ?? "", issuer: document.issuer ?? "")
    }

    static let refused = Wording(vi: "Chưa ghi được", en: "Not said")

    /// Shows what was typed to say that it has ended.
    mutating func take(_ form: JSON, _ mistakes: Mistakes) {
        typed = TypedEnd(
            how: form.asTyped("how"), endedOn: form.asTyped("endedOn"), byWords: form.asTyped("byWords"), by: form.asTyped("by"))
        self.mistakes = mistakes
    }

    /// Shows what was typed to correct it.
    mutating func take(_ correction: TypedKnown, _ same: [KnownLine], _ mistakes: Mistakes) {
        (self.correction, self.same, isCorrecting) = (correction, same, true)
        self.mistakes = mistakes
    }

    var heading: Wording { Wording(vi: "Văn bản \(document.name)", en: "Document \(document.name)") }
    var address: PageAddress { .document(document.reference, seenFrom: here) }
    /// What was typed where there is no form for it any more: somebody else was faster.
    var orphaned: String? {
        if isCorrecting, !mayCorrect { return [correction.symbol, correction.title].filter { !$0.isEmpty }.joined(separator: " · ") }
        return mayEnd || typed.byWords.isEmpty ? nil : typed.byWords
    }
}

/// That a document has ended, as it was typed.
struct TypedEnd: Sendable {
    var how = DocumentEnd.How.replaced.rawValue
    var endedOn = ""
    var byWords = ""
    /// Whose it is and its id: `1.1 00000000-…`.
    var by = ""
}

/// Noting a document, as it was typed.
struct NotingView: Sendable {
    let here: UnitID
    var typed = TypedKnown()
    /// Made when the form was shown: sent twice, it is one document.
    var id: String
    /// Those with the same symbol.
    var same: [KnownLine] = []
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Ghi văn bản làm căn cứ", en: "Note a document")

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/van-ban/ghi" }
}

/// A document as it was typed.
struct TypedKnown: Sendable {
    var symbol = ""
    var type = ""
    var title = ""
    var issuedOn = ""
    var issuer = ""
    var isAnother = false
}
