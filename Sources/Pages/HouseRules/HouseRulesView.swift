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
    var (before, after, answer): (String, String, String)
    var id = UUID.version7().uuidString.lowercased()
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Nhắc tự động", en: "Reminders by themselves")
    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/don-doc/tu-dong" }

    static let beforeControl = Control(
        field: "remindBefore", id: "nhac-truoc", label: Wording(vi: "Nhắc trước hạn (ngày)", en: "Days before it is due"))
    static let afterControl = Control(
        field: "remindAfter", id: "nhac-sau", label: Wording(vi: "Nhắc khi quá hạn (ngày)", en: "Days after it was due"))
    static let answerControl = Control(
        field: "answerDays", id: "tra-loi",
        label: Wording(vi: "Trả lời đề nghị, duyệt báo cáo trong (ngày làm việc)", en: "Working days to answer a plea, or a report"))
    static let controls = [beforeControl, afterControl, answerControl]

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
        inForce = Self.words(reminding, kept?.rules.answerDays)
        before = Self.list(reminding.before)
        after = Self.list(reminding.after)
        answer = kept?.rules.answerDays.map(String.init) ?? ""
    }

    /// `7, 1`
    private static func list(_ days: [Int]) -> String { days.map(String.init).joined(separator: ", ") }

    private static func words(_ reminding: HouseRules.Reminding, _ answerDays: Int?) -> Wording {
        let parts: [Wording?] = [
            reminding.before.isEmpty
                ? Wording(vi: "không nhắc trước hạn", en: "not before it is due")
                : Wording(vi: "nhắc trước hạn \(list(reminding.before)) ngày", en: "\(list(reminding.before)) days before it is due"),
            reminding.after.isEmpty
                ? Wording(vi: "không nhắc khi quá hạn", en: "not after it was due")
                : Wording(vi: "nhắc khi quá hạn \(list(reminding.after)) ngày", en: "\(list(reminding.after)) days after it was due"),
            answerDays.map {
                Wording(vi: "trả lời đề nghị, duyệt báo cáo trong \($0) ngày làm việc", en: "answers within \($0) working days")
            },
        ]
        let said = parts.compactMap(\.self)
        let (vi, en) = (said.map(\.vi).joined(separator: "; "), said.map(\.en).joined(separator: "; "))
        return Wording(vi: vi.prefix(1).uppercased() + vi.dropFirst() + ".", en: en.prefix(1).uppercased() + en.dropFirst() + ".")
    }

    /// The one number in what somebody typed; nothing is none.
    /// - Throws: `HouseRulesRefusal.outOfRange` for what is none that counts.
    static func answerDays(in typed: String?) throws(HouseRulesRefusal) -> Int? {
        let days = try days(in: typed, .answer)
        guard days.count <= 1, days.allSatisfy({ (1...HouseRules.Reminding.furthest).contains($0) }) else { throw .outOfRange(.answer) }
        return days.first
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
