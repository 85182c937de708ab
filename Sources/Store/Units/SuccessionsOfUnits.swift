package import Emulation
package import Postgres

/// A succession with what the two are called: who ended by its last name, who took over by its name then.
package struct NamedSuccession: Hashable, Sendable {
    package let succession: Succession
    package let fromName: String
    package let toName: String
}

extension Succession.Portion: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == [NamedSuccession] {
    /// Who succeeded these units, and whom did they succeed?
    package static func successions(of units: [UnitID]) -> Statement {
        Statement(
            "successions of units",
            """
            select s.from_unit, s.to_unit, s.portion, s.is_default, s.effective_on, s.legal_basis, f.name, t.name
            from thidua.unit_succession s
            cross join lateral (
              select n.name from thidua.unit_name n
              where n.unit_id = s.from_unit and n.valid_from < s.effective_on order by n.valid_from desc limit 1) f
            cross join lateral (
              select n.name from thidua.unit_name n
              where n.unit_id = s.to_unit order by n.valid_from <= s.effective_on desc, abs(n.valid_from - s.effective_on) limit 1) t
            where s.from_unit = any(\(units)) or s.to_unit = any(\(units))
            order by s.effective_on, s.from_unit, s.to_unit
            """,
            each: { row in
                NamedSuccession(
                    succession: Succession(
                        from: try row.next(UnitID.self), to: try row.next(UnitID.self), portion: try row.next(Succession.Portion.self),
                        isDefault: try row.next(Bool.self), effectiveOn: try row.next(Day.self), legalBasis: try row.next(String.self)),
                    fromName: try row.next(String.self), toName: try row.next(String.self))
            })
    }
}
