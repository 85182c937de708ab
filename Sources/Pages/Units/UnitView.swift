import Emulation
import Operations
import Store

/// One unit in the course of time.
struct UnitView: Sendable {
    struct Name: Sendable {
        let name: String
        let kind: Wording
        let code: String
        let time: Wording
        let isNow: Bool
    }

    /// A unit that another took over from.
    struct Move: Sendable {
        let way: PageAddress
        let name: String
        let words: Wording
        let basis: String
    }

    let here: UnitID
    let unit: Emulation.Unit
    let path: [Emulation.Unit]
    let names: [Name]
    /// What stands above it, by what that was called while this one was there.
    let above: [(way: PageAddress, name: String, time: Wording)]
    let from: [Move]
    let into: [Move]
    let below: (way: PageAddress, words: Wording)?
    let standing: PageAddress?
    let isOver: Bool

    static let title = Wording(vi: "Đơn vị", en: "Unit")

    init(_ history: UnitHistory, seenFrom here: UnitID, posts: Set<UnitID>) {
        self.here = here
        let (unit, today) = (history.unit, history.today)
        self.unit = unit
        path = history.path
        isOver = unit.hasEnded(on: today)
        func isNow(_ from: Day, _ until: Day?) -> Bool { from <= today && until.map { $0 > today } ?? true }
        names = history.names.map { name in
            let kind = name.title?.words ?? name.kind.words
            return Name(
                name: name.name, kind: kind, code: name.code, time: Self.time(name.from, Self.earlier(name.until, unit.endedOn)),
                isNow: isNow(name.from, name.until) && !unit.hasEnded(on: today))
        }
        above = history.namesAbove.compactMap { name in
            let (from, until) = (max(name.from, unit.beganOn), Self.earlier(name.until, unit.endedOn))
            guard until.map({ from < $0 }) ?? true else { return nil }
            return (UnitLine.address(of: name.unit, seenFrom: here), name.name, Self.time(from, until))
        }
        func move(_ other: UnitID, _ name: String, _ named: NamedSuccession) -> Move {
            let (portion, day) = (named.succession.portion, named.succession.effectiveOn.vietnamese)
            let words =
                portion == .whole
                ? Wording(vi: "toàn bộ, từ \(day)", en: "the whole of it, from \(day)")
                : Wording(vi: "một phần, từ \(day)", en: "a part of it, from \(day)")
            return Move(way: UnitLine.address(of: other, seenFrom: here), name: name, words: words, basis: named.succession.legalBasis)
        }
        from = history.successions.filter { $0.succession.to == unit.id }.map { move($0.succession.from, $0.fromName, $0) }
        into = history.successions.filter { $0.succession.from == unit.id }.map { move($0.succession.to, $0.toName, $0) }
        let count = history.counted.standing
        below =
            count > 0
            ? (
                UnitsView.address(below: unit.id, seenFrom: here),
                Wording(vi: "Xem \(count) đơn vị trực thuộc", en: count == 1 ? "See the unit below" : "See the \(count) units below")
            ) : nil
        standing = posts.contains(unit.id) && unit.id != here ? "/\(unit.id)/viec" : nil
    }

    private static func earlier(_ one: Day?, _ other: Day?) -> Day? { [one, other].compactMap(\.self).min() }

    private static func time(_ from: Day, _ until: Day?) -> Wording {
        guard let last = until?.adding(days: -1).vietnamese else {
            return Wording(vi: "từ \(from.vietnamese)", en: "since \(from.vietnamese)")
        }
        return Wording(vi: "từ \(from.vietnamese) đến hết \(last)", en: "from \(from.vietnamese) to the end of \(last)")
    }
}
