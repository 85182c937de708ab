package import Postgres
import Synchronization

/// Holds each statement to its database the first time a test runs it, and knows which statements no test ran.
package final class StatementWatch: Sendable {
    /// Something that looks as if it could be null and is not, with the reason.
    package struct NeverNull: Hashable, Sendable {
        let statement: String
        /// The column; nil for the other side of an outer join.
        let column: String?

        package init(_ column: String, in statement: String, because reason: String) {
            self.statement = statement
            self.column = column
        }

        package init(otherSideIn statement: String, because reason: String) {
            self.statement = statement
            column = nil
        }
    }

    /// A statement in one of the texts it can have.
    struct Form: Hashable {
        let name: String
        let text: String

        /// Whether rows of it may lack a side.
        var hasOuterJoin: Bool { text.lowercased().contains(/\b(left|right|full)\s+(outer\s+)?join\b/) }
    }

    struct State {
        /// What is wrong with each; nil if nothing is.
        var faults: [Form: String?] = [:]
        /// The columns that were compared: those whose table takes no null, those whose table does, and those that are computed.
        var (solid, nullable, computed) = (0, 0, 0)
        var exceptions: Set<NeverNull> = []
        /// Texts that were run with nothing on the other side of their outer joins.
        var withoutOtherSide: Set<String> = []
        /// The texts that were made of them for that.
        var lonely: Set<String> = []
    }

    /// The names that are watched; nil for every one.
    let names: Set<String>?
    let exceptions: [NeverNull]
    let state = Mutex(State())

    package init(_ names: Set<String>? = nil, except exceptions: [NeverNull] = []) {
        self.names = names
        self.exceptions = exceptions
    }

    /// Who watches the clients of a database.
    package func witness(_ catalogue: ColumnCatalogue) -> Witness {
        Witness { answer in self.look(at: answer, catalogue) }
    }

    private func look(at answer: StatementAnswer, _ catalogue: ColumnCatalogue) -> String? {
        guard names?.contains(answer.name) ?? true else { return nil }
        let form = Form(name: answer.name, text: answer.text)
        if let known = state.withLock({ $0.lonely.contains(form.text) ? .some(nil) : $0.faults[form] }) { return known }
        let origins = answer.columnOrigins()
        // A table that a test made anew is in no catalogue; the statement is looked at when it meets one that is.
        guard origins.allSatisfy({ $0.map { catalogue[$0] != nil } ?? true }) else { return nil }
        let columns = zip(answer.rows.columns, origins.map { $0.flatMap { catalogue[$0] } })
        return state.withLock { state in
            if let known = state.faults[form] { return known }
            let faults = judge(answer.expectedColumns(), Array(columns), of: form, &state)
            let fault = faults.isEmpty ? nil : "\(form.name): " + faults.joined(separator: "; ")
            state.faults[form] = .some(fault)
            return fault
        }
    }

    private func judge(
        _ expected: [ExpectedColumn]?, _ columns: [(Column, ColumnCatalogue.Entry?)], of form: Form, _ state: inout State
    ) -> [String] {
        guard let expected else { return ["its reader takes no placeholder"] }
        guard !expected.isEmpty else { return [] }
        guard expected.count == columns.count else { return ["it answers \(columns.count) columns and reads \(expected.count)"] }
        var faults: [String] = []
        for (wanted, (column, entry)) in zip(expected, columns) {
            if !wanted.accepts(column) { faults.append("it reads \(column.name) as \(wanted.types) and gets \(column.type)") }
            switch entry?.takesNull {
            case nil: state.computed += 1
            case false: state.solid += 1
            case true:
                state.nullable += 1
                guard !wanted.acceptsNull else { continue }
                if let exception = exceptions.first(where: { $0.statement == form.name && $0.column == column.name }) {
                    state.exceptions.insert(exception)
                } else {
                    faults.append("it reads \(column.name), which is \(entry!.name) and may be null, as if it never were")
                }
            }
        }
        return faults
    }
}
