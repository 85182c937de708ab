package import Emulation
package import Postgres

extension Statement where Output == [Unit] {
    /// Which units at and below one (everywhere, if none is given) bore a name like this on a day?
    ///
    /// Tones and the stroke of đ are ignored. First the names that begin so, then those with a word that does, then the rest,
    /// each in the Vietnamese alphabet. A walk over the names in question.
    package static func units(namedLike text: String, asOf day: Day, within top: UnitID? = nil, limit: Int) -> Statement {
        Statement(
            "units named like",
            """
            select \(Unit.columns)
            from \(Unit.standing(on: day)), (select thidua.without_tones(btrim(\(text))) as words) q
            where u.unit_id between \(top?.rawValue ?? 0) and \(top?.lastBelow ?? .max)
              and position(q.words in n.search_name) > 0
            order by
              \(Unit.likeness("n.search_name")),
              n.name collate "vi-x-icu", u.unit_id
            limit \(limit)
            """,
            each: Unit.init)
    }
}

extension Unit {
    /// How well a name without tones answers to `q.words`: begins so, has a word that does, or has it somewhere.
    static func likeness(_ name: SQL) -> SQL {
        "case when starts_with(\(name), q.words) then 0 when position(' ' || q.words in \(name)) > 0 then 1 else 2 end"
    }
}
