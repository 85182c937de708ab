/// One line of what a law says of a form, as people read it, and what it rests on.
package struct LawLine: Hashable, Sendable {
    package enum Part: String, CaseIterable, Sendable {
        case subjects, decides, standards, also, principle, ballot, dossier, money, limits
    }

    package let part: Part
    /// How far in it stands below the line before it.
    package let depth: Int
    package let words: Wording
    package let facts: [CitedFact]
}

extension LawLine.Part: Named {
    package var words: Wording {
        switch self {
        case .subjects: Wording(vi: "đối tượng", en: "for whom")
        case .decides: Wording(vi: "thẩm quyền", en: "who decides")
        case .standards: Wording(vi: "tiêu chuẩn", en: "standards")
        case .also: Wording(vi: "điều kiện thêm", en: "asked beside them")
        case .principle: Wording(vi: "nguyên tắc chung", en: "asked of every form")
        case .ballot: Wording(vi: "bỏ phiếu", en: "ballot")
        case .dossier: Wording(vi: "hồ sơ", en: "dossier")
        case .money: Wording(vi: "tiền thưởng", en: "money")
        case .limits: Wording(vi: "thời hạn", en: "limits")
        }
    }
}

extension Law {
    /// What it says of a form, line by line.
    package func lines(of form: LawForm) -> [LawLine] {
        var lines: [LawLine] = []
        func add(_ part: LawLine.Part, _ words: Wording, _ facts: [String]) {
            lines.append(LawLine(part: part, depth: 0, words: words, facts: cited(facts)))
        }
        if let subjects = form.subjects {
            let words = subjects.map(\.words)
            add(.subjects, Wording(vi: words.map(\.vi).joined(separator: ", "), en: words.map(\.en).joined(separator: ", ")), [])
        }
        for competence in form.decides ?? [] { add(.decides, competence.decider.words, competence.facts) }
        if let rule = form.standards { lines += self.lines(of: rule, .standards) }
        for rule in form.also { lines += self.lines(of: rule, .also) }
        if let ballot = form.ballot {
            let share = percent(ballot.agree)
            add(
                .ballot,
                ballot.ofPresent
                    ? Wording(vi: "từ \(share) số thành viên dự họp đồng ý trở lên", en: "at least \(share) of those present agree")
                    : Wording(vi: "từ \(share) tổng số thành viên Hội đồng đồng ý trở lên", en: "at least \(share) of all members agree"),
                ballot.facts)
        }
        for part in form.dossier?.parts ?? [] { add(.dossier, part, form.dossier?.facts ?? []) }
        if let dossier = form.dossier, dossier.isSetByProvince {
            add(.dossier, Wording(vi: "thành phần hồ sơ do cấp tỉnh quy định", en: "the province says what lies in it"), dossier.facts)
        }
        if let money = form.money {
            for kind in Subject.Kind.allCases {
                guard let multiple = money.multiples[kind] else { continue }
                let times = Self.decimal(multiple)
                add(
                    .money, Wording(vi: "\(kind.words.vi): \(times) lần mức lương cơ sở", en: "\(kind.words.en): \(times) × base salary"),
                    money.facts)
            }
        }
        if let days = form.limits?.appraise {
            add(
                .limits, Wording(vi: "thẩm định trong \(days) ngày làm việc", en: "appraised within \(days) working days"),
                form.limits?.facts ?? [])
        }
        if let returns = form.limits?.returns {
            add(
                .limits, Wording(vi: "trả lại để bổ sung nhiều nhất \(returns) lần", en: "sent back \(returns) times at most"),
                form.limits?.facts ?? [])
        }
        return lines
    }

    /// What every form asks.
    package var principleLines: [LawLine] { principles.flatMap { lines(of: $0.rule, .principle) } }

    private func lines(of rule: LawRule, _ part: LawLine.Part) -> [LawLine] {
        var lines: [LawLine] = []
        func walk(_ standard: Standard, _ depth: Int) {
            func group(_ words: Wording, _ parts: [Standard]) {
                lines.append(LawLine(part: part, depth: depth, words: words, facts: []))
                for inner in parts { walk(inner, depth + 1) }
            }
            switch standard {
            case .condition(let predicate, let own):
                lines.append(
                    LawLine(part: part, depth: depth, words: predicate.sentence(in: self), facts: cited(own.isEmpty ? rule.facts : own)))
            case .all(let parts): group(Wording(vi: "đủ các điều kiện:", en: "all of these:"), parts)
            case .any(let parts): group(Wording(vi: "một trong các điều kiện:", en: "one of these:"), parts)
            case .of(let count, let parts):
                group(Wording(vi: "ít nhất \(count) trong các điều kiện:", en: "at least \(count) of these:"), parts)
            }
        }
        walk(rule.standard, 0)
        return lines
    }

    /// `0,15` of ten thousandths.
    private static func decimal(_ multiple: Int) -> String {
        var digits = (multiple % 10_000).padded(to: 4)
        while digits.last == "0" { digits.removeLast() }
        return "\(multiple / 10_000)" + (digits.isEmpty ? "" : ",\(digits)")
    }
}
