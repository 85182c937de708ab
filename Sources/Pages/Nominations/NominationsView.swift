import Emulation
import Foundation
import Operations
import Store

/// A nomination in a list.
struct NominationLine: Sendable {
    let way: PageAddress
    let subject: String
    let form: Wording
    /// Whose it is, where that is another's.
    let unit: String?
    let state: Wording
    let tag: Attribute
    let notes: [Wording]
    /// What its reviewer said last.
    let words: String?

    init(_ listed: ListedNomination, seenFrom here: UnitID, _ names: FormNames) {
        let nomination = listed.nomination
        way = .nomination(nomination.id, of: nomination.unit, seenFrom: here)
        subject = listed.subjectName
        form = names[nomination.form]
        unit = nomination.unit == here ? nil : listed.unitName
        state = nomination.state.words
        tag = nomination.state.tag
        let day = Day(listed.changedAt).vietnamese
        var notes = [Wording(vi: "nơi xét: \(listed.atName); trạng thái từ \(day)", en: "reviewed by \(listed.atName); so since \(day)")]
        if let received = listed.receivedOn?.vietnamese {
            notes.append(Wording(vi: "tiếp nhận ngày \(received)", en: "received on \(received)"))
        }
        self.notes = notes
        words = [.returned, .refused].contains(nomination.state) ? listed.lastWords : nil
    }
}

/// What forms are called by the law of today; what it has not is called by its code.
struct FormNames: Sendable {
    private let forms: [String: LawForm]

    init(_ forms: [LawForm]) { self.forms = Dictionary(forms.map { ($0.code, $0) }) { first, _ in first } }

    subscript(code: String) -> Wording { forms[code]?.name ?? Wording(vi: code, en: code) }

    /// How many working days an appraisal may take; nil where no law says.
    func days(of code: String) -> Int? { forms[code]?.limits?.appraise }
}

extension Nomination.State {
    var tag: Attribute {
        switch self {
        case .sent, .received, .appraised: .class("tag wait")
        case .returned, .refused: .class("tag bad")
        case .awarded: .class("tag good")
        case .withdrawn: .class("tag")
        }
    }
}

/// The nominations of a unit: on its desk, and sent.
struct NominationsView: Sendable {
    struct Draft: Sendable {
        let way: PageAddress
        let subject: String?
        let form: Wording?
    }

    let here: UnitID
    let unitName: String
    let drafts: [Draft]
    let lines: [NominationLine]
    let next: PageAddress?
    let mayPrepare: Bool
    let mayAppraise: Bool

    static let title = Wording(vi: "Đề nghị khen thưởng", en: "Nominations")
    static let shown = 30

    init(
        _ drafts: [ListedNominationDraft], _ sent: [ListedNomination], of here: UnitID, called name: String, _ names: FormNames,
        _ deeds: Deeds
    ) {
        self.here = here
        unitName = name
        self.drafts = drafts.map { one in
            Draft(
                way: NominationFormView.address(of: one.draft.id, in: here), subject: one.subjectName,
                form: one.draft.form.map { names[$0] })
        }
        lines = sent.map { NominationLine($0, seenFrom: here, names) }
        let last = sent.count == Self.shown ? sent.last : nil
        next = last.map { Self.address(in: here).asking("truoc", $0.nomination.id.uuidString.lowercased()) }
        mayPrepare = deeds.mayPrepare
        mayAppraise = deeds.may(.appraise)
    }

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/khen-thuong" }
}

/// What lies at a unit and waits for something there.
struct InboxView: Sendable {
    struct Line: Sendable {
        let line: NominationLine
        /// Until when it has to be appraised, and how many working days are left.
        let due: Wording?
        let isOverdue: Bool
    }

    let here: UnitID
    let unitName: String
    let lines: [Line]
    let next: PageAddress?

    static let title = Wording(vi: "Đề nghị chờ xử lý", en: "Waiting here")
    static let shown = 30

    init(
        _ listed: [ListedNomination], of here: UnitID, called name: String, _ names: FormNames, on today: Day, _ calendar: WorkingCalendar
    ) {
        self.here = here
        unitName = name
        lines = listed.map { one in
            let line = NominationLine(one, seenFrom: here, names)
            guard let received = one.receivedOn, one.nomination.state == .received, let days = names.days(of: one.nomination.form) else {
                return Line(line: line, due: nil, isOverdue: false)
            }
            let due = calendar.day(days, workingDaysAfter: received)
            let left = calendar.workingDays(from: today, until: due), day = due.vietnamese
            return Line(
                line: line,
                due: left < 0
                    ? Wording(vi: "hạn \(day), quá hạn \(-left) ngày làm việc", en: "was due on \(day), \(-left) working days ago")
                    : Wording(vi: "hạn \(day), còn \(left) ngày làm việc", en: "due on \(day), \(left) working days left"),
                isOverdue: left < 0)
        }
        let last = listed.count == Self.shown ? listed.last : nil
        next = last.map { Self.address(in: here).asking("sau", $0.nomination.id.uuidString.lowercased()) }
    }

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/cho-tham-dinh" }
}
