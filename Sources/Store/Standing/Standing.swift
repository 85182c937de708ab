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

    package init(tokenHash: [UInt8], unit: UnitID) {
        self.tokenHash = tokenHash
        self.unit = unit
    }
}

extension Standing {
    /// The statement at the head of everything this standing runs.
    ///
    /// Fails with `SQLState.noSuchToken` or `.standsElsewhere`; in one pipeline with the rest it costs no round trip of its own.
    package var settings: Settings {
        Settings(Statement("stand", "select thidua.stand(\(Data(tokenHash)), \(unit))"))
    }
}
