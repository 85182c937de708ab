import Synchronization

/// Follows a batch from the line to its connection, so that a cancelled task can end its wait wherever it is.
final class Interrupt: Sendable {
    /// Where the batch is now.
    enum Place: Sendable {
        case nowhere
        /// In a pool's line, under a ticket.
        case line(Pool, UInt64)
        /// Under way on a connection, under a ticket.
        case connection(Connection, UInt64)
    }

    private struct State {
        var place = Place.nowhere
        var isFired = false
    }

    private let state = Mutex(State())

    /// Whether somebody has ended the wait.
    var isFired: Bool { state.withLock(\.isFired) }

    /// Notes where the batch has gone; where it was interrupted before, it is interrupted there.
    func move(to place: Place) {
        let isFired = state.withLock { state in
            // Sent again already, by whoever read the first answer, before the first sender came to say so.
            if case (.connection(_, let new), .connection(_, let old)) = (place, state.place), new < old { return false }
            state.place = place
            return state.isFired
        }
        if isFired { Self.interrupt(place) }
    }

    /// Ends the wait, now or as soon as it begins.
    func fire() {
        let place = state.withLock { state in
            state.isFired = true
            return state.place
        }
        Self.interrupt(place)
    }

    private static func interrupt(_ place: Place) {
        switch place {
        case .nowhere: break
        case .line(let pool, let ticket): pool.leave(ticket)
        case .connection(let connection, let ticket): connection.interrupt(ticket)
        }
    }
}
