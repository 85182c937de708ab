import Emulation
import Foundation
import Operations
import Store

/// What stands in the way here and below.
struct DifficultiesView: Sendable {
    let here: UnitID
    let unitName: String
    /// What waits for an answer of the unit, what is due first before the rest.
    let waiting: [DifficultyLine]
    /// How many wait in all.
    let count: Int
    let own: [DifficultyLine]
    let guidance: [DifficultyLine]
    /// The campaigns in which there is something to put together.
    let gathering: [(way: PageAddress, name: String)]
    let mayRaise: Bool
    let mayReview: Bool

    static let title = Wording(vi: "Khó khăn, vướng mắc", en: "Difficulties")
    static let shown = 50

    init(_ desk: DifficultyDesk, of here: UnitID, called name: String, _ whereabouts: Whereabouts) {
        self.here = here
        unitName = name
        func line(_ listed: ListedDifficulty) -> DifficultyLine { DifficultyLine(listed, seenFrom: here, on: desk.today, desk.families) }
        waiting = desk.waiting.map(line)
        count = whereabouts.work.difficulties
        own = desk.own.map(line)
        guidance = desk.guidance.map(line)
        mayReview = whereabouts.deeds.mayReview
        mayRaise = whereabouts.deeds.mayTell && !desk.families.open.isEmpty
        var seen: Set<UUID> = []
        gathering =
            mayReview
            ? desk.waiting.map(\.difficulty.family).filter { seen.insert($0).inserted }.map { family in
                (
                    PageAddress("/\(here)/vuong-mac/tong-hop").asking("phong-trao", family.uuidString.lowercased()),
                    desk.families.names[family] ?? "…"
                )
            } : []
    }

    /// Whether there may be more than is shown.
    func isFull(_ lines: [DifficultyLine]) -> Bool { lines.count == Self.shown }
}

/// One of the lists, newest first, page by page.
struct DifficultyListView: Sendable {
    enum Which: String, CaseIterable, Sendable {
        case own = "ta-neu"
        case received = "ben-duoi"
        case guidance = "huong-dan"

        var words: Wording {
            switch self {
            case .own: Wording(vi: "Đơn vị đã nêu", en: "Raised by us")
            case .received: Wording(vi: "Cấp dưới nêu", en: "Raised from below")
            case .guidance: Wording(vi: "Hướng dẫn chung của cấp trên", en: "Answers from above for everybody")
            }
        }

        var list: ListDifficulties.Which {
            switch self {
            case .own: .own
            case .received: .received
            case .guidance: .guidance
            }
        }

        func address(in unit: UnitID) -> PageAddress { PageAddress("/\(unit)/vuong-mac").asking("xem", rawValue) }
    }

    let here: UnitID
    let which: Which
    let lines: [DifficultyLine]
    let next: PageAddress?

    init(_ which: Which, _ listed: [ListedDifficulty], of here: UnitID, on today: Day, _ families: DifficultyFamilies) {
        self.here = here
        self.which = which
        lines = listed.map { DifficultyLine($0, seenFrom: here, on: today, families) }
        let last = listed.count == DifficultiesView.shown ? listed.last : nil
        next = last.map { which.address(in: here).asking("truoc", $0.difficulty.id.uuidString.lowercased()) }
    }
}

extension Deeds {
    var mayTell: Bool { own.contains(.prepare) || asDeputy.contains(.prepare) }
}
