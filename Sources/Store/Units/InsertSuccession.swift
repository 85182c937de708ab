import Emulation
package import Postgres

extension Statement where Output == Int {
    /// Writes down who takes over from whom. As the registrar. Constraint: `a_unit_has_one_default_successor`.
    package static func insertSuccession(_ succession: Succession) -> Statement {
        Statement(
            affected: "insert succession",
            """
            insert into thidua.unit_succession (from_unit, to_unit, portion, is_default, effective_on, legal_basis)
            values (\(succession.from), \(succession.to), \(succession.portion), \(succession.isDefault), \(succession.effectiveOn),
              \(succession.legalBasis))
            """)
    }
}
