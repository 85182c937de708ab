package import Emulation
package import FoundationEssentials
package import Postgres

/// One award that is not as its decision, its law or its paper has it.
package struct AwardDifference: Hashable, Sendable {
    /// `nomination`: its nomination is not awarded, or awarded without one; `lines`: ordinals of its decision are not 1 … n; `quota`: what is
    /// drawn on a quota is not what stands of it; `cancelled`: not on the day of its cancellation or before its award; `competence`: who decided
    /// may not on that day; `money`: not the multiple of the salary of the day, rounded up; `paper`: says something else, or is signed by no
    /// key of its day.
    package enum Aspect: String, CaseIterable, Sendable { case nomination, lines, quota, cancelled, competence, money, paper }

    /// Of an award, or of what has them: a decision, a quota, a nomination.
    package let about: UUID
    package let unit: UnitID
    package let aspect: Aspect

    package init(about: UUID, unit: UnitID, aspect: Aspect) {
        (self.about, self.unit, self.aspect) = (about, unit, aspect)
    }
}

extension AwardDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == [AwardDifference] {
    /// Counts lines, quotas and nominations of a city through, and looks at what was taken back.
    package static func recountAwards(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount awards",
            """
            select about, unit_id, aspect from (
              select n.nomination_id as about, n.unit_id, 'nomination' as aspect
              from thidua.nomination n
              where n.root_id = \(root) and (n.state = 'awarded') <> exists (
                select from thidua.award a
                where a.root_id = n.root_id and a.nomination_unit = n.unit_id and a.nomination_id = n.nomination_id and a.unit_id = n.at_unit)
              union all
              select c.commendation_id, c.unit_id, 'lines'
              from thidua.commendation c
              where c.root_id = \(root) and c.lines <> (
                select case when c.kind = 'cancellation' or coalesce(max(a.ordinal), 0) = count(*) then count(*) else -1 end
                from thidua.award a
                where a.root_id = c.root_id and a.unit_id = c.unit_id
                  and c.commendation_id = case c.kind when 'award' then a.commendation_id else a.cancelled_by end)
              union all
              select q.quota_id, q.unit_id, 'quota'
              from thidua.quota q
              where q.root_id = \(root) and (q.used > q.allowed or q.used <> (
                select count(*) from thidua.award a
                where a.root_id = q.root_id and a.unit_id = q.unit_id and a.quota_id = q.quota_id and a.cancelled_by is null))
              union all
              select a.award_id, a.unit_id, 'cancelled'
              from thidua.award a
              join thidua.commendation c on c.root_id = a.root_id and c.unit_id = a.unit_id and c.commendation_id = a.commendation_id
              where a.root_id = \(root) and a.cancelled_by is not null and not exists (
                select from thidua.commendation b
                where b.root_id = a.root_id and b.unit_id = a.unit_id and b.commendation_id = a.cancelled_by and b.kind = 'cancellation'
                  and b.decided_on >= c.decided_on)
              union all
              select a.award_id, a.unit_id, 'paper'
              from thidua.award a
              join thidua.certificate p on p.root_id = a.root_id and p.level = a.level and p.unit_id = a.unit_id and p.award_id = a.award_id
              where a.root_id = \(root) and p.number = 1 and p.name <> a.name
            ) d (about, unit_id, aspect)
            order by unit_id, about, aspect limit \(limit)
            """,
            each: { row in
                AwardDifference(
                    about: try row.next(UUID.self), unit: try row.next(UnitID.self), aspect: try row.next(AwardDifference.Aspect.self))
            })
    }
}

/// An award as it is judged again.
package struct AwardToJudge: Sendable {
    package let award: UUID
    package let unit: UnitID
    package let level: UnitLevel
    package let unitKind: UnitKind
    /// Of the city.
    package let rootCode: String
    package let kind: Subject.Kind
    package let form: String
    package let formName: String
    /// On its last paper; nil where it has none.
    package let printedName: String?
    package let symbol: String
    package let decidedOn: Day
    package let ordinal: Int
    package let money: Award.Money?
    package let payload: Data?
    package let signature: Data?
}

extension Statement where Output == [AwardToJudge] {
    /// Every award of a city with its last paper.
    package static func awardsToJudge(root: Int32) -> Statement {
        Statement(
            "awards to judge",
            """
            select a.award_id, a.unit_id, a.level, u.kind, (select r.code from thidua.unit_today r where r.unit_id = \(root)::bigint << 48),
                   a.subject_kind, a.form, a.form_name, (
                     select p.name from thidua.certificate p
                     where p.root_id = a.root_id and p.level = a.level and p.unit_id = a.unit_id and p.award_id = a.award_id
                     order by p.number desc limit 1), coalesce(d.symbol), c.decided_on, a.ordinal, a.multiple, a.salary, a.amount, (
                     select p.payload from thidua.certificate p
                     where p.root_id = a.root_id and p.level = a.level and p.unit_id = a.unit_id and p.award_id = a.award_id
                     order by p.number desc limit 1), (
                     select p.signature from thidua.certificate p
                     where p.root_id = a.root_id and p.level = a.level and p.unit_id = a.unit_id and p.award_id = a.award_id
                     order by p.number desc limit 1)
            from thidua.award a
            join thidua.unit_today u on u.unit_id = a.unit_id
            join thidua.commendation c
              on c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.commendation_id = a.commendation_id
            join thidua.document d on d.root_id = c.root_id and d.level = c.level and d.unit_id = c.unit_id and d.document_id = c.document_id
            where a.root_id = \(root)
            """,
            each: { row in
                let (award, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
                let (unitKind, code) = (try row.next(UnitKind.self), try row.next(String?.self))
                let (kind, form, formName) = (try row.next(Subject.Kind.self), try row.next(String.self), try row.next(String.self))
                let (name, symbol, day) = (try row.next(String?.self), try row.next(String.self), try row.next(Day.self))
                let (ordinal, multiple) = (try row.next(Int.self), try row.next(Int?.self))
                let (salary, amount) = (try row.next(Int?.self), try row.next(Int?.self))
                var money: Award.Money?
                if let multiple, let salary, let amount { money = Award.Money(multiple: multiple, salary: salary, amount: amount) }
                return AwardToJudge(
                    award: award, unit: unit, level: level, unitKind: unitKind, rootCode: code ?? "", kind: kind, form: form,
                    formName: formName, printedName: name, symbol: symbol, decidedOn: day, ordinal: ordinal, money: money,
                    payload: try row.next(Data?.self), signature: try row.next(Data?.self))
            })
    }
}
