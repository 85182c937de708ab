import Emulation
import Foundation
import Operations
import Postgres
import Store

extension Site {
    /// What a city tells its communes: one plan of its own, and its tasks.
    struct Telling: Sendable {
        /// Who issues it.
        let root: UnitID
        let plan: UUID
        let communes: [(unit: UnitID, level: UnitLevel)]
    }

    /// A plan of a city that addresses so many of its communes itself, beside the campaign that goes by its districts; it tells nobody
    /// anything yet.
    func plan(of city: City, addressing most: Int) async throws -> Telling {
        let (plan, root) = (UUID(), city.root)
        try await owner.run(all: [
            Statement("trust foreign keys", "set local session_replication_role = replica"),
            Statement(
                "publish a plan",
                """
                insert into thidua.campaign (
                  root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, summary, short_name, start_on, end_on,
                  schedule_every, schedule_from, published_at, published_by)
                select root_id, level, unit_id, \(plan), \(plan), level, unit_id, 'Nhiệm vụ', 'Nhiệm vụ', '2024-01-01', '2025-12-31',
                       'month', '2024-01-01', now(), bench.id(1, unit_id)
                from bench.tree where unit_id = \(root)
                """),
            Statement(
                "issue it",
                """
                insert into thidua.campaign_revision (root_id, level, unit_id, campaign_id, family_id, revision, summary, issued_at, issued_by)
                select root_id, level, unit_id, \(plan), \(plan), 1, 'Nhiệm vụ', now(), bench.id(1, unit_id)
                from bench.tree where unit_id = \(root)
                """),
            Statement(
                "address the communes",
                """
                insert into thidua.address (root_id, level, unit_id, family_id, from_level, from_unit, campaign_id, strength, since_revision)
                select root_id, level, unit_id, \(plan), 1, \(root), \(plan), 'ordered', 1
                from bench.tree where root_id = \(root.rootID) and level = 3 order by unit_id limit \(most)
                """),
        ])
        try await owner.execute(script: "analyze thidua.address")
        let communes = try await owner.run(
            Statement(
                "who is addressed", "select unit_id, level from thidua.address where family_id = \(plan) order by unit_id",
                each: { row in (try row.next(UnitID.self), try row.next(UnitLevel.self)) }))
        return Telling(root: root, plan: plan, communes: communes)
    }

    /// Puts tasks into it, which are told to nobody yet.
    func write(_ count: Int, into telling: Telling) async throws -> [Clause] {
        let clauses = (1...count).map { number in
            Clause(
                id: UUID(), part: .task, number: "\(number).", heading: "Các xã", body: "Báo cáo.", who: .childAuthorities,
                strength: .ordered, role: .lead)
        }
        try await owner.run(
            Statement<Void>(
                "write tasks",
                """
                insert into thidua.clause (
                  root_id, level, unit_id, campaign_id, family_id, clause_id, since_revision, position, part, number, heading, body,
                  evidence_wanted, fulfilled_by, who, strength, role)
                select \(telling.root.rootID), 1, \(telling.root), \(telling.plan), \(telling.plan), id,  1, at::int, 'task', at || '.', 'Các xã',
                       'Báo cáo.', false, 'nothing', '{"childAuthorities": true}', 'ordered', 'lead'
                from unnest(\(clauses.map(\.id))) with ordinality k (id, at)
                """))
        return clauses
    }

    /// Tells them to all whom it addresses, as a publication does.
    func tell(_ clauses: [Clause], of telling: Telling) async throws {
        try await app.transaction(under: standing(in: telling.root).recording) { transaction in
            for clause in clauses {
                try await transaction.run(
                    .tell(clause, to: telling.communes, family: telling.plan, from: telling.root, issuerLevel: .city))
            }
        }
    }

    /// Every so many of them say that it is done.
    func complete(every nth: Int, of telling: Telling) async throws {
        try await owner.run(all: [
            Statement("trust foreign keys", "set local session_replication_role = replica"),
            Statement(
                "say that it is done",
                """
                update thidua.obligation set state = 'done', account = 'Xong', revision = 2
                where family_id = \(telling.plan) and hashint8(unit_id) % \(nth) = 0
                """),
        ])
        try await owner.execute(script: "vacuum analyze thidua.obligation")
    }

    /// Nobody owes anything by it any more, so that a part measures what it told itself and nothing of those before.
    func forget(_ telling: Telling) async throws {
        let tables: [StaticString] = [
            "thidua.obligation", "thidua.clause", "thidua.address", "thidua.campaign_revision", "thidua.campaign",
        ]
        try await owner.run(
            all: [Statement("trust foreign keys", "set local session_replication_role = replica")]
                + tables.map { Statement("forget", "delete from \(unescaped: $0) where family_id = \(telling.plan)") })
        try await owner.execute(script: "vacuum analyze \(tables.map(\.description).joined(separator: ", "))")
    }
}
