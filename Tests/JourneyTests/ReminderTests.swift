import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// V.5 of the plan: the standing office urges those who have not done their task, and knows who was reminded when, and who opened it.
@Suite("Reminders by hand", .timeLimit(.minutes(20)))
struct ReminderTests {
    private static let task = SamplePlan.task(56, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-23")!)
    private static let words = "Sắp đến hạn, đề nghị khẩn trương"

    private static func body(_ tasks: [String], _ words: String? = words) -> String {
        let chosen = tasks.map { "\"\($0)\"" }.joined(separator: ",")
        return #"{"clause":"\#(task.id.text)","obligations":[\#(chosen)]\#(words.map { #","words":"\#($0)""# } ?? "")}"#
    }

    private static func remind(_ tasks: [String], _ words: String? = words, as officer: Officer) async throws -> Answer {
        try await officer.put("reminders/\(newID())", body(tasks, words))
    }

    /// An Lão with five communes that were told a task, by their ids.
    private static func told(_ site: Site) async throws -> [UnitID: String] {
        try await site.city.founder.found("N1,Xã Mới Một,xa,,313\nN2,Xã Mới Hai,xa,,313", at: .under(SmallCity.anLao))
        try await site.city.cascade(clauses: [task])
        let lines = try await site.officer(in: SmallCity.anLao).get("debtors?clause=\(task.id.text)").ok().json["items"].list
        return try Dictionary(uniqueKeysWithValues: lines.map { (try UnitID($0["unit"].text!), $0["id"].text!) })
    }

    /// How often each was reminded, and how many of that were opened, as An Lão reads it.
    private static func seen(by office: Officer) async throws -> [String] {
        try await office.get("debtors?clause=\(task.id.text)").ok().json["items"].list.map { line in
            let reminders = line["reminders"].list
            return "\(reminders.count)/\(reminders.count { $0["openedAt"].text != nil })"
        }.sorted()
    }

    @Test("five communes are reminded, and one more on another day; each opens its own once, and the office sees who has")
    func story() async throws {
        try await Site.open { site in
            let tasks = try await Self.told(site), office = site.officer(in: SmallCity.anLao)
            #expect(tasks.count == 5)
            let (reminder, all) = (newID(), Self.body(tasks.values.sorted()))
            let sent = try await office.put("reminders/\(reminder)", all).ok()
            #expect(sent.json["kind"].text == "reminder.sent" && sent.json["reason"].text == Self.words)
            // Sent again it is the same answer; under its id there is no other.
            #expect(try await office.put("reminders/\(reminder)", all).ok().text == sent.text)
            #expect(
                try await office.put("reminders/\(reminder)", Self.body([tasks[SmallCity.batTrang]!])).refusal
                    == "409 decision.taken: id decision.taken")
            #expect(try await Self.seen(by: office) == Array(repeating: "1/0", count: 5))

            // What is said stays sealed until somebody opens it, and reading the list opens nothing.
            let commune = site.officer(in: SmallCity.batTrang)
            for _ in 1...2 {
                let unopened = try await commune.get("deliveries?unopened=true").ok().json["items"].list
                #expect(unopened.count == 1 && unopened[0]["words"].text == nil && unopened[0]["openedAt"].text == nil)
                #expect(unopened[0]["fromName"].text == "Huyện An Lão" && unopened[0]["obligation"].text == tasks[SmallCity.batTrang])
            }
            let id = try await commune.get("deliveries").ok().json["items"].list[0]["id"].text!
            let clerk = try await site.newcomer("Phạm Văn Nam", in: SmallCity.batTrang, as: .clerk)
            let opened = try await clerk.put("deliveries/\(id)/opening", "{}").ok()
            #expect(opened.json["words"].text == Self.words && opened.json["openedBy"].text == "Phạm Văn Nam")
            // The first has opened it for all.
            #expect(try await commune.put("deliveries/\(id)/opening", "{}").ok().text == opened.text)
            #expect(try await commune.get("deliveries?unopened=true").ok().json["items"].list.isEmpty)
            #expect(try await commune.get("deliveries?unopened=false").ok().json["items"].list.count == 1)
            #expect(try await Self.seen(by: office) == ["1/0", "1/0", "1/0", "1/0", "1/1"])

            // Of it, its sender knows when and not by whom; the unit knows when it was reminded.
            let place = "obligations/\(tasks[SmallCity.batTrang]!)"
            let above = try await office.get("of/\(SmallCity.batTrang)/\(place)").ok().json["reminders"].list
            #expect(above.count == 1 && above[0]["by"].text == "Lãnh đạo 1.1" && above[0]["openedAt"].text == opened.json["openedAt"].text)
            let own = try await commune.get(place).ok().json["reminders"].list
            #expect(own.count == 1 && own[0]["at"].text == sent.json["at"].text && own[0]["by"].text == nil)

            try await site.on(Day("2024-12-21")!) { later in
                let office = later.officer(in: SmallCity.anLao)
                try await Self.remind([tasks[SmallCity.batTrang]!], nil, as: office).ok()
                #expect(try await Self.seen(by: office) == ["1/0", "1/0", "1/0", "1/0", "2/1"])
                let lying = try await later.officer(in: SmallCity.batTrang).get("deliveries").ok().json["items"].list
                #expect(lying.count == 2 && lying.map { $0["openedAt"].text == nil } == [true, false])
                // A page each, the newest first.
                let first = try await later.officer(in: SmallCity.batTrang).get("deliveries?limit=1").ok().json
                let rest = try await later.officer(in: SmallCity.batTrang).get("deliveries?limit=1&after=\(first["next"].text!)").ok().json
                #expect(rest["items"].texts("id") == [id])

                // Two at once remind once.
                async let one = Self.remind([tasks[SmallCity.quangTrung]!], as: office)
                async let other = Self.remind([tasks[SmallCity.quangTrung]!], as: office)
                let both = try await [one, other].map(\.refusal).sorted()
                #expect(both[1] == "409 reminder.already-today" && both.count { $0.hasPrefix("409") } == 1, "\(both)")
                #expect(try await Self.seen(by: office) == ["1/0", "1/0", "1/0", "2/0", "2/1"])
                // The day before, none of that was.
                let before = try await office.get("debtors?clause=\(Self.task.id.text)&asOf=2024-12-20").ok().json["items"].list
                #expect(before.allSatisfy { $0["reminders"].list.count == 1 })
            }
            #expect(try await site.city.recount().isClean)
        }
    }

    @Test("what cannot be is refused with its rule and reminds nobody; beside, above and between, nobody can tell a reminder from none")
    func refusals() async throws {
        try await Site.open { site in
            let tasks = try await Self.told(site), office = site.officer(in: SmallCity.anLao)
            let (own, done) = (tasks[SmallCity.batTrang]!, tasks[SmallCity.quangTrung]!)
            let finished = site.officer(in: SmallCity.quangTrung)
            try await finished.decide("obligations/\(done)/completion", #""account":"Xong""#, ifMatch: "*").ok()
            #expect(try await Self.remind([], as: office).refusal.hasPrefix("422 reminder.nobody-chosen"))
            let refused = try await Self.remind([own, done], as: office)
            #expect(refused.refusal == "409 reminder.done" && refused.text.contains("Xã Quang Trung"))
            #expect(try await Self.remind([own, newID()], as: office).refusal == "404 not-found")
            #expect(try await Self.remind([own], String(repeating: "a", count: 1001), as: office).refusal.hasPrefix("422 input.invalid"))
            let clerk = try await site.newcomer("Phạm Văn Nam", in: SmallCity.anLao, as: .clerk)
            #expect(try await Self.remind([own], as: clerk).refusal == "403 permission.denied")
            #expect(try await Self.seen(by: office) == Array(repeating: "0/0", count: 5))

            try await Self.remind([own], as: office).ok()
            let again = try await Self.remind([own], as: office)
            #expect(again.refusal == "409 reminder.already-today" && again.text.contains("Xã Bát Trang"))
            let delivery = try await site.officer(in: SmallCity.batTrang).get("deliveries").ok().json["items"].list[0]["id"].text!
            for unit in [SmallCity.city, SmallCity.kienThuy, SmallCity.quangTrung, SmallCity.elsewhere, SmallCity.batTrang] {
                let stranger = site.officer(in: unit)
                // Of a task that another unit told, reminded of or not, and of one that never was.
                let (told, never) = (try await Self.remind([own], as: stranger), try await Self.remind([newID()], as: stranger))
                #expect(told.refusal == "404 not-found" && told.text == never.text, "\(unit)")
                #expect(try await stranger.get("timeline").ok().text.contains("reminder.sent") == (unit == SmallCity.batTrang), "\(unit)")
                guard unit != SmallCity.batTrang else { continue }
                let answers = try await [delivery, newID()].asyncMap { try await stranger.put("deliveries/\($0)/opening", "{}") }
                #expect(answers.map(\.refusal) == Array(repeating: "404 not-found", count: 2) && answers[0].text == answers[1].text)
                #expect(try await stranger.get("deliveries").ok().json["items"].list.isEmpty)
            }
            #expect(try await office.put("deliveries/\(delivery)/opening", "{}").refusal == "404 not-found")
            // Who stands between, or above, reads the task and nothing of who was reminded.
            let city = try await site.officer(in: SmallCity.city).get("of/\(SmallCity.batTrang)/obligations/\(own)").ok()
            #expect(city.json["reminders"].list.isEmpty)
            let timeline = try await site.officer(in: SmallCity.city).get("campaigns/\(SmallCity.cityCampaign.text)/timeline").ok()
            #expect(!timeline.text.contains("reminder.sent"))
            #expect(try await Self.seen(by: office) == ["0/0", "0/0", "0/0", "0/0", "1/0"])

            try await site.officer(in: SmallCity.city).decide("campaigns/\(SmallCity.cityCampaign.text)/closure", ifMatch: "*").ok()
            #expect(try await Self.remind([tasks[SmallCity.thaiSon]!], as: office).refusal == "409 campaign.closed")
        }
    }
}

extension Array where Element: Sendable {
    fileprivate func asyncMap<Result>(_ each: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await each(element)) }
        return results
    }
}
