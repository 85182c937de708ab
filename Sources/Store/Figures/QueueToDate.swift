package import Emulation
package import FoundationEssentials
package import Postgres

extension UUID {
    /// The period of a figure that stands for all periods so far.
    package static let toDate = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}

extension Statement where Output == Void {
    /// Queues how a decision changes what a unit reports "to date", for indicators that are combined over time first; does nothing where
    /// the report has none. Takes the unit's turn until the end of the transaction, and goes before the decision.
    /// - Parameter counting: the version that counts afterwards; nil when none does.
    package static func queueToDate(_ report: UUID, of unit: UnitID, counting version: Int?) -> Statement {
        Statement(
            "queue to date",
            "select thidua.queue_to_date(\(unit.rootID), \(unit), \(report), \(version.map(Int32.init)))")
    }
}

/// One unit's values of several periods as one value, as `thidua.queue_to_date` has them: rows `v` with `over_time`, `starts_on`, `figure`, `weight`.
enum OverTime {
    static let figure: SQL = """
        case v.over_time
          when 'last' then (array_agg(v.figure order by v.starts_on desc))[1]
          when 'average' then avg(v.figure)
          when 'min' then min(v.figure)
          when 'max' then max(v.figure)
          else sum(v.figure)
        end
        """

    static let weight: SQL = """
        case v.over_time
          when 'last' then (array_agg(v.weight order by v.starts_on desc))[1]
          when 'weighted' then sum(v.weight)
        end
        """
}
