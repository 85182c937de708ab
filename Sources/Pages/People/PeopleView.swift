import Emulation
import FoundationEssentials
import Store

/// Who may do what in a unit, and until when.
struct PeopleView: Sendable {
    struct Line: Sendable {
        let membership: UUID
        let person: UUID
        let name: String
        let what: Wording
        let time: Wording
        /// Whether the reader may end it.
        let mayEnd: Bool
        /// Whether the reader may let them choose a password.
        let mayInvite: Bool
    }

    let unit: UnitID
    let lines: [Line]
    let ended: [Line]
    let mayAppoint: Bool
    let mayDelegate: Bool

    static let title = Wording(vi: "Người và chức vụ", en: "People and posts")

    init(_ people: [Colleague], in unit: UnitID, on today: Day, as deeds: Deeds) {
        self.unit = unit
        let (administers, signs) = (deeds.own.contains(.administer), deeds.own.contains(.sign))
        func line(_ colleague: Colleague, isOver: Bool) -> Line {
            let chief = colleague.onBehalfOf.map { chief in people.first { $0.person == chief }?.name ?? "…" }
            return Line(
                membership: colleague.membership, person: colleague.person, name: colleague.name,
                what: chief.map { Self.deputy(of: $0, isForOne: colleague.family != nil) } ?? Self.post(colleague),
                time: Self.time(colleague), mayEnd: !isOver && (administers || signs && colleague.onBehalfOf != nil),
                mayInvite: !isOver && administers && colleague.onBehalfOf == nil)
        }
        lines = people.filter { !$0.isOver(on: today) }.map { line($0, isOver: false) }
        ended = people.filter { $0.isOver(on: today) }.map { line($0, isOver: true) }
        (mayAppoint, mayDelegate) = (administers, signs)
    }

    private static func post(_ colleague: Colleague) -> Wording {
        let role = colleague.role.words
        let signs = colleague.signsAs.map { Wording(vi: "ký như \($0.words.vi)", en: "signs as \($0.words.en)") }
        return Wording(
            vi: [role.vi, colleague.post, signs?.vi].compactMap(\.self).joined(separator: ", "),
            en: [role.en, colleague.post, signs?.en].compactMap(\.self).joined(separator: ", "))
    }

    private static func deputy(of chief: String, isForOne: Bool) -> Wording {
        isForOne
            ? Wording(vi: "được \(chief) ủy quyền ký trong một phong trào", en: "signs for \(chief) in one campaign")
            : Wording(vi: "được \(chief) ủy quyền ký", en: "signs for \(chief)")
    }

    private static func time(_ colleague: Colleague) -> Wording {
        let from = colleague.validFrom.vietnamese
        if let ended = colleague.endedAt {
            let day = Moment.words(ended).day
            return Wording(vi: "từ \(from), kết thúc sớm ngày \(day)", en: "from \(from), ended before its time on \(day)")
        }
        // What is kept is the first day without; what people say is the last one with.
        guard let last = colleague.validUntil?.adding(days: -1).vietnamese else { return Wording(vi: "từ \(from)", en: "from \(from)") }
        return Wording(vi: "từ \(from) đến hết \(last)", en: "from \(from) to the end of \(last)")
    }
}

extension Colleague {
    /// Whether the post was ended, or its time is up.
    func isOver(on today: Day) -> Bool { endedAt != nil || validUntil.map { $0 <= today } == true }
}
