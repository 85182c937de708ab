package import Emulation
package import FoundationEssentials
package import Postgres
import Wire

/// A plan on its unit's desk.
package struct CampaignDraft: Sendable {
    package let id: UUID
    package let revision: Int
    /// The campaign it takes up; nil where it starts a family of its own.
    package let above: (unit: UnitID, id: UUID)?
    package let plan: CampaignPlan
}

extension Statement where Output == CampaignDraft? {
    /// A draft on the unit's own desk.
    package static func campaignDraft(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "campaign draft",
            """
            select d.campaign_id, d.revision, d.above_unit, d.above_id, d.body from thidua.campaign_draft d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.campaign_id = \(id)
            """,
            atMostOne: CampaignDraft.init)
    }
}

/// What a desk shows of a plan.
package struct CampaignDraftHead: Sendable {
    package let id: UUID
    package let revision: Int
    /// The campaign it takes up; nil where it starts a family of its own.
    package let above: (unit: UnitID, id: UUID)?
    package let summary: String
    package let shortName: String

    /// How many plans may lie on one desk.
    package static let most = 200
}

extension Statement where Output == [CampaignDraftHead] {
    /// All drafts on the unit's own desk, the last one written first; their documents are not read.
    package static func campaignDrafts(of unit: UnitID) -> Statement {
        Statement(
            "campaign drafts of a unit",
            """
            select d.campaign_id, d.revision, d.above_unit, d.above_id, coalesce(d.summary, ''), coalesce(d.short_name, '')
            from thidua.campaign_draft d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit)
            order by d.changed_at desc limit \(CampaignDraftHead.most)
            """,
            each: { row in
                let (id, revision) = (try row.next(UUID.self), try row.next(Int.self))
                let above = try row.nextCampaign()
                return CampaignDraftHead(
                    id: id, revision: revision, above: above, summary: try row.next(String.self), shortName: try row.next(String.self))
            })
    }
}

extension Statement where Output == Int {
    /// How many drafts lie on the unit's own desk.
    package static func numberOfCampaignDrafts(of unit: UnitID) -> Statement {
        Statement(
            "number of campaign drafts",
            """
            select count(*) from thidua.campaign_draft d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit)
            """,
            exactlyOne: { row in try row.next(Int.self) })
    }
}

extension Statement where Output == Void {
    /// Lays a new draft on the unit's desk. Fails with `campaign_draft_pkey` when it lies there already.
    package static func insertCampaignDraft(
        _ id: UUID, plan: CampaignPlan, above: Campaign?, unit: UnitID, level: UnitLevel
    ) -> Statement {
        Statement(
            "insert campaign draft",
            """
            insert into thidua.campaign_draft (root_id, level, unit_id, campaign_id, family_id, above_level, above_unit,
                                               above_id, body, changed_at, changed_by)
            values (\(unit.rootID), \(level), \(unit), \(id), \(above?.family ?? id), \(above?.level),
                    \(above?.unit), \(above?.id), \(JSONText(plan)), thidua.now(), thidua.my_person())
            """)
    }

    /// Rewrites a draft that is still at the revision its writer saw. Fails with `hasMoved` otherwise.
    package static func updateCampaignDraft(_ id: UUID, plan: CampaignPlan, revision: Int, unit: UnitID) -> Statement {
        Statement(
            moving: "update campaign draft",
            """
            update thidua.campaign_draft
            set revision = revision + 1, body = \(JSONText(plan)), changed_at = thidua.now(), changed_by = thidua.my_person()
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and campaign_id = \(id) and revision = \(revision)
            """)
    }

    /// Clears a draft off the desk. Fails with `hasMoved` when it is not there at that revision.
    package static func deleteCampaignDraft(_ id: UUID, revision: Int, unit: UnitID) -> Statement {
        Statement(
            moving: "delete campaign draft",
            """
            delete from thidua.campaign_draft
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and campaign_id = \(id) and revision = \(revision)
            """)
    }
}

extension CampaignDraft {
    init(_ row: inout Row) throws {
        id = try row.next(UUID.self)
        revision = try row.next(Int.self)
        above = try row.nextCampaign()
        do {
            plan = try row.next(PlanBody.self).plan
        } catch {
            throw UnreadableDraft(id: id, cause: error)
        }
    }
}

extension Row {
    /// The unit and the id of a campaign, if there is one.
    fileprivate mutating func nextCampaign() throws -> (unit: UnitID, id: UUID)? {
        let unit = try next(UnitID?.self)
        let campaign = try next(UUID?.self)
        return if let unit, let campaign { (unit, campaign) } else { nil }
    }
}

/// Which draft cannot be read, and why; the word `campaign draft` alone would leave whoever mends it to search.
private struct UnreadableDraft: Error, CustomStringConvertible {
    let id: UUID
    let cause: PostgresError

    var description: String { "the draft of campaign \(id.uuidString.lowercased()): \(cause.debugDescription)" }
}

/// The document of a draft as it lies in its `jsonb` column: a plan as a request says it, or said it.
struct PlanBody: PostgresDecodable {
    let plan: CampaignPlan

    static var postgresTypes: [OID] { JSONText.postgresTypes }
    static var placeholder: PlanBody { PlanBody(plan: .blank) }

    init(plan: CampaignPlan) { self.plan = plan }

    init(_ cell: Cell) throws {
        do {
            plan = try CampaignPlan(stored: JSON.parse(cell.bytes))
        } catch {
            throw UnreadableCell("not the plan of a campaign: \(error)")
        }
    }
}

extension CampaignPlan {
    fileprivate static let blank = CampaignPlan(
        symbol: nil, issuedOn: nil, signer: nil, signerCapacity: nil, summary: "", shortName: "", theme: nil, motto: nil, audience: nil,
        start: .on(.placeholder), end: .on(.placeholder), legalBases: [], clauses: [], movements: [], indicators: [], targets: [],
        addresses: [], schedule: nil, sampleFields: [])
}

extension JSONText {
    /// A plan as its body.
    init(_ plan: CampaignPlan) {
        var json = JSONWriter(capacity: 16 * 1024)
        json.value(plan)
        self.init(json.text())
    }
}
