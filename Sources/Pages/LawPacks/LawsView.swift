import Emulation
import Operations
import Store

/// Every pack that was imported.
struct LawsView: Sendable {
    struct Line: Sendable {
        let way: PageAddress
        let title: Wording
        let name: String
        let kind: Wording
        let span: Wording
        let isInForce: Bool
        let over: Wording?
        let plan: Wording?
        /// How much of it a lawyer has reviewed.
        let reviewed: Wording
    }

    let here: UnitID
    let lines: [Line]

    static let title = Wording(vi: "Quy định về khen thưởng", en: "The law of awards")
    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/luat" }

    init(_ law: ReadLaw.Kept, of here: UnitID, on today: Day) {
        self.here = here
        lines = law.book.packs.sorted { ($0.from, $0.name) > ($1.from, $1.name) }.map { pack in
            Line(
                way: .law(pack.name, in: here), title: law.book.title(of: pack.name), name: pack.name, kind: pack.kind.words,
                span: pack.span,
                isInForce: pack.isInForce(on: today),
                over: pack.over.map(law.book.title), plan: pack.plan, reviewed: pack.reviewed(in: law.book))
        }
    }
}

extension LawPack {
    /// From when until when it is in force.
    var span: Wording {
        guard let until else { return Wording(vi: "từ ngày \(from.vietnamese)", en: "from \(from.vietnamese) on") }
        return Wording(
            vi: "từ ngày \(from.vietnamese) đến hết ngày \(until.vietnamese)", en: "from \(from.vietnamese) to \(until.vietnamese)")
    }

    func reviewed(in book: LawBook) -> Wording {
        let count = factNames.count { book.reviews[Law.FactKey(pack: name, name: $0)] != nil }
        return Wording(
            vi: "đã rà soát \(count) trong \(factNames.count) căn cứ", en: "\(count) of \(factNames.count) facts reviewed")
    }
}
