package import Emulation
package import FoundationEssentials
package import Postgres

/// Up to where somebody knows the figures of a family: how many decisions that move them are recorded since a moment of some minutes ago.
///
/// A number of rows and no moment alone: of two decisions the one that began later may be committed earlier, and whoever went by the newest
/// would never hear of the other. No number that a server keeps either, so that another goes on where it ended.
package struct FiguresMark: Hashable, Sendable {
    /// A whole second.
    package let since: Date
    package let count: Int

    package init(since: Date, count: Int) {
        self.since = since
        self.count = count
    }

    /// Whoever was away longer looks anew: nobody has all that ever happened counted.
    package static let lasts: TimeInterval = 3600
}

/// Whose figures somebody looks at: those of a unit and of all below it, in one family of campaigns.
package struct FiguresSight: Hashable, Sendable {
    package let unit: UnitID
    package let family: UUID

    package init(unit: UnitID, family: UUID) {
        self.unit = unit
        self.family = family
    }
}

/// What came of looking again.
package struct FiguresLook: Sendable {
    /// How many are recorded since the moment of the mark that was asked with.
    package let count: Int
    /// What is known from now on.
    package let mark: FiguresMark
}

extension Statement where Output == [FiguresLook] {
    /// For each sight, in its order: what moved since its mark, all in one question. As the worker for many, or as somebody who stands
    /// where they look from.
    ///
    /// Reads the decisions of each family since the oldest mark, three minutes' worth as a rule: no request may take that long from its
    /// beginning, which is the moment of its event, to its commit.
    /// - Parameter marks: nil for whoever knows nothing yet.
    package static func figuresMoved(in sights: [FiguresSight], since marks: [FiguresMark?]) -> Statement {
        Statement(
            "figures moved",
            """
            with next as materialized (
              select date_trunc('second', thidua.now()) - interval '3 minutes' as since
            ), sight as materialized (
              select w.place, w.unit_id, w.last, w.family_id,
                     case when w.since > next.since - make_interval(secs => \(FiguresMark.lasts)) then w.since else next.since end as since
              from unnest(\(sights.map(\.unit)), \(sights.map(\.unit.lastBelow)), \(sights.map(\.family)), \(marks.map(\.?.since)))
                with ordinality w (unit_id, last, family_id, since, place)
              cross join next
            ), moved as materialized (
              select e.family_id, e.unit_id, date_trunc('second', e.at) as at, count(*) as n
              from (
                select (s.unit_id >> 48)::int as root_id, s.family_id, min(least(s.since, next.since)) as since
                from sight s cross join next group by 1, 2) f
              join thidua.event e
                on e.root_id = f.root_id and e.family_id = f.family_id and e.at >= f.since and e.kind = any(\(Event.Kind.movingFigures))
              group by e.family_id, e.unit_id, date_trunc('second', e.at)
            )
            select coalesce(sum(m.n) filter (where m.at >= s.since), 0)::bigint, next.since,
                   coalesce(sum(m.n) filter (where m.at >= next.since), 0)::bigint
            from sight s
            cross join next
            left join moved m on m.family_id = s.family_id and m.unit_id between s.unit_id and s.last
            group by s.place, next.since order by s.place
            """,
            each: { row in
                let count = try row.next(Int.self)
                return FiguresLook(
                    count: count, mark: FiguresMark(since: try row.next(Date.self), count: try row.next(Int.self)))
            })
    }
}

extension Event.Kind {
    /// After which a board may show other numbers or other targets: what a correction changes is accepted too.
    fileprivate static let movingFigures: [Event.Kind] = [
        .campaignAmended, .campaignAcknowledged, .reportAccepted, .reportReopened,
    ]
}
