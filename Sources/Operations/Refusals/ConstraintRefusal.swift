import Emulation
import Postgres
import Store

/// What a person is told when a constraint, and not the domain, caught it: two at once, or a rule only the database can see.
private let refusals: [String: OperationRefusal] = [
    "a_closed_campaign_takes_nothing": .campaignClosed,
    "a_value_counts_once_on_its_way_up": .countedTwice,
    "address_pkey": .addressedBefore,
    "an_addressee_is_a_unit": .notFound,
    "an_adoption_answers_an_address": .notAddressed,
    "a_unit_takes_part_in_a_family_once": .alreadyTakesPart,
    "campaign_pkey": .alreadyTakesPart,
    "campaign_revision_pkey": .stale,
    "a_report_belongs_to_a_period": .unknownPeriod,
    "a_unit_reports_once_per_period": .idTaken,
    "a_draft_belongs_to_a_report": .idTaken,
    "a_campaign_has_one_period_at_a_time": .stale,
    "duty_pkey": .idTaken,
    "indicator_pkey": .idTaken,
    "event_pkey": .decisionTaken,
]

extension PostgresError {
    /// Whether it is a constraint of that name that was broken. Partitions carry their name behind it (`report_pkey_commune`).
    func breaks(_ names: some Sequence<String>) -> Bool {
        guard let constraint else { return false }
        return names.contains { name in ["", "_city", "_district", "_commune"].contains { constraint == name + $0 } }
    }
}

/// Makes something new under an id its client made up, and once more where that id was taken meanwhile: then it is there to be looked at,
/// and may be the very same thing, sent twice.
func makingOnce<Result>(_ keys: [String], _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError where error.breaks(keys) {
        return try await work()
    }
}

/// Runs work on the database and turns what it refuses into what a person is told.
func refusing<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        if error.sqlState == .standsElsewhere { throw OperationRefusal.notFound }
        if error.sqlState == .hasMoved { throw OperationRefusal.stale }
        throw refusals.first { error.breaks([$0.key]) }?.value ?? error
    }
}
