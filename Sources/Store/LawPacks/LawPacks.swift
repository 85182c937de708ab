package import Emulation
package import FoundationEssentials
package import Postgres

extension LawPack.Kind: PostgresEncodable, PostgresDecodable {}

/// A pack as it was imported.
package struct KeptPack: Hashable, Sendable {
    package let name: String
    package let kind: LawPack.Kind
    package let over: String?
    package let root: String?
    package let from: Day
    package let until: Day?
    /// Of its text: what it is called by.
    package let hash: Data
    package let importedAt: Date
}

extension Statement where Output == [KeptPack] {
    /// Every pack, in the order in which they were imported: what lies under one comes before it.
    package static func lawPacks() -> Statement {
        Statement(
            "law packs",
            """
            select pack, kind, over, root, in_force_from, in_force_until, sha256, imported_at from thidua.law_pack order by imported_at, pack
            """,
            each: { row in
                let (name, kind) = (try row.next(String.self), try row.next(LawPack.Kind.self))
                let (over, root) = (try row.next(String?.self), try row.next(String?.self))
                let (from, until) = (try row.next(Day.self), try row.next(Day?.self))
                return KeptPack(
                    name: name, kind: kind, over: over, root: root, from: from, until: until, hash: try row.next(Data.self),
                    importedAt: try row.next(Date.self))
            })
    }
}

extension Statement where Output == [String] {
    /// The texts of some packs, in the order in which they are named.
    package static func lawTexts(_ names: [String]) -> Statement {
        Statement(
            "law texts", "select text from thidua.law_pack where pack = any(\(names)) order by array_position(\(names), pack)",
            each: { row in try row.next(String.self) })
    }
}

/// A fact of a pack that somebody reviewed.
package struct ReviewedFact: Hashable, Sendable {
    package let key: Law.FactKey
    package let review: FactReview
}

extension Statement where Output == [ReviewedFact] {
    package static func lawReviews() -> Statement {
        Statement(
            "law reviews", "select pack, fact, reviewed_by, reviewed_at from thidua.law_fact_review order by pack, fact",
            each: { row in
                let key = Law.FactKey(pack: try row.next(String.self), name: try row.next(String.self))
                return ReviewedFact(
                    key: key, review: FactReview(by: try row.next(String.self), on: Day(try row.next(Date.self))))
            })
    }
}

extension Statement where Output == Void {
    /// Keeps a file of rules. As the registrar. Fails with `law_pack_pkey` for a name that is taken.
    package static func keep(_ pack: LawPack, _ text: String) -> Statement {
        Statement(
            "keep a law pack",
            """
            insert into thidua.law_pack (pack, kind, over, root, in_force_from, in_force_until, sha256, text, imported_at)
            values (\(pack.name), \(pack.kind), \(pack.over), \(pack.root), \(pack.from), \(pack.until),
                    pg_catalog.sha256(convert_to(\(text), 'UTF8')), \(text), thidua.now())
            """)
    }

    /// Says who read a fact against its text. As the registrar. Fails with `law_fact_review_pkey` where somebody did.
    package static func review(_ fact: Law.FactKey, by name: String) -> Statement {
        Statement(
            "review a law fact",
            """
            insert into thidua.law_fact_review (pack, fact, reviewed_by, reviewed_at)
            values (\(fact.pack), \(fact.name), \(name), thidua.now())
            """)
    }
}
