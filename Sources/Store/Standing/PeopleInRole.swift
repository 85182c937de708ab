package import Postgres

/// How many people have a role in a unit.
package struct PeopleInRole: Sendable {
    package let role: Role
    package let count: Int
}

extension Statement where Output == [PeopleInRole] {
    /// Of the caller's unit today, deputies aside; by how many there are it says nothing of anybody.
    package static func peopleByRole() -> Statement {
        Statement(
            "people by role",
            """
            select role, count(distinct person_id) from thidua.people_here()
            where on_behalf_of is null and ended_at is null and valid_from <= thidua.today()
              and (valid_until is null or valid_until > thidua.today())
            group by role order by role
            """,
            each: { row in PeopleInRole(role: try row.next(Role.self), count: try row.next(Int.self)) })
    }
}
