import Emulation
import Foundation
import Operations
import Postgres
import Store

/// The documents that An Lão's plan names, as its district and its city note them. They are real; what is not sure of them stays unknown.
/// That Nghị định 98/2023/NĐ-CP ends lies ahead of the demo's clock and says so.
struct DemoDocuments: Sendable {
    let city: DemoCity
    let keys: DemoKeys
    let app: PostgresClient

    /// The last step.
    static let last = id("23-CTr/HU")

    private static let decree = "98/2023/NĐ-CP"

    private static func id(_ symbol: String) -> UUID { DemoSeed.id("document \(symbol)") }

    /// Each step answers as it did before if it was made before.
    func run() async throws {
        try await note("45-NQ/TW", .resolution, nil, "Bộ Chính trị", at: city.city)
        try await note("76-CTr/TU", .programme, nil, "Ban Thường vụ Thành ủy", at: city.city)
        try await note("1516/QĐ-TTg", .decision, "2023-12-02", "Thủ tướng Chính phủ", at: city.city)
        try await note(Self.decree, .decree, "2023-12-31", "Chính phủ", at: city.city)
        // Source: reference/domain.md §2.1.
        _ = try await EndDocument(
            Self.id(Self.decree), .replaced, on: Day("2025-07-01")!, by: "152/2025/NĐ-CP (ghi trước, dữ liệu mẫu)", nil,
            decision: Decision(id: DemoSeed.id("decision decree ends"), seen: nil)
        ).run(as: keys.standing(in: city.city), on: app)
        try await note("23-CTr/HU", .programme, "2019-10-04", "Huyện ủy An Lão", at: city.anLao)
    }

    private func note(_ symbol: String, _ type: DocumentType, _ day: String?, _ issuer: String, at unit: Emulation.Unit) async throws {
        let known = NoteDocument.Known(
            symbol: symbol, title: nil, type: type, issuedOn: day.flatMap { Day($0) }, issuer: issuer, isAnother: false)
        let id = Self.id(symbol)
        _ = try await NoteDocument(id, known, decision: Decision(id: id, seen: nil, isNew: true))
            .run(as: keys.standing(in: unit), on: app)
    }

    /// An Lão's plan with each of its bases leading to its document.
    /// - Parameter cityPlan: the document of the city's plan.
    func resting(_ plan: CampaignPlan, on cityPlan: UUID, symbol: String?) -> CampaignPlan {
        var plan = plan
        plan.legalBases = plan.legalBases.map { basis in
            let (document, relation): (DocumentReference?, LegalBasis.Relation) =
                switch basis.symbol {
                case symbol: (DocumentReference(unit: city.city.id, id: cityPlan), .implements)
                case "23-CTr/HU": (DocumentReference(unit: city.anLao.id, id: Self.id(basis.symbol)), .restsOn)
                case "45-NQ/TW", "76-CTr/TU", "1516/QĐ-TTg":
                    (DocumentReference(unit: city.city.id, id: Self.id(basis.symbol)), .cites)
                default: (nil, .restsOn)
                }
            return LegalBasis(
                symbol: basis.symbol, issuedOn: basis.issuedOn, issuer: basis.issuer, summary: basis.summary, relation: relation,
                document: document)
        }
        return plan
    }
}
