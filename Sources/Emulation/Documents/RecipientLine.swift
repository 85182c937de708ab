/// One line of the recipients of a document (nơi nhận): its words as printed, and who that is.
package struct RecipientLine: Hashable, Sendable {
    /// Whom it means. What is sent is sent to those who lie below, and to the one right above; the rest is printed.
    package enum To: String, CaseIterable, Sendable {
        /// All whom the plan addresses, or those it orders, or requests.
        case addressed, ordered, requested
        case childAuthorities = "child_authorities"
        /// The units of these kinds right below the issuer.
        case kinds
        /// These, wherever below the issuer.
        case units
        /// The unit right above the issuer.
        case superior
        /// People of the unit itself, for whom its own copy is.
        case leaders
        case standingOffice = "standing_office"
        case council = "council_members"
        /// Beside the system.
        case outside
        /// Where the paper lies: `Lưu: VT, NV`.
        case archive
    }

    package let words: String
    package let to: To
    package let kinds: [UnitKind]
    package let units: [UnitID]

    package init(words: String, to: To, kinds: [UnitKind] = [], units: [UnitID] = []) {
        self.words = words
        self.to = to
        // What is ticked and not meant is nothing.
        self.kinds = to == .kinds ? kinds : []
        self.units = to == .units ? units : []
    }

    /// The most a plan has; constraint: `recipients_are_lines`.
    package static let most = 100

    /// How many copies it is, of one that is kept: `Lưu: VT, NV` is two.
    package var copies: Int {
        guard to == .archive else { return 0 }
        let places = words.split(separator: ":", maxSplits: 1).last ?? ""
        return places.split(whereSeparator: { $0 == "," || $0 == ";" }).count { !$0.allSatisfy(\.isWhitespace) }
    }
}

/// Whom the lines of a document come to on the day of issue.
package struct Recipients: Hashable, Sendable {
    /// Whom it is sent to besides those its plan addresses.
    package let others: [UnitID]
    /// The one right above, where a line says so.
    package let superior: UnitID?
    /// Of those below, how many it is sent to in all.
    package let below: Int
    /// Whose copies of the unit's own are printed.
    package let people: Set<RecipientLine.To>
    package let copies: Int
    package let outside: Int

    /// Looks up whom lines mean; those whom the plan addresses get it whether a line says so or not.
    ///
    /// Groups pass over units that have ended; a line that names such a unit itself is refused.
    package static func resolve(
        _ lines: [RecipientLine], addresses: [Address], issuer: UnitID, candidates: [Unit], on day: Day
    ) throws(Refusals) -> Recipients {
        let known = Dictionary(candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let children = candidates.filter { issuer.isParent(of: $0.id) && !$0.hasEnded(on: day) }
        let addressed = Set(addresses.map(\.unit))
        var (named, order, refusals) = (addressed, [UnitID](), [any Refusal]())
        func name(_ unit: UnitID) { if named.insert(unit).inserted { order.append(unit) } }
        for (place, line) in lines.enumerated() {
            let field = "recipients[\(place)]"
            if line.words.isBlank { refusals.append(RecipientRefusal.wordsMissing(field)) }
            switch line.to {
            case .childAuthorities: children.filter { $0.kind == .authority }.map(\.id).forEach(name)
            case .kinds:
                if line.kinds.isEmpty { refusals.append(RecipientRefusal.nobody("\(field).kinds")) }
                children.filter { line.kinds.contains($0.kind) }.map(\.id).forEach(name)
            case .units:
                if line.units.isEmpty { refusals.append(RecipientRefusal.nobody("\(field).units")) }
                for (index, id) in line.units.enumerated() {
                    guard issuer.isAbove(id), let unit = known[id], !unit.hasEnded(on: day) else {
                        refusals.append(RecipientRefusal.notBelow("\(field).units[\(index)]"))
                        continue
                    }
                    name(id)
                }
            case .superior: if issuer.parent == nil { refusals.append(RecipientRefusal.noSuperior("\(field).to")) }
            case .addressed, .ordered, .requested, .leaders, .standingOffice, .council, .outside, .archive: break
            }
        }
        try Refusals.throw(ifAny: refusals)
        return Recipients(
            others: order, superior: lines.contains { $0.to == .superior } ? issuer.parent : nil, below: named.count,
            people: Set(lines.map(\.to)).intersection([.leaders, .standingOffice, .council]), copies: lines.map(\.copies).reduce(0, +),
            outside: lines.count { $0.to == .outside })
    }
}

extension RecipientLine.To: Named {
    package var words: Wording {
        switch self {
        case .addressed: Wording(vi: "mọi đơn vị được giao, được đề nghị", en: "all whom it addresses")
        case .ordered: Wording(vi: "các đơn vị được giao", en: "those it orders")
        case .requested: Wording(vi: "các đơn vị được đề nghị", en: "those it requests")
        case .childAuthorities: Wording(vi: "Ủy ban nhân dân cấp dưới trực tiếp", en: "authorities right below")
        case .kinds: Wording(vi: "đơn vị trực thuộc, theo khối", en: "units right below, by kind")
        case .units: Wording(vi: "từng đơn vị", en: "units one by one")
        case .superior: Wording(vi: "cấp trên trực tiếp", en: "the unit right above")
        case .leaders: Wording(vi: "lãnh đạo của đơn vị", en: "leaders of the unit")
        case .standingOffice: Wording(vi: "cơ quan thường trực của đơn vị", en: "its standing office")
        case .council: Wording(vi: "thành viên Hội đồng", en: "members of the council")
        case .outside: Wording(vi: "ngoài hệ thống, chỉ in", en: "beside the system, printed only")
        case .archive: Wording(vi: "lưu", en: "kept on file")
        }
    }
}
