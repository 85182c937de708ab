import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import TestTraits
import Testing

/// People sign in with what they know and what they have; what a browser carries can be taken back.
@Suite("Signing in", .timeLimit(.minutes(20)))
struct SignInTests {
    private let password = "hoa phượng nở đỏ góc sân"
    private let unit = "/v1/units/\(SmallCity.anLao)"

    @Test("the first administrator is invited, invites a colleague, and both work; nobody else ever knew their passwords")
    func journey() async throws {
        try await Site.open { site in
            let first = WebBrowser(site), second = WebBrowser(site)
            _ = try await site.account("Đỗ Văn Quản", "quan.dv", password, in: SmallCity.anLao, as: .administrator, at: first)
            #expect(try await first.get("/v1/me").refusal == "401 sign-in.required")
            let me = try await first.signIn("Quan.DV", password).ok()
            #expect(me.json["name"].text == "Đỗ Văn Quản")
            #expect(me.json["standings"].list.map { $0["role"].text } == ["administrator"])
            let cookie = try #require(me.headers.first { $0.value.hasPrefix("__Host-thidua=") }?.value)
            for word in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(word), "\(word)") }
            #expect(!cookie.contains("Domain"))

            let post = newID()
            try await first.put("\(unit)/memberships/\(post)", #"{"name":"Trần Thị Lan","role":"officer","from":"2024-12-01"}"#).ok()
            let lan = try #require(
                try await first.get("\(unit)/people").ok().json["items"].first("membership", post)["person"].text)
            let invited = try await first.put("\(unit)/people/\(lan)/invitation", #"{"login":"lan.tt"}"#).ok()
            let invitation = try #require(invited.json["invitation"].text)
            // Nobody signs in by an invitation, and it is good once; a letter typed small does not matter.
            #expect(try await second.signIn("lan.tt", invitation).refusal == "403 sign-in.wrong")
            let accept = #"{"invitation":"\#(invitation.lowercased())","password":"\#(password) năm nay"}"#
            #expect(try await second.put("/v1/account", accept).ok().json["login"].text == "lan.tt")
            #expect(try await second.put("/v1/account", accept).refusal == "422 input.invalid: invitation invitation.invalid")

            try await second.signIn("lan.tt", password + " năm nay").ok()
            try await second.put("\(unit)/campaigns/\(newID())/draft", #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"}}"#).ok()
            #expect(try await second.put("\(unit)/people/\(lan)/invitation", #"{"login":"x.y"}"#).refusal == "403 permission.denied")
            try await second.delete("/v1/session").ok()
            #expect(try await second.get(unit).refusal == "401 sign-in.required")
        }
    }

    @Test("a stolen cookie is useless from the moment its owner ends it, on connections that are open too")
    func stolen() async throws {
        try await Site.open { site in
            let owner = WebBrowser(site), atHome = WebBrowser(site)
            _ = try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.anLao, as: .officer, at: owner)
            try await owner.signIn("lan.tt", password).ok()
            let thief = owner.stolen()
            try await thief.get(unit).ok()
            try await atHome.signIn("lan.tt", password).ok()
            let listed = try await atHome.get("/v1/sessions").ok().json["items"].list
            #expect(listed.map { $0["isThis"].flag } == [true, false])
            #expect(listed.allSatisfy { $0["address"].text == "127.0.0.1" && $0["agent"].text == "thử nghiệm" })
            let theirs = try #require(listed.last?["id"].text)
            try await atHome.delete("/v1/sessions/\(theirs)").ok()
            for path in [unit, "/v1/me", "/v1/sessions"] { #expect(try await thief.get(path).refusal == "401 sign-in.required") }
            #expect(try await thief.delete("/v1/sessions/\(theirs)").refusal == "401 sign-in.required")
            #expect(try await atHome.delete("/v1/sessions/\(theirs)").refusal == "404 not-found")

            // Another password ends all others; nobody ends a stranger's.
            try await owner.signIn("lan.tt", password).ok()
            let stranger = WebBrowser(site)
            _ = try await site.account("Người khác", "khac", password, in: SmallCity.anLao, as: .officer, at: stranger)
            try await stranger.signIn("khac", password).ok()
            let other = try #require(try await stranger.get("/v1/sessions").ok().json["items"][0]["id"].text)
            #expect(try await owner.delete("/v1/sessions/\(other)").refusal == "404 not-found")
            #expect(
                try await owner.put("/v1/password", #"{"current":"sai","password":"một mật khẩu khác hẳn"}"#).refusal
                    == "403 password.wrong: current password.wrong")
            #expect(
                try await owner.put("/v1/password", #"{"current":"\#(password)","password":"lan.tt và vài chữ"}"#).refusal
                    == "422 input.invalid: password password.contains-login")
            try await owner.put("/v1/password", #"{"current":"\#(password)","password":"một mật khẩu khác hẳn"}"#).ok()
            #expect(try await atHome.get("/v1/me").refusal == "401 sign-in.required")
            try await owner.get("/v1/me").ok()
            try await stranger.get("/v1/me").ok()
            #expect(try await atHome.signIn("lan.tt", password).refusal == "403 sign-in.wrong")
        }
    }

    @Test("what a cookie permits is done from our own pages only")
    func foreignPages() async throws {
        try await Site.open { site in
            let browser = WebBrowser(site)
            _ = try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.anLao, as: .officer, at: browser)
            try await browser.signIn("lan.tt", password).ok()
            func draft() async throws -> String {
                try await browser.put(
                    "\(unit)/campaigns/\(newID())/draft", #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"}}"#
                ).refusal
            }
            let own = [
                ("Sec-Fetch-Site", "same-origin"), ("Origin", "http://127.0.0.1:\(site.port)"),
                ("Origin", "HTTPS://127.0.0.1:\(site.port)"),
            ]
            for origin in own {
                browser.origin = origin
                #expect(try await draft() == "201", "\(origin)")
            }
            let foreign: [(String, String)?] = [
                nil, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"), ("Origin", "null"),
                ("Origin", "http://127.0.0.1"), ("Origin", "http://127.0.0.1:\(site.port).evil.vn"), ("Origin", "https://evil.vn"),
                ("Origin", "127.0.0.1:\(site.port)"),
            ]
            for origin in foreign {
                browser.origin = origin
                #expect(try await draft() == "403 origin.foreign", "\(String(describing: origin))")
                #expect(try await browser.delete("/v1/session").refusal == "403 origin.foreign")
                if origin != nil { #expect(try await browser.signIn("lan.tt", password).refusal == "403 origin.foreign") }
                try await browser.get(unit).ok()
            }
            // A token is sent by no browser on its own.
            let officer = site.officer(in: SmallCity.anLao)
            #expect(
                try await officer.ask(
                    "PUT", "campaigns/\(newID())/draft", headers: [("Content-Type", "application/json"), ("Origin", "https://evil.vn")],
                    body: #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"}}"#
                ).status == 201)
        }
    }

    @Test("whoever guesses is slowed down, learns nothing, and does not lock the owner out")
    func guessing() async throws {
        try await Site.open { site in
            let owner = WebBrowser(site)
            _ = try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.anLao, as: .officer, at: owner)
            var told: [String: [String]] = [:]
            for login in ["lan.tt", "nobody.here", "???"] {
                for _ in 1...5 { told[login, default: []].append(try await WebBrowser(site).signIn(login, "hoa sen nở trắng").bytes) }
                let sixth = try await WebBrowser(site).signIn(login, password)
                #expect(sixth.refusal == "429 sign-in.too-many-attempts")
                let seconds = try #require(sixth.header("Retry-After").flatMap { Int($0) })
                #expect((1...300).contains(seconds))
            }
            #expect(told["nobody.here"] == told["lan.tt"] && told["???"] == told["lan.tt"])
            // The browser in which the password was chosen has attempts of its own.
            try await owner.signIn("lan.tt", password).ok()
            for _ in 1...10 { #expect(try await owner.signIn("lan.tt", "hoa sen nở trắng").refusal == "403 sign-in.wrong") }
            #expect(try await owner.signIn("lan.tt", password).refusal == "429 sign-in.too-many-attempts")
            // Time passes: the attempts come back one by one.
            try await site.city.owner.execute(script: "update thidua.sign_in_allowance set spent_until = spent_until - interval '61 s'")
            #expect(try await owner.signIn("lan.tt", "hoa sen nở trắng").refusal == "403 sign-in.wrong")
            #expect(try await owner.signIn("lan.tt", password).refusal == "429 sign-in.too-many-attempts")
            let kept = try await site.city.owner.run(
                Statement<[Int]>(
                    "kept", "select octet_length(subject) from thidua.sign_in_allowance", each: { row in try row.next(Int.self) }))
            #expect(kept.count > 4 && kept.allSatisfy { $0 == 32 })
        }
    }

    @Test("a hundred guesses at once are no more than a few in a row")
    func guessesAtOnce() async throws {
        try await Site.open { site in
            let owner = WebBrowser(site)
            _ = try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.anLao, as: .officer, at: owner)
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 1...100 { group.addTask { try await WebBrowser(site).signIn("lan.tt", "hoa sen nở trắng").refusal } }
                return try await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(answers == ["403 sign-in.wrong": 5, "429 sign-in.too-many-attempts": 95])
        }
    }

    @Test("a second factor is asked for; each of its codes opens once, and so does a recovery code")
    func secondFactor() async throws {
        try await Site.open { site in
            let browser = WebBrowser(site)
            _ = try await site.account("Vũ Văn Tùng", "tung.vv", password, in: SmallCity.anLao, as: .leader, at: browser)
            try await browser.signIn("tung.vv", password).ok()
            let confirmed = #"{"current":"\#(password)"}"#
            #expect(
                try await browser.put("/v1/second-factor", #"{"current":"sai rồi"}"#).refusal
                    == "403 password.wrong: current password.wrong")
            #expect(try await browser.put("/v1/second-factor/confirmation", #"{"code":"123456"}"#).refusal == "409 second-factor.absent")
            let prepared = try await browser.put("/v1/second-factor", confirmed).ok().json
            let secret = try #require(prepared["secret"].text)
            #expect(prepared["address"].text == "otpauth://totp/thidua:tung.vv?secret=\(secret)&issuer=thidua")
            let codes = prepared["recoveryCodes"].list.compactMap(\.text)
            #expect(codes.count == 10 && Set(codes).count == 10)
            // Until it is confirmed nothing is asked for.
            try await WebBrowser(site).signIn("tung.vv", password).ok()
            let phone = TimeCode(secret: try #require(Base32Text.decode(secret)))
            let step = TimeCode.step(at: Date())
            #expect(
                try await browser.put("/v1/second-factor/confirmation", #"{"code":"\#(phone.digits(at: step - 5))"}"#).refusal
                    == "403 sign-in.code-wrong: code sign-in.code-wrong")
            try await browser.put("/v1/second-factor/confirmation", #"{"code":"\#(phone.digits(at: step))"}"#).ok()
            #expect(try await browser.put("/v1/second-factor", confirmed).refusal == "409 second-factor.present")

            let other = WebBrowser(site)
            #expect(try await other.signIn("tung.vv", password).refusal == "403 sign-in.code-required: code sign-in.code-required")
            #expect(try await other.signIn("tung.vv", "sai hẳn rồi", code: phone.digits(at: step + 1)).refusal == "403 sign-in.wrong")
            // The code that confirmed is spent.
            #expect(
                try await other.signIn("tung.vv", password, code: phone.digits(at: step)).refusal
                    == "403 sign-in.code-wrong: code sign-in.code-wrong")
            try await other.signIn("tung.vv", password, code: phone.digits(at: step + 1)).ok()
            #expect(
                try await WebBrowser(site).signIn("tung.vv", password, code: phone.digits(at: step + 1)).refusal
                    == "403 sign-in.code-wrong: code sign-in.code-wrong")
            try await other.signIn("tung.vv", password, code: codes[3].lowercased().replacing("-", with: " ")).ok()
            #expect(
                try await other.signIn("tung.vv", password, code: codes[3]).refusal == "403 sign-in.code-wrong: code sign-in.code-wrong")
            try await other.put("/v1/second-factor/removal", confirmed).ok()
            try await WebBrowser(site).signIn("tung.vv", password).ok()
        }
    }

    @Test("a session ends when nothing was done for half an hour, and after twelve hours in any case")
    func limits() async throws {
        try await Site.open { site in
            let browser = WebBrowser(site)
            _ = try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.anLao, as: .officer, at: browser)
            func limits(_ sql: SQL) async throws -> [Int] {
                try await site.city.owner.run(
                    Statement<[Int]>("limits", sql, each: { row in try row.next(Int.self) }))
            }
            let left: SQL = """
                select (extract(epoch from expires_at - now()) / 60)::int from thidua.token where ends_at is not null and revoked_at is null
                """
            try await browser.signIn("lan.tt", password).ok()
            #expect(try await limits(left) == [30])
            // Work puts the end off, up to the last one.
            try await site.city.owner.execute(
                script: "update thidua.token set expires_at = now() + interval '2 min' where ends_at is not null")
            try await WebBrowser(site).get("/health").ok()
            let fresh = try await Self.sameSession(browser, in: site)
            #expect(try await limits(left) == [30] && fresh)
            try await site.city.owner.execute(
                script: """
                    update thidua.token set issued_at = now() - interval '12 hours', expires_at = now() + interval '1 min',
                      ends_at = now() + interval '7 min' where ends_at is not null
                    """)
            #expect(try await Self.sameSession(browser, in: site))
            #expect(try await limits(left) == [7])
            try await site.city.owner.execute(
                script: """
                    update thidua.token set issued_at = now() - interval '1 hour', expires_at = now() - interval '1 s'
                    where ends_at is not null
                    """)
            #expect(try await Self.sameSession(browser, in: site) == false)
            #expect(try await browser.get(unit).refusal == "401 sign-in.required")
        }
    }

    /// Whether the session is good at a server that has not seen it in the last minute.
    private static func sameSession(_ browser: WebBrowser, in site: Site) async throws -> Bool {
        try await site.again { other in
            let there = WebBrowser(other)
            there.take(browser)
            return try await there.get("/v1/me").status == 200
        }
    }

    @Test("an administrator invites only whom they are above of in every post, and under a name nobody has; the second factor stays")
    func invitations() async throws {
        try await Site.open { site in
            let administrator = try await site.newcomer("Đỗ Văn Quản", in: SmallCity.anLao, as: .administrator)
            let commune = try await site.newcomer("Bùi Văn Mở", in: SmallCity.batTrang, as: .administrator)
            let both = try await site.newcomer("Lê Thị Mai", in: SmallCity.anLao, SmallCity.batTrang, as: .officer)
            let elsewhere = try await site.newcomer("Ngô Văn Xa", in: SmallCity.anLao, SmallCity.kienThuy, as: .officer)
            func person(_ officer: Officer, _ name: String) async throws -> String {
                try await officer.get("people").ok().json["items"].first("name", name)["person"].text ?? ""
            }
            let (mai, xa) = (try await person(both, "Lê Thị Mai"), try await person(elsewhere, "Ngô Văn Xa"))
            func invite(_ who: Officer, _ person: String, _ login: String) async throws -> String {
                try await who.put("people/\(person)/invitation", #"{"login":"\#(login)"}"#).refusal
            }
            #expect(try await invite(commune, mai, "mai.lt") == "404 not-found")
            #expect(try await invite(administrator, xa, "xa.nv") == "404 not-found")
            #expect(try await invite(administrator, newID(), "xa.nv") == "404 not-found")
            #expect(try await invite(administrator, mai, "mai.lt") == "200")
            #expect(try await invite(administrator, mai, "mai") == "200")
            #expect(try await invite(administrator, mai, "Mai Lê") == "422 input.invalid: login login.invalid")
            let quan = try await person(administrator, "Đỗ Văn Quản")
            #expect(try await invite(administrator, quan, "mai") == "409 login.taken: login login.taken")

            // A forgotten password is chosen anew; the telephone is still asked for, and what was open is closed.
            let browser = WebBrowser(site), city = site.city
            let tung = try await site.account("Vũ Văn Tùng", "tung.vv", password, in: SmallCity.anLao, as: .leader, at: browser)
            try await browser.signIn("tung.vv", password).ok()
            let prepared = try await browser.put("/v1/second-factor", #"{"current":"\#(password)"}"#).ok().json
            let phone = TimeCode(secret: try #require(Base32Text.decode(prepared["secret"].text!)))
            let code = phone.digits(at: TimeCode.step(at: Date()))
            try await browser.put("/v1/second-factor/confirmation", #"{"code":"\#(code)"}"#).ok()
            let invited = try await administrator.put("people/\(tung.text)/invitation", #"{"login":"tung.vv"}"#).ok()
            try await browser.get("/v1/me").ok()
            let again = WebBrowser(site)
            try await again.put(
                "/v1/account", #"{"invitation":"\#(invited.json["invitation"].text!)","password":"\#(password) mới"}"#
            ).ok()
            #expect(try await browser.get("/v1/me").refusal == "401 sign-in.required")
            #expect(
                try await again.signIn("tung.vv", password + " mới").refusal == "403 sign-in.code-required: code sign-in.code-required")
            // After a week it is nobody's.
            let late = try await administrator.put("people/\(tung.text)/invitation", #"{"login":"tung.vv"}"#).ok()
            try await city.owner.execute(script: "update thidua.account set invited_at = invited_at - interval '7 days'")
            #expect(
                try await again.put(
                    "/v1/account", #"{"invitation":"\#(late.json["invitation"].text!)","password":"\#(password) mới"}"#
                ).refusal == "422 input.invalid: invitation invitation.invalid")
        }
    }

    @Test("a machine's token is good for one unit, or for reading, where it was issued so")
    func machines() async throws {
        try await Site.open { site in
            let issuing = IssueToken(client: site.city.owner), first = Day("2020-01-01")!
            let person = try await issuing.run(for: .new(name: "Máy"), in: SmallCity.anLao, role: .leader, from: first).person
            func machine(_ isForUnitAlone: Bool, _ readsOnly: Bool) async throws -> Officer {
                let issued = try await issuing.run(
                    for: .known(person), in: SmallCity.kienThuy, role: .leader, from: first, isForUnitAlone: isForUnitAlone,
                    readsOnly: readsOnly)
                return Officer(site: site, unit: SmallCity.kienThuy, token: issued.token.text)
            }
            let draft = #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"}}"#
            let bound = try await machine(true, false)
            try await bound.put("campaigns/\(newID())/draft", draft).ok()
            #expect(try await bound.standing(in: SmallCity.anLao).get("").refusal == "404 not-found")
            #expect(try await bound.ask("GET", "/v1/me").ok().json["standings"].list.count == 1)
            let plan = newID()
            try await site.officer(in: SmallCity.kienThuy).put("campaigns/\(plan)/draft", draft).ok()
            let reading = try await machine(false, true)
            try await reading.standing(in: SmallCity.anLao).get("").ok()
            try await reading.get("campaigns").ok()
            #expect(try await reading.get("campaigns/\(plan)/draft").refusal == "404 not-found")
            #expect(try await reading.put("campaigns/\(newID())/draft", draft).refusal == "403 permission.denied")
            #expect(try await reading.put("events/\(newID())", #"{"name":"Đại hội"}"#).refusal == "403 permission.denied")
            // A machine has no session, and manages none.
            #expect(try await reading.ask("GET", "/v1/sessions").refusal == "401 sign-in.required")
        }
    }

    @Test("thirty-two at once do not hold up others: hashing has threads of its own", .slow)
    func manyAtOnce() async throws {
        // A hash that does not end before it is told to.
        let gate = Gate()
        let held = PasswordScheme(id: -2) { password, salt in
            gate.pass()
            return PasswordScheme.quick.key(password, salt)
        }
        try await Site.open(passwords: held) { site in
            // Whoever still stands before it when the test fails holds a thread for ever.
            defer { gate.open() }
            let officer = site.officer(in: SmallCity.anLao)
            let signedIn = Counter()
            let signingIn = Task {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 1...32 {
                        group.addTask {
                            let refusal = try await WebBrowser(site).signIn("nobody.\(number)", "hoa sen nở trắng").refusal
                            #expect(refusal == "403 sign-in.wrong")
                            signedIn.add()
                        }
                    }
                    try await group.waitForAll()
                }
            }
            await gate.reached()
            for _ in 1...32 { try await officer.get("").ok() }
            let before = signedIn.count
            gate.open()
            try await signingIn.value
            #expect(before == 0 && signedIn.count == 32)

            // The fault to be found: as many that hold threads of the pool; whoever comes then waits for nearly all of them.
            @Sendable func hold() { Thread.sleep(forTimeInterval: 0.05) }
            let released = Counter()
            let holding = Task {
                await withTaskGroup(of: Void.self) { group in
                    for _ in 1...32 {
                        group.addTask {
                            hold()
                            released.add()
                        }
                    }
                }
            }
            while released.count == 0 { await Task.yield() }
            try await officer.get("").ok()
            let waitedFor = released.count
            await holding.value
            print(
                "signing in: 32 requests answered before any of 32 hashes ended; one waited for \(waitedFor) of 32 on the cooperative pool")
            #expect(waitedFor > 8)
        }
    }
}
