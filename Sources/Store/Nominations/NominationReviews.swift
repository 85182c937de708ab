package import Emulation
package import FoundationEssentials
package import Postgres

extension NominationReview.Deed: PostgresEncodable, PostgresDecodable {}
extension NominationReview.Check: PostgresEncodable, PostgresDecodable {}

/// What was sent, one time.
package struct NominationText: Hashable, Sendable {
    /// Counts the times.
    package let version: Int
    package let achievements: String
    package let sentAt: Date
}

extension Statement where Output == [NominationText] {
    /// Every text that was sent, the first first; none for who stands above whom it was sent to.
    package static func texts(ofNomination id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "texts of a nomination",
            """
            select t.version, t.achievements, t.sent_at from thidua.nomination_text t
            where t.root_id = \(unit.rootID) and t.level in \(SQL.everyLevel) and t.unit_id = \(unit) and t.nomination_id = \(id)
            order by t.version
            """,
            each: { row in
                NominationText(
                    version: try row.next(Int.self), achievements: try row.next(String.self), sentAt: try row.next(Date.self))
            })
    }
}

extension NominationReview {
    fileprivate init(_ row: inout Row) throws {
        let (revision, deed, words) = (try row.next(Int.self), try row.next(Deed.self), try row.next(String?.self))
        let (article, checks) = (try row.next(String?.self), try row.next([Check]?.self))
        let (count, allowed) = (try row.next(Int?.self), try row.next(Int?.self))
        let (day, pack, hash) = (try row.next(Day?.self), try row.next(String?.self), try row.next(Data?.self))
        var receipt: Receipt?
        if let day, let pack, let hash { receipt = Receipt(on: day, pack: pack, hash: hash) }
        self.init(
            revision: revision, deed: deed, words: words, article: article, checks: checks,
            returns: count.flatMap { count in allowed.map { Returns(count: count, allowed: $0) } }, receipt: receipt)
    }
}

extension Statement where Output == [NominationReview] {
    /// All that its reviewer did and said, the first first; none for who stands above whom it was sent to.
    package static func reviews(ofNomination id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "reviews of a nomination",
            """
            select r.revision, r.deed, r.words, r.article, r.checks, r.returns, r.returns_allowed, r.received_on, r.pack, r.pack_sha256
            from thidua.nomination_review r
            where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit) and r.nomination_id = \(id)
            order by r.revision
            """,
            each: NominationReview.init)
    }
}
