import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Logging
import Operations
import Postgres
import Store
import Testing

/// What the trail keeps: every change, every refused attempt and every reading of the register of people, and nothing else.
@Suite("The audit trail", .timeLimit(.minutes(20)))
struct AuditTests {
    @Test("an auditor reads what was done and tried in the unit, by whom, for whom, from where, with before and after, and nothing else")
    func theTrail() async throws {
        try await Site.open { site in
            try await site.city.cascade()
            let period = try await site.city.periods()[1].id.text
            let campaign = SmallCity.campaign(of: SmallCity.batTrang).text
            let chairman = try await site.newcomer("Vũ Văn Tùng", in: SmallCity.batTrang, as: .leader)
            let deputy = try await site.newcomer("Lê Thị Mai", in: SmallCity.batTrang, as: .officer)
            let auditor = try await site.newcomer("Đặng Thị Soát", in: SmallCity.batTrang, as: .auditor)
            let stranger = site.officer(in: SmallCity.elsewhere)
            let district = site.officer(in: SmallCity.anLao)
            let before = try await site.trail(of: auditor).first?.seq ?? 0

            let report = newID(), charge = newID()
            let paper = [3, 5].map { houses in
                Paper.report(campaign, period, SamplePlan.values(houses: houses, score: 7, online: 1, dossiers: 2, criteria: 4))
            }
            let people = try await chairman.get("people").ok().json["items"].list
            func person(_ name: String) -> String? { people.first { $0["name"].text == name }?["person"].text }
            let (mai, tung) = (try #require(person("Lê Thị Mai")), try #require(person("Vũ Văn Tùng")))

            let draft = try await deputy.put("reports/\(report)/draft", paper[0]).ok()
            #expect(try await deputy.decide("reports/\(report)/submission", ifMatch: draft.etag).status == 403)
            let delegation = #"{"to":"\#(mai)","from":"2024-12-01","until":"2025-01-15"}"#
            try await chairman.put("deputies/\(charge)", delegation).ok()
            let first = newID()
            try await deputy.decide("reports/\(report)/submission", id: first, ifMatch: draft.etag).ok()
            // Sent twice is done once.
            try await deputy.decide("reports/\(report)/submission", id: first, ifMatch: draft.etag).ok()
            let returned = newID()
            try await district.decide(
                "of/\(SmallCity.batTrang)/reports/\(report)/return", id: returned, #""version":1,"reason":"Thiếu""#, ifMatch: "*"
            ).ok()
            #expect(try await deputy.put("reports/\(report)/draft", paper[1], ifMatch: #""draft.7""#).status == 412)
            let second = try await deputy.put("reports/\(report)/draft", paper[1], ifMatch: draft.etag).ok()
            let again = newID()
            try await chairman.decide("reports/\(report)/submission", id: again, ifMatch: second.etag).ok()
            let accepted = newID()
            try await district.decide("of/\(SmallCity.batTrang)/reports/\(report)/acceptance", id: accepted, #""version":2"#, ifMatch: "*")
                .ok()
            // Somebody of another city, at our door.
            #expect(try await stranger.standing(in: SmallCity.batTrang).get("reports/\(report)").status == 404)
            #expect(try await stranger.standing(in: SmallCity.batTrang).put("reports/\(report)/draft", paper[0]).status == 404)
            #expect(try await chairman.get("audit").refusal == "403 permission.denied")
            // What is read, and no register of people, is nobody's business.
            try await chairman.get("reports/\(report)").ok()

            let trail = try await site.trail(of: auditor).filter { $0.seq > before }
            let place = "/v1/units/\(SmallCity.batTrang)"
            func said(_ id: String) -> String { #"{"id":"\#(id)"}"# }
            let expected: [Line] = [
                Line(tung, "leader", "GET", "\(place)/people"),
                Line(mai, "officer", "PUT", "\(place)/reports/\(report)/draft", report),
                Line(mai, "officer", "PUT", "\(place)/reports/\(report)/submission", report, 403, "permission.denied"),
                Line(tung, "leader", "PUT", "\(place)/deputies/\(charge)", charge, said: delegation),
                Line(
                    mai, "officer", "PUT", "\(place)/reports/\(report)/submission", report, for: tung, said: said(first)),
                Line(
                    mai, "officer", "PUT", "\(place)/reports/\(report)/draft", report, 412, "precondition.failed", for: tung,
                    before: said(first)),
                Line(mai, "officer", "PUT", "\(place)/reports/\(report)/draft", report, for: tung, before: said(first)),
                Line(tung, "leader", "PUT", "\(place)/reports/\(report)/submission", report, said: said(again)),
                Line(nil, "", "GET", "\(place)/reports/\(report)", report, 404, "not-found", before: said(again)),
                Line(nil, "", "PUT", "\(place)/reports/\(report)/draft", report, 404, "not-found", before: said(again)),
                Line(tung, "leader", "GET", "\(place)/audit", nil, 403, "permission.denied"),
            ]
            for (line, expected) in zip(trail.reversed(), expected) { line.expect(expected) }
            #expect(trail.count == expected.count, "\(trail.map(\.path))")

            // The reviewer's deeds are in the trail of where the reviewer stood, and their order is the city's.
            let reviewers = try await site.newcomer("Ngô Văn Kiểm", in: SmallCity.anLao, as: .auditor)
            let reviews = try await site.trail(of: reviewers).filter { $0.thing == report }
            #expect(reviews.map(\.path.lastPart) == ["acceptance", "return"])
            #expect(reviews.map(\.before) == [#"{"id":"\#(returned)","version":1,"reason":"Thiếu"}"#, nil])
            let order = (trail + reviews).sorted { $0.seq < $1.seq }.compactMap { $0.path.lastPart }
            #expect(order.filter { ["return", "acceptance"].contains($0) } == ["return", "acceptance"])

            // By thing and page by page it is the same.
            let pages = try await site.trail(of: auditor, "?thing=\(report)", by: 2)
            #expect(pages.map(\.seq) == trail.filter { $0.thing == report }.map(\.seq))
            #expect(try await site.verify().isClean)
        }
    }

    @Test("a unit that is not there has no auditor: who tries to stand in it is in the trail of root 0")
    func nowhere() async throws {
        try await Site.open { site in
            let nowhere = try UnitID("9.9")
            #expect(try await site.officer(in: SmallCity.batTrang).standing(in: nowhere).put("events/\(newID())", "{}").status == 422)
            let kept = Statement<[Int]>(
                "kept", "select root_id from thidua.audit_pending where unit_id = \(nowhere) and status = 422",
                each: { row in try row.next(Int.self) })
            #expect(try await site.city.owner.run(kept) == [0])
        }
    }

    @Test("a trail is bounded: of what is refused the beginning is kept with its length and hash, and of what is listed the beginning")
    func bounded() async throws {
        try await Site.open { site in
            let auditor = try await site.newcomer("Đặng Thị Soát", in: SmallCity.batTrang, as: .auditor)
            let stranger = site.officer(in: SmallCity.thaiSon).standing(in: SmallCity.batTrang)
            let body = String(repeating: "ế", count: 300_000)
            #expect(try await stranger.put("campaigns/\(newID())/amendments/\(newID())", body, ifMatch: "*").status == 400)
            #expect(
                try await stranger.put(
                    "campaigns/\(newID())/amendments/\(newID())", "{\"note\":\"\(body)\"}", ifMatch: "*"
                ).status == 422)
            let trail = try await site.trail(of: auditor)
            let refused = try #require(trail.first { $0.status == 422 }?.said)
            #expect(refused.utf8.count <= 4096 && refused.hasPrefix("{\"note\":\"ếếế"))
            let hash = AuditChain.hash(ofWhatWasSaid: "{\"note\":\"\(body)\"}").hexadecimal
            #expect(refused.hasSuffix("\n… [900011 bytes, SHA-256 \(hash)]"), "\(refused.suffix(120))")
            #expect(try await site.verify().isClean)

            let leader = site.officer(in: SmallCity.batTrang)
            let event = newID(), name = String(repeating: "ộ", count: 490), reason = String(repeating: "ố", count: 1_990)
            let said = #"{"name":"\#(name)","reason":"\#(reason)"}"#
            try await leader.put("events/\(event)", said).ok()
            let page = try await site.trail(of: auditor)
            let listed = try #require(page.first { $0.status == nil && $0.thing == event })
            #expect(listed.said?.unicodeScalars.count == 2_000)
            let whole = try await auditor.get("audit/\(listed.seq)").ok()
            #expect(whole.json["said"].text == said && whole.json["saidBytes"].int == said.utf8.count)
            #expect(try await auditor.get("audit/999999").status == 404)
            #expect(try await leader.get("audit/\(listed.seq)").refusal == "403 permission.denied")
        }
    }

    @Test("an address is the peer's, and what a proxy says only where there is one")
    func addresses() async throws {
        for (isBehindProxy, expected) in [(false, "127.0.0.1"), (true, "203.0.113.7")] {
            try await Site.open(isBehindProxy: isBehindProxy) { site in
                let auditor = try await site.newcomer("Đặng Thị Soát", in: SmallCity.anLao, as: .auditor)
                _ = try await auditor.ask("GET", "people", headers: [("X-Forwarded-For", "198.51.100.1, 203.0.113.7")]).ok()
                #expect(try await site.trail(of: auditor).first?.address == expected)
            }
        }
    }

    @Test("nothing can be written without an attempt, and nothing refused or undone is told as done")
    func attempts() async throws {
        try await Site.open { site in
            let city = site.city
            let standing = city.standing(in: SmallCity.anLao)
            let event = AnchorEvent(unit: SmallCity.anLao, id: UUID(), name: "Hội nghị", plannedOn: nil, heldOn: nil, revision: 1)
            let error = await #expect(throws: PostgresError.self) {
                try await city.app.run(under: standing.settings, .insertAnchorEvent(event, level: .district))
            }
            #expect(error?.sqlState?.rawValue == "25006")

            let before = try await city.putDown()
            await #expect(throws: PostgresError.self) {
                try await city.app.run(
                    under: standing.recording, .insertAnchorEvent(event, level: .district), Statement<Void>("fails", "select 1 / 0"))
            }
            await #expect(throws: OperationRefusal.notFound) {
                try await AcceptReport(UUID(), of: SmallCity.batTrang, version: 1, decision: .new).run(
                    as: standing, on: city.app)
            }
            #expect(try await city.putDown() == before)
            _ = try await SaveAnchorEvent(event.id, name: event.name, plannedOn: nil, heldOn: nil, reason: nil, revision: nil)
                .run(as: standing, on: city.app)
            #expect(try await city.putDown() == before + 1)
        }
    }

    @Test("what the operator does is in the trail too, by nobody")
    func operators() async throws {
        try await Site.open { site in
            let auditor = try await site.newcomer("Đặng Thị Soát", in: SmallCity.city, as: .auditor)
            let trail = try await site.trail(of: auditor)
            #expect(trail.map(\.method) == ["cli", "cli", "cli"])
            #expect(trail.map(\.path) == ["token issue", "token issue", "unit import"])
            #expect(trail.allSatisfy { $0.person == nil && $0.status == nil })
        }
    }
}

/// An entry as it is read.
private struct Line {
    var seq: Int = 0
    let person: String?
    let role: String
    let method: String
    let path: String
    let thing: String?
    let status: Int?
    let code: String?
    let principal: String?
    let said: String?
    let before: String?
    var address: String?

    init(
        _ person: String?, _ role: String, _ method: String, _ path: String, _ thing: String? = nil, _ status: Int? = nil,
        _ code: String? = nil, for principal: String? = nil, said: String? = nil, before: String? = nil
    ) {
        self.person = person
        self.role = role
        self.method = method
        self.path = path
        self.thing = thing
        self.status = status
        self.code = code
        self.principal = principal
        self.said = said
        self.before = before
    }

    init(_ json: Document) {
        self.init(
            json["person"].text, json["roles"].list.compactMap { $0.text }.joined(separator: " "), json["method"].text ?? "",
            json["path"].text ?? "", json["thing"].text, json["status"].int, json["code"].text,
            for: json["deputyFor"][0]["person"].text, said: json["said"].text, before: json["before"]["said"].text)
        seq = json["seq"].int ?? 0
        address = json["address"].text
    }

    func expect(_ other: Line) {
        // A stranger is somebody, but nobody here.
        if other.role == "" { #expect(person != nil) } else { #expect(person == other.person, "\(path)") }
        #expect(role == other.role, "\(path)")
        #expect(
            method == other.method && path == other.path && thing == other.thing, "\(method) \(path), not \(other.method) \(other.path)")
        #expect(status == other.status && code == other.code, "\(path)")
        #expect(principal == other.principal, "\(path)")
        if other.status != 403 { #expect(said == other.said, "\(path)") }
        #expect(before == other.before, "\(path)")
        #expect(address == "127.0.0.1")
    }
}

extension String {
    fileprivate var lastPart: String { split(separator: "/").last.map { String($0) } ?? "" }
}

extension Document {
    fileprivate var int: Int? { number.map { NSDecimalNumber(decimal: $0).intValue } }
}

extension SmallCity {
    /// How many entries wait to be chained.
    fileprivate func putDown() async throws -> Int {
        try await owner.run(
            Statement("put down", "select count(*) from thidua.audit_pending", exactlyOne: { row in try row.next(Int.self) }))
    }
}

extension Site {
    /// The whole trail as an auditor reads it, newest first, once all is chained.
    fileprivate func trail(of auditor: Officer, _ query: String = "?thing=", by limit: Int = 200) async throws -> [Line] {
        try await AuditWorker(client: city.worker).drain()
        var lines: [Line] = []
        var after = ""
        while true {
            let page = try await auditor.get("audit\(query)&limit=\(limit)&after=\(after)").ok()
            lines += page.json["items"].list.map { Line($0) }
            guard let next = page.json["next"].text else { return lines }
            after = next
        }
    }

    fileprivate func verify() async throws -> TrailReport {
        try await city.owner.transaction { transaction in try await VerifyTrails().run(in: transaction) }
    }
}
