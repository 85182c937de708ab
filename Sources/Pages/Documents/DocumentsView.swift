import Emulation
import Foundation
import Operations
import Store

/// What a unit issued under numbers of its registers, and what else its plans may rest on.
struct DocumentsView: Sendable {
    let here: UnitID
    let unitName: String
    let lines: [DocumentLine]
    let next: PageAddress?
    let known: [KnownLine]
    let nextKnown: PageAddress?
    let mayNote: Bool

    static let title = Wording(vi: "Danh mục văn bản", en: "Documents")
    static let shown = 50

    init(
        _ listed: [ListedDocument], _ known: [KnownDocument], of here: UnitID, called name: String, on today: Day, mayNote: Bool
    ) {
        self.here = here
        unitName = name
        lines = listed.map { DocumentLine($0, in: here) }
        next =
            listed.count == Self.shown
            ? listed.last.map { Self.address(in: here).asking("truoc", $0.document.id.uuidString.lowercased()) } : nil
        self.known = known.map { KnownLine($0, seenFrom: here, on: today) }
        nextKnown =
            known.count == Self.shown
            ? known.last.map { Self.address(in: here).asking("biet-truoc", $0.id.uuidString.lowercased()) } : nil
        self.mayNote = mayNote
    }

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/van-ban" }
}

/// One number, and what can be done about it.
struct DocumentView: Sendable {
    let here: UnitID
    let document: Document
    let line: DocumentLine
    let register: PageAddress
    /// Where the plan is read that it numbers.
    let plan: PageAddress?
    /// The document of the plan that it amends.
    let amended: PageAddress?
    let steps: [StoryStep]
    let mayCancel: Bool
    /// How it stands and where it is cited, of one that is issued.
    var known: KnownView?
    var reason = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Văn bản", en: "Document")

    init(_ full: DocumentInFull, in here: UnitID, _ deeds: Deeds) {
        self.here = here
        document = full.listed.document
        line = DocumentLine(full.listed, in: here)
        register = "/\(here)/van-ban/so/\(full.listed.document.register)"
        plan = full.listed.campaign.map { "/\(here)/phong-trao/\($0)" }
        amended = full.listed.amends.map { "/\(here)/van-ban/\($0)" }
        steps = full.timeline.map { StoryStep($0, saying: $0.reason) }
        mayCancel = document.state == .reserved && deeds.may(.register)
    }

    var heading: Wording { Wording(vi: "Số \(document.symbol)", en: "Number \(document.symbol)") }
    var address: PageAddress { "/\(here)/van-ban/\(document.id)" }

    /// What was typed where there is no form for it any more: somebody else was faster.
    var orphaned: String? { mayCancel || reason.isEmpty ? nil : reason }
}
