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

@Suite("A second factor, by pages", .timeLimit(.minutes(20)))
struct SecondFactorPagesTests {
    private let password = "hoa phượng nở đỏ góc sân"

    /// The squares of the picture, from the path that a browser fills.
    private static func modules(in page: Page) throws -> [[Bool]] {
        let view = try #require(page.elements.first { $0.name == "svg" && $0.attributes["class"] == "qr" }?.attributes["viewBox"])
        let size = try #require(Int(view.split(separator: " ")[2])) - 8
        let path = try #require(page.elements.last { $0.name == "path" && $0.attributes["class"] == nil }?.attributes["d"])
        var modules = [[Bool]](repeating: [Bool](repeating: false, count: size), count: size)
        for bar in path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            for x in 0..<Int(bar.3)! { modules[Int(bar.2)! - 4][Int(bar.1)! - 4 + x] = true }
        }
        return modules
    }

    @Test("is shown as a picture that a telephone reads and in letters, asked for from its first code on, and turned off again")
    func whole() async throws {
        try await PageSite.open { site in
            try await site.account("Trần Thị Lan", "lan.tt", password, in: SmallCity.batTrang, as: .officer)
            let browser = Browser(site)
            _ = try await browser.signIn("lan.tt", password)
            let proof = try #require(try await browser.get("/tai-khoan/hai-lop").hidden("proof"))

            let wrong = try await browser.post("/tai-khoan/hai-lop", [("proof", proof), ("current", "không phải câu này")])
            #expect(wrong.status == .unprocessableContent && wrong.words.contains("Mật khẩu hiện tại không đúng."))
            #expect(!wrong.elements.contains { $0.attributes["class"] == "qr" })

            let shown = try await browser.post("/tai-khoan/hai-lop", [("proof", proof), ("current", password)])
            #expect(shown.status == .ok)
            #expect(try await FrameTests.faults(of: shown, in: browser, "vi") == [])
            let address = try QRReader.text(of: try Self.modules(in: shown))
            let letters = try #require(address.firstMatch(of: /^otpauth:\/\/totp\/thidua:lan\.tt\?secret=([A-Z2-7]{32})&issuer=thidua$/)?.1)
            let groups = try #require(shown.words.firstMatch(of: /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/)?.0)
            #expect(groups.replacing(" ", with: "") == letters)
            let codes = Set(shown.words.matches(of: /[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}/).map { String($0.0) })
            #expect(codes.count == 10)
            #expect(try await browser.words("/tai-khoan").contains("chưa bật"), "nothing is asked for before a code came back")

            let slip = try await browser.post("/tai-khoan/hai-lop/xac-nhan", [("proof", proof), ("code", "000000")])
            #expect(slip.status == .unprocessableContent && slip.words.contains("Mã xác thực không đúng"))
            #expect(try QRReader.text(of: try Self.modules(in: slip)) == address, "the same picture, to try again")
            #expect(codes.allSatisfy { !slip.text.contains($0) }, "what is shown once is shown once")

            let session = try #require(BearerToken(browser.cookies["__Host-thidua"] ?? ""))
            let secret = try #require(try await SecondFactor(of: session, on: site.city.app).waiting())
            #expect(secret.text == letters)
            let code = secret.digits(at: TimeCode.step(at: Date()))
            #expect(
                try await browser.post("/tai-khoan/hai-lop/xac-nhan", [("proof", proof), ("code", code)]).location == "/tai-khoan/hai-lop")
            #expect(try await browser.words("/tai-khoan/hai-lop").contains("Đã bật xác thực hai lớp."))

            let next = Browser(site)
            #expect(try await next.signIn("lan.tt", password).status == .unprocessableContent)
            let fields = [("login", "lan.tt"), ("password", password), ("code", codes.first!)]
            #expect(try await next.post("/dang-nhap", fields).location == "/")
            #expect(try await next.words("/tai-khoan").contains("đã bật"))
            let again = try await browser.post("/tai-khoan/hai-lop", [("proof", proof), ("current", password)])
            #expect(again.status == .conflict && again.words.contains("Tài khoản đã bật xác thực hai lớp."))

            let off = [("proof", proof), ("current", password)]
            #expect(try await browser.post("/tai-khoan/hai-lop/tat", off).location == "/tai-khoan/hai-lop")
            #expect(try await browser.words("/tai-khoan/hai-lop").contains("Đã tắt xác thực hai lớp."))
            #expect(try await Browser(site).signIn("lan.tt", password).location == "/")
            // Of all that nothing was said to the trail.
            #expect(site.log.all.allSatisfy { !$0.contains(letters) })
            print("second factor: \(address.utf8.count) bytes read from the picture, \(codes.count) recovery codes, one of them used")
        }
    }
}
