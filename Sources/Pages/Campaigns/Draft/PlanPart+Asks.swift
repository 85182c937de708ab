import Emulation
import Foundation
import Operations
import Store

extension PlanPart {
    /// What it asks; of targets nothing here, for they are a grid (`TargetGrid`).
    func asks(of desk: PlanOnDesk) -> [PlanAsk] {
        switch self {
        case .document: Self.document(desk.draft.plan.sampleFields)
        case .theme:
            [
                PlanAsk("theme", Wording(vi: "Chủ đề", en: "Theme"), .lines),
                PlanAsk("motto", Wording(vi: "Phương châm, khẩu hiệu", en: "Motto"), .lines),
                PlanAsk("audience", Wording(vi: "Đối tượng", en: "Whom it is for"), .lines),
            ]
        case .bases: [PlanAsk("legalBases", title, .rows(Self.basis(desk), called: Wording(vi: "Căn cứ", en: "Basis")))]
        case .clauses:
            [
                PlanAsk(
                    "clauses", title, .rows(Self.clause(desk), called: Wording(vi: "Mục", en: "Clause")),
                    more: Wording(
                        vi: "Cấp khen thưởng; đơn vị, thời hạn, minh chứng của nhiệm vụ",
                        en: "Level of an award; who has a task, and what it wants"))
            ]
        case .movements: [PlanAsk("movements", title, .rows(Self.movement, called: Wording(vi: "Phong trào", en: "Movement")))]
        case .indicators:
            [
                PlanAsk(
                    "indicators", title, .rows(Self.indicator, called: Wording(vi: "Chỉ tiêu", en: "Indicator")),
                    more: Wording(vi: "Cách tính và phạm vi", en: "How it is reckoned, and of whom it is asked"))
            ]
        case .addresses: [PlanAsk("addresses", title, .rows(Self.address(desk), called: Wording(vi: "Nhóm", en: "Group")))]
        case .targets: []
        case .times: Self.times(desk)
        case .recipients:
            [
                PlanAsk(
                    "recipients", title, .rows(Self.recipient(desk), called: Wording(vi: "Dòng", en: "Line")),
                    more: Wording(vi: "Theo khối, từng đơn vị: những đơn vị nào", en: "By kind, one by one: which units"))
            ]
        }
    }

    private static let day = Wording(vi: "Ví dụ: 31/12/2024.", en: "For example 31/12/2024.")

    private static func document(_ samples: [String]) -> [PlanAsk] {
        let unsaid = PlanAsk.Choice("", Wording(vi: "chưa ghi", en: "not said"))
        var asks = [
            PlanAsk(
                "shortName", Wording(vi: "Tên gọi tắt của phong trào", en: "Short name of the campaign"), .line,
                hint: Wording(vi: "Đứng ở đầu mọi trang và báo cáo.", en: "It stands at the head of pages and reports.")),
            PlanAsk("summary", Wording(vi: "Trích yếu", en: "Summary"), .line),
            PlanAsk(
                "symbol", Wording(vi: "Số, ký hiệu", en: "Number and symbol"), .line,
                hint: Wording(vi: "Như 190/KH-UBND.", en: "Like 190/KH-UBND.")),
            PlanAsk("issuedOn", Wording(vi: "Ngày ban hành", en: "Issued on"), .day, hint: day),
            PlanAsk("signer", Wording(vi: "Người ký", en: "Signed by"), .line),
            PlanAsk(
                "signerCapacity", Wording(vi: "Ký với tư cách", en: "Signs as"), .choice([unsaid] + PlanAsk.Choice.all(SignerCapacity.self))
            ),
        ]
        if !samples.isEmpty {
            asks.append(
                PlanAsk(
                    "sampleFields", Wording(vi: "Mục dùng dữ liệu mẫu", en: "Members that were made up"),
                    .boxes(samples.map { PlanAsk.Choice($0, Wording(vi: $0, en: $0)) }),
                    hint: Wording(vi: "Bỏ dấu khi đã ghi số liệu thật.", en: "Take the mark away once the real one is written.")))
        }
        return asks
    }

    /// A basis leads to one of those that bear a symbol of the plan's, or to its plan above.
    private static func basis(_ desk: PlanOnDesk) -> [PlanAsk] {
        var documents = desk.documents.map { document in
            PlanAsk.Choice(document.reference.typed, Written.known(document))
        }
        for case let document? in desk.draft.plan.legalBases.map(\.document) {
            guard !documents.contains(where: { $0.value == document.typed }) else { continue }
            documents.append(
                PlanAsk.Choice(
                    document.typed, Wording(vi: "Văn bản của đơn vị \(document.unit)", en: "A document of the unit \(document.unit)")))
        }
        let none = PlanAsk.Choice("", Wording(vi: "chưa gắn văn bản nào", en: "no document"))
        return basis + [
            PlanAsk("relation", Wording(vi: "Kế hoạch này", en: "This plan"), .choice(PlanAsk.Choice.all(LegalBasis.Relation.self))),
            PlanAsk(
                "document", Wording(vi: "Văn bản trong danh mục", en: "Which document"), .event([none] + documents),
                hint: Wording(
                    vi: "Lưu số, ký hiệu trước; văn bản cùng số của đơn vị và cấp trên hiện ở đây để chọn.",
                    en: "Save the symbol first; documents of the unit and above that bear it are then offered here.")),
        ]
    }

    private static let basis = [
        PlanAsk("symbol", Wording(vi: "Số, ký hiệu", en: "Number and symbol"), .line),
        PlanAsk("issuedOn", Wording(vi: "Ngày ban hành", en: "Issued on"), .day),
        PlanAsk("issuer", Wording(vi: "Cơ quan ban hành", en: "Issued by"), .line),
        PlanAsk("summary", Wording(vi: "Trích yếu", en: "Summary"), .line),
    ]

    private static func clause(_ desk: PlanOnDesk) -> [PlanAsk] { clause + telling(desk) }

    /// Who has a task.
    private static func telling(_ desk: PlanOnDesk) -> [PlanAsk] {
        let unsaid = PlanAsk.Choice("", Wording(vi: "không giao đích danh", en: "told to nobody by name"))
        return [
            PlanAsk(
                "who", Wording(vi: "Đơn vị thực hiện, trong các đơn vị kế hoạch giao hoặc đề nghị", en: "Who does it, of those addressed"),
                .group(who(desk, naming: desk.draft.plan.clauses.compactMap(\.who), alsoItself: true)), isMore: true,
                unfold: Wording(vi: "Chọn đơn vị thực hiện…", en: "Choose who does it…")),
            PlanAsk(
                "strength", Wording(vi: "Giao hay đề nghị", en: "Ordered or requested"),
                .choice([unsaid] + PlanAsk.Choice.all(Strength.self)), isMore: true),
            PlanAsk(
                "role", Wording(vi: "Chủ trì hay phối hợp", en: "Leads or co-operates"),
                .choice([unsaid] + PlanAsk.Choice.all(ObligationRole.self)), isMore: true),
            PlanAsk(
                "leadUnit", Wording(vi: "Phối hợp với đơn vị chủ trì", en: "Co-operates with the unit that leads"),
                .choice(
                    [PlanAsk.Choice("", Wording(vi: "không nêu đơn vị chủ trì", en: "no unit named"))]
                        + units(desk, named: Set(desk.draft.plan.clauses.compactMap(\.lead)))),
                isMore: true),
        ]
    }

    private static let clause = [
        PlanAsk.carried("id", .id),
        PlanAsk("part", Wording(vi: "Thuộc phần", en: "Part"), .choice(PlanAsk.Choice.all(ClausePart.self))),
        PlanAsk(
            "number", Wording(vi: "Số thứ tự, như văn bản ghi", en: "Number, as it is printed"), .line,
            hint: Wording(vi: "Như 1. hoặc a) hoặc -; bỏ trống nếu không có.", en: "Like 1. or a) or -; empty if there is none.")),
        PlanAsk(
            "heading", Wording(vi: "Tiêu đề", en: "Heading"), .line,
            hint: Wording(
                vi: "Nhiệm vụ: giao cho ai; khen thưởng: ai khen. Phần khác có thể bỏ trống.",
                en: "Of a task, whose it is; of an award, who gives it. Other parts can do without.")),
        PlanAsk("body", Wording(vi: "Nội dung", en: "What it says"), .lines),
        PlanAsk(
            "awardLevel", Wording(vi: "Cấp khen thưởng", en: "Level of the award"),
            .choice([PlanAsk.Choice("", Wording(vi: "không phải khen thưởng", en: "no award"))] + PlanAsk.Choice.all(AwardLevel.self)),
            isMore: true),
        PlanAsk("dueOn", Wording(vi: "Hoàn thành trước ngày", en: "Due on"), .day, isMore: true),
        PlanAsk(
            "evidenceWanted", Wording(vi: "Phải gửi kèm minh chứng", en: "Evidence is wanted"), .box, isMore: true),
        PlanAsk(
            "fulfilledBy", Wording(vi: "Coi là hoàn thành khi", en: "It is done once"), .choice(PlanAsk.Choice.all(Fulfilment.self)),
            isMore: true),
    ]

    private static let movement = [
        PlanAsk("name", Wording(vi: "Tên phong trào", en: "Name"), .line),
        PlanAsk("launchedBy", Wording(vi: "Cấp phát động", en: "Launched by"), .choice(PlanAsk.Choice.all(LinkedMovement.Launcher.self))),
        PlanAsk("planSymbol", Wording(vi: "Kế hoạch số", en: "Number of its plan"), .line),
        PlanAsk("launchedOn", Wording(vi: "Ngày phát động", en: "Launched on"), .day),
        PlanAsk("nominalFrom", Wording(vi: "Từ năm", en: "From the year"), .whole),
        PlanAsk("nominalUntil", Wording(vi: "Đến năm", en: "To the year"), .whole),
        PlanAsk("periodText", Wording(vi: "Giai đoạn, như văn bản ghi", en: "Its years, as the document says"), .line),
    ]

    private static let someKinds = Wording(vi: "Chỉ hỏi một số loại đơn vị…", en: "Ask only some kinds of units…")
    private static let indicator = [
        PlanAsk.carried("id", .id), PlanAsk.carried("home", .kept), PlanAsk.carried("isSample", .kept),
        PlanAsk("name", Wording(vi: "Tên chỉ tiêu", en: "Name"), .line),
        PlanAsk(
            "measure", Wording(vi: "Đơn vị tính", en: "Unit of measure"), .line,
            hint: Wording(vi: "Như hộ, %, tỷ đồng.", en: "Like hộ, %, tỷ đồng.")),
        PlanAsk("direction", Wording(vi: "Chiều đánh giá", en: "Which way is better"), .choice(PlanAsk.Choice.all(Direction.self))),
        PlanAsk(
            "overUnits", Wording(vi: "Cách tổng hợp giữa các đơn vị", en: "Over units"), .choice(PlanAsk.Choice.all(UnitAggregation.self))),
        PlanAsk(
            "overTime", Wording(vi: "Cách tổng hợp giữa các kỳ", en: "Over periods"), .choice(PlanAsk.Choice.all(TimeAggregation.self))),
        PlanAsk("asked", Wording(vi: "Thời điểm báo cáo", en: "When it is asked"), .choice(PlanAsk.Choice.all(Asked.self))),
        PlanAsk("heading", Wording(vi: "Tên ngắn ở đầu cột", en: "Heading of its column"), .line, isMore: true),
        PlanAsk("decimals", Wording(vi: "Số chữ số thập phân", en: "Decimals"), .whole, isMore: true),
        PlanAsk("lowest", Wording(vi: "Giá trị nhỏ nhất", en: "Lowest value"), .number, isMore: true),
        PlanAsk("highest", Wording(vi: "Giá trị lớn nhất", en: "Highest value"), .number, isMore: true),
        PlanAsk(
            "timeFirst", Wording(vi: "Tổng hợp các kỳ trước, rồi mới đến các đơn vị", en: "Periods are combined before units"), .box,
            isMore: true),
        PlanAsk("figureLabel", Wording(vi: "Tên tử số", en: "Name of the numerator"), .line, isMore: true),
        PlanAsk("weightLabel", Wording(vi: "Tên mẫu số", en: "Name of the denominator"), .line, isMore: true),
        PlanAsk("asPercent", Wording(vi: "Hiện theo phần trăm", en: "Shown in per cent"), .box, isMore: true),
        PlanAsk("source", Wording(vi: "Nguồn số liệu", en: "Where its numbers come from"), .lines, isMore: true),
        PlanAsk(
            "titles", Wording(vi: "Chỉ hỏi loại đơn vị hành chính", en: "Asked only of"), .boxes(PlanAsk.Choice.all(UnitTitle.self)),
            isMore: true,
            unfold: someKinds),
        PlanAsk(
            "kinds", Wording(vi: "Chỉ hỏi khối", en: "Asked only of the kinds"), .boxes(PlanAsk.Choice.all(UnitKind.self)), isMore: true,
            unfold: someKinds),
    ]

    /// The three ways to name units.
    /// - Parameters:
    ///   - naming: what the plan names already.
    ///   - alsoItself: whether the unit may name itself.
    private static func who(_ desk: PlanOnDesk, naming: [AddressRule.Who], alsoItself: Bool = false) -> [PlanAsk] {
        var (named, kinds): (Set<UnitID>, Set<UnitKind>) = ([], [])
        for who in naming {
            switch who {
            case .childAuthorities: break
            case .kinds(let more): kinds.formUnion(more)
            case .units(let more): named.formUnion(more)
            }
        }
        kinds.formUnion(desk.below.filter { desk.unit.id.isParent(of: $0.id) }.map(\.kind))
        let own =
            alsoItself ? [PlanAsk.Choice("\(desk.unit.id)", Wording(vi: "Chính \(desk.unit.name)", en: "\(desk.unit.name) itself"))] : []
        let units = own + units(desk, named: named.subtracting(alsoItself ? [desk.unit.id] : []))
        return [
            PlanAsk("childAuthorities", Wording(vi: "Mọi Ủy ban nhân dân cấp dưới trực tiếp", en: "All authorities right below"), .box),
            PlanAsk(
                "kinds", Wording(vi: "Hoặc mọi đơn vị trực thuộc, theo khối", en: "Or all units right below of the kinds"),
                .boxes(UnitKind.allCases.filter(kinds.contains).map { PlanAsk.Choice($0.rawValue, $0.words) })),
            PlanAsk("units", Wording(vi: "Hoặc từng đơn vị", en: "Or one by one"), .boxes(units)),
        ]
    }

    /// Those right below. Units further below can be named by machines; they stay until somebody takes them out.
    private static func units(_ desk: PlanOnDesk, named: Set<UnitID>) -> [PlanAsk.Choice] {
        let children = desk.below.filter { desk.unit.id.isParent(of: $0.id) }
        return named.union(children.map(\.id)).sorted().map { id in
            let name = desk.below.first { $0.id == id }?.name ?? "\(id)"
            return PlanAsk.Choice("\(id)", Wording(vi: name, en: name))
        }
    }

    private static func address(_ desk: PlanOnDesk) -> [PlanAsk] {
        let who = who(desk, naming: desk.draft.plan.addresses.map(\.who))
        let one = Wording(
            vi: "Mỗi nhóm chọn một trong ba cách nêu đơn vị; cần cách khác thì thêm nhóm.",
            en: "Name the units of a group in one of the three ways; add a group for another.")
        return [
            PlanAsk("who", Wording(vi: "Đơn vị", en: "Units"), .group(who, needs: one)),
            PlanAsk("strength", Wording(vi: "Giao hay đề nghị", en: "Ordered or requested"), .choice(PlanAsk.Choice.all(Strength.self))),
            PlanAsk("adoptBy", Wording(vi: "Ban hành kế hoạch triển khai trước ngày", en: "To be taken up by"), .day, hint: day),
        ]
    }

    /// What is printed at the foot, and who that is.
    private static func recipient(_ desk: PlanOnDesk) -> [PlanAsk] {
        let who = who(desk, naming: desk.draft.plan.recipients.flatMap { [.kinds($0.kinds), .units($0.units)] })
        return [
            PlanAsk(
                "words", Wording(vi: "Như in trên văn bản", en: "As it is printed"), .line,
                hint: Wording(vi: "Như: Thành viên HĐ TĐKT huyện; Lưu: VT, NV.", en: "Like: Thành viên HĐ TĐKT huyện; Lưu: VT, NV.")),
            PlanAsk(
                "to", Wording(vi: "Loại nơi nhận", en: "Kind of recipient"), .choice(PlanAsk.Choice.all(Emulation.RecipientLine.To.self))),
        ]
            + who.dropFirst().map { ask in
                PlanAsk(
                    ask.member, ask.member == "kinds" ? Wording(vi: "Khối", en: "Kinds") : Wording(vi: "Đơn vị", en: "Units"), ask.kind,
                    isMore: true, unfold: Wording(vi: "Chọn khối, đơn vị…", en: "Choose kinds and units…"))
            }
    }

    private static func times(_ desk: PlanOnDesk) -> [PlanAsk] {
        let (plan, none) = (desk.draft.plan, PlanAsk.Choice("", Wording(vi: "không theo sự kiện", en: "no event")))
        var events = desk.events.map { event in
            PlanAsk.Choice("\(event.unit) \(event.id.uuidString.lowercased())", Wording(vi: event.name, en: event.name))
        }
        for case .event(let unit, let id) in [plan.start, plan.end] {
            let value = "\(unit) \(id.uuidString.lowercased())"
            guard !events.contains(where: { $0.value == value }) else { continue }
            events.append(PlanAsk.Choice(value, Wording(vi: "Sự kiện của đơn vị \(unit)", en: "An event of the unit \(unit)")))
        }
        var ways = [PlanAsk("on", Wording(vi: "Vào ngày", en: "On the day"), .day, hint: day)]
        var needs = Wording(vi: "Chưa ghi ngày.", en: "Write the day.")
        if !events.isEmpty {
            ways.append(PlanAsk("event", Wording(vi: "Hoặc khi diễn ra", en: "Or when this happens"), .event([none] + events)))
            needs = Wording(vi: "Ghi một ngày, hoặc chọn một sự kiện.", en: "Write a day, or choose an event.")
        }
        let asks = [
            PlanAsk("start", Wording(vi: "Bắt đầu", en: "Start"), .group(ways, needs: needs)),
            PlanAsk("end", Wording(vi: "Kết thúc", en: "End"), .group(ways, needs: needs)),
        ]
        // Who takes a plan up reports on the periods of the one above.
        guard desk.draft.above == nil || plan.schedule != nil else { return asks }
        return asks + [PlanAsk("schedule", Wording(vi: "Kỳ báo cáo", en: "Reporting periods"), .group(Self.schedule))]
    }

    private static let schedule = [
        PlanAsk(
            "every", Wording(vi: "Báo cáo", en: "Reports"),
            .choice(
                [PlanAsk.Choice("", Wording(vi: "chưa quy định", en: "not said yet"))] + PlanAsk.Choice.all(PeriodSchedule.Every.self))),
        PlanAsk("firstDay", Wording(vi: "Kỳ đầu tiên bắt đầu từ ngày", en: "The first period begins on"), .day, hint: day),
        PlanAsk(
            "dueAfterDays", Wording(vi: "Hạn gửi: số ngày sau khi hết kỳ", en: "Due so many days after a period"), .whole,
            hint: Wording(vi: "Bỏ trống nếu không ấn định.", en: "Empty if nothing is set.")),
    ]
}
