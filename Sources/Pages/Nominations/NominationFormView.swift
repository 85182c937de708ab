import Emulation
import Foundation
import Operations
import Store

/// Writing a nomination, with what the law says of it beside it, and sending it.
struct NominationFormView: Sendable {
    let here: UnitID
    let id: UUID
    /// Nil for one that is not kept yet.
    let draft: NominationDraft?
    /// What was returned: only its achievements are written anew.
    let returned: Nomination?
    var typed = TypedNomination()
    var subjects: [(value: String, name: String)] = []
    var forms: [(value: String, name: String)] = []
    /// Who may review it: the unit right above, and the unit itself.
    var reviewers: [(value: String, name: String)] = []
    var verdict: VerdictView?
    var maySign = false
    /// As it was typed when it was to be sent.
    var to = ""
    var because = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Lập đề nghị", en: "Nominate")
    static let editing = Wording(vi: "Soạn đề nghị khen thưởng", en: "Write a nomination")

    init(here: UnitID, id: UUID, draft: NominationDraft? = nil, returned: Nomination? = nil) {
        self.here = here
        self.id = id
        self.draft = draft
        self.returned = returned
        if let draft { typed = TypedNomination(draft) }
    }

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/khen-thuong/lap" }
    static func address(of id: UUID, in unit: UnitID) -> PageAddress { "/\(unit)/khen-thuong/\(id)/soan" }

    var heading: Wording { draft == nil ? Self.title : Self.editing }
    var action: PageAddress { draft == nil ? Self.address(in: here) : Self.address(of: id, in: here) }
    var sending: PageAddress { "/\(here)/khen-thuong/\(id)/gui" }
    var clearing: PageAddress { "/\(here)/khen-thuong/\(id)/bo" }
    /// Whether somebody has to say why it goes on.
    var asksBecause: Bool { verdict?.truth == .notMet || !because.isEmpty || !mistakes.at(NominationControls.because.id).isEmpty }
}

/// A nomination as it was typed.
struct TypedNomination: Sendable {
    var subject = ""
    var form = ""
    var from = ""
    var until = ""
    var achievements = ""
}

extension TypedNomination {
    init(_ draft: NominationDraft) {
        self.init(
            subject: draft.subject?.typed ?? "", form: draft.form ?? "", from: draft.from?.vietnamese ?? "",
            until: draft.until?.vietnamese ?? "", achievements: draft.achievements)
    }
}

extension SubjectReference {
    /// As a choice of a form has it.
    var typed: String { "\(unit) \(id.uuidString.lowercased())" }
}
