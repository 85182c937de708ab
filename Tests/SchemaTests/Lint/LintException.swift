/// Things a rule finds and we want, with the reason. One that is not needed any more fails the test.
struct LintException: Hashable, Sendable {
    let rule: String
    let subjects: Set<String>
    let reason: String

    init(_ rule: String, _ subjects: Set<String>, because reason: String) {
        self.rule = rule
        self.subjects = subjects
        self.reason = reason
    }

    static let all = [
        LintException(
            "only the functions listed here run as their owner, with a search path of their own", ["thidua.is_recorded()"],
            because: "an acceptance asks it three times, and to set a path costs as much as the look; each of its names is whole"),
        LintException(
            "no table has a trigger", ["campaign", "report", "report_city", "report_district", "report_commune"],
            because: "what a closed campaign does not take any more depends on every campaign above it, which no constraint can look at"),
        LintException(
            "no table has a trigger", ["figure_pending"],
            because: "that a value counts once on its way up depends on the accepted reports above and below"),
        LintException(
            "a tenant table carries root_id int, level smallint and unit_id bigint, none of them null",
            ["fold_lease.level", "fold_lease.unit_id"],
            because: "one row per city, locked by the fold worker; it holds nothing but the number of the city"),
        LintException(
            "a tenant table checks that root_id is the root of unit_id", ["fold_lease"],
            because: "it has no unit_id"),
        LintException(
            "a tenant row belongs to a unit at the unit's own level, by itself or through the row it belongs to", ["fold_lease"],
            because: "it has no unit_id"),
        LintException(
            "every primary key, unique key and exclusion of a tenant table contains root_id, level and unit_id",
            ["thidua.fold_lease_pkey"],
            because: "it has no level and no unit_id, and no request can write to it"),
        LintException(
            "row security is enabled and forced on every tenant table, on people and on what proves who they are", ["fold_lease"],
            because: "requests have no privilege on it at all, and the numbers of cities are public"),
        LintException(
            "nobody may move a row to another unit", ["fold_lease.root_id: thidua_worker"],
            because: "locking a row for update needs the privilege on some column, and there is one"),
        LintException(
            "a tenant row belongs to a unit at the unit's own level, by itself or through the row it belongs to", ["figure_extreme"],
            because: "only the worker writes it, in one statement with the figure of the same unit, which has the key"),
        LintException(
            "columns of indexes on tenant tables compare without leaking, so that row security may use the index",
            [
                "thidua.figure_extreme_pkey.value", "thidua.figure_extreme_pkey_city.value", "thidua.figure_extreme_pkey_district.value",
                "thidua.figure_extreme_pkey_commune.value",
            ],
            because: "nobody filters by it: it is last, behind the columns that find the cell, and gives the order"),
        LintException(
            "an index finds the rows of a foreign key: its first columns are the key's, an id among them",
            [
                "address.an_addressee_is_a_unit", "anchor_event.an_anchor_event_belongs_to_a_unit", "campaign.a_campaign_belongs_to_a_unit",
                "campaign_draft.a_campaign_draft_belongs_to_a_unit", "event.an_event_happens_to_a_unit",
                "figure.a_figure_belongs_to_a_unit",
                "membership.a_membership_belongs_to_a_unit", "report.a_report_belongs_to_a_unit", "target.a_target_is_set_for_a_unit",
            ],
            because: "units end and are not deleted; the index would cost every insert, and readers come with root_id"),
        LintException(
            "an index finds the rows of a foreign key: its first columns are the key's, an id among them",
            [
                "campaign.the_campaign_above_is_published", "campaign_draft.a_draft_takes_up_a_campaign_of_its_family",
                "target.a_target_measures_an_indicator",
            ],
            because: "nobody may delete campaigns or indicators; adoptions are read by address, targets by campaign"),
        LintException(
            "an index finds the rows of a foreign key: its first columns are the key's, an id among them",
            ["law_pack.a_pack_lies_over_one_that_is_there", "law_fact_review.a_review_is_of_a_fact_of_a_pack"],
            because: "packs are called by names, few, and never deleted"),
        LintException(
            "an index finds the rows of a foreign key: its first columns are the key's, an id among them",
            ["nomination_review.a_receipt_names_a_pack_as_it_was_imported"],
            because: "packs are called by names, few, and never deleted"),
        LintException(
            "a tenant table carries root_id int, level smallint and unit_id bigint, none of them null",
            [
                "audit_entry.level", "audit_entry.unit_id", "audit_pending.level", "audit_pending.unit_id", "audit_head.level",
                "audit_head.unit_id",
            ],
            because: "a trail is a root's, also of what was tried in units that never were and of what the operator did for none"),
        LintException(
            "a tenant table checks that root_id is the root of unit_id", ["audit_entry", "audit_pending", "audit_head"],
            because: "what was tried in a unit that never was is in the trail of root 0"),
        LintException(
            "a tenant row belongs to a unit at the unit's own level, by itself or through the row it belongs to",
            ["audit_entry", "audit_pending", "audit_head"],
            because: "an entry outlives whatever it is about, and may be about nothing"),
        LintException(
            "every primary key, unique key and exclusion of a tenant table contains root_id, level and unit_id",
            ["thidua.audit_entry_pkey", "thidua.audit_pending_pkey", "thidua.audit_head_pkey"],
            because: "one chain for each root, in the order of its entries; no request can write to it but through the gate"),
    ]

    func covers(_ finding: Finding) -> Bool { finding.rule == rule && subjects.contains(finding.subject) }
}

/// A thing that breaks a rule.
struct Finding: Hashable, Sendable, CustomStringConvertible {
    let rule: String
    let subject: String
    let fault: String

    var description: String { "\(subject) \(fault) (\(rule))" }
}
