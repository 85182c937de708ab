/// Looks up whom the rules of a plan name.
package enum Addressing {
    /// Each named unit once, in the order of the rules: the first rule that names a unit decides about it.
    ///
    /// Rules that name a group pass over units that have ended; a rule that names such a unit itself is refused.
    /// Constraints: `an_addressee_lies_below_the_issuer`, `an_address_is_ordered_or_requested`.
    package static func resolve(
        _ rules: [AddressRule], issuer: UnitID, candidates: [Unit], on day: Day
    ) throws(Refusals) -> [Address] {
        let known = Dictionary(candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let children = candidates.filter { issuer.isParent(of: $0.id) && !$0.hasEnded(on: day) }
        var addresses: [Address] = []
        var named: Set<UnitID> = []
        var refusals: [any Refusal] = []

        for (position, rule) in rules.enumerated() {
            let field = "addresses[\(position)].who"
            func name(_ unit: UnitID) {
                guard named.insert(unit).inserted else { return }
                addresses.append(Address(unit: unit, strength: rule.strength, adoptBy: rule.adoptBy))
            }
            switch rule.who {
            case .childAuthorities:
                children.filter { $0.kind == .authority }.map(\.id).forEach(name)
            case .kinds(let kinds):
                if kinds.isEmpty { refusals.append(AddressRefusal(.nobody, field: "\(field).kinds")) }
                for (index, kind) in kinds.enumerated() where kind.isOnlyRequested && rule.strength == .ordered {
                    refusals.append(AddressRefusal(.mustBeRequested(kind.name(in: .vi), kind), field: "\(field).kinds[\(index)]"))
                }
                children.filter { kinds.contains($0.kind) }.map(\.id).forEach(name)
            case .units(let units):
                if units.isEmpty { refusals.append(AddressRefusal(.nobody, field: "\(field).units")) }
                for (index, id) in units.enumerated() {
                    if let reason = refused(id, by: rule, decided: named.contains(id), issuer: issuer, known: known, on: day) {
                        refusals.append(AddressRefusal(reason, field: "\(field).units[\(index)]"))
                    } else {
                        name(id)
                    }
                }
            }
        }
        try Refusals.throw(ifAny: refusals)
        return addresses
    }

    /// The strength of a unit that an earlier rule has decided about is that rule's, so it is not judged again.
    private static func refused(
        _ id: UnitID, by rule: AddressRule, decided: Bool, issuer: UnitID, known: [UnitID: Unit], on day: Day
    ) -> AddressRefusal.Reason? {
        guard issuer.isAbove(id) else { return .outsideSubtree(id) }
        guard let unit = known[id] else { return .unknownUnit(id) }
        guard !unit.hasEnded(on: day) else { return .ended(unit.name) }
        guard decided || rule.strength == .requested || !unit.kind.isOnlyRequested else { return .mustBeRequested(unit.name, unit.kind) }
        return nil
    }
}
