import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// The text that a published plan was made of, for whoever may read the plan; its clauses lead to their lines.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET phong-trao/{campaign}/van-ban-goc` | of the unit's own plan |
/// | `GET cua/{owner}/phong-trao/{campaign}/van-ban-goc` | of somebody else's |
struct UsedTextPages {
    let postgres: PostgresClient
    let notice: Notice

    static let title = Wording(vi: "Văn bản gốc", en: "The text it was made of")

    func add(to units: PageRoutes<UnitContext>) {
        units.page("phong-trao/{campaign}/van-ban-goc", Self.title, for: .colleagues, use: read)
        units.page("cua/{owner}/phong-trao/{campaign}/van-ban-goc", Self.title, for: .colleagues, use: read)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let (campaign, kept) = try await ReadUsedText(try context.uuid("campaign"), of: try context.owner())
            .run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, Self.title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        let view = UsedTextView(campaign, kept, seenFrom: context.unit)
        return frame.response { $0.usedText(view) }
    }
}

/// A text as it was taken in, passage by passage.
struct UsedTextView: Sendable {
    let plan: PageAddress
    let name: String
    let passages: Passages
    let pieces: [Piece]
    let readAt: Day
    /// SHA-256 of what came in.
    let hash: String

    init(_ campaign: Campaign, _ kept: KeptTranscript, seenFrom unit: UnitID) {
        plan = .plan(campaign.id, of: campaign.unit, from: unit)
        name = campaign.shortName
        passages = Passages(kept.transcript)
        pieces = kept.transcript.pieces
        readAt = Day(kept.readAt)
        hash = kept.sha256.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension HTMLWriter {
    mutating func usedText(_ view: UsedTextView) {
        titled(UsedTextPages.title, under: (view.plan, Wording(vi: view.name, en: view.name)))
        element("p", .class("small soft")) { html in
            html.text(
                Wording(
                    vi: "Đọc vào ngày \(view.readAt.vietnamese); SHA-256 \(view.hash).",
                    en: "Taken in on \(view.readAt.vietnamese); SHA-256 \(view.hash)."))
        }
        element("ul", .class("clauses"), .lang(.vi)) { html in
            for passage in view.passages.all {
                var id: String?
                if case .piece(let piece) = passage.what { id = "d\(piece)" }
                html.element("li", id.map { .id($0) }) { html in
                    html.element("span", .class("number")) { $0.text(passage.line) }
                    html.element("p", .class("doc")) { $0.name(view.passages.text(passage.place)) }
                }
            }
        }
    }
}

extension PageAddress {
    /// Where a published plan is read by somebody who stands in a unit.
    static func plan(_ campaign: UUID, of owner: UnitID, from unit: UnitID) -> PageAddress {
        owner == unit ? "/\(unit)/phong-trao/\(campaign)" : "/\(unit)/cua/\(owner)/phong-trao/\(campaign)"
    }

    /// Where the pieces of the text are answered that a draft was made of.
    static func answers(_ campaign: UUID, of unit: UnitID) -> PageAddress { "/\(unit)/phong-trao/\(campaign)/doc" }
}
