package import FoundationEssentials
package import Postgres

extension Statement where Output == Bool {
    /// Lets a colleague choose a password, under a name to sign in with; false where the name is somebody else's.
    ///
    /// Fails with `.insufficientPrivilege` when the caller is not the unit's administrator, and with `SQLState.standsElsewhere` when
    /// there is no such colleague, or the caller is not above all of their posts.
    package static func invite(_ person: UUID, login: String, invitation: Data) -> Statement {
        Statement(
            "invite", "select thidua.invite(\(person), \(login), \(invitation))", exactlyOne: { row in try row.next(Bool.self) })
    }

    /// Keeps the password of whoever was invited; false where nobody was.
    package static func acceptInvitation(_ invitation: Data, salt: Salt, verifier: Data, device: Data) -> Statement {
        Statement(
            "accept invitation",
            "select thidua.accept_invitation(\(invitation), \(salt.scheme), \(salt.bytes), \(verifier), \(device))",
            exactlyOne: { row in try row.next(Bool.self) })
    }

    /// Opens an account, or lets its owner choose a password anew; false where the name is somebody else's. As the registrar.
    package static func openAccount(of person: UUID, login: String, invitation: Data) -> Statement {
        Statement(
            "open account", "select thidua.open_account(\(person), \(login), \(invitation), null)",
            exactlyOne: { row in try row.next(Bool.self) })
    }
}

extension Statement where Output == String? {
    /// The name under which somebody was invited; nil where nobody was, or more than a week ago.
    package static func invited(_ invitation: Data) -> Statement {
        Statement("name of who was invited", "select thidua.invited(\(invitation))", exactlyOne: { row in try row.next(String?.self) })
    }
}

extension Statement where Output == Void {
    /// Says whom a city's sign-on means by a subject. As the registrar.
    package static func insertIdentity(_ subject: String, at issuer: String, of person: UUID) -> Statement {
        Statement(
            "insert identity",
            "insert into thidua.identity (issuer, subject, person_id) values (\(issuer), \(subject), \(person))")
    }
}
