import Emulation
import Foundation
import Postgres
import Store

/// Everything that is tried, from the catalogue and from the rows of a small tree: table × command × role × relation, and every key.
struct Probes {
    /// By table.
    private(set) var all: [String: [Probe]] = [:]
    /// One for each primary key, unique key, exclusion and foreign key, by table and name.
    private(set) var keys: [String: Probe] = [:]
    /// What is in the catalogue and not told, or told and not there, or without a row to be tried.
    private(set) var unsaid: [String] = []

    init(_ prober: Prober) async throws {
        let owner = prober.tree.owner
        let tables = try await owner.run(Self.texts(Self.tables))
        unsaid = Tables.faults(against: tables)
        for table in tables {
            let columns = try await owner.run(Self.texts(Self.columns(of: table)))
            var probes = Self.grants(on: table, columns)
            if let rule = Tables.byName[table]?.rule, let sight = Tables.byName[table]?.sight {
                let rows = try await owner.run(
                    Self.texts("(to_jsonb(t) - \(Self.generated(of: table)))::text from thidua.\(table) t order by 1")
                ).map(Self.row)
                let particulars = try await owner.run(
                    Self.texts(
                        "(\(sight.particular))::text from thidua.\(table) t order by (to_jsonb(t) - \(Self.generated(of: table)))::text"))
                let keys = try await owner.run(Self.texts(Self.ids(of: table)))
                for me in Prober.standpoints {
                    for hat in Hat.allCases {
                        let caller = Probe.Caller(me: me, hat: hat)
                        probes += Self.reading(table, sight, rule, rows, particulars, caller)
                        probes += Self.writing(table, rule, rows, keys, caller, prober.tree)
                    }
                }
            }
            all[table] = probes
            let rows = try await owner.run(
                Self.texts("(to_jsonb(t) - \(Self.generated(of: table)))::text from thidua.\(table) t order by 1"))
            if rows.isEmpty { unsaid.append("the table \(table) has no row in it to be tried: its telling plants none") }
            for rule in RoleRule.all {
                all["\(table) as \(rule.role)"] = Self.deeds(of: rule, on: table, columns, rows: rows)
            }
            for (name, probe) in try await Self.keys(of: table, owner) { keys["\(table).\(name)"] = probe }
        }
        for function in try await owner.run(Self.texts(Self.functions)) {
            let (signature, owner) = (String(function.split(separator: " ")[0]), function.split(separator: " ")[1])
            for role in RoleRule.all.map(\.role) + ["thidua_actor"] where role != owner {
                all["\(signature) as \(role)"] = [Self.call(signature, by: role)]
            }
        }
    }

    // MARK: Rows

    private static func reading(
        _ table: String, _ sight: Sight, _ rule: TableRule, _ rows: [TableRule.Row], _ particulars: [String], _ caller: Probe.Caller
    ) -> [Probe] {
        let groups = Dictionary(grouping: zip(rows, particulars), by: { [$0.0["unit_id"]!, $0.1] })
        return groups.map { group, members in
            let unit = members[0].0.unit
            let sees = rule.reader(caller.hat) && sight.reaches(caller.me, rowOf: unit, group[1])
            return Probe(
                title: "\(caller.hat) in \(caller.me) reads \(table) of \(unit) \(group[1])", caller: caller,
                deed: "select from thidua.\(table) where unit_id = \(group[0]) and (\(sight.particular)) = '\(group[1])'",
                expected: .sees(sees ? members.count : 0))
        }
    }

    private static func writing(
        _ table: String, _ rule: TableRule, _ rows: [TableRule.Row], _ keys: [String], _ caller: Probe.Caller, _ tree: SmallTree
    ) -> [Probe] {
        var probes: [Probe] = []
        for row in rows {
            let whole = try! JSONSerialization.jsonObject(with: Data(row["*"]!.utf8)) as! [String: Any]
            let columns = whole.keys.sorted().joined(separator: ", ")
            for changes in changes(to: row, keys, caller, tree) {
                let changed = row.merging(changes.compactMapValues(\.self)) { $1 }.filter { changes[$0.key] != .some(.none) }
                let values = String(decoding: try! JSONEncoder().encode(changes), as: UTF8.self)
                probes.append(
                    Probe(
                        title: "\(caller.hat) in \(caller.me) adds to \(table) for \(row.unit)", caller: caller,
                        deed: """
                            insert into thidua.\(table) (\(columns))
                            select \(columns) from jsonb_populate_record(
                              null::thidua.\(table), \(quoted(row["*"]!))::jsonb || \(quoted(values))::jsonb
                              || jsonb_build_object('by_person', thidua.my_person()))
                            """,
                        expected: rule.insert?(caller.hat, caller.me, changed) == true ? .passes : .isStopped))
            }
        }
        // Whoever names no column needs no right to read: what is not seen is out of reach all the same.
        if let delete = rule.delete {
            probes.append(
                Probe(
                    title: "\(caller.hat) in \(caller.me) deletes all of \(table)", caller: caller, deed: "delete from thidua.\(table)",
                    expected: .touches(rows.count { delete(caller.hat, caller.me, $0) })))
        }
        for update in rule.updates where update.on == "true" && rule.columns.contains("revision") && table.hasSuffix("draft") {
            probes.append(
                Probe(
                    title: "\(caller.hat) in \(caller.me) changes all of \(table)", caller: caller,
                    deed: "update thidua.\(table) set revision = 7",
                    expected: .touches(rows.count { update.who(caller.hat, caller.me, $0) })))
        }
        for unit in Set(rows.map(\.unit)) {
            let here = rows.filter { $0.unit == unit }
            for update in rule.updates {
                let matching = here.filter { row in
                    (update.on == "true" || update.on.hasSuffix("'\(row["state"] ?? "")'"))
                        && (!update.on.hasPrefix("from_unit <> unit_id") || row["from_unit"] != row["unit_id"])
                }
                guard !matching.isEmpty else { continue }
                let passes = matching.contains { update.who(caller.hat, caller.me, $0) }
                probes.append(
                    Probe(
                        title: "\(caller.hat) in \(caller.me) sets \(update.set) in \(table) of \(unit) where \(update.on)", caller: caller,
                        deed: "update thidua.\(table) set \(update.set) where unit_id = \(unit.rawValue) and \(update.on)",
                        expected: passes
                            ? .passes : unit == caller.me || rule.reviews && unit.parent == caller.me ? .isStopped : .findsNothing))
            }
            let deletes = rule.delete.map { delete in here.contains { delete(caller.hat, caller.me, $0) } } ?? false
            probes.append(
                Probe(
                    title: "\(caller.hat) in \(caller.me) deletes from \(table) of \(unit)", caller: caller,
                    deed: "delete from thidua.\(table) where unit_id = \(unit.rawValue)",
                    expected: deletes ? .passes : rule.delete == nil ? .isStopped : .findsNothing))
        }
        return probes
    }

    /// A row is tried under ids of its own, which it repeats where it did, and in the caller's name; an event with a principal and without.
    private static func changes(
        to row: TableRule.Row, _ keys: [String], _ caller: Probe.Caller, _ tree: SmallTree
    ) -> [[String: String?]] {
        var changes: [String: String?] = [:]
        for key in keys {
            let id = UUID().uuidString.lowercased()
            for (column, value) in row where value == row[key] { changes[column] = id }
        }
        guard row["by_unit"] != nil else { return [changes] }
        changes["by_unit"] = "\(caller.me.rawValue)"
        changes["by_role"] = caller.hat.writtenRole?.rawValue ?? "officer"
        return [nil, tree.person(caller.me).uuidString].map { principal in
            changes.merging(["on_behalf_of": principal]) { $1 }
        }
    }

    // MARK: Grants

    private static func grants(on table: String, _ columns: [String]) -> [Probe] {
        let me = Prober.standpoints[2]
        let caller = Probe.Caller(me: me, hat: .role(.leader))
        let telling = Tables.byName[table]
        let rule = telling?.rule
        func probe(_ what: String, _ deed: String, _ isGranted: Bool) -> Probe {
            Probe(title: "\(what) \(table)", caller: caller, deed: deed, expected: isGranted ? .isGranted : .isNotGranted)
        }
        let isRead = rule != nil || telling?.isPublic == true
        // Forced row security binds the owner of a table too, who has no policy at all.
        let owner = Probe(
            title: "the owner reads \(table)", caller: nil, deed: "set local role thidua_owner; select from thidua.\(table)",
            expected: .sees(0))
        return (telling?.isForced == false ? [] : [owner]) + [
            probe("select", "select from thidua.\(table) where false", isRead),
            probe(
                "insert", "insert into thidua.\(table) (\(columns[0])) select (null::thidua.\(table)).\(columns[0]) where false",
                rule?.insert != nil),
            probe("delete", "delete from thidua.\(table) where false", rule?.delete != nil),
            probe("truncate", "truncate thidua.\(table)", false),
        ]
            + columns.map { column in
                probe(
                    "update \(column)", "update thidua.\(table) set \(column) = null where false",
                    rule?.columns.contains(column) == true)
            }
    }

    // MARK: Keys

    /// Each key alone must stop a row that breaks it and nothing else: the other constraints are taken away first.
    private static func keys(of table: String, _ owner: PostgresClient) async throws -> [(String, Probe)] {
        let columns = try await owner.run(texts(columns(of: table))).joined(separator: ", ")
        let ids = try await owner.run(texts(ids(of: table)))
        let constraints = try await owner.run(Constraint.all(of: table))
        let generated = Set(
            try await owner.run(
                texts("attname::text from pg_attribute where attrelid = 'thidua.\(table)'::regclass and attgenerated <> ''")))
        return constraints.filter { $0.kind != "c" }.map { key in
            // A foreign key into the same table would go with the key it refers to.
            let others = constraints.filter { $0.name != key.name && !(key.isIntoItself && ["p", "u"].contains($0.kind)) }
            let drops = others.sorted { $0.kind == "f" && $1.kind != "f" }
                .map { "alter table thidua.\(table) drop constraint if exists \($0.name) cascade" }
            var changes: [String: String] = [:]
            if key.kind == "f" {
                for id in ids { changes[id] = "gen_random_uuid()" }
                changes.merge(key.missing) { $1 }
                changes.merge(Tables.byName[table]?.apart ?? [:]) { $1 }
            }
            let object = changes.sorted { $0.key < $1.key }.map { "'\($0.key)', \($0.value)" }.joined(separator: ", ")
            // Where one of its columns is null a key says nothing; a foreign key's are filled, but for what the server fills itself.
            let filled = key.columns.filter { key.kind == "u" || key.kind == "f" && generated.contains($0) }
                .map { " and r.\($0) is not null" }.joined()
            let insert = """
                insert into thidua.\(table) (\(columns)) select \(columns) from (
                  select (jsonb_populate_record(null::thidua.\(table), to_jsonb(r) || jsonb_build_object(\(object)))).*
                  from thidua.\(table) r where \(key.predicate)\(filled) limit 1) s
                """
            return (
                key.name,
                Probe(
                    title: "a row of \(table) that breaks \(key.name)", caller: nil, deed: (drops + [insert]).joined(separator: ";\n"),
                    expected: .isRefused(by: key.name))
            )
        }
    }

    private struct Constraint {
        let name: String
        /// As in `pg_constraint.contype`; `i` for a unique index that is no constraint.
        let kind: String
        /// Whether it refers to its own table.
        let isIntoItself: Bool
        let columns: [String]
        let types: [String]
        /// Of which rows alone a unique index speaks.
        let predicate: String

        /// Values of a foreign key's columns to which there is no row, none of them null.
        var missing: [String: String] {
            var values: [String: String] = [:]
            let hasID = types.contains("uuid"), hasHash = types.contains("bytea")
            for (column, type) in zip(columns, types) {
                values[column] =
                    switch type {
                    case "bytea": "sha256('missing')"
                    case "text": "'missing'"
                    case "boolean": "r.\(column)"
                    // Of what is called by a hash, the hash alone: another key says what the ids are of.
                    case "uuid": hasHash ? "r.\(column)" : "gen_random_uuid()"
                    case "bigint": hasID || columns.count > 1 ? "coalesce(r.\(column), r.unit_id)" : "(9::bigint << 48)"
                    case "smallint": hasID ? "coalesce(r.\(column), r.level)" : "r.level % 3 + 1"
                    default: "coalesce(r.\(column), r.root_id)"
                    }
            }
            return values
        }

        static func all(of table: String) -> Statement<[Constraint]> {
            Statement(
                "constraints",
                SQL(
                    stringLiteral: """
                        select c.conname::text, c.contype::text, c.confrelid = c.conrelid,
                          array(select a.attname::text from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k),
                          array(select format_type(a.atttypid, null) from unnest(c.conkey) k
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k), 'true'
                        from pg_constraint c where c.conrelid = 'thidua.\(table)'::regclass and c.conparentid = 0
                        union all
                        -- A unique index that is no constraint is a key too.
                        select (select x.relname::text from pg_class x where x.oid = i.indexrelid), 'i', false, '{}', '{}',
                               coalesce(pg_get_expr(i.indpred, i.indrelid), 'true')
                        from pg_index i where i.indrelid = 'thidua.\(table)'::regclass and i.indisunique
                          and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                        order by 1
                        """),
                each: { row in
                    Constraint(
                        name: try row.next(String.self), kind: try row.next(String.self), isIntoItself: try row.next(Bool.self),
                        columns: try row.next([String].self), types: try row.next([String].self), predicate: try row.next(String.self))
                })
        }
    }

    // MARK: The catalogue

    static func texts(_ selection: String) -> Statement<[String]> {
        Statement("texts", SQL(stringLiteral: "select \(selection)"), each: { row in try row.next(String.self) })
    }

    /// The tables of the catalogue.
    static let tables = """
        c.relname::text from pg_class c
        where c.relnamespace = 'thidua'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1
        """

    private static let functions = """
        p.oid::regprocedure || ' ' || p.proowner::regrole from pg_proc p where p.pronamespace = 'thidua'::regnamespace order by 1
        """

    /// The columns that the server fills by itself.
    private static func generated(of table: String) -> String {
        "array(select attname::text from pg_attribute where attrelid = 'thidua.\(table)'::regclass and attgenerated <> '')"
    }

    private static func columns(of table: String) -> String {
        "attname::text from pg_attribute where attrelid = 'thidua.\(table)'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by 1"
    }

    private static func ids(of table: String) -> String {
        """
        a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = 'thidua.\(table)'::regclass and i.indisprimary and a.atttypid = 'uuid'::regtype order by 1
        """
    }

    private static func row(_ json: String) -> TableRule.Row {
        let object = (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [String: Any] ?? [:]
        var row = object.compactMapValues { value in value is NSNull ? nil : "\(value)" }
        row["*"] = json
        return row
    }

    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}
