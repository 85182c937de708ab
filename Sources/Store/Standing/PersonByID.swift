package import FoundationEssentials
package import Postgres

extension Statement where Output == String? {
    /// What is this person called? As the registrar.
    package static func nameOfPerson(_ id: UUID) -> Statement {
        Statement(
            "name of person", "select name from thidua.person where person_id = \(id)",
            atMostOne: { row in try row.next(String.self) })
    }
}
