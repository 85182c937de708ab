package import Emulation
import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Puts down for the trail what the operator does, in the transaction that does it. As the registrar.
    /// - Parameter unit: whose it is; nil for nobody's, in the trail of root 0.
    package static func putDown(_ attempt: Attempt, in unit: UnitID?) -> Statement {
        Statement(
            "put down a deed",
            """
            insert into thidua.audit_pending (root_id, unit_id, address, method, path, thing, said)
            values (\(unit?.rootID ?? 0), \(unit), \(attempt.address), \(attempt.method), \(attempt.path), \(attempt.thing), \(attempt.said))
            """)
    }

    /// Puts down for the trail what was refused to the holder of a token; nothing for no such token. Needs no standing.
    /// - Parameter unit: where they wanted to stand, whether there is such a unit or not.
    package static func putDownRefusal(
        of attempt: Attempt, by tokenHash: [UInt8], in unit: UnitID, status: Int, code: String
    ) -> Statement {
        Statement(
            "put down a refusal",
            """
            select thidua.record_refusal(
              \(Data(tokenHash)), \(unit), \(attempt.method), \(attempt.path), \(attempt.thing), \(attempt.address), \(attempt.said),
              \(Int16(clamping: status)), \(code))
            """)
    }
}
