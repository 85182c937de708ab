package import Emulation
package import Postgres

extension Succession.Portion: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == [Succession] {
    /// Who succeeded this unit, and whom did it succeed?
    package static func successions(of unit: UnitID) -> Statement {
        Statement(
            "successions of unit",
            """
            select from_unit, to_unit, portion, is_default, effective_on, legal_basis from thidua.unit_succession
            where from_unit = \(unit) or to_unit = \(unit)
            order by effective_on, from_unit, to_unit
            """,
            each: { row in
                try Succession(
                    from: row.next(UnitID.self), to: row.next(UnitID.self), portion: row.next(Succession.Portion.self),
                    isDefault: row.next(Bool.self), effectiveOn: row.next(Day.self), legalBasis: row.next(String.self))
            })
    }
}
