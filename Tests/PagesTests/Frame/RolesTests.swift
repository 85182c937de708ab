import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Store
import TestTraits
import Testing

@testable import Operations
@testable import Pages

/// Who opens what: every page there is, asked by every role.
@Suite("Roles before pages", .timeLimit(.minutes(20)))
struct RolesTests {
    /// Who may do what, written down beside the table that says so.
    private static let may: [Deed: Set<Role>] = [
        .prepare: [.officer, .leader, .standingOffice], .sign: [.leader], .review: [.leader, .standingOffice],
        .announce: [.leader, .standingOffice], .appraise: [.leader, .standingOffice], .register: [.clerk, .leader],
        .cite: [.clerk, .officer, .leader, .standingOffice], .administer: [.administrator], .audit: [.auditor],
        .open: Set(Role.allCases),
    ]

    /// What is wrong with how a page receives somebody of one role.
    private static func fault(of page: PageList.Page, at path: String, as role: Role, _ browser: Browser) async throws -> String? {
        let answer = try await browser.get(path)
        guard case .may(let deed) = page.who, may[deed]?.contains(role) != true else {
            return answer.status == .forbidden ? "\(page.address) is closed to \(role)" : nil
        }
        guard answer.status == .forbidden else { return "\(page.address) is open to \(role): \(answer.status.code)" }
        return answer.words.contains("Việc này dành cho người có quyền “\(deed.words.vi)”") ? nil : "\(page.address) says not who may"
    }

    @Test(
        "a page for those who may do something is closed to every other role, and says who may; one planted without its rule is found",
        .slow)
    func everyPage() async throws {
        try await PageSite.open(planting: { units, _ in
            PageRoutes(routes: units.routes, prefix: "/{unit}", list: PageList(), gate: { _, _ in })
                .page("kin", Wording(vi: "Kín", en: "Closed"), for: .may(.review)) { request, _ in
                    Frame(request, .none, Wording(vi: "Kín", en: "Closed")).response { $0.element("h1") { $0.text("Kín") } }
                }
        }) { site in
            try await site.city.cascade()
            let (unit, below) = (SmallCity.anLao, SmallCity.batTrang)
            let month = try await site.city.periods()[0].id
            let report = try await site.city.submit(
                SamplePlan.values(houses: 14, score: 2, online: 3, dossiers: 4, criteria: 5), from: below, period: month)
            let places = [
                "{unit}": "\(unit)", "{campaign}": SmallCity.campaign(of: unit).lowercased, "{period}": month.lowercased,
                "{owner}": "\(below)", "{report}": report.lowercased, "{id}": UUID().lowercased, "{seq}": "1",
                "{document}": UUID().lowercased, "{register}": UUID().lowercased,
                "{evidence}": UUID().lowercased,
                "{pack}": "vn-2024-01-01", "{part}": "\(PlanPart.allCases[0].slug)", "{revision}": "1",
            ]
            func path(_ page: PageList.Page) -> String {
                page.address.split(separator: "/").map { "/" + (places[String($0)] ?? String($0)) }.joined()
            }
            let pages = site.list.all.filter { $0.method == .get && $0.address.hasPrefix("/{unit}/") }
            let planted = PageList.Page(method: .get, address: "/{unit}/kin", who: .may(.review), title: nil)
            var (asked, closed, found) = (0, 0, 0)
            for role in Role.allCases {
                let browser = try await site.somebody(role, in: unit)
                for page in pages {
                    #expect(!path(page).contains("{"), "\(page.address)")
                    #expect(try await Self.fault(of: page, at: path(page), as: role, browser) == nil)
                    asked += 1
                    if case .may(let deed) = page.who, !Self.may[deed]!.contains(role) { closed += 1 }
                }
                if try await Self.fault(of: planted, at: path(planted), as: role, browser) != nil { found += 1 }
            }
            #expect(found == Role.allCases.count - Self.may[.review]!.count)
            // Whoever stands nowhere there is told nothing of it, whatever it is for.
            let stranger = site.leader(of: SmallCity.elsewhere)
            let answers = try await pages.asyncMap { try await stranger.get(path($0)).bytes }
            #expect(Set(answers).count == 1 && answers[0].hasPrefix("404"))
            print("roles: \(pages.count) pages × \(Role.allCases.count) roles, \(asked) asked, \(closed) closed; planted found by \(found)")
        }
    }
}

extension Array {
    fileprivate func asyncMap<Result>(_ each: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await each(element)) }
        return results
    }
}
