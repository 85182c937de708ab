extension Eligibility {
    /// What keeps a nomination from going on: a condition that is not met on facts a lawyer has reviewed; that nobody decides on the form
    /// any more; or that the unit would decide itself and may not. Whatever else is not met warns.
    /// - Parameter isOwn: whether the unit that nominates reviews it itself.
    package func hindrances(isOwn: Bool) -> [NominationRefusal] {
        var refusals = counting.whole.parts.map(\.notMet)
            .filter { !$0.isEmpty && $0.allSatisfy(\.isReviewed) }.map { NominationRefusal.notMet($0[0].sentence) }
        if let competence, competence.truth == .notMet, isOwn || isNobodys { refusals.append(.notCompetent(competence.sentence)) }
        return refusals
    }

    /// The first condition that is not met: then somebody says why it goes on.
    package var warning: Wording? { counting.whole.parts.lazy.compactMap(\.notMet.first?.sentence).first }
}

extension Judgement {
    /// The conditions by which it is not met; none where it is, or may be.
    fileprivate var notMet: [Judgement] { truth == .notMet ? conditions.filter { $0.truth == .notMet } : [] }
}
