package import Foundation

/// Looks up whom the tasks of a plan are told to.
package enum Telling {
    /// The debtors of each clause that tells somebody, each once, in the order of the addresses; the issuer, where it names itself, first.
    ///
    /// A group means those of it that the plan addresses; a unit named by itself has to be addressed, or to be the issuer, who has nothing
    /// but orders of itself, and says of each that it is done. Nobody is ordered to do something within a plan that only requests it to take
    /// part: of a group that is ordered, those are requested, unless there is nobody else in it. Constraints: `whoever_owes_was_addressed`, `what_a_unit_owes_itself_is_ordered`, `what_a_unit_owes_itself_it_says_is_done`.
    ///
    /// - Parameters:
    ///   - addresses: all that the plan addresses.
    ///   - units: at least the addressed ones.
    package static func resolve(
        _ clauses: [Clause], addresses: [Address], issuer: UnitID, units: [Unit]
    ) throws(Refusals) -> [UUID: [UnitID]] {
        let known = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let strengths = Dictionary(addresses.map { ($0.unit, $0.strength) }, uniquingKeysWith: { first, _ in first })
        var debtors: [UUID: [UnitID]] = [:]
        var refusals: [any Refusal] = []
        for (position, clause) in clauses.enumerated() {
            guard let who = clause.who else { continue }
            let field = "clauses[\(position)].who"
            func name(_ id: UnitID) -> String { known[id]?.name ?? "\(id)" }
            let isOwn = who.namesItself(issuer)
            let told = (isOwn ? [issuer] : []) + addresses.map(\.unit).filter { who.names(known[$0], issuer: issuer) && $0 != clause.lead }
            if let lead = clause.lead, strengths[lead] == nil {
                refusals.append(ClauseRefusal(.notAddressed(clause.heading, unit: name(lead)), field: "clauses[\(position)].leadUnit"))
            }
            if isOwn, clause.strength == .requested || clause.fulfilledBy != .nothing {
                refusals.append(ClauseRefusal(.ownTask(clause.heading), field: field))
            }
            if case .units(let named) = who {
                for (index, id) in named.enumerated() where strengths[id] == nil && id != issuer {
                    refusals.append(
                        ClauseRefusal(.notAddressed(clause.heading, unit: name(id)), field: "\(field).units[\(index)]"))
                }
            } else if told.isEmpty {
                refusals.append(ClauseRefusal(.nobodyAddressed(clause.heading), field: field))
            }
            let requested = told.filter { strengths[$0] == .requested }
            var isNamed = false
            if case .units = who { isNamed = true }
            if clause.strength == .ordered, let unit = requested.first, isNamed || requested == told {
                refusals.append(ClauseRefusal(.onlyRequested(clause.heading, unit: name(unit)), field: field))
            }
            debtors[clause.id] = told
        }
        try Refusals.throw(ifAny: refusals)
        return debtors
    }

    /// Whether a clause tells that unit something to do.
    package static func tells(_ clause: Clause, _ unit: Unit, by issuer: UnitID) -> Bool {
        unit.id != clause.lead && clause.who?.names(unit, issuer: issuer) ?? false
    }

    /// Of clauses that stand already, those that tell units which are addressed only now: the members of a group that joined it.
    package static func joining(_ clauses: [Clause], addresses: [Address], issuer: UnitID, units: [Unit]) -> [UUID: [UnitID]] {
        let known = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var debtors: [UUID: [UnitID]] = [:]
        for clause in clauses {
            guard let who = clause.who else { continue }
            let told = addresses.filter { who.names(known[$0.unit], issuer: issuer) && $0.unit != clause.lead }
            if !told.isEmpty { debtors[clause.id] = told.map(\.unit) }
        }
        return debtors
    }
}

extension AddressRule.Who {
    /// Whether the issuer itself is named.
    package func namesItself(_ issuer: UnitID) -> Bool {
        if case .units(let units) = self { units.contains(issuer) } else { false }
    }

    /// Whether it means that unit, seen from who issues the plan.
    fileprivate func names(_ unit: Unit?, issuer: UnitID) -> Bool {
        guard let unit else { return false }
        return switch self {
        case .childAuthorities: issuer.isParent(of: unit.id) && unit.kind == .authority
        case .kinds(let kinds): issuer.isParent(of: unit.id) && kinds.contains(unit.kind)
        case .units(let units): units.contains(unit.id)
        }
    }
}
