import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import TestTraits
import Testing

/// Every text that a city keeps says where it stands, and nobody of another city ever reads it.
@Suite("Canaries in every text column", .slow, .timeLimit(.minutes(30)))
struct CanaryTests {
    @Test("sing to those whose they are, and to nobody of another city who asks every route about every id there is")
    func silence() async throws {
        try await Site.open { site in
            let ours = try await Ours(site)
            _ = try await Theirs(site, SmallCity.elsewhere, below: SmallCity.coTo)
            let cage = try await Cage(site)

            var heard: Set<String> = []
            for unit in [SmallCity.city, SmallCity.anLao, SmallCity.batTrang] {
                let insider = site.officer(in: unit)
                heard.formUnion(try await cage.crawl(ours, by: insider, about: ours.ids, of: ["\(unit)", "1", "1.1"]).heard)
            }
            // Below another city who sees most and who reads what others do not: there is nothing between a city and what lies below it.
            let hats = Role.allCases.map { (unit: SmallCity.elsewhere, role: $0) } + [.leader, .auditor].map { (SmallCity.coTo, $0) }
            let asked = try await withThrowingTaskGroup(of: Int.self) { group in
                for (unit, role) in hats {
                    let outsider = try await site.newcomer("Người ngoài", in: unit, as: role)
                    group.addTask {
                        let ids = role == .leader && unit == SmallCity.elsewhere ? cage.ids : ours.ids
                        let crawl = try await cage.crawl(ours, by: outsider, about: ids, of: ["1", "1.1"])
                        #expect(crawl.heard.subtracting(Cage.everybodys) == [], "\(role) in \(unit)")
                        return crawl.asked
                    }
                }
                return try await group.reduce(0, +)
            }
            print(
                "canaries: in \(cage.columns.count) columns, \(heard.count) of them heard inside; \(cage.ids.count) ids, "
                    + "\(asked) questions by the \(Role.allCases.count) roles of another city, who heard none but of \(Cage.everybodys.joined())"
            )
            #expect(heard.count >= 20 && asked > 6_000, "inside: \(heard.sorted())")

            // One hole, and a canary is heard.
            try await site.city.owner.execute(
                script: "create policy hole on thidua.campaign for select to thidua_actor using (true)")
            let outsider = site.officer(in: SmallCity.elsewhere)
            #expect(try await cage.crawl(ours, by: outsider, about: ours.ids, of: ["1", "1.1"]).heard.contains("campaign.summary"))
        }
    }
}

extension Cage {
    /// Asks every route about things and about the units of the city themselves.
    /// - Parameter owners: whose things they are said to be, where one may say so.
    fileprivate func crawl(
        _ ours: Ours, by person: Officer, about ids: [String], of owners: [String]
    ) async throws -> (asked: Int, heard: Set<String>) {
        var asked = 0
        var heard: Set<String> = []
        func ask(_ method: String, _ path: String, _ body: String? = nil) async throws {
            let answer = try await person.ask(
                method, path, headers: body == nil ? [] : [("If-Match", "*"), ("Content-Type", "application/json")], body: body)
            asked += 1
            heard.formUnion(Self.songs(in: answer.bytes).map(\.column))
        }
        for route in ours.everyRoute where !route.path.contains("{id}") {
            for unit in ["\(person.unit)"] + owners {
                let path = route.path.replacing("{unit}", with: unit)
                for query in ["", "?search=canary"] { try await ask(route.method.rawValue, path + query) }
            }
        }
        for route in ours.routes where route.method == .get {
            for id in ids {
                for query in ours.queries(route) {
                    for owner in route.path.contains("{owner}") ? owners : owners.suffix(1) {
                        try await ask("GET", ours.path(route, person.unit, id, of: try UnitID(owner)) + query)
                    }
                }
            }
        }
        for route in ours.routes where route.method != .get && !owners.contains("\(person.unit)") {
            for id in ours.ids {
                try await ask(
                    route.method.rawValue, ours.path(route, person.unit, id, of: try UnitID(owners[0])), ours.body(route, nil, 0, newID()))
            }
        }
        return (asked, heard)
    }
}
