package import Emulation
package import FoundationEssentials
package import Postgres

/// A message that somebody has in hand to send it.
package struct TakenMessage: Sendable {
    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    package let address: MailAddress
    package let bytes: Data
    /// This one counts.
    package let tries: Int
    /// Since it was made, in seconds.
    package let age: Double
    /// Whether its mailbox was withdrawn since.
    package let isWithdrawn: Bool
}

extension Statement where Output == TakenMessage? {
    /// The next of a root's messages that is due, which nobody else takes from then on for so many seconds: whoever took it and was struck
    /// down has it sent again, the same.
    package static func takeMessage(root: Int32, for seconds: Int) -> Statement {
        Statement(
            "take a message",
            """
            with due as materialized (
              select n.root_id, n.level, n.unit_id, n.message_id from thidua.message n
              where n.root_id = \(root) and n.state = 'waiting' and n.next_at <= thidua.now()
              order by n.next_at limit 1 for update skip locked)
            update thidua.message e
            set tries = e.tries + 1, next_at = thidua.now() + \(seconds) * interval '1 second'
            from due
            join thidua.message_text t
              on t.root_id = due.root_id and t.level = due.level and t.unit_id = due.unit_id and t.message_id = due.message_id
            cross join thidua.mailbox m
            where e.root_id = due.root_id and e.level = due.level and e.unit_id = due.unit_id and e.message_id = due.message_id
              and m.root_id = e.root_id and m.level = e.level and m.unit_id = e.unit_id and m.mailbox_id = e.mailbox_id
            returning e.message_id, e.unit_id, e.level, m.address, t.bytes, e.tries, extract(epoch from thidua.now() - e.made_at)::float8,
                      \(Mailbox.isWithdrawn)
            """,
            atMostOne: { row in
                TakenMessage(
                    id: try row.next(UUID.self), unit: try row.next(UnitID.self), level: try row.next(UnitLevel.self),
                    address: MailAddress(kept: try row.next(String.self)), bytes: try row.next(Data.self), tries: try row.next(Int.self),
                    age: try row.next(Double.self), isWithdrawn: try row.next(Bool.self))
            })
    }
}

extension Statement where Output == Void {
    /// Says that a message was sent, or never will be, and forgets its bytes. Once: the first counts.
    package static func end(_ message: TakenMessage, as state: ListedMessage.State, reply: Int?) -> [Statement] {
        [
            Statement(
                "end a message",
                """
                update thidua.message set state = \(state), ended_at = thidua.now(), reply = \(reply)
                where root_id = \(message.unit.rootID) and level = \(message.level) and unit_id = \(message.unit)
                  and message_id = \(message.id) and state = 'waiting'
                """),
            Statement(
                "forget the bytes of a message",
                """
                delete from thidua.message_text
                where root_id = \(message.unit.rootID) and level = \(message.level) and unit_id = \(message.unit)
                  and message_id = \(message.id)
                """),
        ]
    }

    /// Has a message tried again after so many seconds.
    package static func putOff(_ message: TakenMessage, by seconds: Int, reply: Int?) -> Statement {
        Statement(
            "put a message off",
            """
            update thidua.message set next_at = thidua.now() + \(seconds) * interval '1 second', reply = \(reply)
            where root_id = \(message.unit.rootID) and level = \(message.level) and unit_id = \(message.unit)
              and message_id = \(message.id) and state = 'waiting'
            """)
    }
}
