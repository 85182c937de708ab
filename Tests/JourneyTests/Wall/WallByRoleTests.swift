import ContractTesting
import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import TestTraits
import Testing

/// Every route of the contract that takes an id, asked by role from every place about things of An Lão and Bát Trang.
@Suite("The wall, over HTTP, by role", .slow, .timeLimit(.minutes(30)))
struct WallByRoleTests {
    /// Each stands in another relation to An Lão and to its commune Bát Trang.
    private static let places = [
        SmallCity.anLao, SmallCity.batTrang, SmallCity.city, SmallCity.quangTrung, SmallCity.phongNoiVu, SmallCity.kienThuy,
        SmallCity.tuSon, SmallCity.elsewhere, SmallCity.coTo,
    ]

    @Test("shows nobody what is hidden from them, lets nobody do what the contract does not permit, and refuses nobody what it does")
    func everyRouteRoleAndRelation() async throws {
        try await Site.open { site in
            let crawl = try await Crawl(try await Ours(site), permitted: OpenAPIContract.ours.get().roles)
            // An administrator takes on people of their own under the ids of others, and may.
            func digest() async throws -> [[String: String]] {
                let whole = try await site.city.digest().filter { !["membership", "person"].contains($0.key) }
                return [whole, try await site.city.digest(within: SmallCity.batTrang).filter { $0.key != "person" }]
            }
            let before = try await digest()
            var tally = Crawl.Tally()
            for place in Self.places {
                for role in Ours.roles(in: place) {
                    tally += try await crawl.look(from: place, as: role)
                    tally += try await crawl.trespass(from: place, as: role)
                }
            }
            #expect(tally.findings == [])
            #expect(try await digest() == before)

            let (granted, refused) = try await crawl.duties()
            #expect(refused == [])
            print(
                "wall over HTTP by role: \(crawl.routes.count) routes × "
                    + "\(Self.places.reduce(0) { $0 + Ours.roles(in: $1).count }) roles in \(Self.places.count) places: "
                    + "\(tally.hidden) things told apart from nothing or not, \(tally.denied) deeds tried that are not permitted, "
                    + "\(granted) that are; \(tally.findings.count) leaks")
            #expect(tally.hidden > 4_000 && tally.denied > 500 && granted > 70)

            // A hole in a policy, and a role that may do all, are found.
            try await site.city.owner.execute(script: "create policy hole on thidua.campaign for select to thidua_actor using (true)")
            #expect(try await crawl.look(from: SmallCity.kienThuy, as: .clerk).findings != [])
            try await site.city.owner.execute(
                script: """
                    create or replace function thidua.may(deed text) returns boolean language sql stable parallel safe return true
                    """)
            #expect(try await crawl.trespass(from: SmallCity.anLao, as: .inspector).findings != [])
        }
    }
}

/// Asks and compares; knows what should be seen only from where a thing belongs and from what the contract says of roles.
private struct Crawl {
    struct Tally {
        var hidden = 0
        var denied = 0
        var findings: [String] = []

        static func += (one: inout Tally, other: Tally) {
            one.hidden += other.hidden
            one.denied += other.denied
            one.findings += other.findings
        }
    }

    let ours: Ours
    let things: [Thing]
    let people: [UnitID: [Role: Officer]]
    let permitted: [Route: Set<Role>]

    var routes: [Route] { ours.routes }

    init(_ ours: Ours, permitted: [Route: Set<Role>]) async throws {
        self.ours = ours
        self.permitted = permitted
        people = try await ours.everybody()
        things = try await ours.things(among: people)
    }

    private func things(of route: Route) -> [Thing] { things.filter { route.path.contains("/\($0.noun)/{id}") } }

    /// Whether an answer tells anything about a thing that somebody must not know of, by comparing it with the answer about nothing.
    private func tellsApart(_ route: Route, _ thing: Thing, _ query: String, _ person: Officer) async throws -> String? {
        let never = newID(), decision = newID()
        func answer(_ thing: Thing) async throws -> Answer {
            guard route.method != .get else {
                return try await person.ask("GET", ours.path(route, person.unit, thing.id, of: thing.owner) + query)
            }
            return try await act(route, thing, person, decision)
        }
        let (real, unreal) = try await (answer(thing), answer(Thing(noun: thing.noun, id: never, owner: thing.owner)))
        return real.bytes.replacing(thing.id, with: "id") == unreal.bytes.replacing(never, with: "id")
            ? nil : "\(real.question): \(real.refusal), of nothing \(unreal.refusal)"
    }

    /// Reads about everything from a place.
    func look(from place: UnitID, as role: Role) async throws -> Tally {
        let person = people[place]![role]!
        var tally = Tally()
        for route in routes where route.method == .get {
            // A draft is on the desk of those who prepare.
            let isOpen = permitted[route]?.contains(role) ?? true
            for thing in things(of: route) where thing.isHidden(from: place) || !isOpen {
                for query in ours.queries(route) {
                    tally.hidden += 1
                    if let finding = try await tellsApart(route, thing, query, person) { tally.findings.append("\(role): \(finding)") }
                }
            }
        }
        return tally
    }

    /// Writes where the role may not, or on what must not be known.
    func trespass(from place: UnitID, as role: Role) async throws -> Tally {
        let person = people[place]![role]!
        var tally = Tally()
        let writing = routes.filter { $0.method != .get }
        // What is made under an id stands for something from then on.
        for route in writing.filter({ !ours.creates($0) }) + writing.filter(ours.creates) {
            let mayDoSo = permitted[route]!.contains(role)
            for thing in things(of: route) {
                if thing.isHidden(from: place) {
                    tally.hidden += 1
                    if let finding = try await tellsApart(route, thing, "", person) { tally.findings.append("\(role): \(finding)") }
                } else if !mayDoSo {
                    tally.denied += 1
                    let answer = try await act(route, thing, person)
                    if answer.status < 400 { tally.findings.append("\(role): \(answer.question): \(answer.status)") }
                }
            }
        }
        return tally
    }

    /// Lets every role do what the contract permits, where the thing is theirs or waits for their review.
    /// - Returns: how many deeds were not refused for want of permission, and those that were.
    func duties() async throws -> (granted: Int, refused: [String]) {
        var granted = 0
        var refused: [String] = []
        for route in routes where route.method != .get {
            let isReview = ["acceptance", "return", "reopening", "merger", "answer", "grant", "refusal", "receipt", "appraisal"].contains(
                route.path.split(separator: "/").last)
            for thing in things(of: route) {
                // Whoever may more comes later, when there may be nothing left to do.
                for role in Role.allCases.reversed() where permitted[route]!.contains(role) {
                    let answer = try await act(route, thing, people[isReview ? SmallCity.anLao : thing.owner]![role]!)
                    if answer.status == 403 { refused.append("\(role): \(answer.question)") } else { granted += 1 }
                }
            }
        }
        return (granted, refused)
    }

    private func act(_ route: Route, _ thing: Thing, _ person: Officer, _ decision: String = newID()) async throws -> Answer {
        try await person.ask(
            route.method.rawValue, ours.path(route, person.unit, thing.id, of: thing.owner, amendment: decision),
            headers: [("If-Match", "*"), ("Content-Type", "application/json")], body: ours.body(route, nil, 0, decision))
    }
}

extension OpenAPIContract {
    /// What it says of who may do what: `x-roles` of its operations.
    fileprivate var roles: [Route: Set<Role>] {
        Dictionary(
            uniqueKeysWithValues: operations.compactMap { operation in
                operation.roles.map { roles in
                    (Route(.init(rawValue: operation.method)!, operation.path), Set(roles.map { Role(rawValue: $0)! }))
                }
            })
    }
}
