import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Operations
@testable import Pages

@Suite("One's own account", .timeLimit(.minutes(20)))
struct AccountPagesTests {
    private let password = "hoa phượng nở đỏ góc sân"
    private let other = "con mèo trèo cây cau 5x"

    private func open(_ journey: (PageSite, Browser) async throws -> Void) async throws {
        try await PageSite.open { site in
            try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.batTrang, as: .officer)
            try await journey(site, try await signedIn(site))
        }
    }

    private func signedIn(_ site: PageSite, _ password: String? = nil) async throws -> Browser {
        let browser = Browser(site)
        _ = try await browser.signIn("lan.tt", password ?? self.password)
        return browser
    }

    @Test("says who one is, in both languages, and leads to what can be changed; every page of it is a page as all are")
    func account() async throws {
        try await open { site, browser in
            var seen = 0
            for language in ["vi", "en"] {
                browser.language = language
                for path in ["/tai-khoan", "/tai-khoan/mat-khau", "/tai-khoan/hai-lop", "/tai-khoan/phien"] {
                    let page = try await browser.get(path)
                    #expect(page.status == .ok, "\(path)")
                    #expect(try await FrameTests.faults(of: page, in: browser, language) == [])
                    seen += 1
                }
            }
            browser.language = "vi"
            let page = try await browser.get("/tai-khoan")
            for word in ["Trần Thị Lan", "lan.tt", "chưa bật", "Xã Bát Trang", "cán bộ soạn thảo"] {
                #expect(page.words.contains(word), "\(word)")
            }
            #expect(try await browser.get("/\(SmallCity.batTrang)/viec").ways.contains { $0.path == "/tai-khoan" }, "it is in the menu")
            #expect(try await Browser(site).get("/tai-khoan").location == "/dang-nhap?tiep=/tai-khoan")
            print("account: \(seen) pages without a fault")
        }
    }

    @Test("changes the password; what is wrong stands at its place on the same form, and nothing secret on any page")
    func change() async throws {
        try await open { site, browser in
            let elsewhere = try await signedIn(site)
            let form = try await browser.get("/tai-khoan/mat-khau")
            let proof = try #require(form.hidden("proof"))
            func send(_ current: String, _ new: String, _ again: String) async throws -> Page {
                try await browser.post(
                    "/tai-khoan/mat-khau",
                    [("proof", proof), ("login", "lan.tt"), ("current", current), ("password", new), ("again", again)])
            }
            var refused = 0
            for (current, new, again, place, sentence) in [
                ("không phải câu này đâu", other, other, "cu", "Mật khẩu hiện tại không đúng."),
                (password, "ngắn quá", "ngắn quá", "moi", "phải có ít nhất 15 ký tự, đang có 8"),
                (password, "xin chào lan.tt nhé", "xin chào lan.tt nhé", "moi", "không được chứa tên đăng nhập"),
                (password, other, other + "!", "lai", "không giống nhau"), ("", other, other, "cu", "Chưa nhập thông tin bắt buộc này."),
            ] {
                let answer = try await send(current, new, again)
                #expect(answer.status == .unprocessableContent, "\(sentence)")
                #expect(answer.words.contains(sentence) && answer.words.hasPrefix("Lỗi: Đổi mật khẩu"), "\(answer.words)")
                #expect(
                    answer.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == [place], "\(sentence)"
                )
                #expect(answer.elements.contains { $0.attributes["href"] == "#\(place)" })
                for secret in [current, new] where !secret.isEmpty { #expect(!answer.text.contains(secret), "\(sentence)") }
                refused += 1
            }
            #expect(try await elsewhere.get("/tai-khoan").status == .ok, "so far nothing was changed")

            #expect(try await send(password, other, other).location == "/tai-khoan")
            #expect(try await browser.words("/tai-khoan").contains("Đã đổi mật khẩu; mọi phiên đăng nhập khác đã kết thúc."))
            #expect(try await elsewhere.get("/tai-khoan").status == .seeOther)
            #expect(try await Browser(site).signIn("lan.tt", password).status == .unprocessableContent)
            #expect(try await Browser(site).signIn("lan.tt", other).location == "/")
            print("password: \(refused) mistakes at their places, then changed")
        }
    }

    @Test("shows where one is signed in, and ends one of them or all others; somebody else's it does not find")
    func sessions() async throws {
        try await open { site, browser in
            let (second, third) = (try await signedIn(site), try await signedIn(site))
            try await site.account("Vũ Văn Tùng", "tung.vv", other, in: SmallCity.quangTrung, as: .leader)
            let stranger = Browser(site)
            _ = try await stranger.signIn("tung.vv", other)
            let page = try await browser.get("/tai-khoan/phien")
            let proof = try #require(page.hidden("proof"))
            let ends = page.ways.filter {
                $0.method == .post && $0.path.wholeMatch(of: /\/tai-khoan\/phien\/[0-9a-f-]{36}\/ket-thuc/) != nil
            }
            #expect(ends.count == 2, "this one is ended by signing out")
            #expect(page.words.components(separatedBy: "phiên này").count == 2)

            let theirs = try #require(try await stranger.get("/tai-khoan/phien").hidden("proof"))
            #expect(try await stranger.post(ends[0].path, [("proof", theirs)]).status == .notFound)
            #expect(try await stranger.post(ends[0].path, [("proof", proof)]).status == .forbidden, "nor by a form of another session")
            #expect(try await stranger.get("/tai-khoan/phien").ways.filter { $0.path.hasSuffix("/ket-thuc") }.isEmpty)

            #expect(try await browser.post(ends[0].path, [("proof", proof)]).location == "/tai-khoan/phien")
            #expect(try await browser.words("/tai-khoan/phien").contains("Đã kết thúc phiên đăng nhập đó."))
            let left = [try await second.get("/tai-khoan").status, try await third.get("/tai-khoan").status]
            #expect(Set(left) == [.ok, .seeOther], "one of the two, and not the other")
            #expect(try await browser.post("/tai-khoan/phien/ket-thuc", [("proof", proof)]).status == .seeOther)
            #expect(try await second.get("/tai-khoan").status == .seeOther)
            #expect(try await third.get("/tai-khoan").status == .seeOther)
            #expect(try await browser.get("/tai-khoan").status == .ok)
            #expect(try await stranger.get("/tai-khoan").status == .ok)
            print("sessions: 4 open, 2 ended from elsewhere, 2 still there")
        }
    }

    @Test(
        "calls a browser what its owner calls it",
        arguments: [
            (
                "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36",
                "Chrome trên Windows"
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/117.0 Chrome/111.0 Safari/537.36",
                "Cốc Cốc trên Windows"
            ),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "Edge trên Windows"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 Version/15.0 Mobile Safari/604.1",
                "Safari trên iPhone"
            ),
            ("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/109.0 Mobile Safari/537.36", "Chrome trên Android"),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox trên Linux"),
            ("curl/7.88", "Trình duyệt hoặc chương trình khác"), ("<script>alert(1)</script>", "Trình duyệt hoặc chương trình khác"),
        ])
    func agents(_ agent: String, _ words: String) { #expect(Agent(agent).words.vi == words) }
}
