import Emulation
import Foundation
import Operations
import Wire

/// An anchor event as it was typed, beside what its form showed.
struct TypedEvent {
    private(set) var name = ""
    private(set) var plannedOn = ""
    private(set) var heldOn = ""
    private(set) var reason = ""
    private(set) var (wasName, wasPlanned, wasHeld) = ("", "", "")

    static let members = ["name", "plannedOn", "heldOn", "reason", "wasName", "wasPlanned", "wasHeld"]
    static let name = Control(field: "name", id: "ten", label: Wording(vi: "Tên sự kiện", en: "Name"))
    static let plannedOn = Control(field: "plannedOn", id: "du-kien", label: Wording(vi: "Ngày dự kiến", en: "Planned for"))
    static let heldOn = Control(field: "heldOn", id: "da-to-chuc", label: Wording(vi: "Ngày đã tổ chức", en: "Held on"))
    static let reason = Control(field: "reason", id: "ly-do", label: Wording(vi: "Lý do thay đổi", en: "Why it changes"))
    static let controls = [name, plannedOn, heldOn, reason]

    init() {}

    init(_ event: AnchorEvent) {
        (name, plannedOn, heldOn) = (event.name, event.plannedOn?.vietnamese ?? "", event.heldOn?.vietnamese ?? "")
        (wasName, wasPlanned, wasHeld) = (name, plannedOn, heldOn)
    }

    init(_ form: JSON) {
        func text(_ name: String) -> String { (try? form[name]?.string()) ?? "" }
        (name, plannedOn, heldOn, reason) = (text("name"), text("plannedOn"), text("heldOn"), text("reason"))
        (wasName, wasPlanned, wasHeld) = (text("wasName"), text("wasPlanned"), text("wasHeld"))
    }

    /// The same on what stands now: what was not touched follows. With what somebody else wrote where both did.
    func merged(with event: AnchorEvent) -> (typed: TypedEvent, theirs: [String: Wording]) {
        var merged = TypedEvent(event)
        var theirs: [String: Wording] = [:]
        func field(_ id: String, _ was: String, _ typed: String, _ now: String) -> String {
            let field = Merged(was: was, typed: typed, now: now)
            theirs[id] = field.theirs.map { theirs in
                theirs.isEmpty
                    ? Wording(vi: "Người khác vừa xóa ngày này.", en: "Somebody else just took it away.")
                    : Wording(vi: "Người khác vừa ghi: \(theirs).", en: "Somebody else just wrote: \(theirs).")
            }
            return field.value
        }
        merged.name = field(Self.name.id, wasName, name, merged.wasName)
        merged.plannedOn = field(Self.plannedOn.id, wasPlanned, plannedOn, merged.wasPlanned)
        merged.heldOn = field(Self.heldOn.id, wasHeld, heldOn, merged.wasHeld)
        merged.reason = reason
        return (merged, theirs)
    }
}

/// An anchor event that could be read.
struct EventWords {
    let name: String
    let plannedOn: Day?
    let heldOn: Day?
    let reason: String?

    /// Leaves in `fields` what cannot be read.
    init(_ fields: inout Fields) {
        name = fields.value("name", .text(upTo: 500))
        plannedOn = fields.optional("plannedOn", .typedDay)
        heldOn = fields.optional("heldOn", .typedDay)
        reason = fields.paragraphs("reason", upTo: 2000)
        for was in ["wasName", "wasPlanned", "wasHeld"] { _ = fields.optional(was, .text(upTo: 500)) }
    }
}
