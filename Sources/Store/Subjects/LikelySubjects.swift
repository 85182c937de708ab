package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [ListedSubject] {
    /// Those that the caller sees whose names have the same words, whatever their tones and order; two hundred at most.
    /// - Parameter id: one that is not among them.
    package static func subjects(_ kind: Subject.Kind, calledLike name: String, but id: UUID, seenBy unit: UnitID) -> Statement {
        Statement(
            "subjects called alike",
            """
            select \(ListedSubject.columns) from \(ListedSubject.source)
            where s.root_id = \(unit.rootID) and s.level in \(SQL.everyLevel) and s.kind = \(kind)
              and s.name_key = thidua.name_key(\(kind), \(name)) and s.subject_id <> \(id)
            order by s.unit_id, s.subject_id limit 200
            """,
            each: ListedSubject.init)
    }

    /// The same of one that is registered.
    package static func subjects(calledLike subject: SubjectReference) -> Statement {
        Statement(
            "subjects called like one",
            """
            select \(ListedSubject.columns)
            from \(ListedSubject.source)
            join thidua.subject o on o.root_id = s.root_id and o.name_key = s.name_key and o.kind = s.kind and o.subject_id <> s.subject_id
            where o.root_id = \(subject.unit.rootID) and o.level in \(SQL.everyLevel) and o.unit_id = \(subject.unit)
              and o.subject_id = \(subject.id)
            order by s.unit_id, s.subject_id limit 200
            """,
            each: ListedSubject.init)
    }
}
