import Emulation
import Postgres
import Wire

/// The lines of recipients as they lie in their `jsonb` column.
struct StoredRecipients: PostgresDecodable {
    let lines: [RecipientLine]

    static var postgresTypes: [OID] { JSONText.postgresTypes }
    static var placeholder: StoredRecipients { StoredRecipients(lines: []) }

    init(lines: [RecipientLine]) { self.lines = lines }

    init(_ cell: Cell) throws {
        do {
            lines = try RecipientLine.stored(JSON.parse(cell.bytes))
        } catch {
            throw UnreadableCell("not the recipients of a document: \(error)")
        }
    }
}

extension JSONText {
    init(_ recipients: [RecipientLine]) {
        var json = JSONWriter(capacity: 1024)
        json.value(recipients)
        self.init(json.text())
    }
}
