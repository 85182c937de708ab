package import Emulation
package import FoundationEssentials
package import Postgres

/// What is kept of a number, and under which key it was made.
package struct SubjectHash: Hashable, Sendable {
    package let key: Int
    package let bytes: Data

    package init(key: Int, bytes: Data) {
        self.key = key
        self.bytes = bytes
    }
}

/// What is told of a subject to whoever knows its number: whose it is, its id, and what is printed.
package struct FoundSubject: Hashable, Sendable {
    package let subject: SubjectReference
    package let unitName: String
    package let kind: Subject.Kind
    package let name: String
}

extension Statement where Output == Bool? {
    /// By what number a subject of the caller's unit is known; whether that is news, and nil where another
    /// of the unit has it. Takes an attempt.
    ///
    /// Fails with `.insufficientPrivilege`, `.tooManyAttempts`, `.standsElsewhere` where there is no such subject, and with
    /// `a_number_is_one_subjects_of_its_home` where another got it in the same moment.
    package static func identify(_ subject: UUID, by hash: SubjectHash) -> Statement {
        Statement(
            "identify subject", "select thidua.identify_subject(\(subject), \(hash.key)::int, \(hash.bytes))",
            exactlyOne: { row in try row.next(Bool?.self) })
    }
}

extension Statement where Output == [FoundSubject] {
    /// Takes an attempt. Fails with `.insufficientPrivilege` and `.tooManyAttempts`.
    package static func subjects(knownBy hashes: [SubjectHash]) -> Statement {
        Statement(
            "subjects by number",
            """
            select f.home, f.subject, u.name, f.subject_kind, f.subject_name
            from thidua.find_subject(\(hashes.map(\.key))::int[], \(hashes.map(\.bytes))) f
            join thidua.unit_today u on u.unit_id = f.home
            """,
            each: { row in
                FoundSubject(
                    subject: SubjectReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self)),
                    unitName: try row.next(String.self), kind: try row.next(Subject.Kind.self), name: try row.next(String.self))
            })
    }
}

extension Statement where Output == Void {
    /// Says that one who is known by that number is in the caller's unit; that it is known by it was found before.
    ///
    /// Fails with `.insufficientPrivilege`, `.standsElsewhere` where there is none, and `placement_pkey`.
    package static func place(_ placement: Placement, knownBy hashes: [SubjectHash]) -> Statement {
        let told = placement.told
        return Statement(
            "place subject by number",
            """
            select thidua.place_found(\(placement.id), \(placement.subject.unit), \(placement.subject.id), \(hashes.map(\.key))::int[],
                                      \(hashes.map(\.bytes)), \(told.asWhat), \(told.from), \(told.until))
            """)
    }
}
