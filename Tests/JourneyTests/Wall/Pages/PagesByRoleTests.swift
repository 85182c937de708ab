import Emulation
import EmulationFixtures
import Foundation
import HTTP
import Hummingbird
import Postgres
import Store
import TestTraits
import Testing

@testable import Pages

/// Every page of a unit, asked in every role from every place about things of An Lão and Bát Trang: by the list of pages, so that a page
/// that comes later is walked too.
@Suite("The wall, through pages, by role", .slow, .timeLimit(.minutes(30)))
struct PagesByRoleTests {
    /// Each stands in another relation to An Lão and to its commune Bát Trang.
    private static let places = [
        SmallCity.anLao, SmallCity.batTrang, SmallCity.city, SmallCity.quangTrung, SmallCity.phongNoiVu, SmallCity.kienThuy,
        SmallCity.tuSon, SmallCity.elsewhere, SmallCity.coTo,
    ]

    /// How many walk at once.
    private static let lanes = 3

    private static func face(_ list: PageList, _ watch: FiguresWatch) -> Site.Face {
        { postgres, notice, passwords in
            pages(postgres: postgres, notice: notice, passwords: passwords, subjectKeys: .sample, watch: watch, list: list)
        }
    }

    @Test("shows nobody what is hidden from them, lets nobody do what is not permitted, and refuses nobody what is")
    func everyPageRoleAndRelation() async throws {
        let (list, watch) = (PageList(), FiguresWatch())
        try await Site.open(face: Self.face(list, watch), watch: watch) { site in
            let ours = try await OurPages(try await Ours(site), list)
            let walk = try await PageWalk(ours)
            let before = try await site.city.digest()
            // None of them changes anything, so it does not matter who comes first.
            let hats = Self.places.flatMap { place in Ours.roles(in: place).map { (place: place, role: $0) } }
            let tally = try await withThrowingTaskGroup(of: PageWalk.Tally.self) { group in
                for lane in 0..<Self.lanes {
                    group.addTask {
                        var tally = PageWalk.Tally()
                        for (place, role) in stride(from: lane, to: hats.count, by: Self.lanes).map({ hats[$0] }) {
                            tally += try await walk.look(from: place, as: role)
                            tally += try await walk.trespass(from: place, as: role)
                        }
                        return tally
                    }
                }
                return try await group.reduce(into: PageWalk.Tally()) { $0 += $1 }
            }
            #expect(tally.findings == [])
            let after = try await site.city.digest()
            #expect(after == before, "\(after.filter { before[$0.key] != $0.value }.keys.sorted())")

            let (opened, shut) = try await walk.openings()
            #expect(shut == [])
            let (done, granted, refused) = try await walk.duties()
            #expect(refused == [])
            print(
                "wall through pages by role: \(ours.ofUnits.count) pages and deeds × "
                    + "\(Self.places.reduce(0) { $0 + Ours.roles(in: $1).count }) roles in \(Self.places.count) places: "
                    + "\(tally.hidden) things told apart from nothing or not, \(tally.denied) deeds tried that are not permitted, with "
                    + "\(walk.formsSeen) forms and \(walk.queriesSeen) kinds of questions behind an address; "
                    + "\(opened) pages opened, \(done) deeds done and \(granted) not refused to who may; "
                    + "\(tally.findings.count) leaks; read by who may not do what they are for: \(tally.unclosed.sorted())")
            #expect(tally.hidden > 4_000 && tally.denied > 500 && opened > 150)
            #expect(done >= ours.deeds.count - OurPages.elsewhere.keys.count { $0.hasPrefix("POST") })

            try await findsWhatIsPlanted(site, walk)
        }
    }

    @Test("what this city is in no state for is done by the suite that is named")
    func elsewhere() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../PagesTests").standardized
        let sources = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
        func tells(_ suite: String, of address: String) -> Bool {
            let word = address.split(separator: "/").last { !$0.hasPrefix("{") }!
            return sources.contains { $0.contains("struct \(suite)") && $0.contains(word) }
        }
        for (address, suite) in OurPages.elsewhere { #expect(tells(suite, of: address), "\(suite) knows nothing of \(address)") }
        #expect(!tells("DraftPagesTests", of: "POST /{unit}/vuong-mac/{owner}/{id}/gop"), "planted: a suite that does not")
    }

    /// The same walk on pages that are wrong, each in its way.
    private func findsWhatIsPlanted(_ site: Site, _ walk: PageWalk) async throws {
        let ours = walk.ours
        let planted = PageList()
        let owner = site.city.owner
        let face: Site.Face = { postgres, notice, passwords in
            let whole = pages(postgres: postgres, notice: notice, passwords: passwords)
            return SecondFace(
                home: "/",
                add: { visitors in
                    try whole.add(visitors)
                    let units = PageRoutes(routes: visitors.forPeople().inUnit(), prefix: "/{unit}", list: planted)
                    let title = Wording(vi: "Trang thử", en: "A page of a test")
                    units.page("thu/{campaign}", title, for: .colleagues) { _, context in
                        let named = Statement(
                            "name of anybody's plan",
                            "select short_name from thidua.campaign where campaign_id = \(try context.uuid("campaign"))",
                            each: { row in try row.next(String.self) })
                        guard let name = try await owner.run(named).first else { throw Problem.notFound }
                        return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: name)))
                    }
                    units.page("thu/{campaign}/{mystery}", title, for: .colleagues) { _, _ in throw Problem.notFound }
                    units.deed("thu/{campaign}/khong-hoi", for: .may(.sign)) { _, _, context in .onward(to: "/\(context.unit)/viec") }
                    units.deed("thu/{campaign}/khong-mau", for: .colleagues) { _, _, _ in throw Problem.notFound }
                    units.deed("thu/{campaign}/khong-ai", for: .may(.sign)) { _, _, _ in throw Problem.notFound }
                },
                answer: whole.answer)
        }
        try await site.again(face: face) { site in
            let walk = try await PageWalk(ours.again(at: site, planted))
            let seen = try await walk.look(from: SmallCity.kienThuy, as: .clerk).findings
            #expect(seen.contains { $0.contains("/1.2/thu/\(ours.ours.plan)") }, "a page that shows a foreign name: \(seen)")
            let done = try await walk.trespass(from: SmallCity.anLao, as: .inspector).findings
            #expect(done.contains { $0.contains("khong-hoi") }, "a deed that asks nothing: \(done)")
            let shut = try await walk.openings().findings
            #expect(shut.contains { $0.contains("{mystery} was shown to nobody") }, "a page without its rule: \(shut)")
            let undone = try await walk.duties().findings
            #expect(undone.contains { $0.contains("khong-mau is for colleagues") }, "a deed without its rule: \(undone)")
            #expect(undone.contains { $0.contains("khong-ai was done by nobody") }, "a deed without its form: \(undone)")
        }
        // A hole in a policy, and a role that may do all, are found on the pages there are.
        try await owner.execute(script: "create policy hole on thidua.campaign for select to thidua_actor using (true)")
        #expect(try await walk.look(from: SmallCity.kienThuy, as: .clerk).findings != [])
        try await owner.execute(
            script: """
                create or replace function thidua.may(deed text) returns boolean language sql stable parallel safe return true
                """)
        #expect(try await walk.trespass(from: SmallCity.anLao, as: .inspector).findings != [])
    }
}
