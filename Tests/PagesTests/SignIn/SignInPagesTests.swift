import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Signing in by a page", .timeLimit(.minutes(20)))
struct SignInPagesTests {
    private let password = "hoa phượng nở đỏ góc sân"

    @Test("lands where one came from, or in the inbox of one's unit; signing out ends it")
    func journey() async throws {
        try await PageSite.open { site in
            try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.batTrang, as: .officer)
            let browser = Browser(site)
            let wanted = try await browser.get("/\(SmallCity.batTrang)/viec")
            #expect(wanted.status == .seeOther && wanted.location == "/dang-nhap?tiep=/1.1.1/viec")
            let door = try await browser.get(wanted.location!)
            #expect(door.status == .ok)
            #expect(door.hidden("tiep") == "/1.1.1/viec")
            #expect(try await browser.signIn("Lan.TT", password, onward: "/1.1.1/viec").location == "/1.1.1/viec")
            let inbox = try await browser.get("/1.1.1/viec")
            #expect(inbox.status == .ok)
            #expect(inbox.words.contains("Việc phải làm") && inbox.words.contains("Trần Thị Lan"))
            #expect(try await browser.get("/").location == "/1.1.1/viec")

            let proof = try #require(inbox.hidden("proof"))
            let out = try await browser.post("/dang-xuat", [("proof", proof)])
            #expect(out.status == .seeOther && out.location == "/dang-nhap")
            #expect(browser.cookies["__Host-thidua"] == nil)
            #expect(try await browser.words("/dang-nhap").contains("Đã đăng xuất."))
            #expect(try await !browser.words("/dang-nhap").contains("Đã đăng xuất."), "what was said is said once")
            #expect(try await browser.get("/1.1.1/viec").status == .seeOther)
        }
    }

    @Test("goes on to nowhere but this host")
    func onward() async throws {
        try await PageSite.open { site in
            try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.batTrang, as: .officer)
            for path in [
                "//evil.example", "/\\evil.example", "https://evil.example", "/%09/evil", "javascript:alert(1)", "/\t/evil.example",
            ] {
                let encoded = path.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!
                let kept = try await Browser(site).get("/dang-nhap?tiep=\(encoded)").hidden("tiep")
                let signedIn = try await Browser(site).signIn("lan.tt", password, onward: path)
                // A percent sign is part of a path; what it stands for is not undone by anybody.
                let isOurs = path == "/%09/evil"
                #expect(kept == (isOurs ? path : nil), "\(path)")
                // A tab is no text of ours: the form comes back.
                let isText = !path.contains("\t")
                #expect(signedIn.location == (isText ? isOurs ? path : "/" : nil), "\(path)")
                #expect(signedIn.status == (isText ? .seeOther : .unprocessableContent), "\(path)")
            }
        }
    }

    @Test("shows the same form with its sentence where something is wrong: what was typed is there, but for the password")
    func wrong() async throws {
        try await PageSite.open { site in
            try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.batTrang, as: .officer)
            let browser = Browser(site)
            let wrong = try await browser.signIn("lan.tt", "sai hoàn toàn “>", onward: "/1.1.1/viec")
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.words.contains("Tên đăng nhập hoặc mật khẩu không đúng."))
            #expect(wrong.words.hasPrefix("Lỗi: Đăng nhập"))
            #expect(wrong.hidden("login") == "lan.tt")
            #expect(wrong.hidden("password") == nil)
            #expect(wrong.hidden("tiep") == "/1.1.1/viec")
            #expect(!wrong.text.contains("sai hoàn toàn"))
            #expect(browser.cookies["__Host-thidua"] == nil)
            let nobody = try await browser.signIn("lan.tx", "sai hoàn toàn “>", onward: "/1.1.1/viec")
            #expect(nobody.bytes.replacing("lan.tx", with: "lan.tt") == wrong.bytes, "nobody learns which of the two is wrong")

            let empty = try await browser.signIn("", "")
            #expect(empty.status == .unprocessableContent)
            #expect(empty.words.contains("Tên đăng nhập: Chưa nhập thông tin bắt buộc này."))
            #expect(empty.ways.allSatisfy { !$0.path.hasPrefix("/v1") })
            #expect(empty.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["ten", "mk"])
            #expect(empty.elements.contains { $0.attributes["href"] == "#mk" })
        }
    }

    @Test("asks for the code where there is a second factor, and remembers in that browser that there was one")
    func code() async throws {
        try await PageSite.open { site in
            try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.batTrang, as: .officer)
            let browser = Browser(site)
            _ = try await browser.signIn("lan.tt", password)
            let session = try #require(BearerToken(browser.cookies["__Host-thidua"] ?? ""))
            let factor = SecondFactor(of: session, on: site.city.app)
            let hashing = PasswordHashing(scheme: .scrypt(id: -1, rounds: 1 << 10, blockSize: 8, parallelism: 1))
            let prepared = try await factor.prepare(Password(password), hashing: hashing)
            try await factor.confirm(prepared.code.digits(at: TimeCode.step(at: Date())))

            let fresh = Browser(site)
            let isOpen = { (page: Page) in page.elements.first { $0.name == "details" }?.attributes["open"] != nil }
            #expect(try await !isOpen(fresh.get("/dang-nhap")))
            let asked = try await fresh.signIn("lan.tt", password)
            #expect(asked.status == .unprocessableContent)
            #expect(isOpen(asked) && asked.words.contains("Tài khoản này đã bật xác thực hai lớp"))
            let fields = [("login", "lan.tt"), ("password", password), ("code", prepared.recovery[0].text)]
            #expect(try await fresh.post("/dang-nhap", fields).location == "/")
            #expect(try await isOpen(Browser(site, cookies: fresh.cookies).get("/dang-nhap")))
        }
    }

    @Test("is not done by another site's page, nor by what does not say where it is from")
    func foreign() async throws {
        try await PageSite.open { site in
            try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.batTrang, as: .officer)
            for origin in ["cross-site", "same-site", "none", nil] {
                let browser = Browser(site)
                browser.fetchSite = origin
                let answer = try await browser.signIn("lan.tt", password)
                #expect(answer.status == .forbidden && browser.cookies.isEmpty, "\(origin ?? "nothing")")
                #expect(answer.words.contains("Yêu cầu đến từ trang khác"))
            }
        }
    }

    @Test("offers the city's own sign-on where there is one")
    func signOn() async throws {
        for (hasSignOn, count) in [(true, 1), (false, 0)] {
            try await PageSite.open(hasSignOn: hasSignOn) { site in
                let ways = try await Browser(site).get("/dang-nhap").ways
                #expect(ways.filter { $0.path == "/v1/sign-in/openid" }.count == count)
            }
        }
    }

    @Test("says how long to wait where it was tried too often")
    func tooOften() async throws {
        try await PageSite.open { site in
            let browser = Browser(site)
            var answer = try await browser.signIn("lan.tt", "sai")
            var tried = 1
            while answer.status == .unprocessableContent, tried < 50 {
                answer = try await browser.signIn("lan.tt", "sai")
                tried += 1
            }
            #expect(answer.status == .tooManyRequests)
            #expect(answer.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0)
            #expect(answer.words.contains("vui lòng thử lại sau") && answer.hidden("login") == "lan.tt")
            print("signing in: held back at attempt \(tried)")
        }
    }
}
