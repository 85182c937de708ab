import Hummingbird
import Testing

@testable import HTTP
@testable import Postgres
@testable import Store

@Suite("Trouble with the database", .timeLimit(.minutes(20)))
struct DatabaseTroubleTests {
    @Test(
        "is 503 where it passes, 500 where it does not, and says nothing of itself",
        arguments: [
            (PostgresError.Kind.connection("refused", sent: true), 503), (.connection("refused", sent: false), 503),
            (.deadline(lastFailure: "refused"), 503), (.closed, 503), (.timedOut(sent: true), 503), (.cancelled(sent: false), 503),
            (.encoding("x"), 500), (.rowCount(2), 500),
            (.rolledBack, 500), (.misuse("x"), 500),
        ])
    func ours(_ kind: PostgresError.Kind, _ status: Int) {
        let problem = Problem(PostgresError(kind, statement: "a statement"))
        #expect(problem.status.code == status)
        #expect(problem == (status == 503 ? .unavailable : .serverError))
    }
}
