import Emulation
import Operations
import Store

/// Units by what people call them.
struct UnitSearchView: Sendable {
    struct Hit: Sendable {
        let way: PageAddress
        let name: String
        /// Where it is, and since when.
        let place: Wording
        /// The name it was found by, where that is not the one it bears.
        let formerly: Wording?
        let isOver: Bool
        let standing: PageAddress?
    }

    let here: UnitID
    let typed: String
    /// Nil as long as nothing was asked.
    let hits: [Hit]?
    let hasMore: Bool
    let mistakes: Mistakes

    static let most = 50
    static let title = Wording(vi: "Tìm đơn vị", en: "Find a unit")
    static let control = Control(field: "q", id: "q", label: Wording(vi: "Tên đơn vị", en: "Name of the unit"))

    init(_ typed: String, _ found: [UnitFound]?, seenFrom here: UnitID, posts: Set<UnitID>, mistakes: Mistakes) {
        self.here = here
        self.typed = typed
        self.mistakes = mistakes
        hasMore = (found?.count ?? 0) > Self.most
        hits = found?.prefix(Self.most).map { found in
            let unit = found.unit
            let kind = UnitLine.kind(unit), time = UnitLine.time(unit)
            let above = found.above.map { " · \($0)" } ?? ""
            return Hit(
                way: UnitLine.address(of: unit.id, seenFrom: here), name: unit.name,
                place: Wording(vi: "\(kind.vi)\(above) · \(time.vi)", en: "\(kind.en)\(above) · \(time.en)"),
                formerly: found.by == unit.name ? nil : Wording(vi: "trước đây: \(found.by)", en: "formerly \(found.by)"),
                isOver: found.isOver, standing: posts.contains(unit.id) && unit.id != here ? "/\(unit.id)/viec" : nil)
        }
    }

    /// What came of it, in words.
    var outcome: Wording? {
        guard let hits else { return nil }
        if hits.isEmpty {
            return Wording(
                vi: "Không có đơn vị nào tên có “\(typed)”. Có thể gõ không dấu hoặc một phần tên.",
                en: "No unit has “\(typed)” in its name. A part of it will do, and tones need not be typed.")
        }
        if hasMore {
            return Wording(
                vi: "Có hơn \(Self.most) đơn vị; dưới đây là \(Self.most) đơn vị khớp nhất. Hãy gõ thêm để thu hẹp.",
                en: "There are more than \(Self.most); these are the likest. Type more of the name.")
        }
        return Wording(vi: "Tìm thấy \(hits.count) đơn vị.", en: hits.count == 1 ? "One unit." : "\(hits.count) units.")
    }
}
