import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Hummingbird
import Logging
import Operations
import Postgres
import Store
import Testing

@testable import Pages

@Suite("A page that says no", .timeLimit(.minutes(20)))
struct ProblemPagesTests {
    @Test("is byte for byte the same for what is hidden and what is not there")
    func hidden() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.batTrang)
            let paths = [
                "/\(SmallCity.quangTrung)/viec", "/\(SmallCity.anLao)/viec", "/\(SmallCity.elsewhere)/viec", "/9.9/viec", "/1.1.999/viec",
                "/hai-phong/viec", "/0/viec", "/1.1.1/khong-co", "/1.1.2/khong-co", "/khong-co", "/tinh/khong-co",
            ]
            var answers: Set<String> = []
            for path in paths {
                let page = try await leader.get(path)
                #expect(page.status == .notFound, "\(path)")
                answers.insert(page.bytes)
            }
            #expect(answers.count == 1)
            // The judge tells two answers apart that differ in a word.
            #expect(try await leader.get("/1.1.1/viec").bytes != answers.first)
            #expect(try await Browser(site).get("/khong-co").bytes == answers.first, "nor does it say who is asking")
            print("hidden and absent: \(paths.count) addresses, \(answers.count) answer of \(answers.first?.utf8.count ?? 0) bytes")
        }
    }

    @Test("stays a problem below /v1, whatever stands beside it")
    func api() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.batTrang)
            for path in ["/v1/units/\(SmallCity.anLao)", "/v1", "/v1/nothing"] {
                let answer = try await leader.get(path)
                #expect(answer.headers[.contentType] == "application/problem+json", "\(path)")
            }
            #expect(try await Browser(site).get("/v1/me").status == .unauthorized)
        }
    }

    @Test("says who may, when to try again, and a number that is in the log")
    func others() async throws {
        struct Trouble: Error {}
        try await PageSite.open(planting: { pages, _ in
            pages.page("cam", Wording(vi: "Cấm", en: "Forbidden"), for: .may(.sign)) { _, _ in throw Problem.permissionDenied }
            pages.page("hong", Wording(vi: "Hỏng", en: "Broken"), for: .colleagues) { _, _ in throw Trouble() }
            pages.page("doi", Wording(vi: "Đợi", en: "Wait"), for: .colleagues) { _, _ in throw Problem.unavailable }
            pages.page("dong", Wording(vi: "Đông", en: "Busy"), for: .colleagues) { _, _ in
                throw Problem.tooManyRequests(retryAfterSeconds: 7)
            }
            pages.page("cu", Wording(vi: "Cũ", en: "Old"), for: .colleagues) { _, _ in throw Problem.preconditionFailed }
            pages.page("trung", Wording(vi: "Trùng", en: "Taken"), for: .colleagues) { _, _ in throw Problem.idTaken }
        }) { site in
            let leader = site.leader(of: SmallCity.batTrang)
            let forbidden = try await leader.get("/1.1.1/cam")
            #expect(forbidden.status == .forbidden)
            #expect(forbidden.words.contains("dành cho người có quyền “ký, ban hành, gửi”"))
            let broken = try await leader.get("/1.1.1/hong")
            #expect(broken.status == .internalServerError)
            let number = try #require(broken.words.firstMatch(of: /xin cho biết số (\d{8})/)?.1)
            #expect(site.log.all.contains { $0.contains("Trouble") && $0.contains(number) })
            #expect(!broken.text.contains("Trouble"))
            let busy = try await leader.get("/1.1.1/dong")
            #expect(busy.status == .tooManyRequests && busy.headers[.retryAfter] == "7")
            #expect(busy.words.contains("Có thể thử lại sau 7 giây."))
            #expect(try await leader.get("/1.1.1/doi").status == .serviceUnavailable)
            #expect(try await leader.get("/1.1.1/cu").status == .preconditionFailed)
            #expect(try await leader.get("/1.1.1/trung").status == .conflict)
            let method = try await leader.post("/1.1.1/viec", [])
            #expect(method.status == .methodNotAllowed && method.headers[.allow] == "GET, HEAD")
        }
    }
}
