import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Pages
import Postgres
import Store
import TestTraits
import Testing

/// Every text that a city keeps says where it stands and whose it is, and no page of anybody else ever shows it.
@Suite("Canaries in every text column, and pages", .slow, .timeLimit(.minutes(30)))
struct PageCanaryTests {
    /// Those of another city, and within the city those who stand beside.
    private static let outsiders = [SmallCity.elsewhere, SmallCity.coTo]
    private static let besides = [
        SmallCity.city, SmallCity.anLao, SmallCity.batTrang, SmallCity.quangTrung, SmallCity.phongNoiVu, SmallCity.kienThuy,
        SmallCity.tuSon,
    ]

    /// Who sees most, those who read what others do not, and who sees least.
    private static let roles: [Role] = [.leader, .auditor, .administrator, .clerk]

    @Test("are heard by those whose they are, and by nobody of another city, nobody beside, on no page")
    func silence() async throws {
        let (list, watch) = (PageList(), FiguresWatch())
        let face: Site.Face = { postgres, notice, passwords in
            pages(postgres: postgres, notice: notice, passwords: passwords, subjectKeys: .sample, watch: watch, list: list)
        }
        try await Site.open(face: face, watch: watch) { site in
            let ours = try await OurPages(try await Ours(site), list)
            let cage = try await Cage(site)
            var (asked, heard, leaks) = (0, Set<String>(), Set<String>())
            for place in Self.outsiders + Self.besides {
                for role in Self.roles {
                    let crawl = try await Self.crawl(ours, from: place, as: role)
                    asked += crawl.asked
                    heard.formUnion(crawl.songs.map(\.column))
                    leaks.formUnion(Self.leaks(crawl.songs, to: place).map { "\(role) in \(place): \($0)" })
                }
            }
            #expect(leaks.sorted() == [])
            print(
                "canaries in pages: in \(cage.columns.count) columns, \(heard.count) of them read on pages by those whose they are; "
                    + "\(asked) pages by \(Self.roles.count) roles in \(Self.outsiders.count + Self.besides.count) places, "
                    + "\(leaks.count) leaks"
            )
            #expect(heard.count >= 15 && asked > 3_000, "read: \(heard.sorted())")

            // One hole, and a canary is heard beside, and in the other city.
            try await site.city.owner.execute(
                script: "create policy hole on thidua.campaign for select to thidua_actor using (true)")
            for place in [SmallCity.kienThuy, SmallCity.elsewhere] {
                let songs = try await Self.crawl(ours, from: place, as: .clerk).songs
                #expect(Self.leaks(songs, to: place).contains { $0.hasPrefix("campaign.") }, "\(place): \(songs)")
            }
        }
    }

    /// People are known to their unit alone, and what lies on a desk.
    private static let ownOnly = ["membership.", "person.", "account.", "identity.", "token.", "campaign_draft.", "report_draft."]

    /// What somebody reads there that belongs to nobody above or below them.
    private static func leaks(_ songs: Set<Cage.Song>, to place: UnitID) -> [String] {
        songs.filter { song in
            guard !Cage.everybodys.contains(song.column) else { return false }
            guard let unit = song.unit else { return outsiders.contains(place) }
            return ownOnly.contains { song.column.hasPrefix($0) } ? unit != place : !place.contains(unit) && !unit.contains(place)
        }.map { "\($0.column) of \($0.unit.map { "\($0)" } ?? "nobody")" }
    }

    /// Opens every page there is about everything there is.
    private static func crawl(
        _ ours: OurPages, from place: UnitID, as role: Role
    ) async throws -> (asked: Int, songs: Set<Cage.Song>) {
        let reader = ours.people[place]![role]!
        var asked = 0
        var songs: Set<Cage.Song> = []
        for page in ours.list.all where page.method == .get {
            for thing in [nil] + ours.things(of: page).map(Optional.some) {
                let answer = try await reader.get(ours.path(page, place, thing))
                asked += 1
                songs.formUnion(Cage.songs(in: answer.bytes))
            }
        }
        return (asked, songs)
    }
}
