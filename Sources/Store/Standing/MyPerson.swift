package import FoundationEssentials
package import Postgres

extension Statement where Output == UUID {
    /// Who it is that stands there.
    package static func myPerson() -> Statement<UUID> {
        Statement("my person", "select thidua.my_person()", exactlyOne: { row in try row.next(UUID.self) })
    }
}
