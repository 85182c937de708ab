package import Foundation

/// That two subjects are one (gộp đối tượng): nothing that leads to either is rewritten, and it can be undone exactly.
package struct SubjectMerger: Hashable, Sendable {
    package let id: UUID
    /// Who said so; its subtree holds both homes.
    package let unit: UnitID
    package let level: UnitLevel
    package let from: SubjectReference
    package let into: SubjectReference
    package let reason: String
    /// Why it was a mistake; nil as long as it holds.
    package let undone: String?

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, from: SubjectReference, into: SubjectReference, reason: String, undone: String? = nil
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.from = from
        self.into = into
        self.reason = reason
        self.undone = undone
    }

    /// A unit says that one subject is another. Of the homes of those that stand for it nothing is known here: the gate looks.
    package static func merging(
        _ id: UUID, _ one: Subject, into other: Subject, in unit: Unit, because reason: String
    ) throws(Refusals) -> SubjectMerger {
        var refusals: [SubjectRefusal] = []
        if reason.isBlank { refusals.append(.reasonMissing) }
        if one.reference == other.reference { refusals.append(.itself) }
        if one.kind != other.kind { refusals.append(.otherKind) }
        if !one.isCanonical || !other.isCanonical { refusals.append(.mergedAlready) }
        try Refusals.throw(ifAny: refusals)
        return SubjectMerger(id: id, unit: unit.id, level: unit.level, from: one.reference, into: other.reference, reason: reason)
    }

    /// That it was a mistake.
    package func undoing(because why: String) throws(SubjectRefusal) -> SubjectMerger {
        guard undone == nil else { throw .partedAlready }
        guard !why.isBlank else { throw .reasonMissing }
        return SubjectMerger(id: id, unit: unit, level: level, from: from, into: into, reason: reason, undone: why)
    }
}
