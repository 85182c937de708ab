/// The statement at the head of every batch and transaction, as `select set_config(…, true)`: what it sets ends with them.
package struct Settings: Sendable {
    let statement: Statement<Void>

    /// Takes any statement; what it throws is thrown like any other error.
    package init(_ statement: Statement<Void>) {
        self.statement = statement
    }
}
