import Emulation
import HTTP
import Wire

/// A control of a form: what it is called in a problem, on the page and to its reader.
struct Control: Sendable {
    /// `password`, as `errors[].field` says it.
    let field: String
    let id: String
    let label: Wording
}

/// What is wrong with a form that was sent: each sentence at its control, and whatever finds none still in the summary.
struct Mistakes: Sendable {
    struct Mistake: Sendable {
        let control: Control?
        let words: Wording
        /// Whether the sentence says by itself what it is about; those of the wire speak of “this”.
        let isWhole: Bool
    }

    let all: [Mistake]
    let problem: Problem
    /// What is said at each control, by its id.
    private let words: [String: [Wording]]

    static let none = Mistakes(all: [], problem: .notFound)

    private init(all: [Mistake], problem: Problem) {
        self.all = all
        self.problem = problem
        words = Dictionary(grouping: all.filter { $0.control != nil }, by: { $0.control!.id }).mapValues { $0.map(\.words) }
    }

    /// Nil for an error that no form can be shown again for.
    /// - Parameter controls: put together only where something is wrong with a field.
    init?(_ error: any Error, of controls: @autoclosure () -> [Control]) {
        guard let problem = Problem(error) else { return nil }
        guard !problem.errors.isEmpty else {
            self.init(all: [Mistake(control: nil, words: problem.detail ?? problem.title, isWhole: true)], problem: problem)
            return
        }
        let controls = controls()
        let all = problem.errors.map { error in
            let isWire = ["field", "text", "number", "date", "day", "uuid", "value", "list", "query"].contains(
                error.code.prefix { $0 != "." })
            return Mistake(control: controls.of(error.field), words: error.wording, isWhole: !isWire)
        }
        self.init(all: all, problem: problem)
    }

    func at(_ id: String) -> [Wording] { words[id] ?? [] }
}

extension [Control] {
    /// The one that a problem is about: its own, or the nearest around it; `titles[2]` is one box of `titles`.
    func of(_ field: String) -> Control? {
        if let own = first(where: { $0.field == field }) { return own }
        return filter { !$0.field.isEmpty && (field.hasPrefix($0.field + ".") || field.hasPrefix($0.field + "[")) }
            .max { $0.field.utf8.count < $1.field.utf8.count }
    }
}
