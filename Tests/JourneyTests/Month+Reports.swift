import Emulation
import EmulationFixtures
import Foundation
import Testing

// The second and third week: reports go up, come back, are accepted, corrected and reopened.

extension Month {
    func theCommuneReports() async throws {
        let plan = plans["1.1.1"] ?? ""
        // Bát Trang reads what it is asked on November: everything the city and An Lão ask of it, nothing filed yet.
        let asked = try await commune.get("campaigns/\(plan)/assignment?period=\(november)").ok().json
        #expect(asked["to"].text == "1.1")
        #expect(asked["indicators"].list.count == 11)
        #expect(asked["reportId"].isNull)

        // It begins; what is on its desk nobody above sees, and nobody can tell it from what never was.
        let begun = try await commune.put("reports/\(report)/draft", Paper.report(plan, november, [SamplePlan.value(1, 30)]))
        #expect(begun.status == 201)
        for above in [office, board] {
            let hidden = try await above.get("of/\(SmallCity.batTrang)/reports/\(report)")
            #expect(hidden.refusal == "404 not-found")
            #expect(try await hidden.bytes == above.get("of/\(SmallCity.batTrang)/reports/\(newID())").bytes)
        }
        // Nor can it be sent half done: what is missing is named, one by one.
        let early = try await commune.decide("reports/\(report)/submission", ifMatch: begun.etag)
        #expect(early.json["code"].text == "input.invalid")
        #expect(early.json["errors"].texts("code") == Array(repeating: "report.value-missing", count: 10))

        // Thirty houses: a slip of the pen. The city's total does not move for what was only sent.
        let whole = try await commune.put(
            "reports/\(report)/draft", Paper.report(plan, november, november(houses: 30)), ifMatch: begun.etag
        ).ok()
        let sent = try await commune.decide("reports/\(report)/submission", ifMatch: whole.etag).ok()
        #expect(sent.json["kind"].text == "report.submitted" && sent.json["version"].number == 1)
        #expect(try await housesInTheCity() == nil)

        // An Lão finds it among what waits for it, follows the address and reads the first version; the desk it never sees.
        let waiting = try await office.get("reviews").ok().json["items"]
        #expect(waiting.texts("id") == [report])
        #expect(waiting[0]["unitName"].text == "Xã Bát Trang")
        let read = try await office.ask("GET", waiting[0]["href"].text ?? "").ok()
        #expect(read.json["versions"].list.count == 1)
        #expect(read.json["versions"][0]["values"].first("indicatorId", Self.houses)["value"].number == 30)
        #expect(read.json["draft"].isNull)
        // A sibling cannot tell the report from an id that never was.
        for sibling in [quangTrung, thaiSon, huyenDoan, kienThuy] {
            #expect(
                try await sibling.get("of/\(SmallCity.batTrang)/reports/\(report)").bytes
                    == sibling.get("of/\(SmallCity.batTrang)/reports/\(newID())").bytes)
        }
        // The city sees it, and may not decide in An Lão's place.
        let seen = try await board.get("of/\(SmallCity.batTrang)/reports/\(report)").ok()
        #expect(
            try await board.decide("of/\(SmallCity.batTrang)/reports/\(report)/acceptance", #""version":1"#, ifMatch: seen.etag).refusal
                == "403 report.not-the-reviewer")

        // An Lão sends it back, and has to say why.
        #expect(
            try await office.decide("of/\(SmallCity.batTrang)/reports/\(report)/return", #""version":1,"reason":"  ""#, ifMatch: read.etag)
                .refusal
                == "422 report.reason-missing: reason report.reason-missing")
        let why = "Số nhà đã sửa không khớp biên bản nghiệm thu"
        try await office.decide("of/\(SmallCity.batTrang)/reports/\(report)/return", #""version":1,"reason":"\#(why)""#, ifMatch: read.etag)
            .ok()
        let owed = try await commune.get("duties").ok().json["items"].first("reportId", report)
        #expect(owed["state"].text == "returned")
        #expect(owed["reason"].text == why)
        #expect(owed["period"]["startsOn"].text == "2024-11-01")
        // Due on 5 December, and today is the 20th.
        #expect(owed["isOverdue"].flag == true)

        // Bát Trang puts it right and sends it again. Who decides about the first version is told that there is another.
        try await resubmit(report, from: commune, Paper.report(plan, november, november(houses: 3)))
        let second = try await office.get("of/\(SmallCity.batTrang)/reports/\(report)").ok()
        #expect(
            try await office.decide("of/\(SmallCity.batTrang)/reports/\(report)/acceptance", #""version":1"#, ifMatch: second.etag).refusal
                == "409 report.version-superseded")
        #expect(
            try await office.decide("of/\(SmallCity.batTrang)/reports/\(report)/acceptance", #""version":2"#, ifMatch: read.etag).refusal
                == "412 precondition.failed")
        // The decision counts in the city at once; sent again it gets the same answer, byte for byte, and counts once.
        let decision = newID()
        let accepted = try await office.decide(
            "of/\(SmallCity.batTrang)/reports/\(report)/acceptance", id: decision, #""version":2"#, ifMatch: second.etag
        ).ok()
        #expect(try await housesInTheCity() == 3)
        let again = try await office.decide(
            "of/\(SmallCity.batTrang)/reports/\(report)/acceptance", id: decision, #""version":2"#, ifMatch: second.etag
        ).ok()
        #expect(again.bytes == accepted.bytes)
        #expect(try await housesInTheCity() == 3)
        #expect(
            try await office.decide("of/\(SmallCity.batTrang)/reports/\(report)/acceptance", #""version":2"#, ifMatch: "*").refusal
                == "409 report.already-decided")

        // In An Lão's table the commune stands with its target and how far it has come: 3 of 4.
        let row = try await office.get("campaigns/\(anLaoPlan)/figures?period=\(november)").ok().json["rows"].list
            .first { $0["unit"]["id"].text == "1.1.1" }
        let cell = row?["cells"].first("indicatorId", Self.houses)
        #expect(cell?["value"].number == 3 && cell?["target"].number == 4)
        #expect(cell?["attainment"]["percent"].number == 75)
    }

    mutating func theOthersReport() async throws {
        thaiSonReport = try await file(thaiSon, plans["1.1.3"] ?? "", november, november(houses: 4, score: 9, online: 10, dossiers: 50))
        try await accept(thaiSonReport, of: thaiSon, by: office)
        #expect(try await housesInTheCity() == 7)

        // Huyện đoàn takes part because it was asked: its report can be received, never sent back.
        let received = try await file(
            huyenDoan, plans["1.1.5"] ?? "", november, november(houses: 1, score: 6, online: 5, dossiers: 20, isCommune: false))
        #expect(
            try await office.decide("of/\(huyenDoan.unit)/reports/\(received)/return", #""version":1,"reason":"Thiếu""#, ifMatch: "*")
                .refusal
                == "409 report.only-received")
        try await accept(received, of: huyenDoan, by: office)

        // Phòng Nội vụ is told to do it again, and does not.
        let sentBack = try await file(phongNoiVu, plans["1.1.4"] ?? "", november, november(houses: 2, isCommune: false))
        try await office.decide(
            "of/\(phongNoiVu.unit)/reports/\(sentBack)/return", #""version":1,"reason":"Chưa đính kèm danh sách""#, ifMatch: "*"
        ).ok()
        // Quang Trung writes and never sends.
        try await quangTrung.put("reports/\(newID())/draft", Paper.report(plans["1.1.2"] ?? "", november, [])).ok()

        // Bạch Long Vĩ reports to the city itself.
        let island = try await file(
            bachLongVi, plans["1.3"] ?? "", november, november(houses: 2, score: 8, online: 30, dossiers: 40, isCommune: false))
        #expect(try await office.get("reviews").json["items"].list.isEmpty)
        #expect(try await board.get("reviews").json["items"].texts("id") == [island])
        try await accept(island, of: bachLongVi, by: board)

        // An Lão enters nothing that its communes enter: its own report is a note.
        let asked = try await office.get("campaigns/\(anLaoPlan)/assignment?period=\(november)").ok().json
        #expect(asked["indicators"].list.isEmpty)
        let note = try await file(office, anLaoPlan, november, note: "Hai trên năm đơn vị còn chậm.", [])
        try await accept(note, of: office, by: board)

        #expect(try await housesInTheCity() == 10)
    }

    func theCommuneCorrects() async throws {
        // It was five houses, not three. Until An Lão has accepted that, three it is.
        let accepted = try await commune.get("reports/\(report)").ok()
        try await commune.decide("reports/\(report)/correction", ifMatch: accepted.etag).ok()
        #expect(try await housesInTheCity() == 10)
        try await resubmit(report, from: commune, Paper.report(plans["1.1.1"] ?? "", november, november(houses: 5)))
        #expect(try await housesInTheCity() == 10)
        // Who sees the report sees both: what counts, and what waits.
        let both = try await office.get("of/\(SmallCity.batTrang)/reports/\(report)").ok().json
        #expect(both["acceptedVersion"].number == 2 && both["version"].number == 3 && both["state"].text == "submitted")
        try await accept(report, of: commune, by: office)
        #expect(try await housesInTheCity() == 12)
    }

    func theDistrictReopens() async throws {
        // A mistake in what was accepted from Thái Sơn: the numbers leave every total in the same moment.
        let seen = try await office.get("of/\(SmallCity.thaiSon)/reports/\(thaiSonReport)").ok()
        let before = try await totals(of: board, cityPlan, period: november)
        try await office.decide(
            "of/\(SmallCity.thaiSon)/reports/\(thaiSonReport)/reopening", #""reason":"Tính trùng một hộ""#, ifMatch: seen.etag
        ).ok()
        #expect(try await housesInTheCity() == 8)
        #expect(try await totals(of: board, cityPlan, period: november)[SamplePlan.id(5).text] == 8)
        #expect(before[SamplePlan.id(5).text] == 9)
        let owed = try await thaiSon.get("duties").json["items"].first("reportId", thaiSonReport)
        #expect(owed["state"].text == "reopened" && owed["reason"].text == "Tính trùng một hộ")
        // Thái Sơn takes the household out and is accepted.
        try await resubmit(
            thaiSonReport, from: thaiSon,
            Paper.report(plans["1.1.3"] ?? "", november, november(houses: 3, score: 9, online: 10, dossiers: 50)))
        try await accept(thaiSonReport, of: thaiSon, by: office)
        #expect(try await housesInTheCity() == 11)
    }

    /// Rewrites what came back and sends it again.
    private func resubmit(_ report: String, from officer: Officer, _ body: String) async throws {
        let desk = try await officer.get("reports/\(report)").ok().json["draft"]["etag"].text ?? ""
        let draft = try await officer.put("reports/\(report)/draft", body, ifMatch: desk).ok()
        try await officer.decide("reports/\(report)/submission", ifMatch: draft.etag).ok()
    }

    /// What a unit says about November; only communes are asked about roads.
    func november(
        houses: Decimal, score: Decimal = 7.5, online: Decimal = 90, dossiers: Decimal = 100, isCommune: Bool = true
    ) -> [ReportValue] {
        SamplePlan.values(houses: houses, score: score, online: online, dossiers: dossiers, criteria: houses + 7)
            + [SamplePlan.value(10, 1)] + (isCommune ? [SamplePlan.value(20, 2)] : [])
    }
}
