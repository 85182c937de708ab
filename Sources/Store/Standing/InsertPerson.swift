package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Takes a person in; one who is there already keeps the name they have. As the registrar.
    package static func insertPerson(_ id: UUID, name: String) -> Statement {
        Statement(
            "insert person",
            """
            insert into thidua.person (person_id, name) values (\(id), normalize(btrim(\(name)), nfc))
            on conflict (person_id) do nothing
            """)
    }
}
