package import Emulation
package import FoundationEssentials
package import Postgres

/// Who was told a task and is no more: it counts for nobody, and whoever took the unit over is asked about it.
package struct EndedDebtor: Sendable {
    package let obligation: UUID
    package let unit: UnitID
    package let unitName: String
    package let endedOn: Day
    /// Whether it was done before.
    package let isDone: Bool
    /// What those are called who took the unit over, the one that is asked first before the others; empty where nobody did.
    package let successors: [String]
}

extension Statement where Output == [EndedDebtor] {
    /// Of one task, those that had ended by a day, in the order of the tree.
    /// - Parameter day: nil for today, as is one that is yet to come.
    package static func endedDebtors(of clause: UUID, toldBy issuer: UnitID, on day: Day?, limit: Int) -> Statement {
        Statement(
            "debtors that are no more",
            """
            with \(ObligationPast.upTo(day))
            select o.obligation_id, o.unit_id, u.name, least(u.ended_on, upto.day), \(Obligation.doneAt(ObligationPast.version(on: day))) is not null,
                   array(select n.name from thidua.unit_succession s join thidua.unit_today n on n.unit_id = s.to_unit
                         where s.from_unit = o.unit_id order by s.is_default desc, s.to_unit)
            from upto
            cross join thidua.obligation o
            join thidua.unit_today u on u.unit_id = o.unit_id
            \(ObligationPast.joined(on: day))
            where o.root_id = \(issuer.rootID) and o.from_level in \(SQL.everyLevel) and o.from_unit = \(issuer) and o.clause_id = \(clause)
              and o.told_at < upto.ends and u.ended_on <= upto.day
            order by o.unit_id limit \(limit)
            """,
            each: { row in
                EndedDebtor(
                    obligation: try row.next(UUID.self), unit: try row.next(UnitID.self), unitName: try row.next(String.self),
                    endedOn: try row.next(Day.self), isDone: try row.next(Bool.self), successors: try row.next([String].self))
            })
    }
}
