import Emulation
import FoundationEssentials
import Postgres

extension Event {
    /// The columns of an event, in the order its reader takes them.
    static let columns: SQL = """
        e.event_id, e.kind, e.at, e.unit_id, e.by_unit, e.by_role, e.on_behalf_of is not null, e.campaign_id, e.report_id, e.fingerprint,
        (e.particulars ->> 'version')::int, e.particulars ->> 'reason'
        """

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), kind: try row.next(Kind.self), at: try row.next(Date.self),
            unit: try row.next(UnitID.self), byUnit: try row.next(UnitID.self), byRole: try row.next(String.self),
            asDeputy: try row.next(Bool.self),
            campaign: try row.next(UUID.self), report: try row.next(UUID?.self), fingerprint: try row.next(Data.self),
            version: try row.next(Int32?.self).map(Int.init), reason: try row.next(String?.self))
    }
}

extension Event.Kind: PostgresEncodable, PostgresDecodable {}
