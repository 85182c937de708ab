import Emulation
import EmulationFixtures
import Operations
import Postgres
import Store
import Testing

@Suite("The gate in the wall", .timeLimit(.minutes(20)))
struct GateTests {
    let city = UnitID.written("1")
    let district = UnitID.written("1.1")
    let day = Day("2024-01-01")!

    @Test("a token opens the unit it is for and no other")
    func otherUnits() async throws {
        try await SmallTree.with { tree in
            let hash = tree.standing(district).tokenHash
            for unit in tree.units {
                let state = try await stand(tree, Standing(tokenHash: hash, unit: unit, attempt: .run))
                #expect(state == (unit == district ? nil : .standsElsewhere))
            }
            try await #expect(stand(tree, Standing(tokenHash: hash, unit: UnitID("1.77"), attempt: .run)) == .standsElsewhere)
        }
    }

    @Test("an unknown, a revoked and an expired token open nothing")
    func tokens() async throws {
        try await SmallTree.with { tree in
            try await #expect(
                stand(tree, Standing(tokenHash: Array(repeating: 7, count: 32), unit: district, attempt: .run)) == .noSuchToken)

            let issued = try await IssueToken(client: tree.owner).run(
                for: .known(tree.person(district)), in: district, role: .officer)
            let standing = Standing(tokenHash: issued.token.hash, unit: district, attempt: .run)
            try await #expect(stand(tree, standing) == nil)
            try await RevokeToken(client: tree.owner).run(issued.token)
            try await #expect(stand(tree, standing) == .noSuchToken)
            await #expect(throws: StandingRefusal.noSuchToken) { try await RevokeToken(client: tree.owner).run(issued.token) }
            try await #expect(RevokeToken(client: tree.owner).run(allOf: tree.person(city)) == 1)
            try await #expect(stand(tree, tree.standing(city)) == .noSuchToken)

            try await tree.owner.execute(
                script: "update thidua.token set issued_at = now() - interval '2 days', expires_at = now() - interval '1 second'")
            try await #expect(stand(tree, tree.standing(district)) == .noSuchToken)
        }
    }

    @Test("a membership that is over, or has not begun, opens nothing")
    func memberships() async throws {
        try await SmallTree.with { tree in
            let issue = IssueToken(client: tree.owner)
            let past = try await issue.run(
                for: .new(name: "Đã nghỉ"), in: district, role: .officer, from: day, until: day.adding(days: 30))
            let future = try await issue.run(for: .new(name: "Chưa đến"), in: district, role: .officer, from: Day("2999-01-01")!)
            for issued in [past, future] {
                try await #expect(stand(tree, Standing(tokenHash: issued.token.hash, unit: district, attempt: .run)) == .standsElsewhere)
                try await #expect(Standings(client: tree.actor).run(issued.token).isEmpty)
            }
        }
    }

    @Test("one who holds two roles in a unit stands there as its leader")
    func leader() async throws {
        try await SmallTree.with { tree in
            let person = tree.person(district)
            let issued = try await IssueToken(client: tree.owner).run(for: .known(person), in: district, role: .officer)
            let standings = try await Standings(client: tree.actor).run(issued.token)
            #expect(standings.map(\.unit) == [district, district] && Set(standings.map(\.role)) == [.officer, .leader])
            let role = try await tree.actor.run(
                under: Standing(tokenHash: issued.token.hash, unit: district, attempt: .run).settings,
                Statement("role", "select thidua.my_role()", exactlyOne: { row in try row.next(Role.self) }))
            #expect(role == .leader)
        }
    }

    @Test("where one stands ends with the batch")
    func batches() async throws {
        try await SmallTree.with { tree in
            let where_ = Statement("where", "select thidua.me()", exactlyOne: { row in try row.next(Int64?.self) })
            // More often than there are connections, so that each has carried somebody.
            for _ in 0..<8 {
                try await #expect(tree.actor.run(under: tree.standing(district).settings, where_) == district.rawValue)
                try await #expect(tree.actor.run(where_) == nil)
            }
        }
    }

    @Test("people, memberships, tokens and whatever else is closed cannot even be counted")
    func people() async throws {
        try await SmallTree.with { tree in
            for table in Tables.all where table.isClosed {
                let count = Statement<Void>("count", SQL(stringLiteral: "select count(*) from thidua.\(table.name)"))
                let error = await #expect(throws: PostgresError.self) {
                    try await tree.actor.run(under: tree.standing(city).settings, count)
                }
                #expect(error?.sqlState == .insufficientPrivilege)
            }
        }
    }

    /// The SQLSTATE of the refusal, nil when the gate opens.
    private func stand(_ tree: SmallTree, _ standing: Standing) async throws -> SQLState? {
        do {
            try await tree.actor.run(under: standing.settings, Statement<Void>("nothing", "select 1"))
            return nil
        } catch {
            return error.sqlState
        }
    }
}
