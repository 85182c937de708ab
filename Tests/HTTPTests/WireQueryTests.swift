import Emulation
import Foundation
import Testing

@testable import HTTP
@testable import Wire

@Suite("The query of a request", .timeLimit(.minutes(20)))
struct WireQueryTests {
    private enum State: String, CaseIterable { case draft, submitted }

    private func complaints(_ query: Query) -> [String] {
        do {
            try query.finish()
            return []
        } catch {
            #expect(error.place == .query)
            return error.problems.map { "\($0.field): \($0.code)" }
        }
    }

    @Test("is decoded, composed and read")
    func good() {
        var query = Query(
            "state=submitted&q=Th%E1%BB%A7y+Nguy%C3%AAn&d=e%CC%82%CC%81&n=7&empty=&&none",
            allowing: ["state", "q", "d", "n", "empty", "none"])
        #expect(query.value("state", .choice(of: State.self)) == .submitted)
        #expect(query.string("q") == "Thủy Nguyên")
        #expect(query.string("d").map { Array($0.utf8) } == Array("\u{1EBF}".utf8))
        #expect(query.int("n", in: 1...9) == 7)
        #expect(query.string("empty") == nil && query.string("none") == nil && query.uuid("absent") == nil)
        #expect(query.has("state") && !query.has("empty") && !query.has("none") && !query.has("absent"))
        #expect(complaints(query) == [])
    }

    @Test("has no run of marks whose order would take for ever")
    func marks() {
        let query = Query("q=a" + String(repeating: "%CC%81%CC%A3", count: 5_000), allowing: ["q"])
        #expect(complaints(query) == ["q: query.malformed"])
    }

    @Test("is complained about all at once")
    func bad() {
        var query = Query(
            "stat=1&state=done&n=x&n=2&bad=%zz&nul=%00&utf=%FF&half=%4&id=7",
            allowing: ["state", "n", "bad", "nul", "utf", "half", "id"])
        _ = query.value("state", .choice(of: State.self))
        _ = query.int("n", in: 1...9)
        _ = query.uuid("id")
        query.refuse("n", "report.no-such-version", vi: "…", en: "…")
        #expect(
            complaints(query) == [
                "stat: query.unknown", "n: query.repeated", "bad: query.malformed", "nul: query.malformed", "utf: query.malformed",
                "half: query.malformed", "state: value.unknown-choice", "n: field.wrong-type", "id: uuid.invalid",
                "n: report.no-such-version",
            ])
    }

    @Test("says which parameters there are")
    func unknown() {
        #expect { try Query("p=1", allowing: Query.pageParameters).finish() } throws: {
            ($0 as? BadInput)?.problems.first?.wording.vi == "Không có tham số “p”; chỉ nhận các tham số: after, limit."
        }
        #expect { try Query("p=1", allowing: []).finish() } throws: {
            ($0 as? BadInput)?.problems.first?.wording.en == "There is no parameter “p”; none is allowed here."
        }
    }

    @Test("asks for the first fifty if it says nothing about pages", arguments: [nil, "", "after=&limit="] as [String?])
    func usualPage(encoded: String?) {
        var query = Query(encoded, allowing: Query.pageParameters)
        #expect(query.page(after: .uuid) == Page(after: nil, limit: 50))
        #expect(complaints(query) == [])
    }

    @Test("asks for a page by its key and length")
    func page() {
        var query = Query("limit=200&after=Ki%E1%BA%BFn", allowing: Query.pageParameters)
        #expect(query.page(after: .text(upTo: 9)) == Page(after: "Kiến", limit: 200))
        #expect(complaints(query) == [])
    }

    @Test("cannot ask for a page of any length", arguments: ["0", "201", "-1", "99999999999999999999"])
    func pageLength(limit: String) {
        var query = Query("limit=\(limit)&after=x", allowing: Query.pageParameters)
        _ = query.page(after: .uuid)
        #expect(complaints(query).sorted() == ["after: uuid.invalid", "limit: number.out-of-range"])
    }
}
