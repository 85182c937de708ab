/// What a role that is no request may do to which tables; whatever no table tells it may not.
///
/// Where such a role may do something to a table, it may do it to every row.
struct RoleRule: Sendable {
    let role: String
    var reads: Set<String> = []
    var inserts: Set<String> = []
    /// The columns that must be null in what it inserts.
    var insertsWithout: [String: Set<String>] = [:]
    /// The columns that must not be null in what it inserts.
    var insertsWith: [String: Set<String>] = [:]
    /// The columns it may change in one way, and that way.
    var turns: [String: Turn] = [:]
    var deletes: Set<String> = []
    /// The columns it may change.
    var updates: [String: Set<String>] = [:]
    /// The only columns it may read of a table, and those it may make null and nothing else.
    var readsOnly: [String: Set<String>] = [:]
    var blanks: [String: Set<String>] = [:]
    /// Bypasses row security, and what it may write is nothing.
    var isBackup = false

    struct Turn: Sendable {
        let columns: Set<String>
        let to: String
        let column: String
        let values: [String]

        var condition: String { "\(column) in (\(values.map { "'\($0)'" }.joined(separator: ", ")))" }
    }

    private static let everyColumn: Set = ["*"]

    /// As the tables tell it.
    static let all = ServerRole.allCases.map { RoleRule($0, in: Tables.all) }

    init(_ role: ServerRole, in tables: [TableTelling]) {
        self.role = "thidua_\(role.rawValue)"
        isBackup = role == .backup
        for table in tables {
            for right in table.servers[role] ?? [] {
                switch right {
                case .read: reads.insert(table.name)
                case .insert: inserts.insert(table.name)
                case .insertWithout(let columns): insertsWithout[table.name] = columns
                case .insertWith(let columns): insertsWith[table.name] = columns
                case .turn(let columns, let set, let column, let values):
                    turns[table.name] = Turn(columns: columns, to: set, column: column, values: values)
                case .delete: deletes.insert(table.name)
                case .readOnly(let columns): readsOnly[table.name] = columns
                case .update(let columns): updates[table.name] = columns
                case .updateAnything: updates[table.name] = Self.everyColumn
                case .blank(let columns): blanks[table.name] = columns
                }
            }
        }
    }

    func updates(_ column: String, of table: String) -> Bool {
        updates[table].map { $0.contains(column) || $0 == Self.everyColumn } ?? false
    }

    /// The functions that a request may call; every other is called by its owner alone, or by everybody who has a role here.
    static let calledByRequests: Set = [
        "stand", "standings", "record_refusal", "people_here", "signers_here", "appoint", "delegate", "end_membership", "begin_sign_in",
        "give_up_sign_in",
        "sign_in",
        "sign_in_by_identity",
        "extend_session", "my_account", "my_sessions", "end_session", "begin_password", "set_password", "prepare_second_factor",
        "secret_to_confirm",
        "confirm_second_factor", "remove_second_factor", "invite", "invited", "accept_invitation", "remove_unless_reported",
        "queue_to_date", "identify_subject", "find_subject", "place_found", "merge_subjects", "part_subjects",
        "record_of", "certificate_told", "cancelled_certificates", "awards_given", "mark_awards",
    ]

    /// What a definer of the registrar or of the gate is made of; nobody but its owner calls it.
    static let calledByItsOwner: Set = [
        "put_down", "take_attempts", "take_number", "give_back", "network_of", "is_known", "open_session", "signed_in", "open_account",
        "is_in_hand_of", "outgrow",
    ]

    /// The roles that may call a function.
    static func callers(of function: String) -> Set<String> {
        if calledByRequests.contains(function) { return ["thidua_actor"] }
        if function == "is_recorded" { return ["thidua_actor", "thidua_registrar"] }
        if function == "spoiled_files" { return ["thidua_auditor"] }
        // Called by triggers alone.
        if function.hasPrefix("refuse_") { return [] }
        if calledByItsOwner.contains(function) { return [] }
        // The gate slows down who says numbers as the registrar does who signs in.
        if function == "take_attempt" { return ["thidua_gate"] }
        return ["thidua_gate", "thidua_actor", "thidua_worker", "thidua_auditor", "thidua_registrar"]
    }
}

extension Probes {
    /// Everything that a role might do to a table.
    static func deeds(
        of rule: RoleRule, on table: String, _ columns: [String], rows: [String]
    ) -> [Probe] {
        func probe(_ what: String, _ deed: String, _ expected: Probe.Expectation) -> Probe {
            Probe(
                title: "\(rule.role) \(what) \(table)", caller: nil, deed: "set local role \(rule.role); \(deed)", expected: expected)
        }
        let list = columns.joined(separator: ", ")
        var probes = [
            probe(
                "reads", "select from thidua.\(table)",
                rule.isBackup || rule.reads.contains(table) || rule.readsOnly[table] != nil ? .sees(rows.count) : .isNotGranted),
            probe("deletes from", "delete from thidua.\(table)", rule.deletes.contains(table) ? .passes : .isNotGranted),
            probe("truncates", "truncate thidua.\(table)", .isNotGranted),
        ]
        func insert(_ what: String, _ row: String, without columns: Set<String>, _ expected: Probe.Expectation) -> Probe {
            let none = "array[\(columns.sorted().map { "'\($0)'" }.joined(separator: ", "))]::text[]"
            return probe(
                what,
                """
                insert into thidua.\(table) (\(list)) select \(list)
                from jsonb_populate_record(null::thidua.\(table), '\(row.replacing("'", with: "''"))'::jsonb - \(none))
                """, expected)
        }
        if rule.inserts.contains(table) {
            probes.append(insert("inserts into", rows.first ?? "{}", without: [], .passes))
        } else if let none = rule.insertsWithout[table] {
            probes.append(insert("inserts into", rows.first ?? "{}", without: none, .passes))
            for column in none.sorted() {
                guard let row = rows.first(where: { $0.contains("\"\(column)\": ") && !$0.contains("\"\(column)\": null") }) else {
                    continue
                }
                probes.append(insert("inserts \(column) into", row, without: none.subtracting([column]), .isStopped))
            }
        } else if let some = rule.insertsWith[table] {
            let has = { (row: String, column: String) in row.contains("\"\(column)\": ") && !row.contains("\"\(column)\": null") }
            let whole = rows.first { row in some.allSatisfy { has(row, $0) } } ?? "{}"
            probes.append(insert("inserts into", whole, without: [], .passes))
            probes.append(insert("inserts nothing of \(some.sorted()) into", whole, without: some, .isStopped))
        } else {
            // Without a policy it would be stopped all the same, so the privilege itself is asked for.
            probes.append(probe("inserts into", "select where has_any_column_privilege('thidua.\(table)', 'insert')", .sees(0)))
        }
        if let turn = rule.turns[table] {
            probes.append(probe("turns", "update thidua.\(table) set \(turn.to) where \(turn.condition)", .passes))
            probes.append(probe("turns others of", "update thidua.\(table) set \(turn.to) where not \(turn.condition)", .isStopped))
        }
        for column in columns {
            if let few = rule.readsOnly[table] {
                probes.append(
                    probe(
                        "reads \(column) of", "select \(column) from thidua.\(table) where false",
                        few.contains(column) ? .isGranted : .isNotGranted))
            }
            let blank = "update thidua.\(table) set \(column) = null"
            if rule.blanks[table]?.contains(column) == true {
                probes.append(probe("blanks \(column) of", blank, .passes))
                probes.append(probe("rewrites \(column) of", "update thidua.\(table) set \(column) = 'x'", .isStopped))
            } else if let turn = rule.turns[table], turn.columns.contains(column) {
                probes.append(
                    probe("changes \(column) of", "update thidua.\(table) set \(column) = \(column) where \(turn.condition)", .isStopped))
            } else if rule.updates(column, of: table) {
                probes.append(probe("changes \(column) of", "update thidua.\(table) set \(column) = \(column)", .passes))
            } else {
                probes.append(probe("changes \(column) of", "\(blank) where false", .isNotGranted))
            }
        }
        return probes
    }

    /// Whether a role may call a function.
    static func call(_ signature: String, by role: String) -> Probe {
        let name = String(signature.split(separator: "(")[0].split(separator: ".").last!)
        return Probe(
            title: "\(role) calls \(signature)", caller: nil,
            deed: "select where has_function_privilege('\(role)', '\(signature)', 'execute')",
            expected: .sees(RoleRule.callers(of: name).contains(role) ? 1 : 0))
    }
}
