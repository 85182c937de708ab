import Emulation
import Wire

/// One thing that a part of a plan asks of its writer: a member of the plan, what it is called, and how it is typed.
struct PlanAsk: Sendable {
    struct Choice: Sendable {
        /// As the plan says it.
        let value: String
        let words: Wording

        init(_ value: String, _ words: Wording) {
            self.value = value
            self.words = words
        }

        /// The words of a closed set.
        static func all<Word: CaseIterable & RawRepresentable<String> & Named>(_ set: Word.Type) -> [Choice] {
            set.allCases.map { Choice($0.rawValue, $0.words) }
        }
    }

    indirect enum Kind: Sendable {
        case line, lines, day, number, whole, box
        /// Carried along and not shown; a new one is made up where there is none.
        case id
        /// Carried along as it is.
        case kept
        case choice([Choice])
        /// Any of these.
        case boxes([Choice])
        /// A unit and an id in one: `1.1 00000000-…`.
        case event([Choice])
        /// Members of one object. `needs`: what is said unless exactly one of them is given.
        case group([PlanAsk], needs: Wording? = nil)
        /// Any number of objects; what one of them is called.
        case rows([PlanAsk], called: Wording)
    }

    let member: String
    let label: Wording
    let kind: Kind
    var hint: Wording?
    /// Whether it stands behind a click, for few need it.
    var isMore = false
    /// Of a list: what is behind that click in each of its rows.
    var more: Wording?
    /// Of many boxes in a row: what the button says that brings them.
    var unfold: Wording?

    init(
        _ member: String, _ label: Wording, _ kind: Kind, hint: Wording? = nil, isMore: Bool = false, more: Wording? = nil,
        unfold: Wording? = nil
    ) {
        self.member = member
        self.label = label
        self.kind = kind
        self.hint = hint
        self.isMore = isMore
        self.more = more
        self.unfold = unfold
    }

    /// Whether it says something of its own accord that a new row leaves at its first choice.
    func isSet(_ typed: JSON?) -> Bool {
        switch kind {
        case .choice(let choices): typed?.words != nil && typed?.words != choices.first?.value
        case .day: typed?.words != nil
        default: false
        }
    }

    /// Whether it is many boxes, be they of a group.
    var isBoxes: Bool {
        switch kind {
        case .boxes: true
        case .group(let asks, _): asks.contains(where: \.isBoxes)
        default: false
        }
    }

    static func carried(_ member: String, _ kind: Kind) -> PlanAsk { PlanAsk(member, Wording(vi: "", en: ""), kind) }
}
