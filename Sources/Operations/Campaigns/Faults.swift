import Emulation

/// What rules found wrong, rule by rule, in the order in which they were asked.
struct Faults {
    private var all: [any Error] = []

    /// Asks a rule; nil where it says no.
    mutating func asking<Value>(_ rule: () throws -> Value) -> Value? {
        do {
            return try rule()
        } catch {
            all.append(error)
            return nil
        }
    }

    /// Asks a rule that has nothing to give.
    mutating func ask(_ rule: () throws -> Void) { _ = asking(rule) }

    /// What a decision is refused by: all that the first rule found that said no.
    func throwFirst() throws {
        if let first = all.first { throw first }
    }

    /// What whoever tries is told: all of it, each once, whichever rules say it; two of one kind are told apart by their words.
    var refusals: [any Refusal] {
        var told: Set<String> = []
        return all.flatMap { error -> [any Refusal] in
            if let many = error as? Refusals { return many.all }
            return (error as? any Refusal).map { [$0] } ?? []
        }.filter { told.insert("\($0.code) \($0.field ?? "") \($0.message(in: .en))").inserted }
    }
}
