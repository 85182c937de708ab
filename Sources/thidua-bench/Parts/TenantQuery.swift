import Emulation
import FoundationEssentials
import Postgres

/// A question under row security, as our layer asks it and as pgbench does.
enum TenantQuery {
    /// One indicator of a unit in a month.
    case cell
    /// All twenty.
    case sheet

    var title: String {
        switch self {
        case .cell: "1 row"
        case .sheet: "20 rows"
        }
    }

    func statement(_ unit: UnitID) -> Statement<[Figure]> {
        let indicator: SQL =
            switch self {
            case .cell: "and indicator_id = \(City.indicator(9))"
            case .sheet: ""
            }
        return Statement(
            "figures of a unit in a month",
            """
            select n, total, weight from thidua.figure
            where root_id = 1 and level = 2 and period_id = \(City.period(1)) and unit_id = \(unit) \(indicator)
            """,
            each: { row in
                Figure(
                    n: Int(try row.next(Int64.self)), total: try row.next(Decimal.self), weight: try row.next(Decimal.self), least: nil,
                    greatest: nil)
            })
    }

    /// The same two statements in one batch, for a district drawn by lot.
    var script: String {
        """
        \\set unit :standing + random(1, 10) * 4294967296
        \\startpipeline
        select thidua.stand(:token, :standing);
        select n, total, weight from thidua.figure where root_id = 1 and level = 2 and period_id = :period and unit_id = :unit\(condition);
        \\endpipeline

        """
    }

    private var condition: String {
        switch self {
        case .cell: " and indicator_id = :indicator"
        case .sheet: ""
        }
    }
}
