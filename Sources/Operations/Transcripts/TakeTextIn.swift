import Crypto
package import Emulation
package import Foundation
package import Postgres
package import Store

/// A unit takes the text of a plan in: the text is kept with what was read of it, and a draft is made of that, to be answered piece by piece.
package struct TakeTextIn: Sendable {
    let id: UUID
    let transcript: Transcript
    let type: EvidenceType
    let sha256: Data
    let times: (start: Day?, end: Day?)
    let above: (unit: UnitID, id: UUID)?

    /// Reads the text; linear in it.
    /// - Parameters:
    ///   - id: of the draft.
    ///   - type: of what came in.
    ///   - bytes: what came in.
    ///   - times: what the text need not say then.
    ///   - above: the campaign that the plan takes up.
    /// - Throws: `PlanImportRefusal`.
    package init(
        _ id: UUID, _ kept: KeptText, of type: EvidenceType = .text, from bytes: Data, times: (start: Day?, end: Day?),
        above: (unit: UnitID, id: UUID)?
    ) throws(PlanImportRefusal) {
        transcript = Transcript.read(kept)
        guard !transcript.pieces.isEmpty else { throw PlanImportRefusal(.nothingUnderstood) }
        guard transcript.pieces.count <= Transcript.mostPieces else { throw PlanImportRefusal(.tooManyPieces) }
        (self.id, self.type, self.times, self.above) = (id, type, times, above)
        sha256 = Data(SHA256.hash(data: bytes))
    }

    /// No event: nobody but the unit sees a draft. Three round trips.
    /// - Throws: `PlanImportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        try await refusing {
            try await makingOnce(["campaign_draft_pkey"]) {
                try await client.transaction(under: standing.recording) { transaction in try await take(in: transaction, of: standing.unit)
                }
            }
        }
    }

    private func take(in transaction: Transaction, of owner: UnitID) async throws {
        let (draft, kept, count, clock, units, events) = try await transaction.run(
            .campaignDraft(id, of: owner), .transcript(of: id, in: owner), .numberOfCampaignDrafts(of: owner), .clock(),
            .units(inSubtreeOf: owner, asOf: nil), .anchorEvents(of: [owner] + owner.ancestors))
        if draft != nil {
            // The first answer may have been lost: the same text again is the same answer.
            guard let kept, kept.sha256 == sha256, kept.transcript.kept.text == transcript.kept.text else { throw OperationRefusal.idTaken }
            return
        }
        guard let unit = units.first(where: { $0.id == owner }) else { throw OperationRefusal.notFound }
        guard count < CampaignDraftHead.most else { throw OperationRefusal.deskFull }
        var taken: Campaign?
        if let above {
            let (campaign, received) = try await transaction.run(
                .campaign(above.id, of: above.unit), .address(of: owner, by: above.id, of: above.unit))
            guard let campaign, received != nil else { throw OperationRefusal.notAddressed }
            taken = campaign
        }
        let text = PlanOfText(
            transcript, units: PlanUnits(below: unit, units.filter { $0.id != owner && !$0.hasEnded(on: clock.today) }), of: id)
        let items = text.items()
        let issuedOn = items.joined().lazy.compactMap { if case .issuedOn(let day) = $0 { day } else { nil } }.first
        let said = transcript.times(issuedOn: issuedOn ?? clock.today, events: events)
        guard let start = times.start.map(Milestone.on) ?? said.start ?? taken?.start else { throw PlanImportRefusal(.startMissing) }
        guard let end = times.end.map(Milestone.on) ?? said.end ?? taken?.end else { throw PlanImportRefusal(.endMissing) }
        var plan = CampaignPlan.blank(from: start, until: end)
        plan.move(from: [], to: items)
        try await transaction.commit(
            after: [.insertCampaignDraft(id, plan: plan, above: taken, unit: owner, level: unit.level)],
            .keep(
                transcript, of: id, family: taken?.family ?? id, type,
                (bytes: sha256, kept: Data(SHA256.hash(data: Data(transcript.kept.text.utf8)))), unit: owner, level: unit.level))
    }
}

extension PlanOfText {
    /// Whose clauses go by the ids of a campaign's text.
    init(_ transcript: Transcript, _ answers: [AnswerToPiece] = [], units: PlanUnits, of campaign: UUID) {
        self.init(
            transcript, Dictionary(answers.map { ($0.piece, $0.answer) }, uniquingKeysWith: { $1 }), units: units,
            id: { ClauseOfText.id(of: $0, $1, in: campaign) })
    }
}

extension CampaignPlan {
    fileprivate static func blank(from start: Milestone, until end: Milestone) -> CampaignPlan {
        CampaignPlan(
            symbol: nil, issuedOn: nil, signer: nil, signerCapacity: nil, summary: "", shortName: "", theme: nil, motto: nil, audience: nil,
            start: start, end: end, legalBases: [], clauses: [], movements: [], indicators: [], targets: [], addresses: [], schedule: nil,
            sampleFields: [])
    }
}
