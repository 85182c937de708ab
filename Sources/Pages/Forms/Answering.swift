import Emulation
import HTTP
import Hummingbird
import Wire

/// Does what a form asks for, or answers with the same form and what is wrong about it, also while the database is away: what was typed is
/// not lost. What no form can mend goes its way.
nonisolated(nonsending) func answering(
    with controls: @autoclosure () -> [Control], _ work: nonisolated(nonsending) () async throws -> Response,
    again: nonisolated(nonsending) (Mistakes) async throws -> Response
) async throws -> Response {
    do {
        return try await work()
    } catch {
        guard let mistakes = Mistakes(error, of: controls()), mistakes.problem.status != .notFound,
            error is any Refusal || error is Refusals || error is BadInput || mistakes.problem.status == .serviceUnavailable
        else { throw error }
        throw FormAgain(error, try await again(mistakes))
    }
}
