import Crypto
import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Jobs
import Operations
import Postgres
import Store
import Testing
import Wire

@testable import Pages

/// No province has the number 000: nobody has any of these.
@Suite("Numbers by which people are known", .timeLimit(.minutes(20)))
struct SubjectNumberTests {
    private static let canary = "000987654321"
    private static let here = "/v1/units/\(SmallCity.batTrang)"

    private static func told(_ kind: String, _ name: String) -> String {
        #"{"id":"\#(newID())","kind":"\#(kind)","name":"\#(name)","isAnother":true}"#
    }

    private static func newID() -> String { UUID.version7().uuidString.lowercased() }

    private static func number(_ text: String) -> String { #"{"identityNumber":"\#(text)"}"# }

    @Test("a unit is told a number, another finds whom it means by exactly that, says that she is there, and sees her from then on")
    func story() async throws {
        try await PageSite.open { site in
            let officer = site.leader(of: SmallCity.batTrang), other = site.leader(of: SmallCity.kienThuy)
            let teacher = Self.newID(), twin = Self.newID()
            for (id, name) in [(teacher, "Phạm Thị Thủy"), (twin, "Phạm Thị Thuỷ")] {
                #expect(try await officer.put("\(Self.here)/subjects/\(id)", Self.told("person", name)).status == .ok)
            }
            let way = "/\(SmallCity.batTrang)/doi-tuong/\(SmallCity.batTrang)/\(teacher)"
            let form = "\(way)/so-dinh-danh"
            let wrong = try await officer.send(from: way, to: form, [("identityNumber", "\(Self.canary)7")])
            #expect(wrong.status == .unprocessableContent && wrong.words.contains("10 hoặc 13 chữ số") == false)
            let malformed = try await officer.send(from: way, to: form, [("identityNumber", "12345")])
            #expect(malformed.words.contains("Số định danh gồm 12 chữ số") && !malformed.text.contains("12345"))
            #expect(try await FrameTests.faults(of: malformed, in: officer, "vi") == [])
            #expect(try await officer.send(from: way, to: form, [("identityNumber", "000 987.654-321")]).location == way)
            let seen = try await officer.get(way)
            #expect(seen.words.contains("Hệ thống chỉ giữ mã băm") && !seen.text.contains(Self.canary))
            #expect(try await officer.put("\(Self.here)/subjects/\(teacher)/identity", Self.number(Self.canary)).status == .noContent)
            #expect(try await site.city.count(.subjectIdentified) == 1, "the same again is no news")
            #expect(try await officer.put("\(Self.here)/subjects/\(twin)/identity", Self.number(Self.canary)).status == .conflict)
            #expect(
                try await officer.put("\(Self.here)/subjects/\(twin)/identity", Self.number("0100109106")).text
                    .contains("identity.of-another-kind"))

            // Another district, by the page.
            let lookUp = "/\(SmallCity.kienThuy)/doi-tuong/tra"
            #expect(try await FrameTests.faults(of: try await other.get(lookUp), in: other, "vi") == [])
            let none = try await other.send(from: lookUp, to: lookUp, [("identityNumber", "000987654322")])
            #expect(none.words.contains("Chưa đơn vị nào ghi đối tượng có số này."))
            let found = try await other.send(from: lookUp, to: lookUp, [("identityNumber", Self.canary)])
            #expect(found.words.contains("Phạm Thị Thủy") && !found.text.contains(Self.canary))
            #expect(try await FrameTests.faults(of: found, in: other, "vi") == [])
            let theirs = "/\(SmallCity.kienThuy)/doi-tuong/\(SmallCity.batTrang)/\(teacher)"
            #expect(try await other.get(theirs).status == .notFound, "to be found is not to be seen")
            let place = [("asWhat", "Giáo viên"), ("from", "01/09/2020")]
            let guessed = try await FilledForm.on(found, to: "\(theirs)/noi", place + [("identityNumber", "000987654322")]).send(other)
            #expect(guessed.status == .notFound)
            let bare = try await FilledForm.on(found, to: "\(theirs)/noi", place).send(other)
            #expect(bare.status == .unprocessableContent && bare.words.contains("phải nhập lại đúng số"))
            #expect(try await FrameTests.faults(of: bare, in: other, "vi") == [])
            let placed = try await FilledForm.on(found, to: "\(theirs)/noi", place + [("identityNumber", Self.canary)]).send(other)
            #expect(placed.location == theirs)
            let page = try await other.get(theirs)
            #expect(page.words.contains("Phạm Thị Thủy") && page.words.contains("từ 01/09/2020 đến nay"))
            #expect(try await FrameTests.faults(of: page, in: other, "vi") == [])
            #expect(try await officer.words(way).contains("Kiến Thụy"), "her home sees where she is")
            #expect(
                try await site.leader(of: SmallCity.tuSon).get(theirs.replacing("/\(SmallCity.kienThuy)/", with: "/\(SmallCity.tuSon)/"))
                    .status == .notFound)
            // Another city knows of nobody.
            let stranger = site.leader(of: SmallCity.elsewhere)
            let away = try await stranger.put("/v1/units/\(SmallCity.elsewhere)/lookups/\(Self.newID())", Self.number(Self.canary))
            #expect(away.status == .ok && !away.text.contains(teacher))
        }
    }

    @Test("a number is nowhere: in no table, trail, hash without the key, log, answer or metric, after success and each kind of failure")
    func canaries() async throws {
        try await PageSite.open { site in
            let officer = site.leader(of: SmallCity.batTrang), stranger = site.leader(of: SmallCity.kienThuy)
            let clerk = try await site.somebody(.clerk, in: SmallCity.batTrang)
            let (person, other) = (Self.newID(), Self.newID())
            for id in [person, other] {
                #expect(try await officer.put("\(Self.here)/subjects/\(id)", Self.told("person", "Vũ Thị Năm")).status == .ok)
            }
            let identity = "\(Self.here)/subjects/\(person)/identity", body = Self.number(Self.canary)
            func placing() -> String {
                #"{"id":"\#(Self.newID())","asWhat":"A","from":"2020-01-01","identityNumber":"\#(Self.canary)"}"#
            }
            let place = Self.newID()
            let placement = "\(Self.here)/subjects/\(person)/placements/\(place)"
            let form = "/\(SmallCity.batTrang)/doi-tuong/\(SmallCity.batTrang)/\(person)/so-dinh-danh"
            var tried: [(what: String, status: Int, answer: Page)] = [
                ("told", 204, try await officer.put(identity, body)),
                ("found", 200, try await officer.put("\(Self.here)/lookups/\(Self.newID())", body)),
                ("placed", 200, try await officer.put(placement, placing())),
                ("hidden", 404, try await stranger.put(identity, body)),
                ("of nobody", 404, try await officer.put("\(Self.here)/subjects/\(Self.newID())/identity", body)),
                ("not permitted", 403, try await clerk.put(identity, body)),
                ("not permitted to look", 403, try await clerk.put("\(Self.here)/lookups/\(Self.newID())", body)),
                ("taken", 409, try await officer.put("\(Self.here)/subjects/\(other)/identity", body)),
                ("stale", 412, try await officer.put(placement, placing(), ifMatch: #""7""#)),
                ("malformed", 422, try await officer.put(identity, Self.number(Self.canary + "x"))),
                ("no text", 422, try await officer.put(identity, #"{"identityNumber":\#(Self.canary.dropFirst(3))}"#)),
                ("too long", 422, try await officer.put(identity, Self.number(String(repeating: Self.canary, count: 4)))),
                ("beside it", 422, try await officer.put(identity, #"{"identityNumber":"\#(Self.canary)","name":"\#(Self.canary)"}"#)),
                ("cut off", 400, try await officer.put(identity, String(body.dropLast()))),
                ("another method", 405, try await officer.ask(.post, identity, headers: [.contentType: "application/json"], body: body)),
                ("percent-encoded", 404, try await officer.put(identity.replacing("identity", with: "%69dentity"), body)),
                ("by a slip", 404, try await officer.put(identity + "s", body)),
                ("by a page without proof", 403, try await officer.post(form, [("identityNumber", Self.canary)])),
            ]
            // And where the server is to blame.
            try await site.city.owner.execute(script: "alter function thidua.find_subject(int[], bytea[]) rename to find_nobody")
            tried.append(("broken", 500, try await officer.put("\(Self.here)/lookups/\(Self.newID())", body)))
            try await site.city.owner.execute(script: "alter function thidua.find_nobody(int[], bytea[]) rename to find_subject")
            for (what, status, answer) in tried {
                #expect(answer.status.code == status, "\(what): \(answer.address) \(answer.text.prefix(300))")
                #expect(!answer.text.contains(Self.canary), "\(what)")
            }
            try await AuditWorker(client: site.city.worker).drain()
            let bare = SHA256.hash(data: Data("subjectperson\(Self.canary)".utf8)), sent = AuditChain.hash(ofWhatWasSaid: body)
            let traces = try await site.city.traces(of: [
                Self.canary, String(Self.canary.dropFirst(3)), Data(bare).hexadecimal,
                Data(SHA256.hash(data: Data(Self.canary.utf8))).hexadecimal,
                Data(SHA256.hash(data: Data(body.utf8))).hexadecimal, Data(sent).hexadecimal,
            ])
            #expect(traces == [])
            let log = site.log.all.joined(separator: "\n")
            #expect(!log.contains(Self.canary) && log.contains("find_subject"), "the log tells that it was broken")
            #expect(try await !officer.get("/metrics").text.contains(Self.canary))
            // The search finds what is there.
            #expect(try await site.city.traces(of: ["Vũ Thị Năm"]) != [])
            print("numbers: \(tried.count) answers, no trace in any table, the log or the metrics")
        }
    }

    @Test(
        "near numbers are looked for twenty times at once and once a minute, and each look is in the trail"
    )
    func throttled() async throws {
        try await SmallCity.with { city in
            let leader = city.standing(in: SmallCity.batTrang)
            var refused = 0
            for near in 1...1000 {
                let number = try IdentityNumber(String(format: "000%09d", near))
                do {
                    let found = try await FindSubject(number, under: .sample).run(
                        as: Standing(
                            tokenHash: leader.tokenHash, unit: leader.unit,
                            attempt: Attempt(method: "PUT", path: "\(Self.here)/lookups/\(near)")), on: city.app)
                    #expect(found.isEmpty)
                } catch SubjectRefusal.tooManyNumbers(let seconds) {
                    #expect((1...60).contains(seconds))
                    refused += 1
                }
            }
            #expect((978...980).contains(refused), "one more where a minute went by")
            // A minute later there is one more, and no second.
            try await city.owner.execute(script: "update thidua.sign_in_allowance set spent_until = spent_until - interval '1 minute'")
            let number = try IdentityNumber("000000001001")
            _ = try await FindSubject(number, under: .sample).run(as: leader, on: city.app)
            await #expect(throws: SubjectRefusal.self) { try await FindSubject(number, under: .sample).run(as: leader, on: city.app) }
            // Somebody else has their own.
            _ = try await FindSubject(number, under: .sample).run(as: city.standing(in: SmallCity.anLao), on: city.app)
            let looks = try await city.owner.run(
                Statement(
                    "looks", "select count(*)::int from thidua.audit_pending where path like '%/lookups/%' and status is null",
                    exactlyOne: { row in try row.next(Int.self) }))
            print("near numbers: 1,000 tried, \(refused) refused, \(looks) looks in the trail")
            #expect(looks >= 1000 - refused)
        }
    }

    @Test("a number that is wrong of somebody who is known takes an attempt too, and so does one that another of the unit has")
    func guessed() async throws {
        try await SmallCity.with { city in
            let leader = city.standing(in: SmallCity.batTrang), other = city.standing(in: SmallCity.kienThuy)
            let ids = [UUID.version7(), UUID.version7()]
            for id in ids {
                _ = try await WriteSubject(
                    id, .person, .init(name: "Vũ Thị Năm"), isAnother: true, decision: Decision(id: id, seen: nil, isNew: true)
                ).run(as: leader, on: city.app)
            }
            try await IdentifySubject(ids[0], by: try IdentityNumber("000000777777"), under: .sample).run(as: leader, on: city.app)
            func tried(_ times: Int, _ work: (IdentityNumber) async throws -> Void) async throws -> [String: Int] {
                var answers: [String: Int] = [:]
                for near in 0..<times {
                    do {
                        try await work(try IdentityNumber(String(format: "%012d", 777_777 + near)))
                        answers["done", default: 0] += 1
                    } catch let refusal as any Refusal {
                        answers[refusal.saying.code, default: 0] += 1
                    }
                }
                return answers
            }
            let placed = try await tried(30) { near in
                let id = UUID.version7()
                _ = try await PlaceSubject(
                    id, of: SubjectReference(unit: SmallCity.batTrang, id: ids[1]),
                    .init(asWhat: "Giáo viên", from: try #require(Day("2020-09-01")), until: nil), knownBy: near, under: .sample,
                    decision: Decision(id: id, seen: nil, isNew: true)
                ).run(as: other, on: city.app)
            }
            let told = try await tried(120) { near in
                try await IdentifySubject(ids[1], by: near, under: .sample).run(as: leader, on: city.app)
            }
            print("guesses: placing \(placed), telling \(told)")
            #expect(
                placed["done"] == nil && (20...22).contains(placed["not-found"] ?? 0) && (8...10).contains(placed["identity.too-many"] ?? 0)
            )
            // The first of all is of the other.
            #expect(
                told["identity.taken"] == 1 && (98...100).contains(told["done"] ?? 0) && (19...21).contains(told["identity.too-many"] ?? 0))
        }
    }

    @Test(
        "a million numbers tried without the key find nothing, nor ten thousand under another; under the own one is found"
    )
    func dictionary() async throws {
        try await SmallCity.with { city in
            let leader = city.standing(in: SmallCity.batTrang), id = UUID.version7()
            _ = try await WriteSubject(id, .person, .init(name: "Vũ Thị Năm"), decision: Decision(id: id, seen: nil, isNew: true))
                .run(as: leader, on: city.app)
            let number = try IdentityNumber("000000777777")
            let old = try #require(SubjectKeys("1 \(String(repeating: "01", count: 32))"))
            try await IdentifySubject(id, by: number, under: old).run(as: leader, on: city.app)
            #expect(try await FindSubject(number, under: .sample).run(as: leader, on: city.app).count == 1, "an older key")
            let hits = try await city.owner.run(
                Statement(
                    "tried without a key",
                    """
                    select count(*)::int
                    from generate_series(0, 999999) n,
                      lateral (select lpad(n::text, 12, '0') as digits) d,
                      lateral (values (digits), ('subjectperson' || digits), ('person' || digits)) w (words)
                    join thidua.subject_identity i on i.hash = sha256(convert_to(w.words, 'UTF8'))
                    """,
                    exactlyOne: { row in try row.next(Int.self) }))
            let kept = try await city.owner.run(
                Statement("hashes", "select hash from thidua.subject_identity", each: { row in try row.next(Data.self) }))
            func found(under keys: SubjectKeys) throws -> Int {
                try (772_778...782_777).count { near in
                    try keys.hashes(of: IdentityNumber(String(format: "%012d", near))).contains { kept.contains($0.bytes) }
                }
            }
            let another = try #require(SubjectKeys("1 \(String(repeating: "03", count: 32))"))
            let (wrong, right) = (try found(under: another), try found(under: old))
            print("dictionary: \(hits) of 3,000,000 hashes without a key, \(wrong) of 10,000 under another, \(right) under the own")
            #expect(kept.count == 1 && hits == 0 && wrong == 0 && right == 1)
        }
    }
}

extension Browser {
    fileprivate func put(_ path: String, _ body: String, ifMatch: String? = nil) async throws -> Page {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let ifMatch { headers[.ifMatch] = ifMatch }
        return try await ask(.put, path, headers: headers, body: body)
    }
}

extension Data {
    fileprivate var hexadecimal: String { map { String(format: "%02x", $0) }.joined() }
}

extension SmallCity {
    /// The tables in which one of these words stands in any column of any row.
    fileprivate func traces(of words: [String]) async throws -> [String] {
        var found: [String] = []
        let tables = try await owner.run(
            Statement(
                "tables",
                """
                select t.relname::text from pg_class t
                where t.relnamespace = 'thidua'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
                """, each: { row in try row.next(String.self) }))
        for table in tables {
            let count = try await owner.run(
                Statement(
                    "rows with a word",
                    """
                    select count(*)::int from thidua.\(SQL(stringLiteral: table)) t, unnest(\(words)) w (word)
                    where position(w.word in t::text) > 0
                    """,
                    exactlyOne: { row in try row.next(Int.self) }))
            if count > 0 { found.append("\(table): \(count)") }
        }
        return found
    }
}
