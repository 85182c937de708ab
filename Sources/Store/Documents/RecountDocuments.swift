package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of the registers of one city compared and what it found.
package struct RecountedDocuments: Sendable {
    package let registers: Int
    /// How many numbers were taken of them.
    package let numbers: Int
    package let differences: Int
    /// The first of them.
    package let listed: [DocumentDifference]

    init(_ row: inout Row) throws {
        registers = try row.next(Int.self)
        numbers = try row.next(Int.self)
        differences = try row.next(Int.self)
        let units = try row.next([UnitID].self)
        let registers = try row.next([UUID].self)
        let numbers = try row.next([Int].self)
        let aspects = try row.next([DocumentDifference.Aspect].self)
        listed = units.indices.map {
            DocumentDifference(unit: units[$0], register: registers[$0], number: numbers[$0], aspect: aspects[$0])
        }
    }
}

/// One number that is not what its register makes of it.
package struct DocumentDifference: Hashable, Sendable {
    /// `missing`: between the first and the last, and nobody's; `surplus`: outside of them, or twice; `time`: taken before the one before it, on
    /// a day that its register does not cover, or after its document's; `symbol`: printed otherwise than its register has it;
    /// `signer`: signed by a post or charge that nobody had that day, or that does not sign so; `under`: by order or by delegation under
    /// what did not stand then.
    package enum Aspect: String, CaseIterable, Sendable { case missing, surplus, time, symbol, signer, under }

    package let unit: UnitID
    package let register: UUID
    package let number: Int
    package let aspect: Aspect
}

extension DocumentDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedDocuments {
    /// Counts every register of a city through from its first number to its last, and puts each symbol together once more.
    ///
    /// Shares nothing with what took them. What was said later of what lets a signer was not known then.
    package static func recountDocuments(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount documents",
            """
            with kept as (select * from thidua.register where root_id = \(root)),
            taken as (
              select d.*, (d.given_at at time zone interval '7 hours')::date as given_on,
                     lag(d.given_at) over (partition by d.unit_id, d.register_id order by d.number, d.given_at) as before,
                     count(*) over (partition by d.unit_id, d.register_id, d.number) as times
              from thidua.document d where d.root_id = \(root) and d.register_id is not null
            ), abbreviation (type, short) as (
              values ('plan', 'KH'), ('decision', 'QĐ'), ('letter', 'CV'), ('notice', 'TB'), ('report', 'BC'), ('submission', 'TTr'),
                     ('guidance', 'HD'), ('programme', 'CTr'), ('resolution', 'NQ'), ('directive', 'CT'), ('law', 'L'), ('decree', 'NĐ'),
                     ('circular', 'TT')
            ), different as materialized (
              select k.unit_id, k.register_id, n.number, 'missing' as aspect
              from kept k cross join lateral generate_series(k.first, k.last) n (number)
              where not exists (
                select from taken t where t.unit_id = k.unit_id and t.register_id = k.register_id and t.number = n.number)
              union all
              select t.unit_id, t.register_id, t.number, 'surplus' from taken t
              where t.times > 1 or not exists (
                select from kept k
                where k.unit_id = t.unit_id and k.register_id = t.register_id and t.number between k.first and k.last)
              union all
              select t.unit_id, t.register_id, t.number, 'time'
              from taken t join kept k on k.unit_id = t.unit_id and k.register_id = t.register_id
              where t.given_at < t.before or t.given_on < k.starts_on or t.given_on > k.ends_on or t.issued_on < t.given_on
                or t.issued_on > k.ends_on or t.issued_on <> t.given_on and t.purpose is null
                or t.number = k.last and t.given_at is distinct from k.last_at
              union all
              select t.unit_id, t.register_id, t.number, 'symbol'
              from taken t join kept k on k.unit_id = t.unit_id and k.register_id = t.register_id
              join abbreviation a on a.type = t.type
              where not t.type = any (k.types)
                or t.symbol is distinct from lpad(t.number::text, greatest(2, length(t.number::text)), '0') || case
                when k.form = 'party' then format('-%s/%s', a.short, k.suffix)
                when t.type = 'letter' then '/' || concat_ws('-', k.suffix, k.office)
                else format('/%s-%s', a.short, k.suffix) end
              union all
              select t.unit_id, t.register_id, t.number, 'signer' from taken t
              where t.signer_membership is not null and not exists (
                select from thidua.membership m
                where m.root_id = \(root) and m.unit_id = t.unit_id and m.membership_id = t.signer_membership
                  and m.valid_from <= t.issued_on and (m.valid_until is null or m.valid_until > t.issued_on)
                  and (m.ended_at is null or (m.ended_at at time zone interval '7 hours')::date >= t.issued_on)
                  and case t.signer_capacity
                    when 'TUQ' then
                      m.on_behalf_of is not null and m.valid_until is not null and (m.family_id is null or m.family_id = t.family_id)
                      and exists (
                        select from thidua.membership l
                        where l.root_id = m.root_id and l.unit_id = m.unit_id and l.person_id = m.on_behalf_of and l.role = 'leader'
                          and l.on_behalf_of is null and l.valid_from <= t.issued_on
                          and (l.valid_until is null or l.valid_until > t.issued_on)
                          and (l.ended_at is null or (l.ended_at at time zone interval '7 hours')::date >= t.issued_on))
                    when 'TL' then m.signs_as = 'office_head'
                    when 'KT' then m.signs_as = 'deputy_head'
                    when 'Q' then m.signs_as = 'acting_head' and m.valid_until is not null
                    else m.on_behalf_of is null and m.role = 'leader' and coalesce(m.signs_as, 'head') = 'head'
                  end)
              union all
              select t.unit_id, t.register_id, t.number, 'under' from taken t
              where t.signer_membership is not null and t.signer_capacity in ('TL', 'TUQ') and not exists (
                select from thidua.document b
                where b.root_id = \(root) and b.unit_id = t.unit_id and b.document_id = t.under_id and b.state in ('known', 'issued')
                  and (b.issued_on is null or b.issued_on <= t.issued_on)
                  and not exists (
                    select from thidua.document_end e
                    where e.root_id = \(root) and e.unit_id = b.unit_id and e.document_id = b.document_id and e.ended_on <= t.issued_on
                      and (e.said_at at time zone interval '7 hours')::date < t.issued_on))
            ), first as (select * from different order by unit_id, register_id, number, aspect limit \(limit))
            select (select count(*) from kept), (select count(*) from taken), (select count(*) from different),
                   array(select unit_id from first order by unit_id, register_id, number, aspect),
                   array(select register_id from first order by unit_id, register_id, number, aspect),
                   array(select number from first order by unit_id, register_id, number, aspect),
                   array(select aspect from first order by unit_id, register_id, number, aspect)
            """,
            exactlyOne: RecountedDocuments.init)
    }
}
