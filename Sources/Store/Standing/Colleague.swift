package import Emulation
package import FoundationEssentials
package import Postgres

/// Somebody's post in a unit, or what they sign there for somebody else.
package struct Colleague: Hashable, Sendable {
    package let membership: UUID
    package let person: UUID
    package let name: String
    package let role: Role
    /// What is written under their signature, such as "Phó Chủ tịch".
    package let post: String?
    /// As what its holder signs for the unit.
    package let signsAs: SigningPost?
    package let validFrom: Day
    /// The first day on which it is over.
    package let validUntil: Day?
    /// When it was ended before its time.
    package let endedAt: Date?
    /// Whose deputy they are by this; nil for a post of their own.
    package let onBehalfOf: UUID?
    /// The family of campaigns they are deputy in; nil for every one.
    package let family: UUID?

    /// Whether they have it on a day, as far as is known now.
    package func serves(on day: Day) -> Bool { endedAt == nil && validFrom <= day && validUntil.map { $0 > day } ?? true }
}

extension Statement where Output == [Colleague] {
    /// Who has, had or will have a post in the caller's unit, in the order of their first days?
    package static func colleagues() -> Statement {
        Statement(
            "colleagues",
            """
            select membership_id, person_id, person_name, role, post, valid_from, valid_until, ended_at, on_behalf_of, family_id,
                   signs_as
            from thidua.people_here()
            """,
            each: { row in
                let (membership, person, name) = (try row.next(UUID.self), try row.next(UUID.self), try row.next(String.self))
                let (role, post) = (try row.next(Role.self), try row.next(String?.self))
                let (from, until, ended) = (try row.next(Day.self), try row.next(Day?.self), try row.next(Date?.self))
                let (chief, family) = (try row.next(UUID?.self), try row.next(UUID?.self))
                return Colleague(
                    membership: membership, person: person, name: name, role: role, post: post,
                    signsAs: try row.next(SigningPost?.self), validFrom: from, validUntil: until, endedAt: ended, onBehalfOf: chief,
                    family: family)
            })
    }
}

extension Colleague {
    /// What somebody is called whom a row names; null for whoever is nobody of the unit one stands in.
    static func name(of person: SQL) -> SQL {
        "(select p.person_name from thidua.people_here() p where p.person_id = \(person) limit 1)"
    }
}
