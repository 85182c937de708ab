import Emulation
import Foundation
import Operations
import Store

/// A case, and what the law says of it.
struct EligibilityView: Sendable {
    struct Answer: Sendable {
        let heading: Wording
        /// By which packs.
        let packs: [Wording]
        let truth: Truth
        let lines: [ConditionLine]

        init(_ verdict: Verdict, _ heading: Wording, _ book: LawBook) {
            self.heading = heading
            packs = verdict.packs.map(book.title)
            truth = verdict.truth
            lines = ConditionLine(verdict.whole).outermost
        }
    }

    let here: UnitID
    let subject: Subject
    let forms: [(code: String, name: Wording)]
    let movements: [(id: String, name: String)]
    let plans: [(name: String, title: Wording)]
    let packs: [(name: String, title: Wording)]
    let typed: TypedCase
    let mistakes: Mistakes
    /// What is judged, where it is: which title or form, for what, by which days.
    let asked: [Wording]
    let answers: [Answer]
    /// What goes with it.
    let amount: Int?

    static let title = Wording(vi: "Xét điều kiện", en: "Whether it is eligible")

    static func address(of subject: SubjectReference, in here: UnitID) -> PageAddress { .subject(subject, seenFrom: here).below("xet") }

    init(
        _ record: AwardRecord, _ list: MovementList, _ judged: JudgedCase?, _ typed: TypedCase, of here: UnitID, _ mistakes: Mistakes
    ) {
        self.here = here
        subject = record.subject.subject
        let book = record.book
        forms = book.formNames
        movements = list.movements.map { ($0.movement.id.uuidString.lowercased(), $0.movement.told.name) }
        plans = book.packs.filter { $0.plan != nil }.map { ($0.name, book.title(of: $0.name)) }
        packs = book.packs.filter { $0.kind == .pack }.map { ($0.name, book.title(of: $0.name)) }
        self.typed = typed
        self.mistakes = mistakes
        guard let judged else {
            (asked, answers, amount) = ([], [], nil)
            return
        }
        let form = forms.first { $0.code == typed.form }?.name ?? Wording(vi: typed.form, en: typed.form)
        asked = [
            form, Wording(vi: "năm \(typed.year)", en: "for \(typed.year)"),
            Wording(vi: "tiếp nhận ngày \(typed.received)", en: "received on \(typed.received)"),
            Wording(vi: "quyết định ngày \(typed.decided)", en: "decided on \(typed.decided)"),
        ]
        let eligibility = judged.eligibility
        var answers = [Answer(eligibility.verdict, Words.verdict, book)]
        if let newer = eligibility.newer {
            answers.append(Answer(newer, eligibility.counting == newer ? Words.newerCounts : Words.newer, book))
        }
        if let other = judged.other { answers.append(Answer(other, Words.other, book)) }
        self.answers = answers
        amount = eligibility.money?.amount
    }

    var address: PageAddress { Self.address(of: subject.reference, in: here) }
}

/// A case, as it was typed.
struct TypedCase: Sendable {
    var form = ""
    var year = ""
    var received = ""
    var decided = ""
    var movement = ""
    var reading = ""
    var plan = ""
    var law = ""
}

/// What is typed about a case.
enum EligibilityControls {
    static let form = Control(field: "ma", id: "ma", label: Wording(vi: "Danh hiệu, hình thức", en: "Title or form"))
    static let year = Control(field: "nam", id: "nam", label: Wording(vi: "Năm được khen thưởng", en: "Year that is rewarded"))
    static let received = Control(field: "nhan", id: "nhan", label: Wording(vi: "Ngày tiếp nhận hồ sơ", en: "Taken in on"))
    static let decided = Control(field: "quyet-dinh", id: "quyet-dinh", label: Wording(vi: "Ngày quyết định", en: "Decided on"))
    static let movement = Control(field: "phong-trao", id: "phong-trao", label: Wording(vi: "Phong trào thi đua", en: "Movement"))
    static let reading = Control(
        field: "cach", id: "cach", label: Wording(vi: "Cách tính thời gian phong trào", en: "Reading of how long it has run"))
    static let plan = Control(field: "quy-dinh", id: "quy-dinh", label: Wording(vi: "Theo kế hoạch", en: "Under the plan"))
    static let law = Control(field: "luat", id: "luat", label: Wording(vi: "So với bộ quy tắc", en: "Beside the pack"))
    // What the operation says of them bears their names in the API.
    static let all =
        [form, year, received, decided, movement, reading, plan, law]
        + [
            Control(field: "form", id: form.id, label: form.label), Control(field: "law", id: law.id, label: law.label),
            Control(field: "movement", id: movement.id, label: movement.label),
        ]
}

private enum Words {
    static let verdict = Wording(vi: "Kết luận", en: "Verdict")
    static let newer = Wording(vi: "Theo luật mới hơn", en: "By the newer law")
    static let newerCounts = Wording(vi: "Theo luật mới hơn, được áp dụng vì có lợi hơn", en: "By the newer law, which counts")
    static let other = Wording(vi: "Cùng thông tin, theo bộ quy tắc khác", en: "The same facts under another pack")
}
