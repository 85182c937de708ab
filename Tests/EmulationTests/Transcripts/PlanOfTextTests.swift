import Foundation
import Testing

@testable import Emulation

/// What a text makes of a plan, with answers and without.
@Suite("What becomes of a text", .timeLimit(.minutes(20)))
struct PlanOfTextTests {
    private static let issuer = unit("1.1", .authority, "Huyện An Lão")
    private static let below = [
        unit("1.1.1", .agency, "Phòng Nội vụ"), unit("1.1.2", .partyBody, "Ban Tuyên giáo Huyện ủy"),
        unit("1.1.3", .fatherlandFront, "Ủy ban MTTQ Việt Nam huyện An Lão"), unit("1.1.4", .agency, "Phòng Tư pháp"),
        unit("1.1.5", .school, "Trường THCS Mỹ Đức"), unit("1.1.6", .school, "Trường THCS Mỹ Đức"),
    ]

    private static func unit(_ id: String, _ kind: UnitKind, _ name: String) -> Emulation.Unit {
        Emulation.Unit(
            id: try! UnitID(id), level: .district, kind: kind, title: nil, name: name, code: id, beganOn: Day("2020-01-01")!, endedOn: nil)
    }

    static func id(_ piece: Int, _ place: Int) -> UUID {
        UUID(uuidString: "00000000-0000-7000-8000-" + String(format: "%08x%04x", piece, place))!
    }

    private static func text(_ transcript: Transcript, _ answers: [Int: PieceAnswer] = [:]) -> PlanOfText {
        PlanOfText(transcript, answers, units: PlanUnits(below: issuer, below)) { id($0, $1) }
    }

    private static func plan(_ items: [[PlanItem]]) -> CampaignPlan {
        var plan = blank
        plan.move(from: [], to: items)
        return plan
    }

    private static let blank = CampaignPlan(
        symbol: nil, issuedOn: nil, signer: nil, signerCapacity: nil, summary: "", shortName: "", theme: nil, motto: nil, audience: nil,
        start: .on(Day("2024-09-30")!), end: .on(Day("2025-12-31")!), legalBases: [], clauses: [], movements: [], indicators: [],
        targets: [],
        addresses: [], schedule: nil, sampleFields: [])

    @Test("of An Lão's plan the theme, the motto, the bases, the movements, the clauses, and whom it addresses")
    func seed() throws {
        let plan = Self.plan(Self.text(try SeedPlan.transcript).items())
        #expect(plan.summary.hasPrefix("Phát động phong trào thi đua yêu nước lập thành tích chào mừng"))
        #expect(plan.shortName == "Phát động phong trào thi đua yêu nước lập thành tích chào mừng Đại hội Đảng các cấp")
        #expect(plan.theme?.hasPrefix("Đảng bộ, chính quyền, quân và Nhân dân huyện An Lão ra sức thi đua") == true)
        #expect(plan.motto == "Đồng thuận cao - Thi đua giỏi - Về đích sớm")
        #expect(plan.signer == "Hà Thế Vinh" && plan.symbol == nil && plan.issuedOn == nil)
        #expect(plan.legalBases.map(\.symbol) == ["190/KH-UBND"] && plan.legalBases[0].issuedOn == Day("2024-08-16"))
        // The rest of its recipients is not sure, and is left to a person.
        #expect(plan.recipients.map(\.to).contains(.archive) && plan.recipients.map(\.words).contains("Lưu: VT, NV"), "\(plan.recipients)")
        #expect(plan.movements.count == 8 && plan.movements.filter { $0.planSymbol == nil }.count == 1)
        #expect(plan.movements.map(\.launchedBy) == Array(repeating: .centre, count: 4) + Array(repeating: .city, count: 4))
        let parts = Dictionary(grouping: plan.clauses, by: \.part).mapValues(\.count)
        #expect(parts[.purpose] == 5 && parts[.requirement] == 2 && parts[.task] == 9, "\(parts)")
        #expect(
            plan.addresses.map(\.who) == [.units([try UnitID("1.1.2")]), .units([try UnitID("1.1.3")]), .units([try UnitID("1.1.1")])])
        #expect(plan.addresses.map(\.strength) == [.requested, .requested, .ordered])
        let told = plan.clauses.filter { $0.who != nil }
        #expect(told.count == 5 && told.map(\.role) == [.lead, .lead, .lead, .lead, .coordinate], "\(told.map(\.role))")
        #expect(told[2].who == .units([Self.issuer.id]) && told[2].strength == .ordered, "who sits in its council is no unit")
        let front = try #require(told.first { $0.who == .units([try! UnitID("1.1.3")]) })
        #expect(front.strength == .requested)
    }

    /// What a draft would say that stands nowhere in its text, and how many texts were looked for.
    static func invented(in transcript: Transcript) -> (texts: [String], of: Int) {
        // By scalars: that is what places count, and a mark that chance set behind a word makes another character of its last letter.
        func bare(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.properties.isWhitespace } }
        let written = transcript.pieces.map { bare($0.text) }
        let said = text(transcript).items().joined().flatMap(\.texts).filter { !$0.isEmpty }
        let nowhere = said.filter { text in
            let words = bare(text)
            return !written.contains { $0.contains(words) }
        }
        return (nowhere, said.count)
    }

    @Test("nothing is invented: each text of a plan is a piece of its text, for every sample and for what is answered")
    func substrings() throws {
        var checked = 0
        for transcript in [try SeedPlan.transcript] + (try PlanSample.allCases.map { Transcript.read(try KeptText($0.text)) }) {
            let invented = Self.invented(in: transcript)
            #expect(invented.texts == [])
            checked += invented.of
        }
        #expect(checked > 300)
        print("what becomes of a text: \(checked) texts of drafts, each a piece of what was read")
        // Planted: a piece that says what its text does not.
        let read = try SeedPlan.transcript, piece = read.pieces[10]
        var pieces = read.pieces
        pieces[10] = Piece(kind: piece.kind, place: piece.place, text: "Thêm.", under: piece.under, leaves: [])
        let written = Self.text(Transcript(kept: read.kept, pieces: pieces, boilerplate: read.boilerplate, leftovers: read.leftovers))
        #expect(written.items() != Self.text(read).items())
    }

    @Test("whatever is left out goes and comes back to its place; what is mended stands there; what was written by hand stays")
    func moving() throws {
        let transcript = try SeedPlan.transcript
        let before = Self.text(transcript).items()
        let whole = Self.plan(before)
        for piece in transcript.pieces.indices {
            let without = Self.text(transcript, [piece: .skipped]).items()
            var plan = whole
            plan.move(from: before, to: without)
            #expect(before[piece].isEmpty || plan != whole || before[piece].allSatisfy { $0.member == "shortName" })
            #expect(before[piece].allSatisfy { item in !Self.holds(plan, item) }, "\(piece): \(before[piece])")
            plan.move(from: without, to: before)
            #expect(plan == whole, "\(piece): \(transcript.pieces[piece].kind)")
            let mended = Self.text(transcript, [piece: .mended(transcript.pieces[piece].text + " (sửa)")]).items()
            plan.move(from: before, to: mended)
            plan.move(from: mended, to: before)
            #expect(plan == whole, "\(piece): \(transcript.pieces[piece].kind), mended and back")
        }
        var plan = whole
        plan.theme = "Viết tay"
        let first = try #require(plan.clauses.first { $0.part == .purpose })
        let added = Clause(id: UUID(), part: .closing, heading: "", body: "Thêm")
        plan.clauses.append(added)
        let none = Self.text(transcript, Dictionary(uniqueKeysWithValues: transcript.pieces.indices.map { ($0, .skipped) })).items()
        plan.move(from: before, to: none)
        #expect(plan.theme == "Viết tay" && plan.clauses == [added] && plan.addresses.isEmpty && plan.movements.isEmpty)
        #expect(!plan.clauses.contains(first) && plan.summary.isEmpty && plan.legalBases.isEmpty)
    }

    @Test("a name is proposed where it is one unit's, offered where it is several's, and left alone where it is nobody's")
    func names() throws {
        let units = PlanUnits(below: Self.issuer, Self.below)
        func meaning(_ name: String) -> PlanUnits.Meaning { units.meaning(of: name) }
        for name in ["Phòng Nội vụ", "phòng nội vụ huyện", "Phòng Nội vụ huyện An Lão", "Phong noi vu", "Phòng Nội vụ của huyện"] {
            #expect(meaning(name) == .who(.units([try UnitID("1.1.1")]), Self.below[0]), "\(name)")
        }
        #expect(meaning("UBMTTQ Việt Nam huyện") == .who(.units([try UnitID("1.1.3")]), Self.below[2]))
        #expect(meaning("Trường THCS Mỹ Đức") == .oneOf([Self.below[4], Self.below[5]]))
        #expect(meaning("Phòng Tư pháp và các phòng khác") == .oneOf([Self.below[3]]), "nearly is not the same")
        for name in ["UBND các xã, thị trấn", "Ủy ban nhân dân các xã", "Các xã, thị trấn"] {
            #expect(meaning(name) == .who(.childAuthorities, nil), "\(name)")
        }
        for name in ["Ủy ban nhân dân huyện", "Thành viên Hội đồng Thi đua - Khen thưởng huyện", "Huyện An Lão", "UBND huyện An Lão"] {
            #expect(meaning(name) == .who(.units([Self.issuer.id]), Self.issuer), "\(name)")
        }
        for name in ["", "Các cơ quan, địa phương, đơn vị", "huyện", "Phòng", "Sở Nội vụ", "[[[[", "Các"] {
            #expect(meaning(name) == .nobody, "\(name)")
        }
    }

    @Test("time is what its days say, or an event that is known; otherwise a person has to say it")
    func times() throws {
        func times(_ text: String, _ events: [AnchorEvent] = []) throws -> (start: Milestone?, end: Milestone?) {
            Transcript.read(try KeptText("KẾ HOẠCH\nThi đua\nI. THỜI GIAN\n- \(text)\n")).times(issuedOn: Day("2024-09-30"), events: events)
        }
        #expect(try times("Từ ngày 01/10/2024 đến ngày 31/12/2025.") == (.on(Day("2024-10-01")!), .on(Day("2025-12-31")!)))
        #expect(try times("Từ nay đến ngày 31/12/2025.") == (.on(Day("2024-09-30")!), .on(Day("2025-12-31")!)))
        #expect(try times("Cả năm.") == (nil, nil))
    }

    private static func holds(_ plan: CampaignPlan, _ item: PlanItem) -> Bool {
        switch item {
        case .clause(let clause): plan.clauses.contains { $0.id == clause.id }
        case .basis(let basis): plan.legalBases.contains(basis)
        case .movement(let movement): plan.movements.contains(movement)
        case .address(let rule): plan.addresses.contains(rule)
        case .recipient(let line): plan.recipients.contains(line)
        case .summary(let text): plan.summary == text
        case .shortName(let text): plan.shortName == text
        case .theme(let text): plan.theme == text
        case .motto(let text): plan.motto == text
        case .symbol(let text): plan.symbol == text
        case .issuedOn(let day): plan.issuedOn == day
        case .signer(let text): plan.signer == text
        case .capacity(let capacity): plan.signerCapacity == capacity
        }
    }
}

extension PlanItem {
    /// Its words.
    fileprivate var texts: [String] {
        switch self {
        case .symbol(let text), .signer(let text), .summary(let text), .shortName(let text), .theme(let text), .motto(let text): [text]
        case .issuedOn, .capacity, .address: []
        case .recipient(let line): [line.words]
        case .basis(let basis): [basis.symbol, basis.issuer ?? ""]
        case .clause(let clause): [clause.number, clause.heading, clause.body]
        case .movement(let movement): [movement.name, movement.planSymbol ?? "", movement.periodText ?? ""]
        }
    }
}
