import Emulation
import FoundationEssentials
import Postgres

extension Event {
    /// The columns of an event, in the order its reader takes them.
    static let columns: SQL = """
        e.event_id, e.kind, e.at, e.unit_id, e.subject_id, e.family_id, e.campaign_id, e.by_unit, e.by_role, e.on_behalf_of is not null,
        e.fingerprint, (e.particulars ->> 'version')::int, e.particulars ->> 'reason'
        """

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), kind: try row.next(Kind.self), at: try row.next(Date.self),
            unit: try row.next(UnitID.self), subject: try row.next(UUID.self), family: try row.next(UUID?.self),
            campaign: try row.next(UUID?.self), byUnit: try row.next(UnitID.self), byRole: try row.next(String.self),
            asDeputy: try row.next(Bool.self), fingerprint: try row.next(Data.self), version: try row.next(Int?.self),
            reason: try row.next(String?.self))
    }
}

extension Event.Kind: PostgresEncodable, PostgresDecodable {}
extension Event.Audience: PostgresEncodable {}
