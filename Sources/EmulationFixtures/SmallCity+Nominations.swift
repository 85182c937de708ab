package import Emulation
package import Foundation
import Postgres
import Store

extension SmallCity {
    /// Nominations of new subjects of a unit that lie appraised at it or right above.
    package func appraised(
        _ count: Int = 1, of unit: UnitID = SmallCity.batTrang, at reviewer: UnitID? = nil, form: String = "GK-X", kind: String = "person",
        family: UUID? = nil
    ) async throws -> [UUID] {
        let ids = (0..<count).map { _ in UUID() }
        try await owner.run(
            Statement<Void>(
                "appraised nominations",
                """
                with made as (
                  insert into thidua.subject (root_id, level, unit_id, subject_id, kind, name, traits, stands_level, stands_unit, stands_for,
                                              revision, changed_at)
                  select u.root_id, u.level, u.unit_id, n.id, \(kind), 'Vũ Thị Năm (mẫu)', '{}', u.level, u.unit_id, n.id, 1, thidua.now()
                  from thidua.unit u, unnest(\(ids)) n (id) where u.unit_id = \(unit)
                  returning root_id, level, unit_id, subject_id)
                insert into thidua.nomination (root_id, level, unit_id, nomination_id, family_id, subject_level, subject_unit, subject_id,
                                               form, began_on, ended_on, at_unit, reach_unit, state, revision, sent_at, changed_at)
                select root_id, level, unit_id, subject_id, \(family), level, unit_id, subject_id, \(form), '2024-01-01', '2024-12-31',
                       \(reviewer ?? unit), \(reviewer ?? unit), 'appraised', 3, thidua.now(), thidua.now()
                from made
                """))
        return ids
    }
}
