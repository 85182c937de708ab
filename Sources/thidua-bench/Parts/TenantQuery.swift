import Emulation
import FoundationEssentials
import Postgres

/// A question as our layer asks it and as pgbench does.
enum TenantQuery {
    /// One indicator of a unit in a month, under row security, behind the settings that say who asks.
    case cell
    /// All twenty.
    case sheet
    /// One row by its key, and nothing else.
    case bare
    /// Two hundred rows of seven columns, behind the settings.
    case list

    var title: String {
        switch self {
        case .cell: "tenant's 1 row"
        case .sheet: "tenant's 20 rows"
        case .bare: "1 row by key"
        case .list: "tenant's 200 rows"
        }
    }

    var hasSettings: Bool { self != .bare }

    /// Shared and leased, each on the reactor and on the default pool.
    var bars: [Bar?] {
        switch self {
        case .cell: [.atLeast(1.3), nil, .atLeast(0.8), .atLeast(0.55)]
        case .sheet: [nil, nil, nil, .atLeast(0.55)]
        case .bare: [.atLeast(1.1), nil, nil, nil]
        case .list: [nil, nil, .atLeast(1), nil]
        }
    }

    /// How many bytes the answer has; each cell is looked at.
    /// - Parameter top: where the query itself says below whom it looks, for who asks past row security.
    func statement(_ unit: UnitID, below top: UnitID? = nil) -> Statement<Int> {
        let period = City.period(1)
        var sql: SQL =
            switch self {
            case .cell:
                """
                select n, total, weight from thidua.figure
                where root_id = 1 and level = 2 and period_id = \(period) and unit_id = \(unit) and indicator_id = \(City.indicator(9))
                """
            case .sheet:
                """
                select n, total, weight from thidua.figure
                where root_id = 1 and level = 2 and period_id = \(period) and unit_id = \(unit)
                """
            case .bare: "select unit_id, name, title from bench.tree where unit_id = \(unit)"
            case .list:
                """
                select unit_id, root_id, level, parent_id, last_child, began_on, ended_on from thidua.unit
                where unit_id > \(unit) order by unit_id limit 200
                """
            }
        if let top { sql = "\(sql) and unit_id between \(top) and \(top.lastBelow)" }
        return Statement(
            "measured", sql,
            reading: { rows in
                var bytes = 0
                for row in 0..<rows.count {
                    for column in 0..<rows.columnCount { rows.withBytes(row: row, column: column) { bytes += $0?.count ?? 0 } }
                }
                return bytes
            })
    }

    /// The same in one batch, for a district drawn by lot.
    var script: String {
        let select =
            switch self {
            case .cell:
                "select n, total, weight from thidua.figure where root_id = 1 and level = 2 and period_id = :period and unit_id = :unit and indicator_id = :indicator;"
            case .sheet:
                "select n, total, weight from thidua.figure where root_id = 1 and level = 2 and period_id = :period and unit_id = :unit;"
            case .bare: "select unit_id, name, title from bench.tree where unit_id = :unit;"
            case .list:
                "select unit_id, root_id, level, parent_id, last_child, began_on, ended_on from thidua.unit where unit_id > :unit order by unit_id limit 200;"
            }
        let head = "\\set unit 281474976710656 + random(1, 10) * 4294967296\n"
        guard hasSettings else { return head + select + "\n" }
        return head + "\\startpipeline\nselect thidua.stand(:token, :standing);\n\(select)\n\\endpipeline\n\n"
    }
}
