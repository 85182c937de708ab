import Emulation
import Foundation
import Store
import Wire

/// When those whom a unit told something are reminded of it by themselves, and the form that sets it.
struct HouseRulesView: Sendable {
    let here: UnitID
    let unitName: String
    /// Whose rules count; nil where nobody set any.
    let ofWhom: Wording?
    let inForce: Wording
    let maySet: Bool
    /// As it was typed, or as it is.
    var (before, after): (String, String)
    var id = UUID.version7().uuidString.lowercased()
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Nhắc tự động", en: "Reminders by themselves")
    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/don-doc/tu-dong" }

    static let beforeControl = Control(
        field: "remindBefore", id: "nhac-truoc", label: Wording(vi: "Nhắc trước hạn (ngày)", en: "Days before it is due"))
    static let afterControl = Control(
        field: "remindAfter", id: "nhac-sau", label: Wording(vi: "Nhắc khi quá hạn (ngày)", en: "Days after it was due"))
    static let controls = [beforeControl, afterControl]

    init(_ kept: KeptHouseRules?, of unit: UnitID, called name: String, maySet: Bool) {
        (here, unitName, self.maySet) = (unit, name, maySet)
        let reminding = kept?.rules.reminding ?? .usual
        ofWhom =
            switch kept {
            case nil: nil
            case let kept? where kept.rules.unit == unit:
                Wording(vi: "Theo quy định của đơn vị.", en: "As the unit has set it.")
            case let kept?: Wording(vi: "Theo quy định của \(kept.unitName).", en: "As \(kept.unitName) has set it.")
            }
        inForce = Self.words(reminding)
        before = Self.list(reminding.before)
        after = Self.list(reminding.after)
    }

    /// `7, 1`
    private static func list(_ days: [Int]) -> String { days.map(String.init).joined(separator: ", ") }

    private static func words(_ reminding: HouseRules.Reminding) -> Wording {
        let parts: [Wording] = [
            reminding.before.isEmpty
                ? Wording(vi: "không nhắc trước hạn", en: "not before it is due")
                : Wording(vi: "nhắc trước hạn \(list(reminding.before)) ngày", en: "\(list(reminding.before)) days before it is due"),
            reminding.after.isEmpty
                ? Wording(vi: "không nhắc khi quá hạn", en: "not after it was due")
                : Wording(vi: "nhắc khi quá hạn \(list(reminding.after)) ngày", en: "\(list(reminding.after)) days after it was due"),
        ]
        let (vi, en) = (parts.map(\.vi).joined(separator: "; "), parts.map(\.en).joined(separator: "; "))
        return Wording(vi: vi.prefix(1).uppercased() + vi.dropFirst() + ".", en: en.prefix(1).uppercased() + en.dropFirst() + ".")
    }

    /// The days in what somebody typed, as `7, 1` or `7; 1` or `7 1`; nothing is none.
    /// - Throws: `HouseRulesRefusal.outOfRange` for what is no whole number.
    static func days(in typed: String?, _ field: HouseRulesRefusal.Field) throws(HouseRulesRefusal) -> [Int] {
        var days: [Int] = []
        for part in (typed ?? "").split(whereSeparator: { ",;".contains($0) || $0.isWhitespace }) {
            guard let day = Int(part) else { throw .outOfRange(field) }
            days.append(day)
        }
        return days
    }
}
