package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of the nominations of one city compared and what it found.
package struct RecountedNominations: Sendable {
    package let nominations: Int
    package let differences: Int
    /// The first of them.
    package let listed: [NominationDifference]

    init(_ row: inout Row) throws {
        (nominations, differences) = (try row.next(Int.self), try row.next(Int.self))
        let (ids, units) = (try row.next([UUID].self), try row.next([UnitID].self))
        let aspects = try row.next([NominationDifference.Aspect].self)
        listed = ids.indices.map { NominationDifference(nomination: ids[$0], unit: units[$0], aspect: aspects[$0]) }
    }
}

/// One nomination that is not what its events and its law make of it.
package struct NominationDifference: Hashable, Sendable {
    /// `state`: not as its events left it; `texts`: not a text for each time it was sent; `returns`: returned oftener than was allowed, or
    /// than its events have it; `receipt`: the day or the law of the dossier are not those of its first receipt; `reach`: something that
    /// hangs on it is read further up than it; `verdict`: the same facts under the same law say something else.
    package enum Aspect: String, CaseIterable, Sendable { case state, texts, returns, receipt, reach, verdict }

    package let nomination: UUID
    package let unit: UnitID
    package let aspect: Aspect

    package init(nomination: UUID, unit: UnitID, aspect: Aspect) {
        self.nomination = nomination
        self.unit = unit
        self.aspect = aspect
    }
}

extension NominationDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedNominations {
    /// Holds each nomination of a city against its events, its texts, what its reviewer did, and the packs of law.
    ///
    /// Shares nothing with what writes them.
    package static func recountNominations(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount nominations",
            """
            with told as (
              select n.*,
                     array(select t.version from thidua.nomination_text t
                           where t.root_id = n.root_id and t.level = n.level and t.unit_id = n.unit_id
                             and t.nomination_id = n.nomination_id order by t.version) as versions,
                     array(select r.returns from thidua.nomination_review r
                           where r.root_id = n.root_id and r.level = n.level and r.unit_id = n.unit_id
                             and r.nomination_id = n.nomination_id and r.deed = 'return' order by r.revision) as returns,
                     (select min(r.returns_allowed) from thidua.nomination_review r
                      where r.root_id = n.root_id and r.level = n.level and r.unit_id = n.unit_id
                        and r.nomination_id = n.nomination_id) as allowed
              from thidua.nomination n where n.root_id = \(root)
            ), happened as (
              select e.unit_id, e.subject_id as nomination_id, count(*) as n,
                     (array_agg(e.kind order by e.version desc))[1] as kind, (array_agg(e.at order by e.version desc))[1] as at,
                     count(*) filter (where e.kind = 'nomination.sent') as sent,
                     count(*) filter (where e.kind = 'nomination.returned') as returned,
                     (min(e.at) filter (where e.kind = 'nomination.received') at time zone interval '7 hours')::date as received_on,
                     min(e.version) filter (where e.kind = 'nomination.received') as first_receipt
              from (
                select e.unit_id, e.subject_id, e.kind, e.at, (e.particulars ->> 'version')::int as version
                from thidua.event e where e.root_id = \(root) and e.kind like 'nomination.%') e
              group by e.unit_id, e.subject_id
            ), different as materialized (
              select 'state' as aspect, t.nomination_id, t.unit_id
              from told t left join happened h on h.unit_id = t.unit_id and h.nomination_id = t.nomination_id
              -- What is awarded is told by the event of a decision, which is gone through with its awards.
              where case t.state
                      when 'awarded' then (h.kind, t.revision) is distinct from ('nomination.appraised', h.n + 1)
                      else (t.state, t.revision, t.changed_at) is distinct from (replace(h.kind, 'nomination.', ''), h.n, h.at)
                    end
              union all
              select 'texts', t.nomination_id, t.unit_id
              from told t left join happened h on h.unit_id = t.unit_id and h.nomination_id = t.nomination_id
              where t.versions is distinct from array(select generate_series(1, h.sent::int))
              union all
              select 'returns', t.nomination_id, t.unit_id
              from told t left join happened h on h.unit_id = t.unit_id and h.nomination_id = t.nomination_id
              where t.returns is distinct from array(select generate_series(1, h.returned::int)) or cardinality(t.returns) > t.allowed
              union all
              select 'receipt', t.nomination_id, t.unit_id
              from told t
              left join happened h on h.unit_id = t.unit_id and h.nomination_id = t.nomination_id
              left join thidua.nomination_review r
                on r.root_id = t.root_id and r.level = t.level and r.unit_id = t.unit_id and r.nomination_id = t.nomination_id
               and r.received_on is not null
              left join thidua.law_pack p on p.pack = r.pack
              where (r.received_on, r.revision) is distinct from (h.received_on, h.first_receipt)
                or r.pack is not null and (
                  p.sha256 is distinct from r.pack_sha256 or not r.received_on between p.in_force_from and coalesce(p.in_force_until, 'infinity'))
              union all
              select distinct 'reach', t.nomination_id, t.unit_id
              from told t join (
                select unit_id, nomination_id, reach_unit from thidua.nomination_text where root_id = \(root)
                union all select unit_id, nomination_id, reach_unit from thidua.nomination_review where root_id = \(root)
                union all select unit_id, nomination_id, reach_unit from thidua.verdict where root_id = \(root)) part
                on part.unit_id = t.unit_id and part.nomination_id = t.nomination_id and part.reach_unit <> t.reach_unit
            ), first as (select * from different order by nomination_id, unit_id, aspect limit \(limit))
            select (select count(*) from told), (select count(*) from different),
                   array(select nomination_id from first order by nomination_id, unit_id, aspect),
                   array(select unit_id from first order by nomination_id, unit_id, aspect),
                   array(select aspect from first order by nomination_id, unit_id, aspect)
            """,
            exactlyOne: RecountedNominations.init)
    }
}

/// A verdict as it is judged again.
package struct FiledVerdict: Sendable {
    package let unit: UnitID
    package let nomination: UUID
    package let kept: KeptVerdict
}

extension Statement where Output == [FiledVerdict] {
    /// Verdicts of a city, some at a time.
    /// - Parameter last: the last one of those before.
    package static func verdicts(root: Int32, after last: FiledVerdict?, limit: Int) -> Statement {
        let (unit, nomination, revision) = (last?.unit.rawValue ?? 0, last?.nomination ?? .zero, last?.kept.revision ?? 0)
        return Statement(
            "verdicts to judge again",
            """
            select v.unit_id, v.nomination_id, \(KeptVerdict.columns) from thidua.verdict v
            where v.root_id = \(root) and (v.unit_id, v.nomination_id, v.revision) > (\(unit), \(nomination), \(revision))
            order by v.unit_id, v.nomination_id, v.revision limit \(limit)
            """,
            each: { row in
                FiledVerdict(unit: try row.next(UnitID.self), nomination: try row.next(UUID.self), kept: try KeptVerdict(&row))
            })
    }
}

extension UUID {
    fileprivate static let zero = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}
