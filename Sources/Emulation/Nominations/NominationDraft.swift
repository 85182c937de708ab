package import Foundation

/// A nomination as it is written on its unit's desk: whatever is missing is asked for when it is sent.
package struct NominationDraft: Hashable, Sendable {
    package let id: UUID
    package var family: UUID?
    package var subject: SubjectReference?
    package var form: String?
    package var from: Day?
    package var until: Day?
    /// Thành tích.
    package var achievements: String
    /// Counts its changes; 0 for one that is not kept yet.
    package var revision: Int

    package init(
        id: UUID, family: UUID? = nil, subject: SubjectReference? = nil, form: String? = nil, from: Day? = nil, until: Day? = nil,
        achievements: String = "", revision: Int = 0
    ) {
        self.id = id
        self.family = family
        self.subject = subject
        self.form = form
        self.from = from
        self.until = until
        self.achievements = achievements
        self.revision = revision
    }

    /// Whether it says the same.
    package func says(_ other: NominationDraft) -> Bool {
        var other = other
        other.revision = revision
        return self == other
    }

    /// What has to be said before it can be sent.
    package struct Whole: Hashable, Sendable {
        package let subject: SubjectReference
        package let form: String
        package let from: Day
        package let until: Day
    }

    package func whole(on today: Day) throws(Refusals) -> Whole {
        var refusals: [NominationRefusal] = []
        if subject == nil { refusals.append(.subjectMissing) }
        if form?.isBlank ?? true { refusals.append(.formMissing) }
        if from == nil { refusals.append(.fromMissing) }
        if until == nil { refusals.append(.untilMissing) }
        if let from, let until, until < from { refusals.append(.endsBeforeItBegan(from)) }
        if let until, until > today.adding(months: 12) { refusals.append(.endsAhead) }
        if achievements.isBlank { refusals.append(.achievementsMissing) }
        try Refusals.throw(ifAny: refusals)
        return Whole(subject: subject!, form: form!, from: from!, until: until!)
    }
}

extension Nomination {
    /// One that is sent for the first time.
    /// - Parameters:
    ///   - reviewer: the unit itself, or the one right above. Constraint: `the_reviewer_is_the_unit_itself_or_stands_right_above`.
    ///   - placement: by which the unit knows a subject whose home is elsewhere.
    package static func sending(
        _ draft: NominationDraft, of unit: Unit, to reviewer: UnitID, placement: UUID?, on today: Day
    ) throws(Refusals) -> Nomination {
        let whole = try draft.whole(on: today)
        guard reviewer == unit.id || reviewer == unit.id.parent else { throw Refusals(all: [NominationRefusal.reviewerElsewhere]) }
        guard unit.id.contains(whole.subject.unit) || placement != nil else { throw Refusals(all: [NominationRefusal.subjectElsewhere]) }
        return Nomination(
            id: draft.id, unit: unit.id, level: unit.level, family: draft.family, subject: whole.subject,
            placement: unit.id.contains(whole.subject.unit) ? nil : placement, form: whole.form, from: whole.from, until: whole.until,
            at: reviewer)
    }

    /// Whether a draft still says whom, for what and for when it was sent: only the text may be written anew.
    package func isFor(_ draft: NominationDraft) -> Bool {
        draft.subject == subject && draft.form == form && draft.from == from && draft.until == until && draft.family == family
    }
}
