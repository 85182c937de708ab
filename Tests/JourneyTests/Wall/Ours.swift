import Emulation
import EmulationFixtures
import Foundation
import HTTP
import Hummingbird
import Postgres
import Store
import Wire

/// An Lão at work: something of every kind that has an id.
struct Ours {
    let site: Site
    let everyRoute: [Route]
    let plan = SmallCity.anLaoCampaign.text
    let draft = newID()
    let event = newID()
    /// Of Bát Trang: one accepted, one that waits for An Lão, one on its desk.
    let sent: String
    let waiting: String
    let unsent: String
    /// Raised by Bát Trang to An Lão.
    let difficulty = newID()
    /// Bát Trang's, told by An Lão: one to be done, one that is, and one about which it asked for an excuse.
    let task: String
    let doneTask: String
    /// That An Lão reminded Bát Trang of the first.
    let delivery: String
    /// That Bát Trang told.
    let mailbox = newID()
    /// A file of a task.
    let evidence = newID()
    /// Bát Trang's, with a number that is reserved.
    let register = newID()
    let document = newID()
    /// Noted by Bát Trang.
    let known = newID()
    /// Whom Bát Trang registered.
    let subject = newID()
    /// Bát Trang's, which lies at An Lão; and one on its desk.
    let nomination = newID()
    let drafted = newID()
    let askedTask: String
    let plea = newID()
    let communePlan = SmallCity.campaign(of: SmallCity.batTrang).text
    let period: String

    /// Everybody where things are, above them and beside them; elsewhere who sees most and who reads what others do not: a role gives nothing
    /// there that it does not give here. That of each row is proved for every role and relation from the catalogue.
    static func roles(in place: UnitID) -> [Role] {
        [SmallCity.batTrang, SmallCity.anLao, SmallCity.kienThuy].contains(place) ? Role.allCases : [.leader, .auditor]
    }

    /// Those of a unit that take an id.
    var routes: [Route] { everyRoute.filter { $0.path.contains("{unit}") && $0.path.contains("{id}") } }
    var ids: [String] {
        [
            plan, communePlan, draft, event, sent, unsent, difficulty, task, doneTask, delivery, register, document, known, plea, subject,
            nomination, drafted,
        ]
    }

    init(_ site: Site) async throws {
        self.site = site
        let list = RouteList()
        _ = try router(postgres: site.city.app, notice: .none, readiness: { .ready }, list: list)
        everyRoute = list.all

        let clauses = [41, 42, 43].map { SamplePlan.task($0, "Các xã, thị trấn", .childAuthorities) }
        try await site.city.cascade(clauses: clauses)
        let periods = try await site.city.periods()
        period = periods[1].id.text
        let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)
        let report = try await site.city.submit(values, from: SmallCity.batTrang, period: periods[1].id, report: .version7())
        try await site.city.accept(report)
        sent = report.text
        waiting = try await site.city.submit(values, from: SmallCity.batTrang, period: periods[0].id, report: .version7()).text
        let office = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
        let begun = newID()
        try await commune.put("reports/\(begun)/draft", Paper.report(communePlan, periods[2].id.text, [])).ok()
        unsent = begun
        // Made of a text.
        let text = #"KẾ HOẠCH\nThi đua yêu nước\nI. MỤC ĐÍCH\n- canary transcript.kept of \#(SmallCity.anLao.rawValue)"#
        try await office.put("campaigns/\(draft)/transcript", #"{"text":"\#(text)","start":"2024-10-01","end":"2024-12-31"}"#).ok()
        try await office.put("events/\(event)", #"{"name":"Hội nghị tổng kết"}"#).ok()
        let told = try await commune.get("obligations").ok().json["items"].list
        func obligation(_ clause: Clause) -> String { told.first { $0["clause"].text == clause.id.text }?["id"].text ?? "" }
        (task, doneTask, askedTask) = (obligation(clauses[0]), obligation(clauses[1]), obligation(clauses[2]))
        try await commune.put("pleas/\(plea)", Self.asked(newID(), about: askedTask)).ok()
        try await commune.decide("obligations/\(doneTask)/completion", #""account":"Đã phát động""#, ifMatch: "*").ok()
        try await office.put("reminders/\(newID())", Self.reminding(of: clauses[0].id.text, task)).ok()
        try await commune.ask(
            "PUT", "obligations/\(task)/evidence/\(evidence)", headers: [("Content-Type", "multipart/form-data; boundary=z")],
            body: "--z\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nBiên bản\r\n--z--\r\n"
        ).ok()
        delivery = try await commune.get("deliveries").ok().json["items"].list[0]["id"].text ?? ""
        try await commune.put("mailboxes/\(mailbox)", #"{"address":"vanthu@example.gov.vn"}"#).ok()
        try await commune.put("registers/\(register)", Self.opening(newID())).ok()
        try await commune.put("registers/\(register)/reservations/\(document)", Self.reserving(newID())).ok()
        try await commune.put("known-documents/\(known)", Self.noting(newID())).ok()
        try await commune.put("subjects/\(subject)", Self.registering(newID(), "Vũ Thị Năm")).ok()
        try await commune.put("nominations/\(drafted)/draft", #"{"form":"GK-X","achievements":"Hiến đất"}"#).ok()
        try await site.city.owner.execute(script: Self.sent(nomination, for: subject))
        let answered = newID()
        for id in [difficulty, answered] {
            try await commune.put("difficulties/\(id)", Self.told(newID(), in: SmallCity.cityCampaign.text)).ok()
        }
        try await office.decide(
            "of/\(SmallCity.batTrang)/difficulties/\(answered)/answer", #""answer":"Đã rõ""#, ifMatch: "*"
        ).ok()
    }

    /// Received and appraised, though no law was imported.
    private static func sent(_ nomination: String, for subject: String) -> String {
        let (unit, at) = (SmallCity.batTrang.rawValue, SmallCity.anLao.rawValue)
        let tables = ["nomination", "nomination_text", "nomination_review"].map { "thidua.\($0)" }
        return tables.map { "alter table \($0) no force row level security;" }.joined() + """
            insert into thidua.nomination (root_id, level, unit_id, nomination_id, subject_level, subject_unit, subject_id, form, began_on,
                                           ended_on, at_unit, reach_unit, state, revision, sent_at, changed_at)
            values (1, 3, \(unit), '\(nomination)', 3, \(unit), '\(subject)', 'GK-H', '2024-01-01', '2024-12-01', \(at), \(at),
                    'received', 2, now(), now());
            insert into thidua.nomination_text (root_id, level, unit_id, nomination_id, version, reach_unit, achievements, sent_at)
            values (1, 3, \(unit), '\(nomination)', 1, \(at), 'Hiến đất', now());
            insert into thidua.nomination_review (root_id, level, unit_id, nomination_id, revision, reach_unit, deed, words, checks, done_at)
            values (1, 3, \(unit), '\(nomination)', 3, \(at), 'appraisal', 'Đủ', '{dossier}', now());
            """ + tables.map { "alter table \($0) force row level security;" }.joined()
    }

    private static func reminding(of clause: String, _ task: String) -> String {
        #"{"clause":"\#(clause)","obligations":["\#(task)"],"words":"Sắp đến hạn"}"#
    }

    private static func told(_ decision: String, in family: String) -> String {
        #"{"id":"\#(decision)","familyId":"\#(family)","words":"Thiếu người"}"#
    }

    private static func opening(_ decision: String) -> String {
        #"{"id":"\#(decision)","form":"state","types":["decision"],"suffix":"UBND"}"#
    }

    private static func reserving(_ decision: String) -> String {
        #"{"id":"\#(decision)","type":"decision","purpose":"Khen thưởng"}"#
    }

    private static func noting(_ decision: String) -> String { #"{"id":"\#(decision)","symbol":"23-CTr/HU","isAnother":true}"# }

    private static func registering(_ decision: String, _ name: String) -> String {
        #"{"id":"\#(decision)","kind":"person","name":"\#(name)"}"#
    }

    private static func asked(_ decision: String, about task: String) -> String {
        #"{"id":"\#(decision)","obligation":"\#(task)","wants":"excuse","reason":"Thiếu người"}"#
    }

    /// - Parameter owner: whose it is said to be, where one has to say so.
    func path(_ route: Route, _ unit: UnitID, _ id: String, of owner: UnitID, amendment: String = newID()) -> String {
        route.path.replacing("{unit}", with: "\(unit)").replacing("{owner}", with: owner.description).replacing("{id}", with: id).replacing(
            "{amendment}", with: amendment
        )
        .replacing("{document}", with: amendment).replacing("{placement}", with: amendment)
        .replacing("{evidence}", with: route.method == .get ? evidence : amendment)
        .replacing("{revision}", with: "1").replacing("{piece}", with: "0")
    }

    func queries(_ route: Route) -> [String] {
        switch route.path.split(separator: "/").last {
        case "assignment", "reports": ["?period=\(period)"]
        case "debtors": ["?clause=\(SamplePlan.id(41).text)"]
        case "participation", "figures", "figures.csv": ["", "?period=\(period)"]
        default: [""]
        }
    }

    func creates(_ route: Route) -> Bool {
        route.method == .put
            && [
                "/draft", "events/{id}", "memberships/{id}", "difficulties/{id}", "pleas/{id}", "registers/{id}", "{document}",
                "house-rules/{id}", "mailboxes/{id}", "known-documents/{id}", "subjects/{id}", "{placement}", "mergers/{id}",
                "prior-awards/{id}", "movements/{id}", "quotas/{id}", "/issue",
            ].contains {
                route.path.hasSuffix($0)
            }
    }

    /// - Parameter theirs: what a made-up report is about; nil for the campaign and the period of ours.
    func body(_ route: Route, _ theirs: Theirs?, _ number: Int, _ decision: String) -> String {
        func decide(_ more: String = "") -> String { #"{"id":"\#(decision)"\#(more)}"# }
        return switch route.path.split(separator: "/").last {
        case "draft" where route.path.contains("reports"): Paper.report(theirs?.plan ?? communePlan, theirs?.periods[number] ?? period, [])
        case "draft" where route.path.contains("nominations"): #"{"achievements":"Hiến đất"}"#
        case "draft": #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"}}"#
        // Nothing is understood of it: what somebody took in under an id would stand for something from then on.
        case "transcript": #"{"text":"-"}"#
        case "{piece}": #"{"kind":"right","turn":0}"#
        case "{amendment}": #"{"summary":"Thêm","clauses":[{"id":"\#(decision)","part":"task","heading":"Thêm việc"}]}"#
        case "{id}" where route.path.contains("memberships"): #"{"name":"Người mới","role":"clerk","from":"2024-12-01"}"#
        case "{id}" where route.path.contains("deputies"): #"{"to":"\#(decision)","from":"2024-12-01","until":"2025-01-15"}"#
        case "{id}" where route.path.contains("difficulties"): Self.told(decision, in: decision)
        case "{id}" where route.path.contains("reminders"): Self.reminding(of: SamplePlan.id(41).text, decision)
        // No address: each that was told would be told apart by when, and there are few a day.
        case "{id}" where route.path.contains("mailboxes"): #"{"address":"vanthu"}"#
        case "confirmation": #"{"code":"12345678"}"#
        // Not near enough: each that was set would be told apart by when.
        case "{id}" where route.path.contains("house-rules"): #"{"remindBefore":[99]}"#
        case "opening": "{}"
        // Of no type: what somebody opened under an id would stand for something from then on.
        case "{id}" where route.path.contains("registers"): decide(#","form":"state","types":[],"suffix":"UBND""#)
        case "{document}": Self.reserving(decision)
        case "{evidence}": #"{"link":"https://example.vn/minh-chung"}"#
        // Of no name: what somebody noted under an id would stand for something from then on.
        case "{id}" where route.path.contains("known-documents"): decide(#","symbol":" ""#)
        case "correction" where route.path.contains("known-documents"): decide(#","symbol":" ""#)
        // Of no name too.
        case "{id}" where route.path.contains("subjects"): Self.registering(decision, " ")
        // Of nobody: what somebody merged under an id would stand for something from then on.
        case "{id}" where route.path.contains("mergers"):
            decide(
                #","from":{"unit":"\#(SmallCity.batTrang)","id":"\#(decision)"},"into":{"unit":"\#(SmallCity.batTrang)","id":"\#(decision)"},"reason":"Trùng""#
            )
        // Of no name too.
        case "{id}" where route.path.contains("movements"): decide(#","name":" ""#)
        case "{id}" where route.path.contains("prior-awards"):
            decide(
                #","subject":{"unit":"\#(SmallCity.batTrang)","id":"\#(decision)"},"formWords":"Giấy khen","year":2020,"decidedBy":"UBND","proof":"claimed""#
            )
        case "withdrawal" where route.path.contains("prior-awards"): decide(#","reason":"Nhầm""#)
        // Of nobody too, and fewer than none.
        case "issue": decide(#","nominations":[],"summary":"Khen","budget":"Quỹ""#)
        case "{id}" where route.path.contains("quotas"): decide(#","form":"GK-X","year":2024,"allowed":-1"#)
        case "certificate": decide(#","code":"A","name":"Vũ Thị Nam","reason":"Sai""#)
        case "cancellation" where route.path.contains("commendations"):
            decide(#","awards":[],"ground":"a","reason":"Sai","summary":"Hủy bỏ""#)
        case "undoing": decide(#","reason":"Nhầm""#)
        // What nobody has.
        case "identity",
            "{id}" where route.path.contains("lookups"):
            #"{"identityNumber":"1"}"#
        case "{placement}": decide(#","asWhat":"Giáo viên","from":"2020-09-01""#)
        // Beyond its year: what somebody closed would give no number from then on.
        case "closing": decide(#","endsOn":"2999-12-31""#)
        case "end": decide(#","how":"repealed","endedOn":"2024-12-20""#)
        case "cancellation": decide(#","reason":"Nhầm""#)
        case "{id}" where route.path.contains("pleas"): Self.asked(decision, about: decision)
        case "{id}": #"{"name":"Hội nghị"}"#
        case "invitation": #"{"login":"nguoi.moi"}"#
        case "acceptance": decide(#","version":1"#)
        case "completion": decide(#","account":"Đã phát động""#)
        case "submission" where route.path.contains("nominations"): decide(#","to":"\(SmallCity.anLao)""#)
        case "return" where route.path.contains("nominations"): decide(#","reason":"Sai""#)
        case "appraisal": decide(#","opinion":"Đủ""#)
        case "refusal" where route.path.contains("nominations"): decide(#","reason":"Sai","article":"Điều 84""#)
        case "return" where route.path.contains("obligations"): decide(#","reason":"Sai""#)
        case "return" where route.path.contains("difficulties"): decide(#","question":"Vì sao?""#)
        case "merger": decide(#","into":"\#(decision)""#)
        case "answer", "refusal": decide(#","answer":"Đã rõ""#)
        case "grant" where route.path.contains("clauses"): decide(#","units":["\#(SmallCity.batTrang)"],"wants":"excuse""#)
        case "return": decide(#","version":1,"reason":"Sai""#)
        case "reopening": decide(#","reason":"Sai""#)
        default: decide()
        }
    }
}
