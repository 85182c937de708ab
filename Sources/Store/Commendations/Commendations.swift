package import Emulation
package import FoundationEssentials
package import Postgres

/// A decision as a list shows it, with the document in which it is printed.
package struct ListedCommendation: Sendable {
    package let commendation: Commendation
    package let unitName: String
    package let symbol: String
    package let summary: String
    package let signer: String
    package let capacity: SignerCapacity
    package let post: String?
    /// How many of its lines were taken back.
    package let takenBack: Int
}

extension ListedCommendation {
    static let columns: SQL = """
        c.commendation_id, c.unit_id, c.level, c.decided_on, c.budget, c.lines, c.ground, c.reason, c.despite, u.name, coalesce(d.symbol),
        coalesce(d.summary), coalesce(d.signer), coalesce(d.signer_capacity), d.signer_post, (
          select count(*) from thidua.award a
          where a.root_id = c.root_id and a.level = c.level and a.unit_id = c.unit_id and a.commendation_id = c.commendation_id
            and a.cancelled_by is not null)
        """
    static let source: SQL = """
        thidua.commendation c
        join thidua.unit_today u on u.unit_id = c.unit_id
        join thidua.document d on d.root_id = c.root_id and d.level = c.level and d.unit_id = c.unit_id and d.document_id = c.document_id
        """

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let (day, budget, lines) = (try row.next(Day.self), try row.next(String?.self), try row.next(Int.self))
        let (ground, reason) = (try row.next(Commendation.Ground?.self), try row.next(String?.self))
        commendation = Commendation(
            id: id, unit: unit, level: level, decidedOn: day, budget: budget, lines: lines,
            back: ground.flatMap { ground in reason.map { Commendation.Back(ground: ground, reason: $0) } },
            despite: try row.next(String?.self))
        unitName = try row.next(String.self)
        symbol = try row.next(String.self)
        summary = try row.next(String.self)
        signer = try row.next(String.self)
        capacity = try row.next(SignerCapacity.self)
        post = try row.next(String?.self)
        takenBack = try row.next(Int.self)
    }
}

extension Statement where Output == ListedCommendation? {
    package static func commendation(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "commendation by id",
            """
            select \(ListedCommendation.columns) from \(ListedCommendation.source)
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.commendation_id = \(id)
            """,
            atMostOne: ListedCommendation.init)
    }
}

extension Statement where Output == [ListedCommendation] {
    /// Those that a unit issued, the latest first.
    package static func commendations(of unit: UnitID, before: UUID?, limit: Int) -> Statement {
        Statement(
            "commendations of a unit",
            """
            select \(ListedCommendation.columns) from \(ListedCommendation.source)
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit)
              and (\(before == nil) or c.commendation_id < \(before))
            order by c.commendation_id desc limit \(limit)
            """,
            each: ListedCommendation.init)
    }
}

/// What a decision rests on, as printed.
package struct CommendationBasis: Hashable, Sendable {
    package let document: DocumentReference
    package let words: String
}

extension Statement where Output == [CommendationBasis] {
    package static func bases(ofCommendation id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "bases of a commendation",
            """
            select document_unit, document_id, words from thidua.commendation_basis
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and commendation_id = \(id)
            order by position
            """,
            each: { row in
                CommendationBasis(
                    document: DocumentReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self)),
                    words: try row.next(String.self))
            })
    }
}
