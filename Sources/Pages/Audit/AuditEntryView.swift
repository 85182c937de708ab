import Emulation
import Foundation
import Operations
import Store

/// One entry of the trail, beside what was said about the same before.
struct AuditEntryView: Sendable {
    let unit: UnitID
    let unitName: String
    let seq: Int64
    let at: Wording
    let who: String?
    let role: Wording?
    let deputies: Int
    let what: Wording
    let path: String?
    let isOperator: Bool
    let address: String?
    let thing: (name: String, way: PageAddress)?
    let refused: Wording?
    let code: String?
    let hash: String
    let said: SaidView
    /// The entry before it, and where it is.
    let before: (seq: Int64, at: Wording, way: PageAddress)?

    static let title = Wording(vi: "Mục nhật ký", en: "An entry of the trail")

    init(_ read: ReadEntry, of unit: UnitID, called name: String) {
        func words(_ moment: Date) -> Wording {
            let (clock, day) = Moment.words(moment)
            return Wording(vi: "\(clock) ngày \(day)", en: "\(clock) on \(day)")
        }
        let entry = read.entry
        self.unit = unit
        unitName = name
        seq = read.seq
        at = words(read.at)
        who = read.personName
        role = entry.roleWords
        deputies = (entry.deputyFor ?? "").split(separator: " ").count
        what = AuditedDeed.words(entry.method, entry.path)
        path = entry.asked
        isOperator = entry.person == nil
        address = entry.address
        thing = entry.thing.map { id in
            let text = id.uuidString.lowercased()
            return (text, PageAddress("/\(unit)/nhat-ky").asking("doi-tuong", text))
        }
        refused = entry.refusalWords
        code = entry.code
        hash = read.hash.hexadecimal
        said = SaidView(read.said?.text, after: read.before?.said?.text, isErased: read.said == nil && entry.saidHash != nil)
        before = read.before.map { ($0.seq, words($0.at), "/\(unit)/nhat-ky/\(Int($0.seq))") }
    }

    var heading: Wording { Wording(vi: "Mục \(seq): \(what.vi)", en: "Entry \(seq): \(what.en)") }
}
