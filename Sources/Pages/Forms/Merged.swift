/// A field whose form was shown before somebody else wrote: only what its writer touched and the other one too is a question.
struct Merged: Hashable, Sendable {
    /// What the field shows.
    let value: String
    /// What the other one wrote, where it is neither what was shown nor what is typed.
    let theirs: String?

    /// - Parameters:
    ///   - was: what the form showed.
    ///   - now: what stands.
    init(was: String, typed: String, now: String) {
        value = typed == was ? now : typed
        theirs = typed == was || now == was || now == typed ? nil : now
    }
}
