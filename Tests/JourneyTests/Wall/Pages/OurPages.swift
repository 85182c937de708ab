import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Jobs
import Pages
import Postgres
import Store
import Wire

/// What the proof knows of pages: their list, and what stands in an address. Who adds a page says nothing here, unless its address has a
/// word of a closed list in it (`words`) or its form wants something typed (`typed`); where that is missing, the proof fails and names the
/// page.
struct OurPages: Sendable {
    /// What is typed into a form, and what deed it is where the list of pages says no more than that colleagues may.
    struct Typed: Sendable {
        var fields: [(name: String, value: String)] = []
        var deed: Deed?
        /// What it is about, where an `{id}` could be anything.
        var noun: String?
    }

    /// By the address of the deed.
    static let typed: [String: Typed] = [
        "/{unit}/duyet/{owner}/{report}/tra-lai": Typed(fields: [("reason", "Sai số liệu")]),
        "/{unit}/duyet/{owner}/{report}/mo-lai": Typed(fields: [("reason", "Sai số liệu")]),
        "/{unit}/nguoi/bo-nhiem": Typed(fields: [("name", "Người mới"), ("from", "01/12/2024"), ("signsAs", "")]),
        "/{unit}/nguoi/uy-quyen": Typed(fields: [("from", "01/12/2024"), ("until", "15/01/2025")]),
        "/{unit}/nguoi/{id}/ma-moi": Typed(fields: [("login", "nguoi.moi")], noun: "people"),
        "/{unit}/nguoi/chuc-vu/{id}/ket-thuc": Typed(deed: .administer, noun: "memberships"),
        "/{unit}/ke-hoach-moi": Typed(fields: [("shortName", "Phong trào mới"), ("start", "01/01/2025"), ("end", "31/12/2025")]),
        "/{unit}/ke-hoach-moi/doc": Typed(fields: [
            ("text", "KẾ HOẠCH\nPhát động thi đua\nI. MỤC ĐÍCH\n- Thi đua yêu nước."), ("start", "01/01/2025"), ("end", "31/12/2025"),
        ]),
        "/{unit}/su-kien": Typed(fields: [("name", "Đại hội"), ("plannedOn", "01/06/2025")]),
        "/{unit}/su-kien/{id}": Typed(fields: [("plannedOn", "01/06/2025"), ("reason", "Dời ngày"), ("deed", "save")]),
        "/{unit}/vuong-mac/neu": Typed(fields: [("words", "Thiếu kinh phí in pa nô")]),
        "/{unit}/nhiem-vu/{owner}/{id}/hoan-thanh": Typed(fields: [("account", "Đã phát động")]),
        "/{unit}/nhiem-vu/{owner}/{id}/minh-chung": Typed(fields: [("link", "https://haiphong.gov.vn/anh")]),
        "/{unit}/nhiem-vu/{owner}/{id}/tra-lai": Typed(fields: [("reason", "Chưa rõ kết quả")]),
        "/{unit}/van-ban/so/mo": Typed(fields: [("suffix", "UBND"), ("first", "201")]),
        "/{unit}/van-ban/so/{register}/dong": Typed(fields: [("endsOn", "31/12/2024")]),
        "/{unit}/van-ban/so/{register}/giu": Typed(fields: [("purpose", "Khen thưởng")]),
        "/{unit}/van-ban/ghi": Typed(fields: [("symbol", "45-NQ/TW")]),
        "/{unit}/van-ban/{document}/sua": Typed(fields: [("symbol", "45-NQ/TW")]),
        "/{unit}/van-ban/{document}/het-hieu-luc": Typed(fields: [("how", "repealed"), ("endedOn", "20/12/2024")]),
        "/{unit}/van-ban/{document}/huy": Typed(fields: [("reason", "Nhầm")]),
        "/{unit}/nhiem-vu/{owner}/{id}/de-nghi": Typed(fields: [("wants", "excuse"), ("reason", "Thiếu người")]),
        "/{unit}/nhiem-vu/{owner}/{id}/tu-choi": Typed(fields: [("answer", "Còn đủ thời gian")]),
        "/{unit}/doi-tuong/ghi": Typed(
            fields: [("kind", "person"), ("name", "Phạm Văn Sáu"), ("isAnother", "true"), ("namesUnit", "")]),
        "/{unit}/doi-tuong/{owner}/{id}/sua": Typed(fields: [("namesUnit", "")]),
        "/{unit}/doi-tuong/tra": Typed(fields: [("identityNumber", "000000000001")]),
        "/{unit}/doi-tuong/{owner}/{id}/so-dinh-danh": Typed(fields: [("identityNumber", "000000000001")]),
        "/{unit}/doi-tuong/{owner}/{id}/noi": Typed(fields: [("asWhat", "Giáo viên"), ("from", "01/09/2020")]),
        "/{unit}/cua/{owner}/khen-thuong/{id}/tu-choi": Typed(fields: [("reason", "Không rõ"), ("article", "khoản 1 Điều 28")]),
        "/{unit}/cac-phong-trao/ghi": Typed(fields: [("name", "Vì người nghèo")]),
        "/{unit}/doi-tuong/{owner}/{id}/khen-thuong": Typed(fields: [
            ("formWords", "Giấy khen"), ("year", "2020"), ("decidedBy", "UBND xã Bát Trang"), ("spokenFor", "claimed"),
        ]),
        "/{unit}/phong-trao/{campaign}/bao-cao/{period}/soan": Typed(fields: [("note", "Số liệu đến ngày 20")]),
    ]

    /// What this city is not in a state for, and the suite that does it or opens it: what may not be done or known is walked here all the same.
    static let elsewhere: [String: String] = [
        "GET /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai": "DraftPagesTests",
        "POST /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai": "DraftPagesTests",
        "POST /{unit}/phong-trao/{campaign}/ban-hanh": "DraftPagesTests",
        "GET /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai/doc": "TranscriptPagesTests",
        "POST /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai/doc": "TranscriptPagesTests",
        "GET /{unit}/phong-trao/{campaign}/doc": "TranscriptPagesTests",
        "POST /{unit}/phong-trao/{campaign}/doc": "TranscriptPagesTests",
        "GET /{unit}/phong-trao/{campaign}/van-ban-goc": "TranscriptPagesTests",
        "GET /{unit}/cua/{owner}/phong-trao/{campaign}/van-ban-goc": "TranscriptPagesTests",
        "POST /{unit}/phong-trao/{campaign}/dieu-chinh": "AmendmentPagesTests",
        "GET /{unit}/phong-trao/{campaign}/tiep-nhan/{revision}": "AmendmentPagesTests",
        "POST /{unit}/phong-trao/{campaign}/tiep-nhan/{revision}": "AmendmentPagesTests",
        "POST /{unit}/phong-trao/{campaign}/ket-thuc": "ClosingPagesTests",
        "POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/soan/ghi-chu": "ReportFieldTests",
        "POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/soan/{indicator}": "ReportFieldTests",
        "POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/dinh-chinh": "OwnReportPagesTests",
        "POST /{unit}/duyet/{owner}/{report}/tiep-nhan": "OwnReportPagesTests",
        "GET /{unit}/nhiem-vu/{owner}/{id}/minh-chung/{evidence}": "EvidencePagesTests",
        "POST /{unit}/nhiem-vu/{owner}/{id}/phan-cong": "ObligationPagesTests",
        "GET /{unit}/cua/{owner}/van-ban/{document}": "KnownPagesTests",
        "POST /{unit}/van-ban/{document}/het-hieu-luc": "KnownPagesTests",
        "POST /{unit}/van-ban/{document}/sua": "KnownPagesTests",
        "POST /{unit}/don-doc/gia-han": "PleaPagesTests",
        // Nothing was appraised there, and nothing given.
        "POST /{unit}/quyet-dinh-khen/moi": "CommendationPagesTests",
        "GET /{unit}/quyet-dinh-khen/{owner}/{id}": "CommendationPagesTests",
        "GET /{unit}/quyet-dinh-khen/{owner}/{id}/giay": "CommendationPagesTests",
        "POST /{unit}/quyet-dinh-khen/{owner}/{id}/huy": "CommendationPagesTests",
        "POST /{unit}/quyet-dinh-khen/{owner}/{id}/cap-lai": "CommendationPagesTests",
        "POST /{unit}/han-muc-khen": "CommendationPagesTests",
        "POST /{unit}/han-muc-khen/{id}": "CommendationPagesTests",
        // Packs are imported by an operator.
        "GET /{unit}/luat/{pack}": "LawPagesTests",
        // Three a day.
        "POST /{unit}/hop-thu": "MailboxPagesTests",
        "POST /{unit}/hop-thu/{id}/xac-nhan": "MailboxPagesTests",
        "POST /{unit}/hop-thu/{id}/thu-hoi": "MailboxPagesTests",
        "POST /{unit}/nhiem-vu/{owner}/{id}/tu-choi": "PleaPagesTests",
        "POST /{unit}/vuong-mac/tong-hop": "DifficultyPagesTests",
        "POST /{unit}/don-doc/nhac": "ReminderPagesTests",
        // Nobody there is alike, and nothing is merged.
        "POST /{unit}/doi-tuong/{owner}/{id}/gop": "SubjectPagesTests",
        "POST /{unit}/doi-tuong/{owner}/{id}/tach": "SubjectPagesTests",
        // What is dropped or taken back is nobody's any more who comes later.
        "POST /{unit}/khen-thuong/{id}/bo": "NominationPagesTests",
        "POST /{unit}/cua/{owner}/khen-thuong/{id}/rut": "NominationPagesTests",
        "POST /{unit}/cua/{owner}/khen-thuong/{id}/tu-choi": "NominationPagesTests",
        // No law is imported.
        "POST /{unit}/khen-thuong/{id}/gui": "NominationPagesTests",
        "POST /{unit}/cua/{owner}/khen-thuong/{id}/tiep-nhan": "NominationPagesTests",
        "POST /{unit}/cua/{owner}/khen-thuong/{id}/tra-lai": "NominationPagesTests",
        "POST /{unit}/cua/{owner}/khen-thuong/{id}/tham-dinh": "NominationPagesTests",
        // A table names people of its unit.
        "POST /{unit}/doi-tuong/nhap-khen-thuong": "RecordPagesTests",
        // Nothing is told or kept there yet.
        "POST /{unit}/cac-phong-trao/sua": "MovementPagesTests",
        "POST /{unit}/doi-tuong/{owner}/{id}/khen-thuong/sua": "RecordPagesTests",
        "POST /{unit}/doi-tuong/{owner}/{id}/khen-thuong/rut": "RecordPagesTests",
        "POST /{unit}/vuong-mac/{owner}/{id}/noi-dung": "DifficultyPagesTests",
        "POST /{unit}/vuong-mac/{owner}/{id}/gop": "DifficultyPagesTests",
        "POST /{unit}/vuong-mac/{owner}/{id}/hoi-lai": "DifficultyPagesTests",
        "POST /{unit}/vuong-mac/{owner}/{id}/tong-hop": "DifficultyPagesTests",
        "POST /{unit}/vuong-mac/{owner}/{id}/tra-loi": "DifficultyPagesTests",
    ]

    /// What may stand in an address and is no id; the first is taken where it says nothing.
    static let words: [String: String] = [
        "revision": "1", "part": "van-ban", "seq": "1", "pack": "vn-2024-01-01", "indicator": SamplePlan.id(1).uuidString.lowercased(),
    ]

    /// What an `{id}` is of, by the word before it.
    private static let nouns: [Substring: Set<String>] = [
        "duyet": ["reports"], "su-kien": ["events"], "vuong-mac": ["difficulties"], "nhiem-vu": ["obligations"],
        "doi-tuong": ["subjects"], "khen-thuong": ["nominations"], "quyet-dinh-khen": ["commendations"], "den": ["deliveries"],
        "hop-thu": ["mailboxes"],
        "nguoi": ["people", "memberships"], "van-ban": ["documents", "known-documents", "registers"],
    ]

    let ours: Ours
    private(set) var list: PageList
    let things: [Thing]
    private(set) var people: [UnitID: [Role: PageReader]]
    /// `thidua.permission`
    let permission: [Deed: Set<Role>]
    /// A plan of each unit's own.
    private let plans: [UnitID: String]
    /// The period whose report lies on Bát Trang's desk.
    private let period: String
    /// An entry of each unit's trail.
    private let entries: [UnitID: String]

    init(_ ours: Ours, _ list: PageList) async throws {
        (self.ours, self.list) = (ours, list)
        let site = ours.site, officers = try await ours.everybody()
        var things = try await ours.things(among: officers)
        let periods = try await site.city.periods()
        period = periods[2].id.text
        // One more that waits, so that both may be done with one: accepted and returned.
        let second = try await site.city.submit(
            SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4), from: SmallCity.quangTrung, period: periods[0].id,
            report: .version7())
        things.append(Thing(noun: "reports", id: second.text, owner: SmallCity.quangTrung))
        things.append(Thing(noun: "periods", id: period, owner: SmallCity.city))
        self.things = things
        var plans: [UnitID: String] = [:]
        for (above, below) in [(SmallCity.elsewhere, SmallCity.coTo), (SmallCity.kienThuy, SmallCity.tuSon)] {
            plans[below] = try await Theirs(site, above, below: below).plan
        }
        self.plans = plans
        var people: [UnitID: [Role: PageReader]] = [:]
        for (unit, everyone) in officers {
            for (role, officer) in everyone { people[unit, default: [:]][role] = try await PageReader(officer) }
        }
        self.people = people
        let rows = try await site.city.owner.run(
            Statement(
                "who may do what", "select deed, role from thidua.permission where role <> 'deputy'",
                each: { row in (try row.next(Deed.self), try row.next(Role.self)) }))
        // What is tried is an entry of the trail too.
        for (unit, everyone) in people { _ = try await everyone[.leader]?.post("/\(unit)/vuong-mac/neu", []) }
        try await AuditWorker(client: site.city.worker).drain()
        var entries: [UnitID: String] = [:]
        for (unit, everyone) in people {
            let trail = try await everyone[.auditor]?.get("/\(unit)/nhat-ky").text
            entries[unit] = trail?.firstMatch(of: /\/nhat-ky\/(\d+)/).map { String($0.1) }
        }
        self.entries = entries
        permission = Dictionary(grouping: rows, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// The first thing of each noun.
    var oneOfEach: [Thing] { things.enumerated().filter { at, one in !things[..<at].contains { $0.noun == one.noun } }.map(\.element) }

    /// The same people and things before another server, with other pages.
    func again(at site: Site, _ list: PageList) -> OurPages {
        var other = self
        other.list = list
        other.people = people.mapValues { $0.mapValues { $0.again(at: site) } }
        return other
    }

    // MARK: Which pages

    /// Those of units; what one has to oneself is no part of the wall between them.
    var ofUnits: [PageList.Page] { list.all.filter { $0.address.hasPrefix("/{unit}") } }
    var read: [PageList.Page] { ofUnits.filter { $0.method == .get } }
    var deeds: [PageList.Page] { ofUnits.filter { $0.method != .get } }

    /// Who may, by the database's own table; nil where nothing says it.
    func roles(_ page: PageList.Page) -> Set<Role>? {
        switch page.who {
        case .anybody, .people: Set(Role.allCases)
        case .may(let deed): permission[deed, default: []]
        case .colleagues where page.method == .get: Set(Role.allCases)
        case .colleagues: Self.typed[page.address]?.deed.map { permission[$0, default: []] }
        }
    }

    // MARK: What stands in an address

    /// What may stand in it: what its placeholder is called after, or where that says nothing what the word before it does, or anything.
    func things(of page: PageList.Page) -> [Thing] {
        let words = page.address.split(separator: "/").dropFirst()
        let nouns = words.lazy.compactMap { Self.nouns[$0] }.first
        return things.filter { thing in
            guard slot(of: thing, in: page.address) != nil else { return false }
            return Self.typed[page.address]?.noun.map { $0 == thing.noun } ?? nouns?.contains(thing.noun) ?? true
        }
    }

    private static func placeholders(_ address: String) -> [String] {
        address.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    }

    private func slot(of thing: Thing, in address: String) -> String? {
        let open = Self.placeholders(address).filter { !["unit", "owner"].contains($0) && Self.words[$0] == nil }
        return open.contains(thing.placeholder) ? thing.placeholder : open.first { name in !things.contains { $0.placeholder == name } }
    }

    /// - Parameter id: what is put where the thing's own stands.
    func path(_ page: PageList.Page, _ place: UnitID, _ thing: Thing?, _ id: String? = nil) -> String {
        let slot = thing.flatMap { self.slot(of: $0, in: page.address) }
        return Self.placeholders(page.address).reduce(page.address) { path, name in
            let value =
                switch name {
                case "unit": "\(place)"
                case "owner": "\(thing?.owner ?? place)"
                case slot: id ?? thing!.id
                case "campaign": plans[place] ?? SmallCity.campaign(of: place).text
                case "period": period
                case "seq": entries[place] ?? "1"
                default: Self.words[name] ?? newID()
                }
            return path.replacing("{\(name)}", with: value)
        }
    }

    // MARK: Forms

    typealias Get = (PageReader, String) async throws -> Answer

    /// The form of a deed as somebody sees it on any page that is about the same; nil where none is shown.
    func form(_ deed: PageList.Page, _ thing: Thing?, shownTo reader: PageReader, get: Get) async throws -> PageForm? {
        let place = reader.officer.unit, action = path(deed, place, thing)
        for page in read {
            let about: Thing? = thing.flatMap { slot(of: $0, in: page.address) == nil ? nil : $0 }
            // Nothing is left open but what is known without a thing.
            guard about != nil || Self.placeholders(page.address).allSatisfy({ ["unit", "campaign", "period"].contains($0) }) else {
                continue
            }
            let answer = try await get(reader, path(page, place, about))
            guard answer.status == 200, let form = PageForm.all(in: answer.text).first(where: { $0.action == action }) else { continue }
            return form
        }
        return nil
    }

    /// Sends a form, as it was shown to whoever saw it, with what is typed into it.
    /// - Parameters:
    ///   - id: what is put where the thing's own stands.
    ///   - decision: what it is called.
    func act(
        _ page: PageList.Page, _ form: PageForm?, _ thing: Thing?, _ id: String? = nil, as reader: PageReader, decision: String = newID()
    ) async throws -> Answer {
        let typed = Self.typed[page.address]?.fields ?? []
        let shown = form?.fields ?? [("id", decision), ("seen", "*")]
        let fields = shown.filter { field in !typed.contains { $0.name == field.name } } + typed
        return try await reader.post(
            path(page, reader.officer.unit, thing, id),
            fields.map { name, value in
                if name == "id" { return (name, decision) }
                return (name, value == thing?.id ? id ?? value : value)
            })
    }
}

extension Thing {
    /// What it is called in the address of a page: `campaign` of `/{unit}/phong-trao/{campaign}`.
    var placeholder: String {
        ["people": "person", "difficulties": "difficulty", "deputies": "deputy", "deliveries": "delivery"][noun] ?? String(noun.dropLast())
    }
}
