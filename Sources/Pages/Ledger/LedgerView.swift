import Emulation
import HTTP
import Operations
import Store

/// What a unit owes, or what it is owed.
struct LedgerView: Sendable {
    /// What is chosen of it.
    struct Shown: Hashable, Sendable {
        var side: LedgerSide
        /// Nil for every kind.
        var kind: LedgerLine.Kind?
        /// Nil for what is not done, be it late or not.
        var state: LedgerLine.State?

        var choice: LedgerChoice { LedgerChoice(side, kind: kind, states: state.map { [$0] } ?? [.late, .open]) }

        func address(in unit: UnitID) -> PageAddress {
            var address = Tab.ledger.address(in: unit)
            if side != .debtor { address = address.asking(LedgerView.side, side.rawValue) }
            if let kind { address = address.asking(LedgerView.kind, kind.rawValue) }
            if let state { address = address.asking(LedgerView.state, state.rawValue) }
            return address
        }
    }

    let here: UnitID
    let unitName: String
    let today: Day
    let shown: Shown
    let rows: [LedgerRow]
    /// How many lines of the chosen kinds are in each state.
    let counts: [LedgerLine.State: Int]
    /// How many lines there are of each kind, in whatever state.
    let kinds: [LedgerLine.Kind: Int]
    let isFirst: Bool
    let next: PageAddress?

    static let title = Wording(vi: "Sổ nhiệm vụ", en: "Ledger of tasks")
    static let (side, kind, state, after): (StaticString, StaticString, StaticString, StaticString) = ("ben", "loai", "tinh-trang", "sau")
    /// Late before all, as they are read.
    static let states: [LedgerLine.State] = [.late, .open, .done, .excused]
    static let most = 50

    init(
        _ page: LedgerPage, _ counts: [LedgerCount], _ shown: Shown, of here: UnitID, called name: String, _ deeds: Deeds, isFirst: Bool
    ) {
        self.here = here
        unitName = name
        today = page.today
        self.shown = shown
        self.isFirst = isFirst
        rows = page.lines.map { LedgerRow($0, seenFrom: here, deeds, on: page.today) }
        let chosen = counts.filter { shown.kind == nil || shown.kind == $0.kind }
        self.counts = Dictionary(chosen.map { ($0.state, $0.count) }, uniquingKeysWith: +)
        kinds = Dictionary(counts.map { ($0.kind, $0.count) }, uniquingKeysWith: +)
        next = page.next.map { shown.address(in: here).asking(Self.after, $0.text) }
    }

    func address(of state: LedgerLine.State?) -> PageAddress {
        var other = shown
        other.state = state
        return other.address(in: here)
    }

    func address(seenAs side: LedgerSide) -> PageAddress { Shown(side: side).address(in: here) }

    /// Where no line is shown, what that means.
    var nothing: Wording {
        guard !kinds.isEmpty else {
            switch shown.side {
            case .debtor:
                return Wording(
                    vi: "Chưa có phong trào nào đang mở giao hoặc đề nghị đơn vị làm việc gì, và không ai chờ đơn vị trả lời.",
                    en: "No campaign that is open asks anything of the unit, and nobody waits for its answer.")
            case .creditor:
                return Wording(
                    vi: "Chưa có phong trào nào đang mở của đơn vị giao hoặc đề nghị đơn vị khác, và đơn vị không chờ ai trả lời.",
                    en: "No campaign of the unit that is open asks anything of others, and the unit waits for no answer.")
            }
        }
        guard shown.kind == nil, shown.state == nil, isFirst else {
            return Wording(vi: "Không có việc nào thuộc loại và tình trạng đã chọn.", en: "Nothing is of this kind and in this state.")
        }
        let (done, excused) = (counts[.done] ?? 0, counts[.excused] ?? 0)
        return Wording(
            vi: "Không còn việc nào phải làm: \(done) việc đã hoàn thành, \(excused) việc được miễn.",
            en: "There is nothing left to do: \(done) done, \(excused) excused.")
    }
}
