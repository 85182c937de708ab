import Emulation
import FoundationEssentials
import Store

extension AwardToJudge {
    /// What is wrong with it by the law of its day, as it is known now, and by its own paper. It is judged from its row alone, and by nothing
    /// that decided it.
    func differences(by law: LawBook, _ keys: [CertificateKey]) -> [AwardDifference] {
        var aspects: [AwardDifference.Aspect] = []
        let then = law.law(on: decidedOn, in: rootCode)
        if then?.competence(of: decider, for: form)?.truth == .notMet { aspects.append(.competence) }
        let owed = then?.money(for: form, to: kind, decidedOn: decidedOn)
        let reckoned = money.map { ($0.salary * $0.multiple + 99_999_999) / 100_000_000 * 10_000 }
        if money?.amount != reckoned || money?.salary != owed?.salary || money?.multiple != owed?.multiple { aspects.append(.money) }
        if !isOfItsPaper(keys) { aspects.append(.paper) }
        return aspects.map { AwardDifference(about: award, unit: unit, aspect: $0) }
    }

    private var decider: Decider {
        switch unitKind {
        case .authority: .authority(level)
        case .enterprise: .enterprise
        default: .agency(of: level)
        }
    }

    private func isOfItsPaper(_ keys: [CertificateKey]) -> Bool {
        guard let payload, let signature, let signed = SignedPaper(payload: Array(payload), signature: signature) else { return false }
        let paper = signed.paper
        return [.stands, .compromised].contains(signed.verdict(by: keys)) && paper.name == printedName && paper.form == formName
            && paper.symbol == symbol && paper.decidedOn == decidedOn && paper.ordinal == ordinal && paper.unit == unit
    }
}
