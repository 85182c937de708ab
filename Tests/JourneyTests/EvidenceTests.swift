import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

/// "Báo cáo kết quả, kèm minh chứng": what a commune puts to a task by a program, and what races for its last place.
@Suite("Evidence of tasks", .timeLimit(.minutes(20)))
struct EvidenceTests {
    private static let launch = SamplePlan.task(91, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!)
    private static let pdf = "%PDF-1.4\nBiên bản ra quân\n%%EOF\n"

    private static func upload(_ file: String, as name: String, _ words: String? = nil) -> String {
        let said = words.map { "--z\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n\($0)\r\n" } ?? ""
        return said + "--z\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(file)\r\n--z--\r\n"
    }

    @Test("a file and a link are added once each, read by the unit and by who told the task, and by nobody else")
    func story() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.launch])
            let commune = site.officer(in: SmallCity.batTrang), district = site.officer(in: SmallCity.anLao)
            let task = try #require(try await commune.get("obligations").ok().json["items"].list[0]["id"].text)
            let own = "obligations/\(task)/evidence", above = "of/\(SmallCity.batTrang)/\(own)"
            func send(_ id: String, _ body: String) async throws -> Answer {
                try await commune.ask("PUT", "\(own)/\(id)", headers: [("Content-Type", "multipart/form-data; boundary=z")], body: body)
            }
            let (file, link) = (newID(), newID())
            for _ in 1...2 { #expect(try await send(file, Self.upload(Self.pdf, as: "Biên bản.pdf", "Lễ ra quân")).status == 204) }
            #expect(try await send(file, Self.upload(Self.pdf + "\n", as: "Biên bản.pdf", "Lễ ra quân")).status == 409)
            for _ in 1...2 { #expect(try await commune.put("\(own)/\(link)", #"{"link":"https://haiphong.gov.vn/anh"}"#).status == 204) }
            let refused = [
                try await commune.put("\(own)/\(newID())", "{}"), try await commune.put("\(own)/\(newID())", #"{"link":"javascript:1"}"#),
                try await send(newID(), Self.upload("<html>", as: "a.png")),
            ]
            #expect(refused.map(\.status) == [422, 422, 422])
            #expect(refused.map(\.text).allSatisfy { $0.contains("evidence.") })

            let seen = try await district.get("of/\(SmallCity.batTrang)/obligations/\(task)").ok().json["evidence"].list
            #expect(seen.map { $0["id"].text } == [file, link] && seen[0]["fileName"].text == "Biên bản.pdf")
            #expect(seen[0]["words"].text == "Lễ ra quân" && seen[1]["link"].text == "https://haiphong.gov.vn/anh")
            for read in [try await commune.get("\(own)/\(file)"), try await district.get("\(above)/\(file)")] {
                #expect(read.status == 200 && read.text == Self.pdf && read.header("Content-Type") == "application/pdf")
                #expect(read.header("Content-Disposition")?.hasPrefix("attachment") == true)
            }
            #expect(try await commune.get("\(own)/\(link)").status == 404)
            for unit in [SmallCity.quangTrung, SmallCity.city] {
                let stranger = site.officer(in: unit)
                let (hidden, none) = (try await stranger.get("\(above)/\(file)"), try await stranger.get("\(above)/\(newID())"))
                #expect(hidden.status == 404 && hidden.bytes == none.bytes)
                #expect(try await stranger.put("\(own)/\(newID())", #"{"link":"https://a.vn"}"#).status == 404)
            }
            // Who told the task adds nothing to it.
            #expect(try await district.put("\(own)/\(newID())", #"{"link":"https://a.vn"}"#).status == 404)
        }
    }

    @Test("of twelve that race for the last place of a task one has it; one sent twelve times at the very same moment is there once")
    func race() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.launch])
            let commune = site.officer(in: SmallCity.batTrang)
            let task = try #require(try await commune.get("obligations").ok().json["items"].list[0]["id"].text)
            @Sendable func add(_ id: String, _ link: String) async throws -> Int {
                try await commune.put("obligations/\(task)/evidence/\(id)", #"{"link":"https://a.vn/\#(link)"}"#).status
            }
            func at(once id: @escaping @Sendable (Int) -> String) async throws -> [Int] {
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for number in 1...12 { group.addTask { try await add(id(number), "cuoi") } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
            }
            let same = newID()
            #expect(try await at(once: { _ in same }).allSatisfy { $0 == 204 })
            for number in 2..<Evidence.mostOfTask { #expect(try await add(newID(), "\(number)") == 204) }
            let statuses = try await at(once: { _ in newID() })
            #expect(statuses.count { $0 == 204 } == 1 && statuses.count { $0 == 409 } == 11, "\(statuses)")
            let held = try await commune.get("obligations/\(task)").ok().json["evidence"].list
            #expect(held.count == Evidence.mostOfTask && held.count { $0["id"].text == same } == 1)
        }
    }

    @Test("who sends a file that somebody else has gets the same answer, and a copy of their own")
    func known() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.launch])
            func task(of officer: Officer) async throws -> String {
                try #require(try await officer.get("obligations").ok().json["items"].list[0]["id"].text)
            }
            let (first, second) = (site.officer(in: SmallCity.batTrang), site.officer(in: SmallCity.quangTrung))
            let (theirs, ours) = (try await task(of: first), try await task(of: second))
            func send(_ file: String, by officer: Officer, to task: String) async throws -> (answer: Answer, took: Duration) {
                let start = ContinuousClock.now
                let answer = try await officer.ask(
                    "PUT", "obligations/\(task)/evidence/\(newID())", headers: [("Content-Type", "multipart/form-data; boundary=z")],
                    body: Self.upload(file, as: "Biên bản.pdf"))
                return (answer, ContinuousClock.now - start)
            }
            var took: [Bool: [Duration]] = [:]
            for number in 0..<20 {
                let known = "%PDF-1.4\n\(number)\n%%EOF\n", fresh = "%PDF-1.4\n\(number + 50)\n%%EOF\n"
                _ = try await send(known, by: first, to: theirs).answer.ok()
                // Now the one first, now the other.
                let files = number % 2 == 0 ? [known, fresh] : [fresh, known]
                let answers = [try await send(files[0], by: second, to: ours), try await send(files[1], by: second, to: ours)]
                let (again, new) = number % 2 == 0 ? (answers[0], answers[1]) : (answers[1], answers[0])
                #expect(again.answer.status == 204 && again.answer.bytes == new.answer.bytes)
                took[true, default: []].append(again.took)
                took[false, default: []].append(new.took)
            }
            let copies = try await site.city.owner.run(
                Statement<Int>(
                    "copies", "select count(*) from thidua.evidence_body group by sha256 having count(*) > 1 limit 1",
                    exactlyOne: { row in try row.next(Int.self) }))
            #expect(copies == 2)
            let (same, new) = (took[true]!.sorted()[10], took[false]!.sorted()[10])
            print("evidence: 20 files that a sibling has and 20 that nobody has, in the median \(same) and \(new)")
        }
    }
}
