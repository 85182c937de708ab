package import Emulation
package import FoundationEssentials
package import Postgres

/// A message (thư) to a mailbox, as its unit is told of it.
package struct ListedMessage: Sendable {
    package enum Carries: String, Sendable, CaseIterable {
        /// A code that confirms the mailbox.
        case code
        /// What was sent to the unit.
        case news
    }

    package enum State: String, Sendable, CaseIterable {
        case waiting, sent, failed
        /// Its mailbox was withdrawn before it was sent.
        case withdrawn
    }

    package let id: UUID
    package let address: MailAddress
    package let carries: Carries
    /// Of how many things it tells.
    package let deliveries: Int
    package let madeAt: Date
    package let state: State
    package let tries: Int
    /// When it is tried again, or first; of no meaning once it ended.
    package let nextAt: Date
    package let endedAt: Date?
    /// What whoever carries mail answered last; nil where nobody did.
    package let reply: Int?
}

extension ListedMessage.Carries: PostgresEncodable, PostgresDecodable {}
extension ListedMessage.Carries: Named {
    package var words: Wording {
        switch self {
        case .code: Wording(vi: "mã xác nhận", en: "the code")
        case .news: Wording(vi: "tin gửi đơn vị", en: "what was sent to the unit")
        }
    }
}

extension ListedMessage.State: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == [ListedMessage] {
    /// Those to a unit's mailboxes, newest first.
    package static func messages(to unit: UnitID, limit: Int) -> Statement {
        Statement(
            "messages to a unit",
            """
            select e.message_id, m.address, e.carries, (
                     select count(*) from thidua.delivery d
                     where d.root_id = e.root_id and d.level = e.level and d.unit_id = e.unit_id and d.message_id = e.message_id),
                   e.made_at, e.state, e.tries, e.next_at, e.ended_at, e.reply
            from thidua.message e
            join thidua.mailbox m
              on m.root_id = e.root_id and m.level = e.level and m.unit_id = e.unit_id and m.mailbox_id = e.mailbox_id
            where e.root_id = \(unit.rootID) and e.level in \(SQL.everyLevel) and e.unit_id = \(unit)
            order by e.made_at desc, e.message_id desc limit \(limit)
            """,
            each: { row in
                ListedMessage(
                    id: try row.next(UUID.self), address: MailAddress(kept: try row.next(String.self)),
                    carries: try row.next(ListedMessage.Carries.self), deliveries: try row.next(Int.self),
                    madeAt: try row.next(Date.self), state: try row.next(ListedMessage.State.self), tries: try row.next(Int.self),
                    nextAt: try row.next(Date.self), endedAt: try row.next(Date?.self), reply: try row.next(Int?.self))
            })
    }
}
