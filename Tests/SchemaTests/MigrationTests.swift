import Foundation
import Postgres
import PostgresTesting
import TestTraits
import Testing

@testable import Schema

@Suite("Migrations", .timeLimit(.minutes(20)))
struct MigrationTests {
    let folder = try! SQLFolder.bundled()

    @Test("migrating twice does nothing the second time")
    func idempotent() async throws {
        try await MigratedDatabase.withEmpty { database in
            let first = try await Schema.migrate(url: database.url)
            #expect(first.migrations == folder.migrations.map(\.name) && first.definitions)
            let second = try await Schema.migrate(url: database.url)
            #expect(second == MigrationReport(migrations: [], definitions: false))
        }
    }

    @Test("a migration that was edited after it was applied is refused by name")
    func edited() async throws {
        try await MigratedDatabase.with { database -> Void in
            var files = folder.migrations
            files[1] = SQLFile(name: files[1].name, text: files[1].text + "\n-- better now")
            _ = await #expect(throws: SchemaError.edited(migration: files[1].name)) {
                try await Schema.migrate(url: database.url, folder: folder.with(migrations: files))
            }
        }
    }

    @Test("a database that went further than the program is refused by the name of the unknown migration")
    func unknown() async throws {
        try await MigratedDatabase.with { database in
            _ = await #expect(throws: SchemaError.unknown(migration: folder.migrations.last!.name)) {
                try await Schema.migrate(url: database.url, folder: folder.with(migrations: folder.migrations.dropLast()))
            }
        }
    }

    @Test("a migration squeezed in before applied ones is refused")
    func passedOver() async throws {
        try await MigratedDatabase.with { database in
            let late = SQLFile(name: "0001_late.sql", text: "select 1")
            _ = await #expect(throws: SchemaError.passedOver(migration: late.name, appliedInstead: folder.migrations[0].name)) {
                try await Schema.migrate(url: database.url, folder: folder.with(migrations: [late] + folder.migrations))
            }
        }
    }

    @Test("two migrators at once apply every migration once")
    func twoAtOnce() async throws {
        try await MigratedDatabase.withEmpty { database in
            async let one = Schema.migrate(url: database.url)
            async let other = Schema.migrate(url: database.url)
            let reports = try await [one, other]
            #expect(reports.map(\.migrations.count).sorted() == [0, folder.migrations.count])
            #expect(reports.count { $0.definitions } == 1)
        }
    }

    @Test("migrators of different databases of one cluster do not stop each other", .slow)
    func twoDatabases() async throws {
        try await withThrowingTaskGroup(of: MigrationReport.self) { group in
            for _ in 0..<4 {
                group.addTask { try await MigratedDatabase.withEmpty { database in try await Schema.migrate(url: database.url) } }
            }
            for try await report in group { #expect(report.migrations.count == folder.migrations.count) }
        }
    }

    @Test("a migration that fails is named, leaves no trace, and keeps those before it")
    func failing() async throws {
        try await MigratedDatabase.withEmpty { database in
            let broken = SQLFile(name: "0002_broken.sql", text: "create table thidua.half (one int); select 1 / 0;")
            let error = await #expect(throws: SchemaError.self) {
                try await Schema.migrate(url: database.url, folder: folder.with(migrations: [folder.migrations[0], broken]))
            }
            #expect(error == .refused(file: broken.name, message: "division by zero"))
            try await database.asOwner { client in
                try await #expect(client.run(.appliedMigrations).map(\.name) == [folder.migrations[0].name])
                try await #expect(client.run(count("pg_class where relname = 'half'")) == 0)
            }
            // Repaired, it goes on from there.
            let report = try await Schema.migrate(url: database.url)
            #expect(report.migrations == folder.migrations.dropFirst().map(\.name))
        }
    }

    @Test("changed definitions are applied again, and nothing else is")
    func definitions() async throws {
        try await MigratedDatabase.with { database in
            let comment = SQLFile(name: "99_comment.sql", text: "comment on schema thidua is 'changed';")
            let changed = folder.with(definitions: folder.definitions + [comment])
            try await #expect(Schema.migrate(url: database.url, folder: changed) == MigrationReport(migrations: [], definitions: true))
            try await #expect(Schema.migrate(url: database.url, folder: changed) == MigrationReport(migrations: [], definitions: false))
            // Back to the old ones: they are not what stands there, although they once did.
            try await #expect(Schema.migrate(url: database.url) == MigrationReport(migrations: [], definitions: true))
        }
    }

    @Test("a policy that somebody added by hand is gone after the definitions are applied again")
    func strangers() async throws {
        try await MigratedDatabase.with { database in
            try await database.asOwner { client in
                try await client.execute(script: "create policy by_hand on thidua.clause for select to thidua_actor using (true)")
                let touched = folder.definitions + [SQLFile(name: "99_touched.sql", text: "select 1;")]
                _ = try await Schema.migrate(url: database.url, folder: folder.with(definitions: touched))
                try await #expect(client.run(count("pg_policies where policyname = 'by_hand'")) == 0)
            }
        }
    }

    @Test("what was written in the words of before is found in those of today, and nothing else of it has changed")
    func words() async throws {
        try await MigratedDatabase.withEmpty { database in
            let before = folder.migrations.prefix { $0.name < "0018" }
            // The definitions of today know columns that were not there then.
            _ = try await Schema.migrate(url: database.url, folder: folder.with(migrations: Array(before)).with(definitions: []))
            try await database.asOwner { client in
                // The keys that lead to a unit wait outside: only words are moved.
                try await client.execute(
                    script: """
                        set local session_replication_role = replica;
                        insert into thidua.campaign (root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, number, title,
                          short_name, start_on, end_on, schedule_every, schedule_from, sample_fields, published_at, published_by)
                        select 1, 1, 1::bigint << 48, id, id, 1, 1::bigint << 48, '190/KH-UBND', 'Phát động', 'Thi đua', '2024-01-01',
                          '2024-12-31', 'month', '2024-01-01', fields, now(), id
                        from (values (gen_random_uuid(), '{number,start,title}'::text[]), (gen_random_uuid(), '{end}'::text[])) c (id, fields);
                        insert into thidua.campaign_draft (root_id, level, unit_id, campaign_id, family_id, body, changed_at, changed_by)
                        select 1, 1, 1::bigint << 48, id, id, '{"title": "Nháp", "shortName": "N"}', now(), id
                        from gen_random_uuid() id;
                        """)
                let report = try await Schema.migrate(url: database.url)
                #expect(report.migrations == folder.migrations.dropFirst(before.count).map(\.name))
                let found = try await client.run(
                    Statement(
                        "words of today",
                        """
                        select concat_ws(' ', symbol, summary, sample_fields) from thidua.campaign
                        union all select concat_ws(' ', summary, short_name) from thidua.campaign_draft order by 1
                        """, each: { row in try row.next(String?.self) }))
                #expect(found == ["190/KH-UBND Phát động {end}", "190/KH-UBND Phát động {symbol,start,summary}", "Nháp N"])
                try await #expect(
                    client.run(
                        count(
                            "pg_class where relnamespace = 'thidua'::regnamespace and relname = 'campaign' "
                                + "and relrowsecurity and relforcerowsecurity")) == 1)
                print("migrations: \(found.count) documents of before read in the words of today")
            }
        }
    }

    @Test("what a plan told somebody to do is a clause and a task of it, as it was written, and behind the same wall")
    func clauses() async throws {
        try await MigratedDatabase.withEmpty { database in
            let before = folder.migrations.prefix { $0.name < "0023" }
            // The definitions of today know tables that were not there then.
            _ = try await Schema.migrate(url: database.url, folder: folder.with(migrations: Array(before)).with(definitions: []))
            try await database.asOwner { client in
                // The keys that lead to a unit and to a campaign wait outside.
                try await client.execute(
                    script: """
                        set local session_replication_role = replica;
                        insert into thidua.duty (root_id, level, unit_id, campaign_id, family_id, duty_id, since_revision, position, heading,
                          body, due_on)
                        select 1, 1, 1::bigint << 48, id, id, gen_random_uuid(), 1, place, 'Việc ' || place, '', '2024-12-20'::date + place
                        from gen_random_uuid() id, generate_series(1, 3) place;
                        insert into thidua.campaign (root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, summary,
                          short_name, start_on, end_on, schedule_every, schedule_from, sample_fields, published_at, published_by)
                        select 1, 1, 1::bigint << 48, id, id, 1, 1::bigint << 48, 'Phát động', 'Thi đua', '2024-01-01',
                          '2024-12-31', 'month', '2024-01-01', '{start,duties}', now(), id
                        from gen_random_uuid() id;
                        """)
                let report = try await Schema.migrate(url: database.url)
                #expect(report.migrations == folder.migrations.dropFirst(before.count).map(\.name))
                let found = try await client.run(
                    Statement(
                        "clauses that were duties",
                        """
                        select concat_ws('|', position, part, number, heading, body, award_level, due_on, evidence_wanted, fulfilled_by)
                        from thidua.clause
                        union all select sample_fields::text from thidua.campaign order by 1
                        """, each: { row in try row.next(String?.self) }))
                #expect(
                    found == [
                        "1|task||Việc 1||2024-12-21|f|nothing", "2|task||Việc 2||2024-12-22|f|nothing",
                        "3|task||Việc 3||2024-12-23|f|nothing", "{start,clauses}",
                    ])
                try await #expect(
                    client.run(
                        count(
                            "pg_class c join pg_policy p on p.polrelid = c.oid where c.relnamespace = 'thidua'::regnamespace "
                                + "and c.relname = 'clause' and c.relrowsecurity and c.relforcerowsecurity")) == 4)
                print("migrations: \(found.count - 1) duties of before are tasks")
            }
        }
    }

    @Test("a database is current when it is as far as the program or further")
    func current() async throws {
        try await MigratedDatabase.withEmpty { database in
            try await database.asOwner { client in
                try await #expect(!Schema.isCurrent(client))
                let shorter = folder.with(migrations: folder.migrations.dropLast(), definitions: Array(folder.definitions.prefix(1)))
                _ = try await Schema.migrate(url: database.url, folder: shorter)
                try await #expect(Schema.isCurrent(client, folder: shorter))
                try await #expect(!Schema.isCurrent(client))
                _ = try await Schema.migrate(url: database.url)
                try await #expect(Schema.isCurrent(client))
                // The old program stays in service while its successors start.
                try await #expect(Schema.isCurrent(client, folder: shorter))
            }
        }
    }

    @Test(
        "every role of the server may ask whether the database is current",
        arguments: ["thidua_actor", "thidua_worker", "thidua_auditor"])
    func currentToRoles(role: String) async throws {
        try await MigratedDatabase.with { database in
            try await database.acting(as: role) { client in try await #expect(Schema.isCurrent(client)) }
        }
    }

    @Test("a role that may neither create roles nor act as the owner is told so")
    func mayNotCreateRoles() async throws {
        try await MigratedDatabase.with { database in
            try await database.asOwner { client in
                let role = "test_" + database.name.suffix(12)
                try await client.execute(script: "create role \(role) login noinherit password '\(role)'")
                var parts = URLComponents(string: database.url)!
                (parts.user, parts.password) = (role, role)
                _ = await #expect(throws: SchemaError.mayNotCreateRoles(role: role)) { try await Schema.migrate(url: parts.string!) }
                try await client.execute(script: "drop role \(role)")
            }
        }
    }

    private func count(_ things: String) -> Statement<Int> {
        // Only ever called with words of this file.
        Statement("count", SQL(stringLiteral: "select count(*) from " + things), exactlyOne: { row in try row.next(Int.self) })
    }
}

extension SQLFolder {
    fileprivate func with(migrations: [SQLFile]? = nil, definitions: [SQLFile]? = nil) -> SQLFolder {
        SQLFolder(roles: roles, migrations: migrations ?? self.migrations, definitions: definitions ?? self.definitions)
    }
}
