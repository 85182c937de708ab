package import Emulation
import FoundationEssentials
package import Postgres

/// Who asks, and from where: the holder of a token, standing in a unit.
///
/// Nothing here is believed: `thidua.stand` checks token and membership at the head of every batch, so a revocation acts on the next one.
package struct Standing: Hashable, Sendable {
    /// The SHA-256 of the token.
    package let tokenHash: [UInt8]
    /// The unit the holder wants to stand in.
    package let unit: UnitID
    /// What they are about to do there.
    package let attempt: Attempt

    package init(tokenHash: [UInt8], unit: UnitID, attempt: Attempt) {
        self.tokenHash = tokenHash
        self.unit = unit
        self.attempt = attempt
    }
}

extension Standing {
    /// The statement at the head of everything this standing reads: what follows it can change nothing.
    ///
    /// Fails with `SQLState.noSuchToken` or `.standsElsewhere`; in one pipeline with the rest it costs no round trip of its own.
    package var settings: Settings {
        Settings(Statement("stand", "select thidua.stand(\(Data(tokenHash)), \(unit))"))
    }

    /// The statement at the head of what this standing changes: puts the attempt down for the trail, where it stays if the rest commits.
    ///
    /// One request has one such batch, or its trail would tell of two. Fails as `settings` does.
    package var recording: Settings {
        Settings(
            Statement(
                "stand and record",
                """
                select thidua.stand(
                  \(Data(tokenHash)), \(unit), \(attempt.method), \(attempt.path), \(attempt.thing), \(attempt.address), \(attempt.said))
                """))
    }
}
