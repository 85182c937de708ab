import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import Testing
import Wire

@testable import Operations
@testable import Pages

@Suite("The people of a unit", .timeLimit(.minutes(20)))
struct PeoplePagesTests {
    @Test("an administrator appoints, invites and ends: the newcomer signs in by what was printed, and is out from that moment on")
    func whole() async throws {
        try await PageSite.open { site in
            let (login, password) = ("lan.qt", "hoa phượng nở đỏ góc sân")
            try await site.account("Ngô Thị Lan", login, password, in: SmallCity.batTrang, as: .administrator)
            let administrator = Browser(site)
            _ = try await administrator.signIn(login, password)
            let people = "/\(SmallCity.batTrang)/nguoi"
            for path in [people, "\(people)/bo-nhiem"] {
                for language in ["vi", "en"] {
                    administrator.language = language
                    let page = try await administrator.get(path)
                    #expect(page.status == .ok)
                    #expect(try await FrameTests.faults(of: page, in: administrator, language) == [], "\(path)")
                }
            }
            administrator.language = "vi"
            let form = try await administrator.get("\(people)/bo-nhiem")
            let (proof, id) = (try #require(form.hidden("proof")), try #require(form.hidden("id")))
            func said(_ name: String, until: String) -> [(String, String)] {
                [
                    ("proof", proof), ("id", id), ("name", name), ("role", "officer"), ("post", "Công chức"), ("from", "1/12/2024"),
                    ("until", until),
                ]
            }
            for (name, until, place) in [("", "31/1/2025", "ten"), ("Đỗ Thị Xuân", "31/2/2025", "den"), ("Đỗ Thị Xuân", "1/1/2024", "den")]
            {
                let answer = try await administrator.post("\(people)/bo-nhiem", said(name, until: until))
                #expect(answer.status == .unprocessableContent, "\(until)")
                #expect(answer.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == [place])
                #expect(answer.hidden("until") == until && answer.hidden("post") == "Công chức" && answer.hidden("id") == id)
            }
            for _ in 1...2 {
                #expect(try await administrator.post("\(people)/bo-nhiem", said("Đỗ Thị Xuân", until: "31/1/2025")).location == people)
            }
            let page = try await administrator.get(people)
            #expect(page.words.contains("cán bộ soạn thảo, Công chức") && page.words.contains("từ 01/12/2024 đến hết 31/01/2025"))
            let invitations = page.ways.map(\.path).filter { $0.hasSuffix("/ma-moi") }
            #expect(invitations.count == 3, "sent twice, it is one appointment")

            let xuan = try await site.city.owner.run(Self.person("Đỗ Thị Xuân")).uuidString.lowercased()
            let way = try #require(invitations.first { $0.contains(xuan) })
            let slip = try await administrator.post(way, [("proof", proof), ("login", "Xuân")])
            #expect(slip.status == .unprocessableContent && slip.hidden("login") == "Xuân")
            #expect(try await administrator.post(way, [("proof", proof), ("login", login)]).status == .conflict)
            let given = try await administrator.post(way, [("proof", proof), ("login", "xuan.dt")])
            let code = try #require(given.words.firstMatch(of: /[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}/)?.0)
            #expect(given.words.contains("Đỗ Thị Xuân") && given.words.contains("xuan.dt"))
            #expect(try await !administrator.words(way).contains(code), "it is shown once")
            let newcomer = Browser(site), chosen = "con mèo trèo cây cau 5x"
            _ = try await newcomer.post("/dang-nhap/ma-moi", [("invitation", String(code)), ("password", chosen), ("again", chosen)])
            _ = try await newcomer.signIn("xuan.dt", chosen)
            let seen = try await newcomer.get(people)
            #expect(seen.status == .ok && seen.ways.allSatisfy { !$0.path.hasPrefix(people + "/") }, "who only looks is offered nothing")

            let ends = page.ways.filter { $0.path.hasSuffix("/ket-thuc") }.map(\.path)
            let membership = try await site.city.owner.run(Self.membership(of: "Đỗ Thị Xuân")).uuidString.lowercased()
            let end = try #require(ends.first { $0.contains(membership) })
            #expect(try await administrator.post(end, [("proof", proof)]).location == people)
            let after = try await administrator.get(people)
            #expect(after.words.contains("kết thúc sớm ngày") && after.ways.filter { $0.path.hasSuffix("/ma-moi") }.count == 2)
            #expect(try await newcomer.get(people).status == .notFound)
            print("people: 3 slips, 1 appointed, invited, signed in and ended")
        }
    }

    @Test("a leader lets a colleague sign; who may not is told so by form and by address; who is of another unit sees no name")
    func others() async throws {
        try await PageSite.open { site in
            let leader = try await site.somebody(.leader, called: "Vũ Văn Tùng", in: SmallCity.batTrang)
            let officer = try await site.somebody(.officer, called: "Đỗ Thị Xuân", in: SmallCity.batTrang)
            let people = "/\(SmallCity.batTrang)/nguoi"
            let form = try await leader.get("\(people)/uy-quyen")
            #expect(try await FrameTests.faults(of: form, in: leader, "vi") == [])
            #expect(form.words.contains("gửi báo cáo thay Vũ Văn Tùng"))
            let (proof, id) = (try #require(form.hidden("proof")), try #require(form.hidden("id")))
            let xuan = try await site.city.owner.run(Self.person("Đỗ Thị Xuân")).uuidString.lowercased()
            #expect(form.elements.contains { $0.name == "option" && $0.attributes["value"] == xuan })
            let said = [("proof", proof), ("id", id), ("to", xuan), ("from", "20/12/2024"), ("until", "31/12/2024")]
            #expect(try await leader.post("\(people)/uy-quyen", said).location == people)
            let page = try await officer.get(people)
            #expect(page.words.contains("được Vũ Văn Tùng ủy quyền ký") && page.words.contains("từ 20/12/2024 đến hết 31/12/2024"))

            let own = try #require(page.hidden("proof"))
            var refused = 0
            for path in ["\(people)/bo-nhiem", "\(people)/uy-quyen", "\(people)/\(xuan)/ma-moi"] {
                #expect(try await officer.get(path).status == .forbidden, "\(path)")
                refused += 1
            }
            let wanted = [
                ("proof", own), ("id", UUID.version7().uuidString), ("to", xuan), ("from", "20/12/2024"), ("until", "31/12/2024"),
            ]
            #expect(try await officer.post("\(people)/uy-quyen", wanted).status == .forbidden, "a deputy hands it on to nobody")
            let stranger = site.leader(of: SmallCity.quangTrung)
            let hidden = try await stranger.get(people)
            #expect(hidden.status == .notFound && !hidden.text.contains("Xuân"))
            #expect(try await stranger.get("/\(SmallCity.quangTrung)/nguoi").status == .ok)
            #expect(try await stranger.get("/\(SmallCity.quangTrung)/nguoi/\(xuan)/ma-moi").status == .forbidden)
            print("people: 1 deputy, \(refused + 2) refused")
        }
    }

    private static func person(_ name: String) -> Statement<UUID> {
        Statement(
            "person by name", "select person_id from thidua.person where name = \(name)", exactlyOne: { row in try row.next(UUID.self) })
    }

    private static func membership(of name: String) -> Statement<UUID> {
        Statement(
            "membership by name",
            "select m.membership_id from thidua.membership m join thidua.person p on p.person_id = m.person_id where p.name = \(name)",
            exactlyOne: { row in try row.next(UUID.self) })
    }
}
