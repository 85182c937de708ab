import Foundation
import Synchronization

/// How much was held against the contract in this process; says so when it ends.
package final class Tally: Sendable {
    package static let ofThisRun: Tally = {
        atexit {
            print(Tally.ofThisRun)
            fflush(nil)
        }
        return Tally()
    }()

    private struct State {
        var answers = 0
        var elsewhere = 0
        var different = 0
        /// How often each operation was answered with each status.
        var kinds: [Kind: Int] = [:]
    }

    private struct Kind: Hashable {
        let operation: String
        let status: Int
    }

    private let state = Mutex(State())

    package init() {}

    package func add(_ seen: OpenAPIContract.Seen, of contract: OpenAPIContract, _ differences: [Difference]) {
        let operation = contract.operation(seen.method, seen.address)
        state.withLock { state in
            state.answers += 1
            state.different += differences.isEmpty ? 0 : 1
            if let operation {
                state.kinds[Kind(operation: operation.id, status: seen.status), default: 0] += 1
            } else {
                state.elsewhere += 1
            }
        }
    }
}

extension Tally: CustomStringConvertible {
    package var description: String {
        let state = state.withLock { $0 }
        let operations = Set(state.kinds.keys.map(\.operation)), statuses = Set(state.kinds.keys.map(\.status))
        let all = ((try? OpenAPIContract.ours.get())?.operations ?? []).map(\.id)
        let agreement = state.different == 0 ? "agree" : "were compared, \(state.different) DIFFER"
        let never = Set(all).subtracting(operations).sorted()
        return
            "contract: \(state.answers) answers of \(operations.count) of \(all.count) operations, \(state.kinds.count) pairs of operation "
            + "and status with \(statuses.count) statuses, \(agreement); \(state.elsewhere) where there is no operation"
            + (never.isEmpty || never.count > 12 ? "" : "; never asked: \(never.joined(separator: ", "))")
    }
}
