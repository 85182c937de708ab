import Emulation
import Postgres
import Wire

/// Whom a task is told to, as it lies in its `jsonb` column: as a request says it.
struct WhoBody: PostgresDecodable {
    let who: AddressRule.Who

    static var postgresTypes: [OID] { JSONText.postgresTypes }
    static var placeholder: WhoBody { WhoBody(who: .childAuthorities) }

    init(who: AddressRule.Who) { self.who = who }

    init(_ cell: Cell) throws {
        do {
            who = try AddressRule.Who(JSON.parse(cell.bytes))
        } catch {
            throw UnreadableCell("names nobody: \(error)")
        }
    }
}

extension JSONText {
    init(_ who: AddressRule.Who) {
        var json = JSONWriter(capacity: 128)
        json.value(who)
        self.init(json.text())
    }
}
