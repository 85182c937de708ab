import Emulation
import Foundation
import Postgres
import Store

/// What became of an attack.
enum Outcome: Hashable, Sendable, CustomStringConvertible {
    case done(rows: Int)
    case refused(SQLState, constraint: String?)

    var description: String {
        switch self {
        case .done(let rows): "done to \(rows) rows"
        case .refused(let state, let constraint): "refused with \(state)\(constraint.map { " \($0)" } ?? "")"
        }
    }

    /// Whether rows were written.
    var wrote: Bool { if case .done(let rows) = self { rows > 0 } else { false } }
    /// Whether it got as far as keys and constraints.
    var passedThePolicies: Bool { if case .refused(.insufficientPrivilege, _) = self { false } else { true } }
}

/// Attacks on the wall that follow from the catalogue, so that a new table is attacked without a word.
///
/// Each answers what got through, and how much it tried.
struct Attack {
    let tree: SmallTree

    struct Result {
        var gotThrough: [String] = []
        var tried = 0
        /// How many were stopped by keys and constraints, or by nothing, and not by a policy.
        var reachedTheKeys = 0
    }

    /// Reads every table from every unit, and compares with what is told of it.
    func sights() async throws -> Result {
        var result = Result()
        for table in try await tables(granting: "select") {
            guard let sight = Tables.byName[table]?.sight else {
                result.gotThrough.append("\(table): nobody tells who sees it")
                continue
            }
            let rows = try await tree.owner.run(groups(of: table, sight))
            guard !rows.isEmpty else {
                result.gotThrough.append("\(table): nothing in it to be seen")
                continue
            }
            for me in tree.units {
                let seen = try await tree.actor.run(under: tree.standing(me).settings, groups(of: table, sight))
                // Everybody here is a leader, and not all is for leaders.
                let mayRead = Tables.byName[table]?.rule?.reader(.role(.leader)) ?? true
                let allowed = rows.filter { mayRead && sight.reaches(me, rowOf: $0.unit, $0.particular) }
                result.tried += 1
                for row in Set(seen).subtracting(allowed) { result.gotThrough.append("\(table): \(me) sees \(row.unit) \(row.particular)") }
                for row in Set(allowed).subtracting(seen) {
                    result.gotThrough.append("\(table): \(me) does not see \(row.unit) \(row.particular)")
                }
            }
        }
        return result
    }

    /// Reads every table while nobody stands anywhere, and while the setting is there and empty.
    func sightsFromNowhere() async throws -> Result {
        var result = Result()
        let empty = Settings(Statement("stand nowhere", "select set_config('app.unit', '', true), set_config('app.unit_last', '', true)"))
        for table in try await tables(granting: "select") {
            for settings in [nil, empty] {
                let count = try await tree.actor.run(under: settings, number("count(*) from thidua.\(table)"))
                result.tried += 1
                if count > 0 { result.gotThrough.append("\(table): \(count) rows") }
            }
        }
        return result
    }

    /// Inserts another unit's rows again as they are, with ids of their own.
    func writing(as me: UnitID, inTheNameOf other: UnitID) async throws -> Result {
        try await inserting(rowsOf: other, as: me) { table, row in
            let outcome = try await insert(row, with: fresh(table.keys), into: table.name, as: me)
            return (outcome.wrote ? "\(table.name): \(me) wrote for \(other)" : nil, outcome)
        }
    }

    /// Inserts rows of its own with another unit's ids and with fresh ids: the answers must be the same.
    func tellingIDs(of other: UnitID, as me: UnitID) async throws -> Result {
        try await inserting(rowsOf: other, as: me) { table, row in
            let mine = try await ownership(of: table.name, me)
            var differences: String?
            var last = Outcome.done(rows: 0)
            for ending in ["", " on conflict do nothing"] {
                let known = try await insert(row, with: mine, into: table.name, ending, as: me)
                let unknown = try await insert(row, with: mine.merging(fresh(table.keys)) { $1 }, into: table.name, ending, as: me)
                if known != unknown { differences = "\(table.name): with an id of \(other) \(known), with a fresh one \(unknown)" }
                last = known
            }
            return (differences, last)
        }
    }

    /// Inserts rows of its own at other levels.
    func filingAtOtherLevels(as me: UnitID) async throws -> Result {
        try await inserting(rowsOf: me, as: me) { table, row in
            let level = try await number("level from thidua.unit where unit_id = \(me.rawValue)", owner: true)
            var gotThrough: String?
            var last = Outcome.done(rows: 0)
            for other in [1, 2, 3] where other != level {
                last = try await insert(row, with: fresh(table.keys).merging(["level": "\(other)"]) { $1 }, into: table.name, as: me)
                if last.wrote { gotThrough = "\(table.name): \(me) filed at level \(other)" }
            }
            return (gotThrough, last)
        }
    }

    /// Updates and deletes everything that is not its own.
    func rewriting(as me: UnitID) async throws -> Result {
        var result = Result()
        for table in try await tables(granting: "update") + tables(granting: "delete").map({ "-" + $0 }) {
            let name = table.drop { $0 == "-" }
            let deed = if table.hasPrefix("-") { "delete from thidua.\(name)" } else { try await touch(String(name)) }
            let outcome = try await attempt(SQL(stringLiteral: "\(deed) where unit_id <> \(me.rawValue)"), as: me)
            result.tried += 1
            if outcome.wrote { result.gotThrough.append("\(name): \(me) \(outcome) of others by \(deed)") }
        }
        return result
    }
}

extension Attack {
    private struct Table {
        let name: String
        /// The UUIDs of its primary key.
        let keys: [String]
    }

    private struct Group: Hashable {
        let unit: UnitID
        let particular: String
        let count: Int
    }

    private func inserting(
        rowsOf other: UnitID, as me: UnitID, _ body: (Table, String) async throws -> (String?, Outcome)
    ) async throws -> Result {
        var result = Result()
        for name in try await tables(granting: "insert") {
            let table = Table(name: name, keys: try await keys(of: name))
            for row in try await rows(of: other, in: table, apartFrom: me) {
                let (leak, outcome) = try await body(table, row)
                result.tried += 1
                if outcome.passedThePolicies { result.reachedTheKeys += 1 }
                if let leak { result.gotThrough.append(leak) }
            }
        }
        return result
    }

    private func insert(
        _ row: String, with changes: [String: String], into table: String, _ ending: String = "", as me: UnitID
    ) async throws -> Outcome {
        let changed = String(decoding: try JSONEncoder().encode(changes), as: UTF8.self)
        let columns = try await texts(
            """
            string_agg(quote_ident(attname), ', ') from pg_attribute
            where attrelid = 'thidua.\(table)'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """)[0]
        return try await attempt(
            "\(SQL(stringLiteral: "insert into thidua.\(table) (\(columns)) select \(columns) from jsonb_populate_record(null::thidua.\(table), ")) \(row)::jsonb || \(changed)::jsonb)\(SQL(stringLiteral: ending))",
            as: me)
    }

    private func attempt(_ sql: SQL, as me: UnitID) async throws -> Outcome {
        var outcome: Outcome?
        do {
            try await tree.actor.rollingBack(under: tree.standing(me).recording) { tx in
                outcome = .done(rows: try await tx.run(Statement(affected: "attack", sql)))
                // What is checked at the end is checked now.
                try await tx.execute(script: "set constraints all immediate")
            }
            return outcome!
        } catch let error as PostgresError {
            guard let state = error.sqlState else { throw error }
            return .refused(state, constraint: error.constraint)
        }
    }

    /// What makes a row one's own.
    private func ownership(of table: String, _ me: UnitID) async throws -> [String: String] {
        let level = try await number("level from thidua.unit where unit_id = \(me.rawValue)", owner: true)
        let all = [
            "root_id": "\(me.rootID)", "level": "\(level)", "unit_id": "\(me.rawValue)", "by_unit": "\(me.rawValue)",
            "by_person": tree.person(me).uuidString, "by_role": "leader",
        ]
        let columns = try await texts(
            "attname::text from pg_attribute where attrelid = 'thidua.\(table)'::regclass and attnum > 0 and not attisdropped")
        return all.filter { columns.contains($0.key) }
    }

    private func fresh(_ keys: [String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: keys.map { ($0, UUID().uuidString) })
    }

    /// Tables of units on which a request has a privilege, also one on some columns only.
    private func tables(granting privilege: String) async throws -> [String] {
        let granted = try await texts(
            """
            c.relname::text from pg_class c
            where c.relnamespace = 'thidua'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and case when '\(privilege)' = 'delete' then has_table_privilege('thidua_actor', c.oid, 'delete')
                  else has_any_column_privilege('thidua_actor', c.oid, '\(privilege)') end
            order by 1
            """)
        return granted.filter { Tables.byName[$0]?.isPublic != true }
    }

    private func keys(of table: String) async throws -> [String] {
        try await texts(
            """
            a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = 'thidua.\(table)'::regclass and i.indisprimary and a.atttypid = 'uuid'::regtype order by 1
            """)
    }

    /// Rows of a unit; of another's only those whose ids are not one's own too.
    private func rows(of unit: UnitID, in table: Table, apartFrom me: UnitID) async throws -> [String] {
        let isSame = table.keys.map { "m.\($0) = t.\($0)" }.joined(separator: " and ")
        let isOwn = unit == me ? "false" : "exists (select from thidua.\(table.name) m where m.unit_id = \(me.rawValue) and \(isSame))"
        return try await texts("to_jsonb(t)::text from thidua.\(table.name) t where unit_id = \(unit.rawValue) and not \(isOwn) order by 1")
    }

    /// An update that changes nothing, on a column the role may write.
    private func touch(_ table: String) async throws -> String {
        let column = try await texts(
            """
            a.attname::text from pg_attribute a
            where a.attrelid = 'thidua.\(table)'::regclass and a.attnum > 0 and not a.attisdropped
              and has_column_privilege('thidua_actor', a.attrelid, a.attnum, 'update') order by 1 limit 1
            """)[0]
        return "update thidua.\(table) set \(column) = \(column)"
    }

    private func groups(of table: String, _ sight: Sight) -> Statement<[Group]> {
        Statement(
            "groups",
            SQL(stringLiteral: "select unit_id, \(sight.particular) as particular, count(*) from thidua.\(table) group by 1, 2"),
            each: { row in try Group(unit: row.next(UnitID.self), particular: row.next(String.self), count: row.next(Int.self)) })
    }

    private func number(_ selection: String) -> Statement<Int> {
        Statement("number", SQL(stringLiteral: "select \(selection)"), exactlyOne: { row in try row.next(Int.self) })
    }

    private func number(_ selection: String, owner: Bool) async throws -> Int { try await tree.owner.run(number(selection)) }

    private func texts(_ selection: String) async throws -> [String] {
        try await tree.owner.run(
            Statement("texts", SQL(stringLiteral: "select \(selection)"), each: { row in try row.next(String.self) }))
    }
}
