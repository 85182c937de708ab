import Emulation
import EmulationFixtures
import Foundation
import Testing

/// Start reading here: what people do with this in a month, in the order in which they do it, over HTTP alone.
@Suite("The month of three people", .timeLimit(.minutes(20)))
struct TheMonthOfThreePeopleTests {
    @Test("a commune's officer, one of Phòng Nội vụ and the city's board, from a plan to a total a clerk can recount by hand")
    func month() async throws {
        try await Site.open { site in
            var month = try await Month(site)
            try await month.theySignIn()
            try await month.theCityPublishesItsPlan()
            try await month.anLaoTakesItUp()
            try await month.thoseBelowTakeItUp()
            try await month.theCommuneReports()
            try await month.theOthersReport()
            try await month.theCommuneCorrects()
            try await month.theDistrictReopens()
            try await month.theCityAmends()
            try await month.theCongressGetsADate()
            try await month.everythingIsOnTheTimelines()
            try await month.theCityCloses()
            try await month.itIsKnownWhoIsMissing()
            try await month.theClerkRecounts()
        }
    }
}

/// The people, and what they have in front of them.
struct Month {
    let site: Site
    /// The emulation board of Hải Phòng.
    let board: Officer
    /// Phòng Nội vụ runs An Lão's emulation work; its officer stands in An Lão when she does.
    let office: Officer
    /// The officer of Xã Bát Trang.
    let commune: Officer

    /// The patriotic emulation congress of the city, with which the campaign ends.
    let congress = newID()
    let cityPlan = newID()
    let anLaoPlan = newID()
    /// The plans of those below, by their place.
    var plans: [String: String] = [:]
    /// The report of Bát Trang on November.
    let report = newID()
    var thaiSonReport = ""
    var october = "", november = "", december = ""

    init(_ site: Site) async throws {
        self.site = site
        board = site.officer(in: SmallCity.city)
        office = try await site.newcomer("Nguyễn Thị Hoa", in: SmallCity.anLao, SmallCity.phongNoiVu)
        commune = site.officer(in: SmallCity.batTrang)
    }

    var quangTrung: Officer { site.officer(in: SmallCity.quangTrung) }
    var thaiSon: Officer { site.officer(in: SmallCity.thaiSon) }
    var phongNoiVu: Officer { office.standing(in: SmallCity.phongNoiVu) }
    var huyenDoan: Officer { site.officer(in: SmallCity.huyenDoan) }
    var kienThuy: Officer { site.officer(in: SmallCity.kienThuy) }
    var bachLongVi: Officer { site.officer(in: SmallCity.bachLongVi) }

    static let houses = SamplePlan.id(1).text
    static let score = SamplePlan.id(2).text
    /// Less of it is better.
    static let violations = SamplePlan.id(10).text
    /// What An Lão asks for itself; the city never hears of it.
    static let flowerRoads = SamplePlan.id(20).text
    /// What the city adds later.
    static let meetings = SamplePlan.id(11).text

    /// What the clerks of a unit add up to, as everybody in the unit sees it: indicator → value.
    func totals(of officer: Officer, _ plan: String, period: String?) async throws -> [String: Decimal?] {
        let answer = try await officer.get("campaigns/\(plan)/figures" + (period.map { "?period=\($0)" } ?? "")).ok()
        let own = answer.json["rows"][0]
        #expect(own["unit"]["id"].text == "\(officer.unit)")
        return Dictionary(uniqueKeysWithValues: own["cells"].list.map { ($0["indicatorId"].text ?? "", $0["value"].number) })
    }

    /// The houses mended in November, as the city sees them at this moment.
    func housesInTheCity() async throws -> Decimal? {
        try await totals(of: board, cityPlan, period: november)[Self.houses] ?? nil
    }

    /// Writes a report and sends it; its id.
    func file(_ officer: Officer, _ plan: String, _ period: String, note: String? = nil, _ values: [ReportValue]) async throws -> String {
        let report = newID()
        let draft = try await officer.put("reports/\(report)/draft", Paper.report(plan, period, note: note, values)).ok()
        try await officer.decide("reports/\(report)/submission", ifMatch: draft.etag).ok()
        return report
    }

    /// Reads the report as it was sent and accepts that.
    func accept(_ report: String, of author: Officer, by reviewer: Officer) async throws {
        let seen = try await reviewer.get("of/\(author.unit)/reports/\(report)").ok()
        try await reviewer.decide(
            "of/\(author.unit)/reports/\(report)/acceptance", #""version":\#(seen.json["version"].number ?? 0)"#, ifMatch: seen.etag
        )
        .ok()
    }
}
