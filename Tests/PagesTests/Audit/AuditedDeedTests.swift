import Emulation
import HTTP
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Pages

@Suite("What the trail calls a deed", .timeLimit(.minutes(1)))
struct AuditedDeedTests {
    /// Every address there is, with places for anything.
    private static func routes() throws -> [Route] {
        let client = PostgresClient(PostgresConfiguration(url: "postgresql://nobody@127.0.0.1:1/nothing"), logger: Log().logger)
        let list = RouteList()
        _ = try router(
            postgres: client, notice: .none, readiness: { .ready }, list: list,
            face: Pages.pages(postgres: client, notice: .none, list: PageList()))
        return list.all
    }

    /// As the trail keeps it, with something in each place.
    private static func asked(_ route: Route) -> (String, String) {
        let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "1.10.7" : String($0) }.joined(separator: "/")
        return (route.method.rawValue, "/\(path)?tu=1")
    }

    private static func written(_ route: Route) -> Bool { ![.get, .head].contains(route.method) }

    @Test("has words of its own at every address of a page or of the API that changes something, and none that only reads")
    func all() throws {
        let routes = try Self.routes()
        let writes = routes.filter(Self.written)
        func forgotten(_ routes: [Route]) -> [Route] {
            routes.filter { route in
                let (method, path) = Self.asked(route)
                return AuditedDeed.own(method, path) == nil
            }
        }
        #expect(forgotten(writes) == [])
        let reads = routes.filter { !Self.written($0) }
        #expect(forgotten(reads) == reads && !reads.isEmpty)
        // Planted: an address that nobody gave a name.
        let planted = Route(.post, "/{unit}/phong-trao/{campaign}/mo-lai")
        #expect(forgotten(writes + [planted]) == [planted])
        // And none is named that is not there.
        let named = AuditedDeed.addresses.flatMap(\.1)
        #expect(Set(named) == Set(writes.map { "\($0.method.rawValue) \($0.path)" }) && Set(named).count == named.count)
        print("trail: \(writes.count) deeds with words of their own")
    }

    @Test(
        "tells apart what ends in one word, and a look from a deed",
        arguments: [
            ("POST /1.1/phong-trao/7/tiep-nhan/2", "tiếp nhận điều chỉnh kế hoạch"),
            ("POST /1.1/duyet/1.1.1/7/tiep-nhan", "tiếp nhận báo cáo"),
            ("POST /1.1/duyet/1.1.1/7/duyet", "duyệt báo cáo"), ("PUT /v1/units/1.1/of/1.1.1/reports/7/return", "trả lại báo cáo"),
            ("PUT /v1/units/1.1/of/1.1.1/difficulties/7/return", "hỏi lại về khó khăn, vướng mắc"),
            ("POST /1.1/phong-trao/7/ket-thuc", "đóng phong trào"),
            ("POST /1.1/nguoi/chuc-vu/7/ket-thuc", "kết thúc chức vụ hoặc ủy quyền ký"),
            ("GET /1.1/phong-trao/7/dieu-chinh", "xem kế hoạch, phong trào"), ("GET /1.1/ke-hoach-moi", "xem kế hoạch, phong trào"),
            ("POST /1.1/phong-trao/7/bao-cao/8/soan/ghi-chu", "soạn báo cáo"), ("POST /1.1/khong-con", "ghi dữ liệu khác"),
            ("cli token issue", "lệnh của người vận hành"),
        ])
    func apart(asked: String, words: String) {
        let halves = asked.split(separator: " ", maxSplits: 1).map(String.init)
        #expect(AuditedDeed.words(halves[0], halves[1]).vi == words)
    }
}
