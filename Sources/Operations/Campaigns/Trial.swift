package import Emulation
package import FoundationEssentials
import Store

/// What a decision about a plan would come to, if it were made now.
package struct Trial: Sendable {
    /// All that stands in its way; nothing where it would be done.
    package let refusals: [any Refusal]
    /// Whom it would address; with refusals, as far as can be told.
    package let addressed: [Addressee]
    /// What it sets, and what stands before.
    package let targets: [TargetMove]
    /// Reporting periods that would begin to be, or cease; of an adoption none.
    package let periodsAdded: [PeriodSpan]
    package let periodsRemoved: [PeriodSpan]
    /// How it would come by its number; of a publication, where it could.
    package let numbering: Numbering?
    /// What it rests on, as that stands on its day; of a publication.
    package let bases: [BasisOnDay]
    /// Whom its recipients come to; of a publication, where they can be told.
    package let recipients: Recipients?

    package struct Addressee: Sendable {
        package let address: Address
        /// What it is called today.
        package let name: String
    }

    package struct TargetMove: Sendable {
        package let indicator: Indicator
        /// Nil: for all addressed.
        package let unit: UnitID?
        /// Nil where nothing was set.
        package let before: Decimal?
        package let after: Decimal
    }

    /// One of which nothing can be told but why.
    init(refusedBy refusals: [any Refusal]) {
        self.init(refusals: refusals, addressed: [], targets: [], periodsAdded: [], periodsRemoved: [])
    }

    init(
        refusals: [any Refusal], addressed: [Addressee], targets: [TargetMove], periodsAdded: [PeriodSpan], periodsRemoved: [PeriodSpan],
        numbering: Numbering? = nil, bases: [BasisOnDay] = [], recipients: Recipients? = nil
    ) {
        self.refusals = refusals
        self.addressed = addressed
        self.targets = targets
        self.periodsAdded = periodsAdded
        self.periodsRemoved = periodsRemoved
        self.numbering = numbering
        self.bases = bases
        self.recipients = recipients
    }

    /// Tells what leaves nothing to be judged as a refusal too, unless there is nothing to try at all.
    static func telling(_ trial: () async throws -> Trial) async throws -> Trial {
        do {
            return try await trial()
        } catch OperationRefusal.notFound {
            throw OperationRefusal.notFound
        } catch let refusals as Refusals {
            return Trial(refusedBy: refusals.all)
        } catch let refusal as any Refusal {
            return Trial(refusedBy: [refusal])
        }
    }
}

extension [Address] {
    /// With the names of the units that may be addressed.
    func named(_ candidates: [Unit]) -> [Trial.Addressee] {
        let names = Dictionary(candidates.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return map { Trial.Addressee(address: $0, name: names[$0.unit] ?? "\($0.unit)") }
    }
}

extension [TargetPlan] {
    /// Beside what stands for the same unit, of indicators that are known.
    /// - Parameter given: what binds the issuer itself, where it has set nothing.
    func moving(_ standing: [TargetPlan], given: [UUID: Decimal], issuer: UnitID, _ indicators: [Indicator]) -> [Trial.TargetMove] {
        let known = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return compactMap { target in
            guard let indicator = known[target.indicator] else { return nil }
            let unit = target.unit ?? issuer
            let before = standing.first { $0.indicator == target.indicator && ($0.unit ?? issuer) == unit }?.value
            return Trial.TargetMove(
                indicator: indicator, unit: target.unit, before: before ?? (unit == issuer ? given[target.indicator] : nil),
                after: target.value)
        }
    }
}

extension WhatStandsInTheWay {
    var refusals: [any Refusal] {
        (isCampaign || isClause ? [OperationRefusal.idTaken] : []) + (takesPart ? [OperationRefusal.alreadyTakesPart] : [])
            + (isSecondAddress ? [OperationRefusal.addressedBefore] : [])
    }
}
