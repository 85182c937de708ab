package import Emulation
package import Postgres

extension Statement where Output == Int {
    /// Lets the figures of a new city be folded. As the registrar.
    package static func insertFoldLease(of root: UnitID) -> Statement {
        Statement(
            affected: "insert fold lease",
            "insert into thidua.fold_lease (root_id) values (\(root.rootID)) on conflict (root_id) do nothing")
    }
}
