package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [Quota] {
    /// Those of a unit, the latest year first.
    package static func quotas(of unit: UnitID) -> Statement {
        Statement(
            "quotas of a unit",
            """
            select quota_id, unit_id, level, form, year, family_id, allowed, used, revision from thidua.quota
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit)
            order by year desc, form, family_id nulls first limit 1000
            """,
            each: { row in
                let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
                let (form, year, family) = (try row.next(String.self), try row.next(Int.self), try row.next(UUID?.self))
                return Quota(
                    id: id, unit: unit, level: level, form: form, year: year, family: family, allowed: try row.next(Int.self),
                    used: try row.next(Int.self), revision: try row.next(Int.self))
            })
    }
}

extension Statement where Output == Void {
    /// Sets a quota for the first time, or anew. Fails with `a_quota_is_never_exceeded` where more was given already, with
    /// `a_unit_has_one_quota_of_a_form_a_year`, and with `hasMoved` where it is not as it was read any more.
    package static func set(_ quota: Quota) -> Statement {
        quota.revision == 1
            ? Statement(
                "set a quota",
                """
                insert into thidua.quota (root_id, level, unit_id, quota_id, form, year, family_id, allowed, used, revision, changed_at)
                values (\(quota.unit.rootID), \(quota.level), \(quota.unit), \(quota.id), \(quota.form), \(quota.year), \(quota.family),
                        \(quota.allowed), 0, 1, thidua.now())
                """)
            : Statement(
                moving: "set a quota anew",
                """
                update thidua.quota set allowed = \(quota.allowed), revision = \(quota.revision), changed_at = thidua.now()
                where root_id = \(quota.unit.rootID) and level = \(quota.level) and unit_id = \(quota.unit) and quota_id = \(quota.id)
                  and revision = \(quota.revision - 1)
                """)
    }

    /// Draws so many of each, or gives them back; whoever comes second waits for the first. Fails with `a_quota_is_never_exceeded`.
    package static func draw(on quotas: [UUID: Int], of unit: UnitID) -> Statement {
        let drawn = quotas.sorted { $0.key.uuidString < $1.key.uuidString }
        return Statement(
            "draw on quotas",
            """
            update thidua.quota q set used = q.used + d.count
            from unnest(\(drawn.map(\.key)), \(drawn.map(\.value))) d (quota_id, count)
            where q.root_id = \(unit.rootID) and q.level in \(SQL.everyLevel) and q.unit_id = \(unit) and q.quota_id = d.quota_id
            """)
    }

    /// Gives back what lines drew that are taken back.
    package static func giveBack(_ awards: [UUID], of unit: UnitID) -> Statement {
        Statement(
            "give back to quotas",
            """
            update thidua.quota q set used = q.used - d.count
            from (
              select a.quota_id, count(*)::int as count from thidua.award a
              where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and a.award_id = any(\(awards))
                and a.quota_id is not null
              group by a.quota_id) d
            where q.root_id = \(unit.rootID) and q.level in \(SQL.everyLevel) and q.unit_id = \(unit) and q.quota_id = d.quota_id
            """)
    }
}

/// A line of a decision whose subject was given something like it, and by whom.
package struct MetMark: Hashable, Sendable {
    /// As what: by the same form in the same year, or in the same campaign.
    package enum What: String, CaseIterable, Sendable { case form, campaign }

    package let ordinal: Int
    package let what: What
    package let form: String
    package let unit: UnitID
    package let unitName: String
}

extension MetMark.What: PostgresEncodable, PostgresDecodable {}

extension MetMark.What: Named {
    package var words: Wording {
        switch self {
        case .form: Wording(vi: "trong cùng năm", en: "in the same year")
        case .campaign: Wording(vi: "trong phong trào này", en: "in this campaign")
        }
    }
}

extension Statement where Output == [MetMark] {
    /// Marks the lines of a decision, and says which of them were given something like it that stands, anywhere in the city. Waits for whoever
    /// gives the like at the same time.
    package static func mark(_ commendation: UUID) -> Statement {
        Statement(
            "mark awards",
            """
            select m.line, m.what, m.form, m.decider, u.name
            from thidua.mark_awards(\(commendation)) m join thidua.unit_today u on u.unit_id = m.decider
            order by m.line, m.what, m.form, m.decider
            """,
            each: { row in
                MetMark(
                    ordinal: try row.next(Int.self), what: try row.next(MetMark.What.self), form: try row.next(String.self),
                    unit: try row.next(UnitID.self), unitName: try row.next(String.self))
            })
    }
}

extension Statement where Output == String {
    /// The number that a document of the caller's unit took in this transaction.
    package static func symbol(of document: UUID, in unit: UnitID) -> Statement {
        Statement(
            "symbol of a document",
            """
            select coalesce(symbol) from thidua.document
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and document_id = \(document)
            """,
            exactlyOne: { row in try row.next(String.self) })
    }
}
