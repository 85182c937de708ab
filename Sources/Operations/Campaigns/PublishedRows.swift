import Emulation
import FoundationEssentials
import Postgres
import Store

/// A plan as the rows it becomes.
struct PublishedRows {
    let plan: CampaignPlan
    let campaign: UUID
    let unit: Unit
    let candidates: [Unit]
    let above: GivenContract?
    let addresses: [Address]
    /// Whom it is sent to besides them.
    let recipients: Recipients?
    /// Who has each task that tells somebody.
    let debtors: [UUID: [UnitID]]
    /// What its bases lead to.
    let documents: [KnownDocument]
    /// The day up to which a root campaign needs periods.
    let lastDay: Day
    let numbering: Numbering
    /// What the document is called that takes the next number, or the one that was typed.
    let newDocument: UUID

    var family: UUID { above?.campaign.family ?? campaign }

    /// In an order that satisfies every foreign key.
    var statements: [Statement<Void>] {
        let (document, number) = numbered
        let levels = Dictionary(documents.map { ($0.reference, $0.level) }, uniquingKeysWith: { first, _ in first })
        var rows =
            number + [
                .publish(
                    plan, as: campaign, unit: unit.id, level: unit.level, above: above.map { ($0.campaign, $0.campaign.family) },
                    document: document),
                .insertRevision(
                    1, of: campaign, family: family, unit: unit.id, level: unit.level, aboveRevision: above?.contract.revision,
                    symbol: plan.symbol, issuedOn: plan.issuedOn, summary: plan.summary, document: document,
                    recipients: plan.recipients),
            ]
        for (position, basis) in plan.legalBases.enumerated() {
            rows.append(
                .insertLegalBasis(
                    basis, at: position + 1, of: campaign, family: family, unit: unit.id, level: unit.level,
                    documentLevel: basis.document.flatMap { levels[$0] }))
        }
        for (position, movement) in plan.movements.enumerated() {
            rows.append(.insertMovement(movement, at: position + 1, of: campaign, family: family, unit: unit.id, level: unit.level))
        }
        rows += content.statements(clauses: plan.clauses, indicators: plan.indicators, after: (0, 0))
        rows += content.statements(addresses: addresses)
        if let document {
            rows.append(.send(document, of: campaign, family: family, from: unit))
            let others = (recipients?.others ?? []) + [recipients?.superior].compactMap(\.self)
            if !others.isEmpty { rows.append(.send(document, to: others, family: family, from: unit)) }
        }
        rows += content.statements(telling: plan.clauses, to: debtors, of: addresses)
        rows += content.statements(targets: plan.targets)
        if let schedule = plan.schedule {
            for span in schedule.spans(through: lastDay) {
                rows.append(.insertPeriod(span, id: UUID(), of: campaign, unit: unit.id, level: unit.level))
            }
        }
        return rows
    }

    /// What it is printed in, and how that takes its number: one and the same transaction issues both.
    private var numbered: (document: UUID?, [Statement<Void>]) {
        switch numbering {
        case .asTyped:
            // A document too, without a register: who takes the plan up rests on it.
            plan.symbol.map { symbol in
                let typed = KnownDocument(
                    id: newDocument, unit: unit.id, level: unit.level, symbol: symbol, type: .plan, title: plan.summary,
                    issuedOn: plan.issuedOn, issuer: nil)
                return (newDocument, [.note(typed, family: family)])
            } ?? (nil, [])
        case .next(let register, let opening, let print):
            (
                newDocument,
                (opening ? [.open(register, family: family)] : [])
                    + [.takeNumber(of: register, for: newDocument, .plan, family: family, purpose: nil, print)]
            )
        case .reserved(let document, let issued): (document.id, [.move(document, to: issued)])
        }
    }

    private var content: RevisionRows {
        RevisionRows(
            campaign: campaign, family: family, unit: unit, revision: 1, above: above,
            levels: Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0.level) }))
    }
}
