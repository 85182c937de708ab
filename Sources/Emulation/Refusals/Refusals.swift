/// Everything that is wrong at once, so that nobody corrects one mistake only to be shown the next.
package struct Refusals: Error {
    package let all: [any Refusal]

    package init(all: [any Refusal]) {
        self.all = all
    }

    /// Throws what was found; does nothing when nothing was.
    package static func `throw`(ifAny all: [any Refusal]) throws(Refusals) {
        guard all.isEmpty else { throw Refusals(all: all) }
    }
}
