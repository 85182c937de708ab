import Emulation
import Store

/// What a request may do to a table, told a second time, in Swift: a table or a column that nobody said anything about fails the proof.
struct TableRule: Sendable {
    typealias Row = [String: String]
    /// Whether somebody with a hat, standing in a unit, may do it to a row.
    typealias Writer = @Sendable (_ hat: Hat, _ me: UnitID, _ row: Row) -> Bool

    /// Whether those with the hat see a row at all, where the place permits it.
    var reader: @Sendable (Hat) -> Bool = { $0 != .nobody }
    var insert: Writer?
    /// Changes that are tried: what is set, on which rows, and who may.
    var updates: [(set: String, on: String, who: Writer)] = []
    /// The only columns that may be changed.
    var columns: Set<String> = []
    var delete: Writer?
    /// Whether the unit above may change rows too.
    var reviews = false

    private static func own(_ may: @escaping @Sendable (Hat) -> Bool) -> Writer { { hat, me, row in row.unit == me && may(hat) } }

    /// Rows that a publication writes.
    private static let published = TableRule(insert: own { $0.mayHere(.sign) })
    private static let read = TableRule()

    static let all: [String: TableRule] = [
        "campaign_revision": published, "legal_basis": published, "linked_movement": published, "duty": published, "indicator": published,
        "figure": read, "figure_extreme": read,
        "audit_entry": TableRule(reader: { $0 == .role(.auditor) }),
        "campaign": TableRule(
            insert: own { $0.mayHere(.sign) }, updates: [("closed_by = closed_by", "true", own { $0.mayHere(.sign) })],
            columns: ["state", "revision", "end_on", "end_event", "end_event_unit", "closed_at", "closed_by"]),
        "campaign_draft": TableRule(
            reader: { $0.sees(.prepare) }, insert: own { $0.mayHere(.prepare) },
            updates: [("revision = revision", "true", own { $0.mayHere(.prepare) })],
            columns: ["revision", "body", "changed_at", "changed_by"], delete: own { $0.mayHere(.prepare) }),
        "anchor_event": TableRule(
            insert: own { $0.may(.announce) }, updates: [("revision = revision", "true", own { $0.may(.announce) })],
            columns: ["name", "planned_on", "held_on", "revision"]),
        "anchor_event_history": TableRule(insert: own { $0.may(.announce) }),
        "address": TableRule(insert: { hat, me, row in row.from == me && me.isAbove(row.unit) && hat.mayHere(.sign) }),
        "target": TableRule(insert: { hat, me, row in row.from == me && me.contains(row.unit) && hat.mayHere(.sign) }),
        "period": TableRule(
            insert: own { $0.mayHere(.sign) || $0.may(.announce) }, delete: own { $0.mayHere(.sign) || $0.may(.announce) }),
        "report": TableRule(
            insert: { hat, me, row in row.unit == me && row["state"] == "draft" && row["version"] == "0" && hat.mayHere(.prepare) },
            updates: [
                ("state = 'submitted'", "state = 'draft'", own { $0.mayHere(.sign) }),
                ("state = 'correcting'", "state = 'draft'", own { $0.mayHere(.prepare) }),
                ("state = 'accepted'", "state = 'draft'", { _, _, _ in false }),
                ("state = 'returned'", "state = 'submitted'", { hat, me, row in row.unit.parent == me && hat.mayHere(.review) }),
                ("state = 'correcting'", "state = 'submitted'", { _, _, _ in false }),
            ],
            columns: ["state", "version", "accepted_version", "reason", "to_date", "decided_at", "decided_by", "changed_at"], reviews: true),
        "report_draft": TableRule(
            reader: { $0.sees(.prepare) }, insert: own { $0.mayHere(.prepare) },
            updates: [("revision = revision", "true", own { $0.mayHere(.prepare) })],
            columns: ["revision", "note", "indicators", "figures", "weights", "explanations", "changed_at", "changed_by"],
            delete: own { $0.mayHere(.prepare) }),
        "report_version": TableRule(insert: own { $0.mayHere(.sign) }),
        "figure_pending": TableRule(insert: { hat, me, row in
            row.unit.parent == me && row["reviewer_id"] == "\(me.rawValue)" && hat.mayHere(.review)
        }),
        // The kind that is planted is a publication.
        "event": TableRule(insert: { hat, me, row in
            me.contains(row.unit) && hat.mayHere(.sign) && (row["on_behalf_of"] != nil) == (hat == .deputy)
        }),
    ]
}

extension TableRule.Row {
    var unit: UnitID { UnitID(rawValue: Int64(self["unit_id"]!)!)! }
    var from: UnitID? { self["from_unit"].flatMap { Int64($0) }.flatMap(UnitID.init(rawValue:)) }
}
