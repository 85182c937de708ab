package import Foundation

/// What somebody was awarded before or elsewhere (khen thưởng đã nhận): the row of the unit that says so.
package struct PriorAward: Hashable, Sendable {
    /// What speaks for it. Constraint: `a_prior_award_is_proved_or_claimed`.
    package enum Proof: String, CaseIterable, Sendable {
        case document
        /// Nothing but their own word: then it counts for nothing, and is not forgotten either.
        case claimed
    }

    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    package let subject: SubjectReference
    package let told: Told
    /// Why it does not stand any more; nil as long as it does.
    package let withdrawn: String?
    package let revision: Int

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, subject: SubjectReference, told: Told, withdrawn: String? = nil, revision: Int
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.subject = subject
        self.told = told
        self.withdrawn = withdrawn
        self.revision = revision
    }

    /// A title or form: by its code in the packs of law, or in words where none has it.
    package enum Form: Hashable, Sendable {
        case code(String)
        case words(String)
    }

    /// What is said of one, and may be corrected.
    package struct Told: Hashable, Sendable {
        package let form: Form
        /// The first of several years that were rewarded; nil for one.
        package let fromYear: Int?
        /// The last year of what was rewarded.
        package let year: Int
        package let decidedOn: Day?
        package let symbol: String?
        /// Who decided, as printed.
        package let decidedBy: String
        package let proof: Proof
        /// What shows it: the paper, or where a copy of it lies.
        package let shownBy: String?

        package init(
            form: Form, fromYear: Int? = nil, year: Int, decidedOn: Day? = nil, symbol: String? = nil, decidedBy: String, proof: Proof,
            shownBy: String? = nil
        ) {
            self.form = form
            self.fromYear = fromYear
            self.year = year
            self.decidedOn = decidedOn
            self.symbol = symbol
            self.decidedBy = decidedBy
            self.proof = proof
            self.shownBy = shownBy
        }

        /// What is wrong with it.
        /// - Parameter codes: of every form that a pack of law has.
        package func faults(on today: Day, among codes: Set<String>) -> [PriorAwardRefusal] {
            var refusals: [PriorAwardRefusal] = []
            switch form {
            case .code(let code): if !codes.contains(code) { refusals.append(.formUnknown(code)) }
            case .words(let words): if words.isBlank { refusals.append(.formMissing) }
            }
            if let fromYear, fromYear > year { refusals.append(.periodBackwards) }
            if year > today.year { refusals.append(.yearAhead) }
            if let decidedOn {
                if decidedOn > today { refusals.append(.decidedAhead) }
                if decidedOn.year < fromYear ?? year { refusals.append(.decidedBefore) }
            }
            if decidedBy.isBlank { refusals.append(.deciderMissing) }
            if proof == .document, shownBy?.isBlank ?? true { refusals.append(.proofMissing) }
            return refusals
        }

        fileprivate func judge(on today: Day, among codes: Set<String>, and more: [PriorAwardRefusal] = []) throws(Refusals) {
            try Refusals.throw(ifAny: faults(on: today, among: codes) + more)
        }
    }

    /// A unit says what a subject has that is or was there.
    package static func entering(
        _ id: UUID, _ subject: SubjectReference, in unit: Unit, _ told: Told, on today: Day, among codes: Set<String>
    ) throws(Refusals) -> PriorAward {
        try told.judge(on: today, among: codes)
        return PriorAward(id: id, unit: unit.id, level: unit.level, subject: subject, told: told, revision: 1)
    }

    /// The same as it should have been told, and why; it stays of the same subject.
    package func correcting(_ told: Told, because reason: String, on today: Day, among codes: Set<String>) throws -> PriorAward {
        guard withdrawn == nil else { throw PriorAwardRefusal.withdrawnAlready }
        try told.judge(on: today, among: codes, and: reason.isBlank ? [.reasonMissing] : [])
        return PriorAward(id: id, unit: unit, level: level, subject: subject, told: told, revision: revision + 1)
    }

    /// That it should not have been said at all; it stays readable and counts for nothing.
    package func withdrawing(because reason: String) throws(PriorAwardRefusal) -> PriorAward {
        guard withdrawn == nil else { throw .withdrawnAlready }
        guard !reason.isBlank else { throw .reasonMissing }
        return PriorAward(id: id, unit: unit, level: level, subject: subject, told: told, withdrawn: reason, revision: revision + 1)
    }

    /// Whether it counts where a title or form asks for another: what is only claimed or was withdrawn does not, nor what no law names.
    package var standing: Standing {
        if withdrawn != nil { return .withdrawn }
        guard case .code = told.form else { return .formOfNoLaw }
        return told.proof == .claimed ? .claimed : .counts
    }

    package enum Standing: String, CaseIterable, Sendable { case counts, claimed, withdrawn, formOfNoLaw = "form_of_no_law" }
}

extension PriorAward.Proof: Named {
    package var words: Wording {
        switch self {
        case .document: Wording(vi: "có văn bản", en: "a document shows it")
        case .claimed: Wording(vi: "tự khai", en: "claimed")
        }
    }
}

extension PriorAward.Standing: Named {
    package var words: Wording {
        switch self {
        case .counts: Wording(vi: "được tính khi xét điều kiện", en: "counts where a title or form asks for it")
        case .claimed:
            Wording(vi: "chưa được tính: mới chỉ tự khai, cần văn bản", en: "does not count yet: only claimed, a document is needed")
        case .withdrawn: Wording(vi: "không tính: đã rút", en: "does not count: withdrawn")
        case .formOfNoLaw:
            Wording(vi: "không tính: hình thức không có trong bộ quy tắc", en: "does not count: no pack of law has that form")
        }
    }
}
