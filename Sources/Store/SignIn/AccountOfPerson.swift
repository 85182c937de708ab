package import FoundationEssentials
package import Postgres

/// Who somebody is, and how they sign in.
package struct AccountOfPerson: Hashable, Sendable {
    package let name: String
    /// Nil for whoever has no password and signs in by the city's own sign-on.
    package let login: String?
    package let hasSecondFactor: Bool
}

extension Statement where Output == AccountOfPerson {
    /// Who asks? Fails with `SQLState.noSuchToken`.
    package static func account(seenFrom session: Data) -> Statement {
        Statement(
            "account of person", "select person_name, login, asks_code from thidua.my_account(\(session))",
            exactlyOne: { row in
                try AccountOfPerson(name: row.next(String.self), login: row.next(String?.self), hasSecondFactor: row.next(Bool.self))
            })
    }
}
