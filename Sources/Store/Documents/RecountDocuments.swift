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
    /// a day that its register does not cover, or after its document's; `symbol`: printed otherwise than its register has it.
    package enum Aspect: String, CaseIterable, Sendable { case missing, surplus, time, symbol }

    package let unit: UnitID
    package let register: UUID
    package let number: Int
    package let aspect: Aspect
}

extension DocumentDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedDocuments {
    /// Counts every register of a city through from its first number to its last, and puts each symbol together once more.
    ///
    /// Shares nothing with what took them.
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
