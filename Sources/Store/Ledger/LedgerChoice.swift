package import Emulation
package import FoundationEssentials
import Postgres

/// A place in a ledger: by the day that counts; what has none comes last.
package struct LedgerPlace: Hashable, Sendable {
    package let dueOn: Day?
    package let kind: LedgerLine.Kind
    package let unit: UnitID
    package let id: UUID

    package init(dueOn: Day?, kind: LedgerLine.Kind, unit: UnitID, id: UUID) {
        (self.dueOn, self.kind, self.unit, self.id) = (dueOn, kind, unit, id)
    }
}

/// Which lines of a unit's ledger.
package struct LedgerChoice: Sendable {
    package var side: LedgerSide
    /// Nil for every kind.
    package var kind: LedgerLine.Kind?
    package var states: [LedgerLine.State]
    /// By which campaign they are asked; nil for all.
    package var campaign: UUID?

    package init(
        _ side: LedgerSide, kind: LedgerLine.Kind? = nil, states: [LedgerLine.State] = LedgerLine.State.allCases, campaign: UUID? = nil
    ) {
        (self.side, self.kind, self.states, self.campaign) = (side, kind, states, campaign)
    }

    func lines(of unit: UnitID) -> SQL {
        LedgerSQL.lines(LedgerScope(unit, as: side), of: "and c.campaign_id = coalesce(\(campaign), c.campaign_id)")
    }
}
