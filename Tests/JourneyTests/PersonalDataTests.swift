import Emulation
import EmulationFixtures
import Foundation
import HTTP
import Jobs
import Logging
import Operations
import Postgres
import PostgresTesting
import Store
import Testing
import Wire

/// Whoever is kept may see what is kept, have it corrected, and have it erased; what they decided stays decided.
@Suite("Personal data", .timeLimit(.minutes(20)))
struct PersonalDataTests {
    @Test("is shown whole, corrected everywhere, and erased so that nothing names the person and every figure and the chain still hold")
    func journey() async throws {
        try await Site.open { site in
            try await site.city.cascade()
            let administrator = try await site.newcomer("Đỗ Văn Quản", in: SmallCity.batTrang, as: .administrator)
            let (browser, password) = (WebBrowser(site), "hoa phượng nở đỏ góc sân")
            let place = "/v1/units/\(SmallCity.batTrang)"
            let post = newID()
            try await administrator.put(
                "memberships/\(post)", #"{"name":"Trần Thị Lận","role":"leader","post":"Chủ tịch","from":"2024-12-01"}"#
            ).ok()
            let found = try await administrator.get("people").ok().json["items"].first("membership", post)["person"].text
            let person = try #require(found.flatMap { UUID(uuidString: $0) })
            let invited = try await administrator.put("people/\(person.text)/invitation", #"{"login":"lan.tt"}"#).ok()
            try await browser.put(
                "/v1/account", #"{"invitation":"\#(invited.json["invitation"].text!)","password":"\#(password)"}"#
            ).ok()
            try await browser.signIn("lan.tt", password).ok()
            try await LinkIdentity("lan", at: "https://sso.example").run(to: person, on: site.city.owner)
            let (report, period) = (newID(), try await site.city.periods()[0].id.text)
            let paper = Paper.report(
                SmallCity.campaign(of: SmallCity.batTrang).text, period,
                SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4))
            try await browser.put("\(place)/reports/\(report)/draft", paper).ok()
            let sent = try await browser.ask(
                "PUT", "\(place)/reports/\(report)/submission", headers: [("If-Match", "*")], body: #"{"id":"\#(newID())"}"#
            ).ok()
            #expect(sent.json["byRole"].text == "leader")
            try await site.officer(in: SmallCity.anLao).decide(
                "of/\(SmallCity.batTrang)/reports/\(report)/acceptance", #""version":1"#, ifMatch: "*"
            ).ok()

            let own = PersonalData(of: person), owner = site.city.owner
            try await own.correct(name: "Trần Thị Lan", on: owner)
            #expect(try await browser.get("/v1/me").ok().json["name"].text == "Trần Thị Lan")
            try await site.chain()
            let export = Document(try JSON.parse(Array(try await own.export(from: owner).utf8)))
            #expect(export["file"]["name"].text == "Trần Thị Lan" && export["file"]["account"]["login"].text == "lan.tt")
            #expect(export["file"]["posts"][0]["unit"].text == "\(SmallCity.batTrang)")
            #expect(export["file"]["signOns"].texts("subject") == ["lan"])
            #expect(export["file"]["sessionsAndTokens"].texts("address") == ["127.0.0.1"])
            #expect(export["deeds"]["decisions"].texts("kind") == ["report.submitted"])
            #expect(export["deeds"]["trail"].texts("path").contains("\(place)/reports/\(report)/draft"))
            for secret in ["verifier", "salt", "hash", invited.json["invitation"].text!] {
                #expect(!(try await own.export(from: owner)).contains(secret))
            }

            // Not while there is a post, and nobody else's file.
            await #expect(throws: StandingRefusal.stillHoldsAPost) { try await own.erase(on: owner) }
            await #expect(throws: StandingRefusal.noSuchPerson(SamplePlan.id(77))) {
                try await PersonalData(of: SamplePlan.id(77)).export(from: owner)
            }
            let before = try await site.names(["Lận", "Thị Lan", "lan.tt", "lan"])
            #expect(before.contains("person.name") && before.contains("audit_entry.said") && before.contains("account.login"))
            try await administrator.delete("memberships/\(post)", ifMatch: "*").ok()
            try await site.chain()
            #expect(try await own.erase(on: owner) >= 2)
            try await site.chain()

            #expect(try await site.names(["Lận", "Thị Lan", "lan.tt", "lan"]) == [])
            #expect(try await browser.get("/v1/me").refusal == "401 sign-in.required")
            #expect(try await browser.signIn("lan.tt", password).refusal == "403 sign-in.wrong")
            #expect(
                try await site.officer(in: SmallCity.anLao).get("of/\(SmallCity.batTrang)/reports/\(report)").ok().json["state"].text
                    == "accepted")
            let reader = try await site.newcomer("Người đọc", in: SmallCity.batTrang, as: .administrator)
            #expect(try await reader.get("people").ok().json["items"].texts("name").contains(PersonalData.nobody))
            let auditor = try site.city.client(.auditor)
            let (recount, trail) = (try await Recount(client: auditor).run(), try await VerifyTrails().run(on: auditor))
            await auditor.close()
            #expect(recount.isClean && recount.versions > 0)
            #expect(trail.isClean && trail.erased >= 2, "\(trail.findings)")
        }
    }
}

extension Site {
    /// Takes all that waits into the trail.
    fileprivate func chain() async throws { try await AuditWorker(client: city.worker).drain() }

    /// The columns in which one of these words stands, whole.
    fileprivate func names(_ words: [String]) async throws -> Set<String> {
        try await city.owner.execute(
            script: """
                create table if not exists public.found (word text, place text);
                truncate public.found;
                do $$
                declare c record; word text; hits bigint;
                begin
                  foreach word in array array[\(words.map { "'\($0)'" }.joined(separator: ", "))] loop
                    for c in
                      select t.relname, a.attname from pg_class t join pg_attribute a on a.attrelid = t.oid
                      where t.relnamespace = 'thidua'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
                        and a.attnum > 0 and not a.attisdropped and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb')
                    loop
                      execute format('select count(*) from thidua.%I where %I::text ~ %L', c.relname, c.attname, '\\m' || word || '\\M') into hits;
                      if hits > 0 then insert into public.found values (word, c.relname || '.' || c.attname); end if;
                    end loop;
                  end loop;
                end $$
                """)
        return Set(
            try await city.owner.run(
                Statement<[String]>("found", "select distinct place from public.found", each: { row in try row.next(String.self) })))
    }
}
