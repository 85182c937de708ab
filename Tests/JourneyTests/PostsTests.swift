import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import TestTraits
import Testing

/// Who may do what: an officer prepares, a leader signs, a deputy signs in a leader's place, Phòng Nội vụ reviews.
@Suite("Posts and deputies", .timeLimit(.minutes(20)))
struct PostsTests {
    @Test("an officer prepares a report and a leader sends it; the standing office accepts it and could not have sent one of its own")
    func threeHands() async throws {
        try await Site.open { site in
            let desk = try await CommuneDesk(site)
            let officer = try await site.newcomer("Trần Thị Lan", in: SmallCity.batTrang, as: .officer)
            let leader = try await site.newcomer("Vũ Văn Tùng", in: SmallCity.batTrang, as: .leader)
            let office = try await site.newcomer("Nguyễn Thị Hoa", in: SmallCity.anLao, as: .standingOffice)

            let report = newID()
            let draft = try await officer.put("reports/\(report)/draft", desk.paper).ok()
            #expect(try await officer.decide("reports/\(report)/submission", ifMatch: draft.etag).refusal == "403 permission.denied")
            #expect(try await officer.get("reports/\(report)").json["state"].text == "draft")
            let sent = try await leader.decide("reports/\(report)/submission", ifMatch: draft.etag).ok()
            #expect(sent.json["byRole"].text == "leader" && sent.json["asDeputy"].flag == false)

            let districtOfficer = try await site.newcomer("Phạm Văn Nam", in: SmallCity.anLao, as: .officer)
            #expect(
                try await districtOfficer.decide("of/\(SmallCity.batTrang)/reports/\(report)/acceptance", #""version":1"#, ifMatch: "*")
                    .refusal
                    == "403 permission.denied")
            let accepted = try await office.decide("of/\(SmallCity.batTrang)/reports/\(report)/acceptance", #""version":1"#, ifMatch: "*")
                .ok()
            #expect(accepted.json["byRole"].text == "standing_office")

            let plan = newID()
            let prepared = try await office.put("campaigns/\(plan)/draft", desk.complete).ok()
            #expect(try await office.decide("campaigns/\(plan)/publication", ifMatch: prepared.etag).refusal == "403 permission.denied")
            try await site.officer(in: SmallCity.anLao).decide("campaigns/\(plan)/publication", ifMatch: prepared.etag).ok()
        }
    }

    @Test(
        "who only reads sees what was sent and no draft, and writes nothing", .slow,
        arguments: [Role.clerk, .councilMember, .inspector, .auditor, .administrator])
    func readers(role: Role) async throws {
        try await Site.open { site in
            let desk = try await CommuneDesk(site)
            let officer = site.officer(in: SmallCity.batTrang)
            let report = newID(), plan = newID()
            let draft = try await officer.put("reports/\(report)/draft", desk.paper).ok()
            try await officer.put("campaigns/\(plan)/draft", desk.plan).ok()

            let reader = try await site.newcomer("Người đọc", in: SmallCity.batTrang, as: role)
            #expect(try await reader.get("").ok().json["id"].text == "\(SmallCity.batTrang)")
            #expect(try await reader.get("campaigns/\(plan)/draft").refusal == "404 not-found")
            #expect(try await reader.get("reports/\(report)/draft").refusal == "404 not-found")
            #expect(try await reader.get("campaigns").ok().text.contains(plan) == false)
            #expect(try await reader.put("campaigns/\(newID())/draft", desk.plan).refusal == "403 permission.denied")
            #expect(try await reader.put("events/\(newID())", #"{"name":"Đại hội"}"#).refusal == "403 permission.denied")

            try await officer.decide("reports/\(report)/submission", ifMatch: draft.etag).ok()
            #expect(try await reader.get("reports/\(report)").ok().json["versions"].list.count == 1)
        }
    }

    @Test("a deputy signs for the chairman in one campaign and for a time, and no more from the moment it is taken back")
    func deputy() async throws {
        try await Site.open { site in
            let desk = try await CommuneDesk(site)
            let chairman = try await site.newcomer("Vũ Văn Tùng", in: SmallCity.batTrang, as: .leader)
            let deputy = try await site.newcomer("Lê Thị Mai", in: SmallCity.batTrang, as: .officer)
            let person = try await chairman.personID(of: "Lê Thị Mai")
            func may(_ somebody: Officer) async throws -> String {
                let deeds = try await somebody.get("deeds").ok().json
                return "\(deeds["own"].list.compactMap(\.text).joined(separator: " ")); "
                    + deeds["asDeputy"].list.compactMap(\.text).joined(separator: " ")
            }
            #expect(try await may(chairman) == "announce appraise cite open prepare register review sign; ")
            #expect(try await may(deputy) == "cite open prepare; ")

            func draft(_ period: String) async throws -> (id: String, etag: String) {
                let id = newID()
                return (id, try await deputy.put("reports/\(id)/draft", desk.paper(of: period)).ok().etag)
            }
            let first = try await draft(desk.periods[0])
            #expect(try await deputy.decide("reports/\(first.id)/submission", ifMatch: first.etag).refusal == "403 permission.denied")

            // Nobody gives away what they do not have, to nobody, to themselves, or backwards in time.
            let charge = newID()
            func said(_ to: String, _ more: String = "", until: String = "2025-01-15") -> String {
                #"{"to":"\#(to)","from":"2024-12-01","until":"\#(until)"\#(more)}"#
            }
            #expect(try await deputy.put("deputies/\(newID())", said(person)).refusal == "403 permission.denied")
            #expect(try await chairman.put("deputies/\(newID())", said(newID())).refusal == "404 not-found")
            let own = try await chairman.personID(of: "Vũ Văn Tùng")
            #expect(try await chairman.put("deputies/\(newID())", said(own)).refusal == "422 input.invalid: to post.own-deputy")
            #expect(
                try await chairman.put("deputies/\(newID())", said(person, until: "2024-12-01")).refusal
                    == "422 input.invalid: until post.ends-before-it-begins")

            // For another campaign than this one it is not good here.
            let other = #","campaign":"\#(desk.otherPlan)""#
            try await chairman.put("deputies/\(newID())", said(person, other)).ok()
            #expect(try await deputy.decide("reports/\(first.id)/submission", ifMatch: first.etag).refusal == "403 permission.denied")

            let thisOne = #","campaign":"\#(desk.campaign)""#
            for _ in 1...2 { try await chairman.put("deputies/\(charge)", said(person, thisOne)).ok() }
            #expect(try await chairman.put("deputies/\(charge)", said(person)).refusal == "409 id.taken")
            let sent = try await deputy.decide("reports/\(first.id)/submission", ifMatch: first.etag).ok()
            #expect(sent.json["byRole"].text == "officer" && sent.json["asDeputy"].flag == true)
            #expect(try await may(deputy) == "cite open prepare; review sign")
            // And hands it on to nobody.
            #expect(try await deputy.put("deputies/\(newID())", said(own)).refusal == "403 permission.denied")

            let second = try await draft(desk.periods[1])
            #expect(try await deputy.delete("deputies/\(charge)", ifMatch: "*").refusal == "403 permission.denied")
            for _ in 1...2 { try await chairman.delete("deputies/\(charge)", ifMatch: "*").ok() }
            #expect(try await deputy.decide("reports/\(second.id)/submission", ifMatch: second.etag).refusal == "403 permission.denied")
            #expect(try await deputy.get("reports/\(first.id)").ok().json["state"].text == "submitted")
        }
    }

    @Test(
        "a charge ends with the post of whoever gave it, and with the deputy's own",
        arguments: [("Vũ Văn Tùng", "403 permission.denied"), ("Lê Thị Mai", "404 not-found")])
    func chargesEnd(whoLeaves: String, refusal: String) async throws {
        try await Site.open { site in
            let desk = try await CommuneDesk(site)
            let administrator = try await site.newcomer("Đỗ Văn Quản", in: SmallCity.batTrang, as: .administrator)
            let chairman = try await site.newcomer("Vũ Văn Tùng", in: SmallCity.batTrang, as: .leader)
            let deputy = try await site.newcomer("Lê Thị Mai", in: SmallCity.batTrang, as: .officer)
            let to = try await chairman.personID(of: "Lê Thị Mai")
            try await chairman.put("deputies/\(newID())", #"{"to":"\#(to)","from":"2024-12-01","until":"2025-01-15"}"#).ok()
            let report = newID()
            let draft = try await deputy.put("reports/\(report)/draft", desk.paper(of: desk.periods[0])).ok()
            try await administrator.delete("memberships/\(administrator.membership(of: whoLeaves))", ifMatch: "*").ok()
            #expect(try await deputy.decide("reports/\(report)/submission", ifMatch: draft.etag).refusal == refusal)
        }
    }

    @Test("an administrator manages the people of the own unit, opens the units right below, and knows nobody else's")
    func administrators() async throws {
        try await Site.open { site in
            let administrator = try await site.newcomer("Đỗ Văn Quản", in: SmallCity.anLao, as: .administrator)
            let stranger = try await site.newcomer("Người nơi khác", in: SmallCity.kienThuy, as: .officer)
            let strangerID = try await stranger.personID(of: "Người nơi khác")

            func post(_ who: String, _ role: Role, _ more: String = "") -> String {
                #"{\#(who),"role":"\#(role.rawValue)","from":"2024-12-01"\#(more)}"#
            }
            let membership = newID()
            let lan = #""name":"Trần Thị Lan""#
            for _ in 1...2 {
                try await administrator.put("memberships/\(membership)", post(lan, .officer, #","post":"Chuyên viên""#)).ok()
            }
            let listed = try await administrator.get("people").ok().json["items"].list.filter { $0["name"].text == "Trần Thị Lan" }
            #expect(listed.map { $0["post"].text } == ["Chuyên viên"])
            #expect(try await administrator.put("memberships/\(membership)", post(lan, .leader)).refusal == "409 id.taken")

            // Below, only an administrator; further below and beside, nobody.
            let below = #","unit":"\#(SmallCity.batTrang)""#
            #expect(try await administrator.put("memberships/\(newID())", post(lan, .leader, below)).refusal == "403 permission.denied")
            try await administrator.put("memberships/\(newID())", post(#""name":"Bùi Văn Mở""#, .administrator, below)).ok()
            for elsewhere in [SmallCity.kienThuy, SmallCity.city, SmallCity.elsewhere, SmallCity.tuSon] {
                #expect(
                    try await administrator.put("memberships/\(newID())", post(lan, .administrator, #","unit":"\#(elsewhere)""#)).refusal
                        == "403 permission.denied")
            }

            // Somebody of another district is nobody, in the same bytes.
            let real = try await administrator.put("memberships/\(newID())", post(#""person":"\#(strangerID)""#, .officer))
            let unreal = try await administrator.put("memberships/\(newID())", post(#""person":"\#(newID())""#, .officer))
            #expect(real.bytes == unreal.bytes && real.refusal == "404 not-found")
            #expect(try await administrator.delete("memberships/\(newID())", ifMatch: "*").refusal == "404 not-found")
            #expect(
                try await administrator.delete("memberships/\(stranger.membership(of: "Người nơi khác"))", ifMatch: "*").refusal
                    == "404 not-found")

            // Who is no administrator manages nobody.
            let leader = site.officer(in: SmallCity.anLao)
            #expect(try await leader.put("memberships/\(newID())", post(lan, .officer)).refusal == "403 permission.denied")
            #expect(try await leader.delete("memberships/\(membership)", ifMatch: "*").refusal == "403 permission.denied")

            #expect(
                try await administrator.put("memberships/\(newID())", #"{"role":"officer","from":"2024-12-01"}"#).refusal
                    == "422 input.invalid: person post.person-or-name")
            #expect(
                try await administrator.put("memberships/\(newID())", post(lan, .officer, #","until":"2024-12-01""#)).refusal
                    == "422 input.invalid: until post.ends-before-it-begins")
        }
    }
}

/// A commune that takes part in its district's campaign, and in another.
private struct CommuneDesk {
    let campaign = SmallCity.campaign(of: SmallCity.batTrang).text
    let otherPlan = newID()
    let periods: [String]
    let plan = #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"}}"#
    var complete: String { Paper.plan("Riêng") }

    init(_ site: Site) async throws {
        try await site.city.cascade()
        periods = try await site.city.periods().map(\.id.text)
        try await site.officer(in: SmallCity.batTrang).publish(complete, as: otherPlan)
    }

    var paper: String { paper(of: periods[1]) }

    func paper(of period: String) -> String {
        Paper.report(campaign, period, SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4))
    }
}

extension Officer {
    fileprivate func personID(of name: String) async throws -> String {
        try await get("people").ok().json["items"].list.first { $0["name"].text == name }?["person"].text ?? ""
    }

    fileprivate func membership(of name: String) async throws -> String {
        try await get("people").ok().json["items"].list.first { $0["name"].text == name && $0["onBehalfOf"].isNull }?["membership"].text
            ?? ""
    }
}
