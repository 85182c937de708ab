import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Operations
import Store
import TestTraits
import Testing

@testable import Pages

@Suite("Help", .timeLimit(.minutes(20)))
struct HelpPagesTests {
    @Test("shows each role its own page first, and every way on it leads somewhere that role may go", .slow)
    func roles() async throws {
        try await PageSite.open { site in
            var (pages, ways) = (0, 0)
            for role in Role.allCases {
                let token = try await site.city.founder.appoint("Người \(role)", in: [SmallCity.anLao], as: role).token
                let reader = site.session(token)
                // Planted: a way that is not open to the role.
                if role == .officer { #expect(try await reader.get("/\(SmallCity.anLao)/nguoi/bo-nhiem").status == .forbidden) }
                for language in ["vi", "en"] {
                    reader.language = language
                    let page = try await reader.get("/\(SmallCity.anLao)/tro-giup")
                    #expect(page.status == .ok)
                    #expect(try await FrameTests.faults(of: page, in: reader, language) == [], "\(role)")
                    let guide = HelpView.Guide(role) ?? .officer
                    #expect(page.words.contains(guide.words[language == "vi" ? .vi : .en]))
                    let tabs = page.ways.filter { $0.path.contains("tro-giup?vai=") }.map(\.path)
                    #expect(tabs.count == HelpView.Guide.allCases.count)
                    if HelpView.Guide(role) != nil { #expect(tabs[0].hasSuffix(guide.rawValue), "\(role): its own first") }
                    for way in page.ways where way.method == .get && way.path.hasPrefix("/\(SmallCity.anLao)") {
                        let answer = try await reader.get(way.path)
                        #expect([200, 303].contains(answer.status.code), "\(role) \(way.path): \(answer.status)")
                        ways += 1
                    }
                    pages += 1
                }
            }
            let leader = site.leader(of: SmallCity.anLao)
            for guide in HelpView.Guide.allCases {
                let page = try await leader.get("/\(SmallCity.anLao)/tro-giup?vai=\(guide.rawValue)")
                #expect(page.words.contains("Trợ giúp dành cho \(guide.words.vi)"))
                #expect(page.elements.contains { $0.name == "kbd" } == [.leader, .office].contains(guide))
                pages += 1
            }
            // Planted: of a role that is not there nobody is told anything.
            #expect(try await leader.get("/\(SmallCity.anLao)/tro-giup?vai=khac").status == .badRequest)
            #expect(try await leader.get("/\(SmallCity.anLao)/viec").ways.contains { $0.path == "/\(SmallCity.anLao)/tro-giup" })
            print("help: \(pages) pages, \(ways) ways followed, \(Role.allCases.count) roles")
        }
    }
}
