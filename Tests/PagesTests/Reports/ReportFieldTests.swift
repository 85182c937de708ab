import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Operations
@testable import Pages

/// One field after the other is saved while its writer goes on typing.
@Suite("Saving one field of a report", .timeLimit(.minutes(20)))
struct ReportFieldTests {
    private static let canary = "chim hoàng yến 0123456789"
    private static let houses = SamplePlan.everyAggregation.first { $0.name == "Số nhà đã sửa" }!.id.lowercased
    private static let mean = SamplePlan.everyAggregation.first { $0.name == "Điểm bình quân" }!.id.lowercased

    @Test("answers what was understood and what is seen from then on, so that the whole form does not meet itself")
    func saved() async throws {
        try await PageSite.open { site in
            let (address, leader, proof) = try await Self.desk(of: site)
            let first = try await leader.post(
                "\(address)/\(Self.houses)", Self.fields(proof, Self.houses, value: " 1.250 ", explanation: "theo biên bản"))
            #expect(first.status == .ok && first.headers[.contentType] == "application/json", "\(first.text)")
            #expect(first.headers[.cacheControl] == "no-store")
            let told = try first.told
            #expect(told["seenValue"] == "1250" && told["value"] == "1250" && told["seenExplanation"] == "theo biên bản")
            #expect(
                told["mark"]?.hasPrefix("✓ Đã lưu ") == true && told["written"] == "Đã ghi 1/\(SamplePlan.everyAggregation.count) chỉ tiêu")
            #expect(told["loi"] == nil && told["khac"] == nil)
            let form = try await leader.get(address)
            #expect(form.value(of: "values[0].value") == "1250" && form.words.contains("theo biên bản"))
            #expect(form.elements.contains { $0.attributes["data-field"] == Self.houses })
            // Ten times of it.
            let asked = site.batches
            let again = try await leader.post(
                "\(address)/\(Self.houses)", Self.fields(proof, Self.houses, value: "12500", seen: "1250", seenExplanation: "theo biên bản")
            )
            #expect(site.batches - asked <= 2, "round trips")
            #expect(try again.told["seenValue"] == "12500" && again.told["seenExplanation"] == "", "what was emptied is empty")

            let note = try await leader.post("\(address)/ghi-chu", [("proof", proof), ("note", "hai\r\ndòng"), ("seenNote", "")])
            #expect(try note.told["seenNote"] == "hai\ndòng", "\(note.text)")
            leader.language = "en"
            let english = try await leader.post("\(address)/ghi-chu", [("proof", proof), ("note", "ba"), ("seenNote", "hai\r\ndòng")])
            #expect(try english.told["mark"]?.hasPrefix("✓ Kept ") == true)
            leader.language = "vi"

            // The form of before, with what the script wrote into its hidden fields.
            var whole = try Typed(form)
            whole.set("Số nhà đã sửa", "7")
            whole.put("values[0].seenValue", "12500")
            whole.put("values[0].seenExplanation", "")
            let sent = try await leader.post(address, whole.fields(deed: "keep") + [("note", "ba"), ("seenNote", "ba")])
            #expect(sent.status == .seeOther, "\(sent.words)")
        }
    }

    @Test(
        "says what is wrong at its field, in the reader's language, and shows theirs where somebody was faster: sending again is a choice")
    func refused() async throws {
        try await PageSite.open { site in
            let (address, leader, proof) = try await Self.desk(of: site)
            let mean = "\(address)/\(Self.mean)"
            let words = try await leader.post(mean, Self.fields(proof, Self.mean, value: "tám"))
            #expect(words.status == .unprocessableContent)
            #expect(try words.told["loi"]?.hasPrefix("“tám” không phải là một số") == true && words.told["mark"] == "Chưa lưu")
            let decimals = try await leader.post(mean, Self.fields(proof, Self.mean, value: "8,125"))
            #expect(try decimals.status == .unprocessableContent && decimals.told["loi"]?.contains("2 chữ số thập phân") == true)
            leader.language = "en"
            let english = try await leader.post(mean, Self.fields(proof, Self.mean, value: "8,125"))
            #expect(try english.told["loi"]?.contains("decimal") == true && english.told["mark"] == "Not saved")
            leader.language = "vi"

            let houses = "\(address)/\(Self.houses)"
            #expect(try await leader.post(houses, Self.fields(proof, Self.houses, value: "5")).status == .ok)
            let stale = try await leader.post(houses, Self.fields(proof, Self.houses, value: "7"))
            #expect(stale.status == .preconditionFailed)
            #expect(
                try stale.told["khac"] == "Người khác vừa ghi: 5 đơn vị." && stale.told["seenValue"] == "5" && stale.told["value"] == "7")
            #expect(try await leader.get(address).value(of: "values[0].value") == "5")
            // The same again is no conflict, and whoever insists wins, having seen.
            #expect(try await leader.post(houses, Self.fields(proof, Self.houses, value: "5")).status == .ok)
            #expect(try await leader.post(houses, Self.fields(proof, Self.houses, value: "7", seen: "5")).status == .ok)
            #expect(try await leader.get(address).value(of: "values[0].value") == "7")

            // Of a field that the address does not name, of none, and of what is sent: nothing.
            #expect(try await leader.post(houses, Self.fields(proof, Self.mean, value: "1")).status == .notFound)
            let unknown = UUID().lowercased
            #expect(try await leader.post("\(address)/\(unknown)", Self.fields(proof, unknown, value: "1")).status == .notFound)
            #expect(
                try await leader.post(houses, [("proof", proof), ("indicatorId", Self.houses), ("fine", "1")]).status
                    == .unprocessableContent)
        }
    }

    @Test(
        "is for those of the unit who prepare, with a session and the proof of it; the script is told why not, and the trail keeps no word")
    func strangers() async throws {
        try await PageSite.open { site in
            let (address, leader, proof) = try await Self.desk(of: site)
            let houses = "\(address)/\(Self.houses)"
            func fields(_ proof: String) -> [(String, String)] { Self.fields(proof, Self.houses, value: "5", explanation: Self.canary) }
            let neighbour = site.leader(of: SmallCity.quangTrung)
            let theirs = FormProof.text(for: site.city.leaders[SmallCity.quangTrung]!.token)
            let clerk = try await IssueToken(client: site.city.owner)
                .run(for: .new(name: "Trần Thị Lan"), in: SmallCity.batTrang, role: .clerk, from: Day("2020-01-01")!)
            let looker = site.session(clerk.token)
            let foreign = site.leader(of: SmallCity.batTrang)
            foreign.fetchSite = "cross-site"
            let tried: [(what: String, status: Int, answer: Page)] = [
                ("another unit", 404, try await neighbour.post(houses, fields(theirs))),
                ("who does not prepare", 403, try await looker.post(houses, fields(FormProof.text(for: clerk.token)))),
                ("nobody", 401, try await Browser(site).post(houses, fields(proof))),
                ("the proof of another session", 401, try await leader.post(houses, fields(theirs))),
                ("no proof", 401, try await leader.post(houses, Array(fields("").dropFirst()))),
                ("another site", 403, try await foreign.post(houses, fields(proof))),
                ("not a number", 422, try await leader.post(houses, Self.fields(proof, Self.houses, value: Self.canary))),
                ("saved", 200, try await leader.post(houses, fields(proof))),
                ("somebody was faster", 412, try await leader.post(houses, fields(proof).map { $0.0 == "value" ? ("value", "6") : $0 })),
                (
                    "the note", 200,
                    try await leader.post("\(address)/ghi-chu", [("proof", proof), ("note", Self.canary), ("seenNote", "")])
                ),
            ]
            for (what, status, answer) in tried {
                #expect(answer.status.code == status, "\(what): \(answer.text)")
                #expect(answer.headers[.contentType] == "application/json", "\(what)")
                if status != 200 { #expect(try answer.told["loi"] != nil || answer.told["khac"] != nil, "\(what): \(answer.text)") }
            }
            // A deed that is not quiet keeps what it hears: the look for the canary can find one.
            #expect(
                try await leader.post(address.replacing("/soan", with: "/gui"), [("proof", proof), ("report", Self.canary)]).status != .ok)
            let trail = try await site.city.owner.run(Self.trail)
            let spoken = trail.filter { $0.said != nil }
            #expect(spoken.map(\.path) == [address.replacing("/soan", with: "/gui")], "\(spoken)")
            let quiet = trail.filter { $0.path.contains("/soan/") }
            // Who was slower stood in a transaction that changed nothing, and was refused.
            #expect(quiet.count { $0.path == houses } == 9, "who, when, and which field: \(quiet)")
            #expect(quiet.count { $0.path.hasSuffix("/ghi-chu") } == 1 && quiet.allSatisfy(\.hasPerson))
            print(
                "one field: \(tried.count) who tried, \(quiet.count) entries without a word, "
                    + "\(spoken.count) of another deed with what it said"
            )
        }
    }

    @Test("loses none of 36 that are saved at once: of each field one stands, and every other hears of it")
    func atOnce() async throws {
        try await PageSite.open { site in
            let (address, _, proof) = try await Self.desk(of: site)
            let numbers = SamplePlan.everyAggregation.filter { !$0.isYesOrNo && !$0.takesWeight }.map(\.id.lowercased)
            let writers = 36
            let answers = try await withThrowingTaskGroup(of: (field: String, typed: String, answer: Page).self) { group in
                for writer in 0..<writers {
                    let browser = site.leader(of: SmallCity.batTrang)
                    nonisolated(unsafe) let own = browser
                    let (place, typed) = (writer % (numbers.count + 1), "\(1 + writer % 90)")
                    group.addTask {
                        guard place < numbers.count else {
                            return (
                                "ghi-chu", typed,
                                try await own.post("\(address)/ghi-chu", [("proof", proof), ("note", typed), ("seenNote", "")])
                            )
                        }
                        let field = numbers[place]
                        return (field, typed, try await own.post("\(address)/\(field)", Self.fields(proof, field, value: typed)))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count == writers && answers.allSatisfy { [200, 412].contains($0.answer.status.code) })
            let kept = answers.filter { $0.answer.status == .ok }
            #expect(Set(kept.map(\.field)).count == numbers.count + 1 && kept.count == numbers.count + 1, "one of each")
            for (field, _, answer) in answers where answer.status == .preconditionFailed {
                let winner = kept.first { $0.field == field }!.typed
                #expect(try answer.told["khac"]?.contains(winner) == true, "who lost is shown what stands: \(answer.text)")
            }
            let leader = site.leader(of: SmallCity.batTrang)
            func lost() async throws -> [String] {
                let form = try await leader.get(address)
                return kept.filter { field, typed, _ in
                    guard field != "ghi-chu" else { return form.hidden("seenNote") != typed }
                    let place = SamplePlan.everyAggregation.firstIndex { $0.id.lowercased == field }!
                    let name = form.elements.compactMap { $0.attributes["name"] }.first { name in
                        name.hasSuffix(".indicatorId") && form.value(of: name) == field
                    }
                    return form.value(of: (name ?? "values[\(place)].indicatorId").replacing("indicatorId", with: "value")) != typed
                }.map(\.field)
            }
            #expect(try await lost() == [])
            // Planted: what somebody puts over it, having seen, is missed.
            let one = kept.first { $0.field != "ghi-chu" }!
            #expect(
                try await leader.post("\(address)/\(one.field)", Self.fields(proof, one.field, value: "99", seen: one.typed)).status == .ok)
            #expect(try await lost() == [one.field])
            print("at once: \(answers.count) saves, \(kept.count) stand, \(answers.count - kept.count) were shown theirs")
        }
    }

    private static func desk(of site: PageSite) async throws -> (address: String, Browser, proof: String) {
        try await site.city.cascade()
        let month = try await site.city.periods()[0].id
        let campaign = SmallCity.campaign(of: SmallCity.batTrang).lowercased
        let leader = site.leader(of: SmallCity.batTrang)
        return (
            "/\(SmallCity.batTrang)/phong-trao/\(campaign)/bao-cao/\(month.lowercased)/soan", leader,
            FormProof.text(for: site.city.leaders[SmallCity.batTrang]!.token)
        )
    }

    private static func fields(
        _ proof: String, _ indicator: String, value: String, explanation: String = "", seen: String = "", seenExplanation: String = ""
    ) -> [(String, String)] {
        [
            ("proof", proof), ("indicatorId", indicator), ("seenValue", seen), ("seenWeight", ""), ("seenExplanation", seenExplanation),
            ("value", value), ("explanation", explanation),
        ]
    }

    private struct Entry: Sendable { let path: String, said: String?, hasPerson: Bool }

    private static let trail = Statement<[Entry]>(
        "entries of one field",
        "select path, said, person_id is not null from thidua.audit_pending where method = 'POST' order by at",
        each: { row in Entry(path: try row.next(String.self), said: try row.next(String?.self), hasPerson: try row.next(Bool.self)) })
}

extension Page {
    /// What a script is told.
    fileprivate var told: [String: String] {
        get throws {
            let all = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
            return all.compactMapValues { $0 as? String }
        }
    }
}

extension PageSite {
    /// How often the database was asked.
    fileprivate var batches: Int { Int(city.app.statistics.lent.batches + city.app.statistics.shared.batches) }
}
