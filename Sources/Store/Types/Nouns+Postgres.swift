import Emulation
import Postgres

// The closed sets of the field travel as their raw values.
extension UnitLevel: PostgresEncodable, PostgresDecodable {}
extension UnitKind: PostgresEncodable, PostgresDecodable {}
extension UnitTitle: PostgresEncodable, PostgresDecodable {}
extension Direction: PostgresEncodable, PostgresDecodable {}
extension UnitAggregation: PostgresEncodable, PostgresDecodable {}
extension TimeAggregation: PostgresEncodable, PostgresDecodable {}
extension Asked: PostgresEncodable, PostgresDecodable {}
extension Strength: PostgresEncodable, PostgresDecodable {}
extension SignerCapacity: PostgresEncodable, PostgresDecodable {}
extension ReportState: PostgresEncodable, PostgresDecodable {}
extension LinkedMovement.Launcher: PostgresEncodable, PostgresDecodable {}
extension ClausePart: PostgresEncodable, PostgresDecodable {}
extension AwardLevel: PostgresEncodable, PostgresDecodable {}
extension Fulfilment: PostgresEncodable, PostgresDecodable {}
extension ObligationRole: PostgresEncodable, PostgresDecodable {}
extension EvidenceType: PostgresEncodable, PostgresDecodable {}
extension Obligation.State: PostgresEncodable, PostgresDecodable {}
extension PeriodSchedule.Every: PostgresEncodable, PostgresDecodable {}
extension CampaignState: PostgresEncodable, PostgresDecodable {}
