import Emulation
import Operations
import Store

/// The units right below one, a page of them.
struct UnitsView: Sendable {
    let here: UnitID
    let parent: Emulation.Unit
    /// From the root down to right above the parent.
    let path: [Emulation.Unit]
    let lines: [UnitLine]
    let counted: ChildrenCounted
    /// Whether these are units that are no more.
    let isPast: Bool
    let isFirst: Bool
    let next: PageAddress?

    static let title = Wording(vi: "Đơn vị trực thuộc", en: "The units below")

    init(_ below: UnitsBelow, seenFrom here: UnitID, isPast: Bool, isFirst: Bool, posts: Set<UnitID>) {
        self.here = here
        parent = below.parent
        path = below.path
        counted = below.counted
        self.isPast = isPast
        self.isFirst = isFirst
        let shown = below.units.prefix(UnitsPages.shown)
        lines = shown.map { UnitLine($0, below.names, below.successions, seenFrom: here, posts: posts) }
        let list = Self.address(below: below.parent.id, isPast: isPast, seenFrom: here)
        next = below.units.count > shown.count ? shown.last.map { list.asking("sau", $0.unit.id.description) } : nil
    }

    static func address(below unit: UnitID, isPast: Bool = false, seenFrom here: UnitID) -> PageAddress {
        let list = unit == here ? PageAddress("/\(here)/don-vi") : PageAddress("/\(here)/don-vi").asking("duoi", unit.description)
        return isPast ? list.asking("cu", "1") : list
    }

    var heading: Wording {
        isPast
            ? Wording(vi: "Đơn vị đã kết thúc hoạt động thuộc \(parent.name)", en: "Units of \(parent.name) that are no more")
            : Wording(vi: "Đơn vị trực thuộc \(parent.name)", en: "The units of \(parent.name)")
    }

    var caption: Wording {
        let all = isPast ? counted.ended : counted.standing
        guard all > lines.count else { return Wording(vi: "\(all) đơn vị", en: all == 1 ? "1 unit" : "\(all) units") }
        return Wording(vi: "\(lines.count) trong \(all) đơn vị", en: "\(lines.count) of \(all) units")
    }

    /// A column in which nothing stands is not shown.
    var hasPast: Bool { lines.contains { !$0.past.isEmpty } }
    var hasBelow: Bool { lines.contains { $0.below != nil } }

    /// Those that are no more, and back again.
    var others: (way: PageAddress, words: Wording)? {
        guard isPast || counted.ended > 0 else { return nil }
        return (
            Self.address(below: parent.id, isPast: !isPast, seenFrom: here),
            isPast
                ? Wording(vi: "Đơn vị đang hoạt động", en: "The units there are")
                : Wording(vi: "Đơn vị đã kết thúc (\(counted.ended))", en: "Units that are no more (\(counted.ended))")
        )
    }
}
