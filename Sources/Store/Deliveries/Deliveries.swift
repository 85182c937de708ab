package import Emulation
package import FoundationEssentials
package import Postgres

/// What was sent to a unit, with all that its recipient reads of it.
package struct ListedDelivery: Sendable {
    package let delivery: Delivery
    /// What its sender is called today.
    package let fromName: String
    /// Who opened it; nil also for whoever is nobody of the unit one stands in.
    package let openedBy: String?
    /// Whether it was sent by itself.
    package let isAutomatic: Bool
    package let content: Content

    package enum Content: Sendable {
        /// As its plan says it.
        /// - Parameter letter: the number of the official letter that reminds of it, where there is one.
        case task(number: String, heading: String, body: String, letter: String?)
        /// - Parameter campaign: whose plan it is, where it is one.
        case document(symbol: String, type: DocumentType, summary: String, campaign: UUID?)
    }
}

extension ListedDelivery {
    // What is said with it is read by who opens it: its sender is told of every reader.
    static let columns: SQL = """
        d.delivery_id, d.unit_id, d.from_unit, d.obligation_id, d.document_id, case when d.opened_at is not null then d.words end, d.at,
        d.opened_at, f.name, \(Colleague.name(of: "d.opened_by")), d.by_person is null, k.number, k.heading, k.body, w.symbol, w.type,
        w.summary, (
          select r.campaign_id from thidua.campaign_revision r
          where r.root_id = w.root_id and r.level = w.level and r.unit_id = w.unit_id and r.document_id = w.document_id)
        """

    /// From deliveries `d`.
    static let joined: SQL = """
        left join (
          thidua.obligation o join thidua.clause k
            on k.root_id = o.root_id and k.level = o.from_level and k.unit_id = o.from_unit and k.clause_id = o.clause_id)
          on o.root_id = d.root_id and o.level = d.level and o.unit_id = d.unit_id and o.obligation_id = d.obligation_id
        left join thidua.document w
          on w.root_id = d.root_id and w.level = d.from_level and w.unit_id = d.from_unit and w.document_id = d.document_id
        join thidua.unit_today f on f.unit_id = d.from_unit
        """

    init(_ row: inout Row) throws {
        let (id, unit, from) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitID.self))
        let (obligation, document) = (try row.next(UUID?.self), try row.next(UUID?.self))
        let (words, at, openedAt) = (try row.next(String?.self), try row.next(Date.self), try row.next(Date?.self))
        // The check of the table says that it is either.
        let matter: Delivery.Matter = obligation.map { .task($0) } ?? .document(document ?? id)
        delivery = Delivery(id: id, unit: unit, from: from, matter: matter, words: words, at: at, openedAt: openedAt)
        fromName = try row.next(String.self)
        openedBy = try row.next(String?.self)
        isAutomatic = try row.next(Bool.self)
        let (number, heading, body) = (try row.next(String?.self), try row.next(String?.self), try row.next(String?.self))
        let (symbol, type) = (try row.next(String?.self), try row.next(DocumentType?.self))
        let (summary, campaign) = (try row.next(String?.self), try row.next(UUID?.self))
        content =
            if let symbol, let type, obligation == nil {
                .document(symbol: symbol, type: type, summary: summary ?? "", campaign: campaign)
            } else {
                .task(number: number ?? "", heading: heading ?? "", body: body ?? "", letter: symbol)
            }
    }
}

extension Statement where Output == ListedDelivery? {
    /// One that was sent to a unit.
    package static func delivery(_ id: UUID, to unit: UnitID) -> Statement {
        Statement(
            "delivery by id",
            """
            select \(ListedDelivery.columns) from thidua.delivery d \(ListedDelivery.joined)
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.delivery_id = \(id)
            """,
            atMostOne: ListedDelivery.init)
    }
}

extension Statement where Output == [ListedDelivery] {
    /// What was sent to a unit, newest first.
    /// - Parameter opened: only what was opened, or was not; nil for both.
    package static func deliveries(to unit: UnitID, opened: Bool? = nil, before: Moment?, limit: Int) -> Statement {
        let which: SQL = opened.map { $0 ? "and d.opened_at is not null" : "and d.opened_at is null" } ?? ""
        let older: SQL = before.map { "and (d.at, d.delivery_id) < (\($0.at), \($0.id))" } ?? ""
        return Statement(
            "deliveries to a unit",
            """
            select \(ListedDelivery.columns) from thidua.delivery d \(ListedDelivery.joined)
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) \(which) \(older)
            order by d.at desc, d.delivery_id desc limit \(limit)
            """,
            each: ListedDelivery.init)
    }
}

extension Delivery {
    /// How many of what was sent to a unit nobody has opened.
    static func unopened(by unit: UnitID) -> SQL {
        """
        (select count(*) from thidua.delivery d
         where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.opened_at is null)
        """
    }
}
