package import Emulation
package import FoundationEssentials
package import Postgres

/// A session of a person, or a token one of their machines carries.
package struct SignedIn: Hashable, Sendable {
    package let id: UUID
    /// What a token is for; empty for a session.
    package let label: String
    package let since: Date
    /// When it ends if nothing is done with it.
    package let until: Date
    package let isSession: Bool
    /// Whether it is the one that asks.
    package let isThis: Bool
    package let address: String?
    package let agent: String?
    /// The only unit a token is good for.
    package let onlyUnit: UnitID?
    package let readsOnly: Bool
}

extension Statement where Output == [SignedIn] {
    /// Where is whoever asks signed in, the latest first? Fails with `SQLState.noSuchToken`.
    package static func sessions(seenFrom session: Data) -> Statement {
        Statement(
            "sessions of person",
            """
            select token_id, case when is_session then '' else label end, issued_at, expires_at, is_session, is_this, address, agent,
                   only_unit, reads_only
            from thidua.my_sessions(\(session))
            """,
            each: { row in
                try SignedIn(
                    id: row.next(UUID.self), label: row.next(String.self), since: row.next(Date.self), until: row.next(Date.self),
                    isSession: row.next(Bool.self), isThis: row.next(Bool.self), address: row.next(String?.self),
                    agent: row.next(String?.self), onlyUnit: row.next(UnitID?.self), readsOnly: row.next(Bool.self))
            })
    }
}

extension Statement where Output == Bool {
    /// Ends one of one's own sessions or tokens, or, without an id, the one that asks; false where there is none.
    ///
    /// Fails with `SQLState.noSuchToken`.
    package static func endSession(_ id: UUID?, seenFrom session: Data) -> Statement {
        Statement(
            "end session", "select thidua.end_session(\(session), \(id))", exactlyOne: { row in try row.next(Bool.self) })
    }
}
