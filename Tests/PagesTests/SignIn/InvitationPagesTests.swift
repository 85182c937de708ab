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

@Suite("Choosing a password by a page", .timeLimit(.minutes(20)))
struct InvitationPagesTests {
    private let password = "hoa phượng nở đỏ góc sân"

    @Test("takes the code that was given, however it is typed, and once; what is wrong stands at its place, and the code is still there")
    func invitation() async throws {
        try await PageSite.open { site in
            let (_, code) = try await CreateUser(name: "Trần Thị Lan", login: Login("lan.tt"), in: SmallCity.batTrang, as: .officer)
                .run(on: site.city.owner)
            let browser = Browser(site)
            #expect(try await browser.get("/dang-nhap").ways.contains { $0.path == "/dang-nhap/ma-moi" })
            for language in ["vi", "en"] {
                browser.language = language
                let page = try await browser.get("/dang-nhap/ma-moi")
                #expect(try await FrameTests.faults(of: page, in: browser, language) == [])
            }
            browser.language = "vi"
            func send(_ typed: String, _ password: String, _ again: String) async throws -> Page {
                try await browser.post("/dang-nhap/ma-moi", [("invitation", typed), ("password", password), ("again", again)])
            }
            for (typed, password, again, place) in [
                ("không phải", password, password, "moi-ma"), ("AAAA-BBBB-CCCC-DDDD", password, password, "moi-ma"),
                (code.text, "ngắn", "ngắn", "moi"), (code.text, password, password + "x", "lai"), ("", password, password, "moi-ma"),
            ] {
                let answer = try await send(typed, password, again)
                #expect(answer.status == .unprocessableContent, "\(typed)")
                #expect(
                    answer.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == [place],
                    "\(answer.words)")
                #expect(answer.elements.first { $0.attributes["name"] == "invitation" }?.attributes["value"] == typed)
                #expect(!answer.text.contains(password))
            }
            #expect(try await send(code.text.lowercased().replacing("-", with: " "), password, password).location == "/dang-nhap")
            #expect(try await browser.words("/dang-nhap").contains("Đã đặt mật khẩu; mời đăng nhập."))
            #expect(try await send(code.text, password, password).status == .unprocessableContent, "once")
            #expect(try await browser.signIn("lan.tt", password).location == "/")
            browser.fetchSite = "cross-site"
            #expect(try await send(code.text, password, password).status == .forbidden)
            print("invitations: 5 slips at their places, then one password")
        }
    }
}
