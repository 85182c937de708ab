import Emulation
import FoundationEssentials
import Postgres
import Store

/// What one revision of a campaign adds, as rows.
struct RevisionRows {
    let campaign: UUID
    let family: UUID
    let unit: Unit
    let revision: Int
    let above: GivenContract?
    let levels: [UnitID: UnitLevel]

    /// - Parameter after: how many clauses and indicators of its own the campaign has already.
    func statements(clauses: [Clause], indicators: [Indicator], after: (clauses: Int, indicators: Int)) -> [Statement<Void>] {
        clauses.enumerated().map { position, clause in
            .insertClause(
                clause, at: after.clauses + position + 1, revision: revision, of: campaign, family: family, unit: unit.id, level: unit.level
            )
        }
            + indicators.enumerated().map { position, indicator in
                .insertIndicator(
                    indicator, at: after.indicators + position + 1, revision: revision, of: campaign, family: family, unit: unit.id,
                    level: unit.level)
            }
    }

    func statements(addresses: [Address]) -> [Statement<Void>] {
        addresses.map { address in
            .insertAddress(
                address, level: levels[address.unit] ?? unit.level, family: family, revision: revision, campaign: campaign,
                from: unit.id, issuerLevel: unit.level)
        }
    }

    /// One for each clause, of those that tell somebody.
    /// - Parameter addresses: whom the plan only requests to take part is ordered nothing.
    func statements(telling clauses: [Clause], to debtors: [UUID: [UnitID]], of addresses: [Address]) -> [Statement<Void>] {
        let requested = Set(addresses.filter { $0.strength == .requested }.map(\.unit))
        return clauses.compactMap { clause in
            guard let units = debtors[clause.id], !units.isEmpty else { return nil }
            return .tell(
                clause, to: units.map { (unit: $0, level: levels[$0] ?? unit.level) }, requesting: requested, family: family, from: unit.id,
                issuerLevel: unit.level)
        }
    }

    func statements(targets: [TargetPlan]) -> [Statement<Void>] {
        targets.map { target in
            let home = above?.contract.indicators.first { $0.id == target.indicator }?.home ?? unit.id
            return .insertTarget(
                target.value, for: target.unit ?? unit.id, level: target.unit.flatMap { levels[$0] } ?? unit.level,
                indicator: target.indicator, home: home, homeLevel: above?.levels[home] ?? unit.level, revision: revision,
                campaign: campaign, family: family, from: unit.id, issuerLevel: unit.level)
        }
    }
}
