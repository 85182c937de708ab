import Emulation
import EmulationFixtures
import Foundation
import Operations

/// A city at work on one campaign, and on its officers' desks what is about to be refused.
struct Desk {
    let site: Site
    let board, office, commune, kienThuy: Officer
    let revoked: Officer
    /// The reporting period of November.
    let period: String
    /// A report of Bát Trang that was accepted, and the decision by which it was.
    let accepted: String
    let decision: String
    /// A report of Quang Trung that is being written, and its tag.
    let open: (id: String, etag: String)
    let cityPlan = SmallCity.cityCampaign.text
    let anLaoPlan = SmallCity.anLaoCampaign.text
    /// A campaign of the city that addresses Kiến Thụy and, past it, its commune.
    let pastTheDistrict: String
    /// The event with which that campaign ends.
    let event = newID()
    /// What lies on the desks of Kiến Thụy and of the city: a name for the refusal, and the tag.
    private(set) var drafts: [String: (id: String, etag: String)] = [:]

    /// The tenth indicator may lie between 0 and 10, with one decimal.
    private static let bounded = Indicator(
        id: SamplePlan.id(12), home: nil, name: "Điểm tự chấm", measure: "điểm", direction: .more, overUnits: .average, overTime: .average,
        timeFirst: false, decimals: 1, lowest: 0, highest: 10, asked: .every, titles: [], kinds: [], source: nil, isSample: true)

    init(_ site: Site) async throws {
        self.site = site
        board = site.officer(in: SmallCity.city)
        office = site.officer(in: SmallCity.anLao)
        commune = site.officer(in: SmallCity.batTrang)
        kienThuy = site.officer(in: SmallCity.kienThuy)
        revoked = try await site.newcomer("Đã nghỉ việc", in: SmallCity.city)
        try await RevokeToken(client: site.city.owner).run(BearerToken(revoked.token ?? "")!)

        try await site.city.cascade(SamplePlan.everyAggregation + [Self.bounded])
        period = try await site.city.periods()[1].id.text
        try await board.put(
            "campaigns/\(cityPlan)/amendments/\(newID())",
            #"{"summary":"Giao mức","targets":[{"indicator":"\#(Month.score)","value":7}]}"#, ifMatch: "*"
        ).ok()

        accepted = newID()
        decision = newID()
        let whole = try await commune.put(
            "reports/\(accepted)/draft", Paper.report(Self.plan(SmallCity.batTrang), period, Self.values(houses: 2))
        ).ok()
        try await commune.decide("reports/\(accepted)/submission", ifMatch: whole.etag).ok()
        try await office.decide("of/\(SmallCity.batTrang)/reports/\(accepted)/acceptance", id: decision, #""version":1"#, ifMatch: "*").ok()
        let report = newID()
        let begun = try await site.officer(in: SmallCity.quangTrung)
            .put("reports/\(report)/draft", Paper.report(Self.plan(SmallCity.quangTrung), period, Self.values(houses: 2))).ok()
        open = (report, begun.etag)

        try await board.put("events/\(event)", #"{"name":"Đại hội"}"#).ok()
        let far = newID()
        try await board.put("events/\(far)", #"{"name":"Đại hội sau","plannedOn":"3024-01-01"}"#).ok()
        pastTheDistrict = newID()
        try await board.publish(rootPlan(addressing: #"{"units":["1.2","1.2.1"]}"#, until: event), as: pastTheDistrict)

        let indicator = newID()
        try await lay(
            "empty", board, #"{"summary":"Trống","shortName":"Trống",\#(dates),"schedule":{"every":"month","firstDay":"2024-10-01"}}"#)
        try await lay("far", board, rootPlan(until: far))
        try await lay("stranger", board, rootPlan(addressing: #"{"units":["1.2.9"]}"#))
        try await lay("elsewhere", kienThuy, rootPlan(addressing: #"{"units":["1.1.1"]}"#))
        try await lay("party", board, rootPlan(addressing: #"{"kinds":["party_body"]}"#))
        try await lay("youth", office, rootPlan(addressing: #"{"units":["1.1.5"]}"#))
        try await lay("looser", kienThuy, adoption(of: cityPlan, #","targets":[{"indicator":"\#(Month.score)","value":6.9}]"#))
        try await lay("target", board, rootPlan(indicator: indicator, target: #"{"indicator":"\#(indicator)","unit":"1.3","value":1}"#))
        let task = #"{"id":"\#(newID())","part":"task","heading":"A","who":{"units":["1.2.1"]},"strength":"ordered","role":"lead"}"#
        try await lay("task", kienThuy, adoption(of: cityPlan, #","clauses":[\#(task)]"#))
        try await lay(
            "second", kienThuy,
            adoption(of: pastTheDistrict, #","addresses":[{"who":{"childAuthorities":true},"strength":"ordered"}]"#))
    }

    private mutating func lay(_ name: String, _ officer: Officer, _ body: String) async throws {
        let id = newID()
        drafts[name] = (id, try await officer.put("campaigns/\(id)/draft", body).ok().etag)
    }

    static func plan(_ unit: UnitID) -> String { SmallCity.campaign(of: unit).text }
    func plan(_ unit: UnitID) -> String { Self.plan(unit) }

    static func values(houses: Decimal) -> [ReportValue] {
        SamplePlan.values(houses: houses, score: 7.5, online: 9, dossiers: 10, criteria: 3) + [SamplePlan.value(12, 5)]
    }
    var values: [ReportValue] { Self.values(houses: 3) }

    let dates = #""start":{"on":"2024-10-01"},"end":{"on":"2025-03-31"}"#

    /// - Parameter indicator: its only one.
    func rootPlan(
        addressing who: String = #"{"units":["1.2"]}"#, indicator: String = newID(), target: String? = nil, until event: String? = nil
    ) -> String {
        Paper.plan(
            until: event.map { #"{"event":{"unit":"1","id":"\#($0)"}}"# } ?? #"{"on":"2025-03-31"}"#, indicator: indicator,
            addressing: who, targets: target ?? "")
    }

    func adoption(of above: String, _ more: String) -> String {
        #"{"above":{"unit":"1","id":"\#(above)"},"summary":"Triển khai","shortName":"Triển khai",\#(dates)\#(more)}"#
    }
}
