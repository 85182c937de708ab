import Emulation
import Foundation
import Operations
import Store
import Wire

/// What is typed to issue a decision, or to take back what one gave.
enum CommendationControls {
    static let nominations = Control(
        field: "nominations", id: "de-nghi", label: Wording(vi: "Đề nghị đã thẩm định", en: "Nominations that were appraised"))
    static let summary = Control(field: "summary", id: "trich-yeu", label: Wording(vi: "Trích yếu", en: "What it is about"))
    static let budget = Control(field: "budget", id: "kinh-phi", label: Wording(vi: "Nguồn kinh phí", en: "From where the money comes"))
    static let bases = Control(field: "bases", id: "can-cu", label: Wording(vi: "Căn cứ", en: "What it rests on"))
    static let despite = Control(
        field: "despite", id: "ly-do-van-khen", label: Wording(vi: "Lý do vẫn quyết định", en: "Why all the same"))
    static let ofIssue = [nominations, summary, budget, bases, despite] + SigningView.controls

    static let awards = Control(field: "awards", id: "dong-huy", label: Wording(vi: "Hủy bỏ đối với", en: "Whose is cancelled"))
    static let ground = Control(field: "ground", id: "diem", label: Wording(vi: "Căn cứ hủy bỏ", en: "Ground"))
    static let reason = Control(field: "reason", id: "ly-do", label: Wording(vi: "Lý do", en: "Reason"))
    static let paper = Control(field: "code", id: "giay", label: Wording(vi: "Giấy ghi sai", en: "The certificate that is wrong"))
    static let name = Control(field: "name", id: "ten-dung", label: Wording(vi: "Tên đúng", en: "The right name"))
    static let why = Control(field: "reason", id: "ly-do-cap-lai", label: Wording(vi: "Lý do cấp lại", en: "Why it is made anew"))
    static let ofRemaking = [paper, name, why]

    static let ofCancellation = [awards, ground, reason, summary] + SigningView.controls
}

/// The form that issues a decision.
struct IssueView: Sendable {
    struct Choice: Sendable {
        let id: UUID
        let name: String
        let words: String
    }

    let here: UnitID
    let nominations: [Choice]
    let bases: [Choice]
    var signing: SigningView

    // As typed.
    var chosen: Set<UUID>
    var rests: Set<UUID> = []
    var summary = ""
    var budget = ""
    var despite = ""
    var id = UUID.version7().uuidString.lowercased()
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Ban hành quyết định khen thưởng", en: "Issue a decision to commend")
    static func address(in unit: UnitID) -> PageAddress { CommendationsView.address(in: unit).below("moi") }
    static let members = ["id", "items", "rests", "summary", "budget", "despite"] + SigningView.members

    init(_ read: ReadToDecide.Read, _ signing: SigningView, in here: UnitID) {
        self.here = here
        self.signing = signing
        nominations = read.waiting.map { one in
            Choice(
                id: one.nomination.id, name: one.name,
                words: "\(read.law?.name(of: one.nomination.form).vi ?? one.nomination.form) · \(one.unitName)")
        }
        bases = read.documents.map { document in Choice(id: document.id, name: document.name, words: document.title ?? "") }
        chosen = Set(nominations.map(\.id))
    }

    /// The same as it was sent.
    func filled(with form: JSON, _ mistakes: Mistakes) -> IssueView {
        var view = self
        view.mistakes = mistakes
        view.id = form.asTyped("id", anewAfter: mistakes)
        (view.summary, view.budget, view.despite) = (form.asTyped("summary"), form.asTyped("budget"), form.asTyped("despite"))
        view.signing = signing.filled(with: form)
        if var fields = try? Fields(form, allowing: Self.members) {
            view.chosen = Set(fields.ticked("items", "nomination"))
            view.rests = Set(fields.ticked("rests", "document"))
        }
        return view
    }
}

extension Fields {
    /// Those whose box is ticked, in the order of the form.
    mutating func ticked(_ list: String, _ name: String) -> [UUID] {
        optionalList(list, upTo: 1000, allowing: [name]) { $0.uuid(name) } ?? []
    }
}
