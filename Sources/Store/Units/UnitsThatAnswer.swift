import Emulation
import Postgres

// What units are called today that are named in a row, for a list.
extension Unit {
    /// Nil where nobody is named.
    static func name(of unit: SQL) -> SQL { "(select n.name from thidua.unit_today n where n.unit_id = \(unit))" }

    /// Who took a unit over by default; nil where nobody did.
    static func successor(of unit: SQL) -> SQL {
        """
        (select n.name from thidua.unit_succession s join thidua.unit_today n on n.unit_id = s.to_unit
         where s.from_unit = \(unit) and s.is_default)
        """
    }

    /// Who answers for what a unit told, `row` of `unit_today`: itself, and once it is no more who took it over, or else who stands above.
    static func answering(for row: SQL) -> SQL {
        """
        case when \(row).ended_on <= thidua.today() then coalesce(thidua.who_answers_for(\(row).unit_id), \(row).name) else \(row).name end
        """
    }
}
