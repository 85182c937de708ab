import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Hummingbird
import Operations
import Postgres
import Store
import TestTraits
import Testing
import Wire

@testable import Pages

/// What was typed in a session that ended goes through the door and comes back into its form; nothing is done by it.
@Suite("What was typed in a session that is over", .timeLimit(.minutes(20)))
struct KeptFormTests {
    private static let password = "hoa phượng nở đỏ góc sân"
    private static let canary = "chim hoàng yến 0123456789"

    @Test("stands in its form again after signing in, also after a wrong password, and is saved by whoever sends it then")
    func draft() async throws {
        try await PageSite.open { site in
            let (address, browser) = try await Self.desk(of: site)
            let form = try await browser.get(address)
            let usual = try await FrameTests.faults(of: form, in: browser, "vi")
            var typed = try Typed(form)
            typed.set("Số nhà đã sửa", "1.250")
            typed.set("Đã phát động", "1")
            let note = "“\(Self.canary)”\nhai dòng <b>"
            let sent = typed.fields(deed: "check") + [("note", note)]
            try await Self.end(browser)
            for door in [try await browser.post(address, sent), try await Browser(site).post(address, sent)] {
                #expect(
                    door.status == .unauthorized && door.words.contains("Phiên đã hết. Đăng nhập để tiếp tục, những gì đã nhập còn nguyên.")
                )
                #expect(door.hidden("den") == address && door.hidden("nhap")?.contains("1%2E250") == true)
                #expect(!door.text.contains(typed.proof), "of what proves a session nothing is kept")
            }
            let door = try await browser.post(address, sent)
            let wrong = try await Self.signIn(browser, "lan.tt", "sai hoàn toàn", through: door)
            #expect(wrong.status == .unprocessableContent && wrong.hidden("nhap") == door.hidden("nhap") && wrong.hidden("den") == address)
            let onward = try await Self.signIn(browser, "lan.tt", Self.password, through: wrong)
            #expect(onward.status == .ok && onward.ways.contains { $0.method == .post && $0.path == address })
            #expect(onward.elements.contains { $0.name == "form" && $0.attributes["data-onward"] != nil })

            let back = try await browser.post(address, [("nhap", try #require(onward.hidden("nhap")))])
            #expect(back.status == .ok && back.words.contains("Những gì đã nhập còn nguyên và chưa được gửi"))
            #expect(back.value(of: "values[0].value") == "1.250", "as it was typed")
            #expect(back.words.contains(note), "also what is written in lines and with signs")
            #expect(back.elements.contains { $0.attributes["data-back"] != nil && $0.attributes["action"] == address })
            #expect(
                back.elements.contains {
                    $0.attributes["type"] == "radio" && $0.attributes["value"] == "1" && $0.attributes["checked"] != nil
                })
            #expect(!back.words.contains("✓ Đã lưu") && !back.words.contains("không còn ô"))
            #expect(try await FrameTests.faults(of: back, in: browser, "vi") == usual, "a page like any other")
            #expect(try await site.city.countOfDrafts() == 0, "nothing was done")

            let saved = try await browser.post(address, try Typed(back).fields(deed: "keep") + [("note", note)])
            #expect(saved.status == .seeOther && saved.location == address, "\(saved.words)")
            #expect(try await browser.get(address).value(of: "values[0].value") == "1250")
            let trail = try await site.city.owner.run(Self.said)
            #expect(!trail.contains { $0.contains("ho%C3%A0ng") || $0.contains(Self.canary) || $0.contains("nhap=") }, "\(trail)")
        }
    }

    @Test("goes through a door that asks for the code of a telephone too")
    func secondFactor() async throws {
        try await PageSite.open { site in
            let (address, browser) = try await Self.desk(of: site)
            var typed = try Typed(try await browser.get(address))
            typed.set("Số nhà đã sửa", "7")
            let session = try #require(BearerToken(browser.cookies["__Host-thidua"] ?? ""))
            let factor = SecondFactor(of: session, on: site.city.app)
            let hashing = PasswordHashing(scheme: .scrypt(id: -1, rounds: 1 << 10, blockSize: 8, parallelism: 1))
            let prepared = try await factor.prepare(Password(Self.password), hashing: hashing)
            try await factor.confirm(prepared.code.digits(at: TimeCode.step(at: Date())))
            try await Self.end(browser)
            let door = try await browser.post(address, typed.fields(deed: "keep"))
            let asked = try await Self.signIn(browser, "lan.tt", Self.password, through: door)
            #expect(asked.status == .unprocessableContent && asked.words.contains("xác thực hai lớp"))
            let nothing = try await Self.signIn(browser, "", "", through: asked)
            #expect(nothing.status == .unprocessableContent && nothing.hidden("nhap") == door.hidden("nhap"))
            let onward = try await browser.post(
                "/dang-nhap",
                [
                    ("login", "lan.tt"), ("password", Self.password), ("code", prepared.recovery[0].text), ("den", address),
                    ("nhap", try #require(nothing.hidden("nhap"))),
                ])
            #expect(onward.status == .ok && onward.hidden("nhap") == door.hidden("nhap"))
            let back = try await browser.post(address, [("nhap", try #require(onward.hidden("nhap")))])
            #expect(back.value(of: "values[0].value") == "7")
            #expect(try await site.city.countOfDrafts() == 0)
        }
    }

    @Test("is held against what its writer saw, so that what a colleague wrote meanwhile is not put back")
    func colleague() async throws {
        try await PageSite.open { site in
            let (address, browser) = try await Self.desk(of: site)
            var typed = try Typed(try await browser.get(address))
            typed.set("Số nhà đã sửa", "7")
            let leader = site.leader(of: SmallCity.batTrang)
            var theirs = try Typed(try await leader.get(address))
            theirs.set("Điểm cao nhất", "9")
            theirs.set("Số nhà đã sửa", "5")
            #expect(try await leader.post(address, theirs.fields(deed: "keep")).status == .seeOther)
            try await Self.end(browser)
            let back = try await Self.back(browser, address, typed.fields(deed: "keep"), as: "lan.tt")
            #expect(back.value(of: "values[0].value") == "7" && back.value(of: "values[0].seenValue") == "")
            let stale = try await browser.post(address, try Typed(back).fields(deed: "keep"))
            #expect(stale.status == .preconditionFailed && stale.words.contains("Người khác vừa ghi: 5 đơn vị."))
            #expect(stale.value(of: "values[4].value") == "9", "what only the colleague wrote stands")
        }
    }

    @Test("of a decision is shown with its reason and decides nothing, whoever signs in; what was seen stays what its writer saw")
    func decision() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let report = try await site.city.submit(
                SamplePlan.values(houses: 14, score: 2, online: 3, dossiers: 4, criteria: 5), from: SmallCity.batTrang,
                period: try await site.city.periods()[0].id)
            try await site.account("Trần Thị Lan", "lan.tt", Self.password, in: SmallCity.anLao, as: .leader)
            try await site.account("Phạm Văn Hải", "hai.pv", Self.password, in: SmallCity.anLao, as: .leader)
            let browser = Browser(site)
            _ = try await browser.signIn("lan.tt", Self.password)
            let page = "/\(SmallCity.anLao)/duyet/\(SmallCity.batTrang)/\(report.lowercased)", address = "\(page)/tra-lai"
            let shown = try await browser.get(page)
            let fields = [
                ("proof", shown.hidden("proof")!), ("id", shown.hidden("id")!), ("seen", "r0"), ("version", "77"), ("reason", Self.canary),
            ]
            try await Self.end(browser)
            for login in ["lan.tt", "hai.pv"] {
                let back = try await Self.back(browser, address, fields, as: login)
                #expect(back.status == .ok && back.words.contains(Self.canary) && back.words.contains("chưa được gửi"))
                let fold = back.elements.last { $0.name == "details" && $0.attributes["class"] == nil }
                #expect(fold?.attributes["open"] != nil, "what was typed is seen")
                let form = try FilledForm.on(back, to: address)
                #expect(form["seen"] == "r0" && form["version"] == "1" && form["id"] != shown.hidden("id"))
                #expect(try await FrameTests.faults(of: back, in: browser, "vi").filter { $0 != "an id twice" } == [])
                #expect(try await Self.decisions(site.city) == 0)
                try await Self.end(browser)
            }
            // What is not what stands is refused, and shown with what does: that is no dead end.
            let lan = Browser(site)
            _ = try await lan.signIn("lan.tt", Self.password)
            let stale = try await FilledForm.on(try await Self.shown(lan, address, fields), to: address).send(lan)
            #expect(stale.status == .preconditionFailed && stale.words.contains(Self.canary))
            #expect(try FilledForm.on(stale, to: address)["seen"] == shown.hidden("seen"))
            #expect(try await Self.decisions(site.city) == 0)
            // Who is not of the unit is told nothing, and nothing is done.
            try await site.account("Bùi Thị Hường", "huong.bt", Self.password, in: SmallCity.kienThuy, as: .leader)
            #expect(try await Self.back(browser, address, fields, as: "huong.bt").status == .notFound)
            #expect(try await Self.decisions(site.city) == 0)
        }
    }

    @Test("into a part of a plan or an event meets what a colleague saved meanwhile, and both are shown; a row never saved is there too")
    func overwriting() async throws {
        try await PageSite.open { site in
            let id = UUID.version7(), event = SamplePlan.id(401), standing = site.city.standing(in: SmallCity.anLao)
            _ = try await SaveCampaignDraft(id, plan: SamplePlan.plan("Thi đua"), above: nil, revision: nil)
                .run(as: standing, on: site.city.app)
            _ = try await SaveAnchorEvent(event, name: "Hội nghị", plannedOn: nil, heldOn: nil, reason: nil, revision: nil)
                .run(as: standing, on: site.city.app)
            try await site.account("Trần Thị Lan", "lan.tt", Self.password, in: SmallCity.anLao, as: .standingOffice)
            let leader = site.leader(of: SmallCity.anLao), plan = "/\(SmallCity.anLao)/phong-trao/\(id.lowercased)/soan"
            let browser = Browser(site)
            for (address, field, deed) in [
                ("\(plan)/chu-de", "theme", "list"), ("/\(SmallCity.anLao)/su-kien/\(event.lowercased)", "name", "save"),
            ] {
                _ = try await browser.signIn("lan.tt", Self.password)
                var (ours, theirs) = (
                    try FilledForm.on(try await browser.get(address), to: address),
                    try FilledForm.on(try await leader.get(address), to: address)
                )
                ours.set(field, "Của Lan")
                theirs.set(field, "Của đồng nghiệp")
                try await Self.end(browser)
                #expect(try await theirs.send(leader, deed).status == .seeOther)
                let back = try await Self.back(browser, address, ours.pressing(deed), as: "lan.tt")
                let stale = try await FilledForm.on(back, to: address).send(browser, deed)
                #expect(stale.status == .preconditionFailed && stale.words.contains("Của đồng nghiệp"), "\(address): \(stale.words)")
                let again = try FilledForm.on(stale, to: address)
                #expect(again[field] == "Của Lan")
                #expect(try FilledForm.on(try await leader.get(address), to: address)[field] == "Của đồng nghiệp")
                #expect(try await again.send(browser, deed).status == .seeOther, "to send it again is a choice")
                try await Self.end(browser)
            }

            let bases = "\(plan)/can-cu"
            _ = try await browser.signIn("lan.tt", Self.password)
            var rows = try FilledForm.on(try await browser.get(bases), to: bases)
            for _ in 1...2 { rows = try FilledForm.on(try await rows.send(browser, "add"), to: bases) }
            let symbols = rows.controls.filter { $0.hasSuffix(".symbol") }
            try #require(symbols.count > 1)
            for (place, name) in symbols.enumerated() { rows.set(name, "\(place + 1)/KH mới") }
            try await Self.end(browser)
            let back = try await Self.back(browser, bases, rows.pressing("list"), as: "lan.tt")
            let shown = try FilledForm.on(back, to: bases)
            #expect(symbols.map { shown[$0] } == symbols.indices.map { "\($0 + 1)/KH mới" } && !back.words.contains("không còn ô"))
            #expect(try await shown.send(browser, "list").status == .seeOther)

            // The draft is thrown away while its writer signs in.
            rows = try FilledForm.on(try await browser.get(bases), to: bases)
            rows.set(symbols[0], Self.canary)
            try await Self.end(browser)
            let desk = try await leader.get(plan)
            #expect(
                try await FilledForm.on(desk, to: "/\(SmallCity.anLao)/phong-trao/\(id.lowercased)/bo-nhap").send(leader).status
                    == .seeOther)
            let gone = try await Self.back(browser, bases, rows.pressing("list"), as: "lan.tt")
            #expect(gone.status == .notFound && gone.words.contains(Self.canary))
            print("kept forms: \(symbols.count) rows that were never saved")
        }
    }

    @Test("and refused, or without a page to stand on, is shown to who typed it: no id, no proof, nothing to another site")
    func bare() async throws {
        try await PageSite.open(planting: { pages, _ in
            let words = Wording(vi: "Thử", en: "Try")
            pages.page("het", words, for: .colleagues) { _, context in .onward(to: "/\(context.unit)/viec") }
            pages.deed("het", for: .colleagues) { _, _, _ in throw Problem.unavailable }
            pages.deed("cam", for: .colleagues) { _, _, _ in throw Problem.permissionDenied }
            pages.deed("hong", for: .colleagues) { _, _, _ in
                throw FormAgain(Problem.unavailable, Response(status: .serviceUnavailable))
            }
        }) { site in
            let leader = site.leader(of: SmallCity.batTrang), here = "/\(SmallCity.batTrang)"
            let proof = try #require(try await leader.get("\(here)/viec").hidden("proof")), id = UUID.version7().lowercased
            let fields = [
                ("proof", proof), ("id", id), ("seen", "1.raised"), ("familyId", id), ("rows[0].unit", "1.2.3"), ("end", "1.2 \(id)"),
                ("words", Self.canary), ("note", "một\nhai"),
            ]
            for (path, status) in [("het", HTTPResponse.Status.serviceUnavailable), ("cam", .forbidden)] {
                let answer = try await leader.post("\(here)/\(path)", fields)
                #expect(answer.status == status && answer.words.contains("Những gì bạn đã nhập"), "\(path)")
                #expect(answer.words.contains(Self.canary) && answer.words.contains("một\nhai"))
                for hidden in [proof, id, "1.raised", "1.2.3"] { #expect(!answer.text.contains(hidden), "\(hidden)") }
            }
            #expect(try await leader.post("\(here)/hong", fields).text.isEmpty, "who has a form shows that")
            // Signed in meanwhile, and the page leads on: what was typed is there all the same.
            let gone = try await leader.post("\(here)/het", [("nhap", "words=\(Self.canary.replacing(" ", with: "+"))&id=\(id)")])
            #expect(gone.status == .conflict && gone.words.contains("Chưa gửi gì") && gone.words.contains("0123456789"))
            #expect(!gone.text.contains(id))
            leader.fetchSite = "cross-site"
            #expect(try await !leader.post("\(here)/cam", fields).words.contains(Self.canary))
        }
    }

    @Test("with the proof of another session is refused, in the trail, and shown again to who is signed in now")
    func anotherSession() async throws {
        try await PageSite.open { site in
            let (address, browser) = try await Self.desk(of: site)
            var typed = try Typed(try await browser.get(address))
            typed.set("Số nhà đã sửa", "7")
            let leader = site.leader(of: SmallCity.batTrang)
            let refused = try await leader.post(address, typed.fields(deed: "keep"))
            #expect(refused.status == .forbidden && refused.words.contains("Biểu mẫu được mở trong một phiên đăng nhập khác."))
            #expect(refused.value(of: "values[0].value") == "7")
            #expect(try await site.city.countOfDrafts() == 0)
            #expect(try await site.city.owner.run(Self.codes) == ["form.not-ours"])
            #expect(try await leader.post(address, try Typed(refused).fields(deed: "keep")).status == .seeOther)
            // From another site it is not even shown.
            leader.fetchSite = "cross-site"
            #expect(try await leader.post(address, typed.fields(deed: "keep")).value(of: "values[0].value") == nil)
        }
    }

    @Test("is only what fields have: hostile names, markup, foreign addresses and what is too large come to nothing", .slow)
    func hostile() async throws {
        try await PageSite.open { site in
            let (address, browser) = try await Self.desk(of: site)
            let form = try await browser.get(address)
            let evil = "\"><script>alert(1)</script><input name=\"proof\" value=\"x"
            let sent: [(String, String)] = [
                ("proof", "mine"), ("password", "mật khẩu"), ("values[0].indicatorId", form.value(of: "values[0].indicatorId")!),
                ("values[0].value", evil), ("values[0].explanation", evil), ("values[1].indicatorId", UUID().lowercased),
                ("values[1].value", "của chỉ tiêu khác"), (evil, "không có ô nào"), ("login", evil), ("note", evil), ("note", "hai lần"),
                ("values[0].seenValue", evil),
            ]
            let visitor = Browser(site)
            let door = try await visitor.post(address, sent)
            #expect(door.status == .unauthorized && door.hidden("login") == "" && door.hidden("password") == nil)
            let kept = try #require(door.hidden("nhap"))
            #expect(!kept.contains("mine") && !kept.contains("m%E1"))
            let back = try await Self.back(visitor, address, sent, as: "lan.tt")
            #expect(back.status == .ok && back.value(of: "values[0].value") == evil && back.value(of: "values[0].seenValue") == evil)
            #expect(back.elements.count { $0.name == "script" } == 1, "the one script")
            let proofs = back.elements.filter { $0.attributes["name"] == "proof" }.compactMap { $0.attributes["value"] }
            #expect(
                proofs.count == form.elements.count { $0.attributes["name"] == "proof" } && !proofs.contains("x")
                    && !proofs.contains("mine"))
            #expect(back.value(of: "values[1].value") == "", "a row that is about something else is left as it is")
            for left in ["Những gì không còn ô để điền:", "của chỉ tiêu khác", "không có ô nào"] { #expect(back.words.contains(left)) }

            // Somewhere else, or nothing: an ordinary door.
            for (deed, kept) in [("//evil.example/x", "a=1"), ("https://evil.example", "a=1"), (address, "")] {
                let fresh = Browser(site)
                let answer = try await fresh.post(
                    "/dang-nhap", [("login", "lan.tt"), ("password", Self.password), ("den", deed), ("nhap", kept)])
                #expect(answer.status == .seeOther && answer.location == "/", "\(deed)")
            }
            // Size: what fits travels whole, what does not is told nothing it would lose later.
            let long = String(repeating: "đ", count: 80_000)
            let stranger = Browser(site)
            let large = try await stranger.post(address, [("note", long)])
            #expect(large.status == .unauthorized && large.hidden("nhap")?.utf8.count ?? 0 > 470_000)
            let whole = try await Self.back(stranger, address, [("note", long)], as: "lan.tt")
            #expect(whole.words.contains(long))
            #expect(try await Browser(site).post(address, [("note", long + long)]).location == "/dang-nhap")
            // By another site's page, of an account, and by a script: nothing is kept.
            let foreign = Browser(site)
            foreign.fetchSite = nil
            #expect(try await foreign.post(address, sent).location == "/dang-nhap")
            #expect(try await Browser(site).post("/tai-khoan/mat-khau", [("current", "a"), ("password", "b")]).location == "/dang-nhap")
            #expect(try await Browser(site).post("\(address)/ghi-chu", [("note", "a")]).hidden("nhap") == nil)
            #expect(try await site.city.countOfDrafts() == 0)
            print(
                "kept forms: \(sent.count) fields of a hostile one, \(proofs.count) proofs of the page's own, "
                    + "\(large.text.utf8.count) bytes of door"
            )
        }
    }

    // MARK: Behind it

    private static func desk(of site: PageSite) async throws -> (address: String, Browser) {
        try await site.city.cascade()
        try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.batTrang, as: .officer)
        let month = try await site.city.periods()[0].id
        let campaign = SmallCity.campaign(of: SmallCity.batTrang).lowercased
        let browser = Browser(site)
        _ = try await browser.signIn("lan.tt", password)
        return ("/\(SmallCity.batTrang)/phong-trao/\(campaign)/bao-cao/\(month.lowercased)/soan", browser)
    }

    /// Elsewhere: the browser still has its cookie.
    private static func end(_ browser: Browser) async throws {
        let elsewhere = Browser(browser.site, cookies: browser.cookies)
        #expect(try await elsewhere.ask(.delete, "/v1/session").status.code < 300)
    }

    private static func signIn(_ browser: Browser, _ login: String, _ password: String, through door: Page) async throws -> Page {
        let fields = [("login", login), ("password", password), ("den", door.hidden("den") ?? ""), ("nhap", door.hidden("nhap") ?? "")]
        return try await browser.post("/dang-nhap", fields)
    }

    /// Sends it in a session that is over, signs in, and goes back.
    private static func back(_ browser: Browser, _ address: String, _ fields: [(String, String)], as login: String) async throws -> Page {
        let onward = try await signIn(browser, login, password, through: try await browser.post(address, fields))
        return try await browser.post(onward.hidden("den") ?? address, [("nhap", onward.hidden("nhap") ?? "")])
    }

    /// The form as it comes back through the door.
    private static func shown(_ browser: Browser, _ address: String, _ fields: [(String, String)]) async throws -> Page {
        let kept = fields.filter { $0.0 != "proof" }.map { "\($0)=\($1.replacing(" ", with: "+"))" }.joined(separator: "&")
        return try await browser.post(address, [("nhap", kept)])
    }

    private static func decisions(_ city: SmallCity) async throws -> Int {
        try await city.count(.reportAccepted) + city.count(.reportReturned)
    }

    private static let said = Statement<[String]>(
        "all that the trail heard by pages", "select said from thidua.audit_pending where method = 'POST' and said is not null",
        each: { row in try row.next(String.self) })
    private static let codes = Statement<[String]>(
        "why pages were refused", "select code from thidua.audit_pending where method = 'POST' and code is not null",
        each: { row in try row.next(String.self) })
}
