import Emulation
import Foundation
import Store

/// The trail of a unit, newest first.
struct AuditView: Sendable {
    struct Row: Sendable {
        let seq: Int64
        let way: PageAddress
        let at: Wording
        /// Nil for whoever is nobody of the unit.
        let who: String?
        /// Whether it was done from the command line, by nobody of any unit.
        let isOperator: Bool
        let role: Wording?
        let what: Wording
        /// Nil where nothing was asked by an address.
        let path: String?
        /// What it is about, and where all about the same is.
        let thing: (name: String, way: PageAddress)?
        /// What it was refused with; nil for what was done.
        let refused: Wording?
        /// The code it was refused with.
        let code: String?
    }

    let unit: UnitID
    let unitName: String
    let rows: [Row]
    /// As it was typed.
    let thing: String
    let kind: ReadEntry.Kind?
    let isFirst: Bool
    let older: PageAddress?

    static let title = Wording(vi: "Nhật ký", en: "Trail")
    static let (thing, kind, before) = ("doi-tuong", "loai", "truoc")

    init(
        _ entries: [ReadEntry], of unit: UnitID, called name: String, thing: String, kind: ReadEntry.Kind?, isFirst: Bool, isFull: Bool
    ) {
        self.unit = unit
        unitName = name
        self.thing = thing
        self.kind = kind
        self.isFirst = isFirst
        rows = entries.map { Row($0, of: unit) }
        var here: PageAddress = "/\(unit)/nhat-ky"
        if !thing.isEmpty { here = here.asking("doi-tuong", thing) }
        if let kind { here = here.asking("loai", kind.rawValue) }
        older = isFull ? entries.last.map { here.asking("truoc", String($0.seq)) } : nil
    }
}

extension AuditView.Row {
    init(_ read: ReadEntry, of unit: UnitID) {
        let entry = read.entry
        seq = read.seq
        way = "/\(unit)/nhat-ky/\(Int(read.seq))"
        let (clock, day) = Moment.words(read.at)
        at = Wording(vi: "\(clock) ngày \(day)", en: "\(clock) on \(day)")
        who = read.personName
        role = entry.roleWords
        what = AuditedDeed.words(entry.method, entry.path)
        path = entry.asked
        isOperator = entry.person == nil
        thing = entry.thing.map { id in
            (String(id.uuidString.lowercased().prefix(8)), PageAddress("/\(unit)/nhat-ky").asking("doi-tuong", id.uuidString.lowercased()))
        }
        refused = entry.refusalWords
        code = entry.code
    }
}

extension AuditEntry {
    /// `PUT /v1/…`, or the operator's command; nil for what was done without either.
    var asked: String? { path.hasPrefix("/") ? "\(method) \(path)" : path.isEmpty ? nil : path }

    /// Nil where they had none there.
    var roleWords: Wording? {
        let names = (roles ?? "").split(separator: " ").map { role in
            Role(rawValue: String(role))?.words ?? Wording(vi: String(role), en: String(role))
        }
        guard !names.isEmpty else { return nil }
        return Wording(vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
    }

    var refusalWords: Wording? {
        status.map { status in
            Wording(vi: "từ chối: \(status)", en: "refused: \(status)")
        }
    }
}
