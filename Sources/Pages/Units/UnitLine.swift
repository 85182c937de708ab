import Emulation
import Operations
import Store

/// A unit among others, with what it was and came from.
struct UnitLine: Sendable {
    let unit: Emulation.Unit
    /// How it is read.
    let way: PageAddress
    let kind: Wording
    let since: Wording
    /// What it was called before, and what it came from or went into: a sentence each.
    let past: [Wording]
    /// The units right below it, where there are any.
    let below: (way: PageAddress, words: Wording)?
    /// To stand there, where one has a post.
    let standing: PageAddress?

    init(_ listed: UnitInTree, _ names: [UnitName], _ successions: [NamedSuccession], seenFrom here: UnitID, posts: Set<UnitID>) {
        unit = listed.unit
        way = Self.address(of: unit.id, seenFrom: here)
        kind = Self.kind(unit)
        since = Self.time(unit)
        past = Self.formerly(names.filter { $0.unit == listed.unit.id }) + Self.moves(of: unit.id, successions)
        below =
            listed.children > 0
            ? (
                PageAddress("/\(here)/don-vi").asking("duoi", unit.id.description),
                Wording(vi: "\(listed.children) đơn vị", en: listed.children == 1 ? "1 unit" : "\(listed.children) units")
            ) : nil
        standing = posts.contains(unit.id) && unit.id != here ? "/\(unit.id)/viec" : nil
    }

    static func address(of unit: UnitID, seenFrom here: UnitID) -> PageAddress { "/\(here)/don-vi/\(unit)" }

    /// `Xã`, or of a unit that governs nothing what it is.
    static func kind(_ unit: Emulation.Unit) -> Wording { unit.title?.words ?? unit.kind.words }

    static func time(_ unit: Emulation.Unit) -> Wording {
        let from = unit.beganOn.vietnamese
        // What is kept is the first day without it; what people say is the last one with it.
        guard let last = unit.endedOn?.adding(days: -1).vietnamese else { return Wording(vi: "từ \(from)", en: "since \(from)") }
        return Wording(vi: "từ \(from) đến hết \(last)", en: "from \(from) to the end of \(last)")
    }

    private static func formerly(_ names: [UnitName]) -> [Wording] {
        zip(names, names.dropFirst()).filter { $0.name != $1.name }.map { former, next in
            let day = next.from.vietnamese
            return Wording(vi: "trước \(day) gọi là \(former.name)", en: "called \(former.name) before \(day)")
        }
    }

    /// What a unit came from and went into, a sentence each day.
    static func moves(of unit: UnitID, _ successions: [NamedSuccession]) -> [Wording] {
        func sentence(
            _ words: (_ names: Wording, _ day: String) -> Wording, _ isOurs: (Succession) -> Bool, _ name: (NamedSuccession) -> String
        )
            -> [Wording]
        {
            let ours = successions.filter { isOurs($0.succession) }
            let days = Set(ours.map(\.succession.effectiveOn)).sorted()
            return days.map { day in
                let then = ours.filter { $0.succession.effectiveOn == day }
                let vi = then.map { Self.portion($0.succession.portion).vi + name($0) }
                let en = then.map { Self.portion($0.succession.portion).en + name($0) }
                return words(Wording(vi: vi.joined(separator: ", "), en: en.joined(separator: ", ")), day.vietnamese)
            }
        }
        return sentence(
            { names, day in Wording(vi: "hình thành từ \(names.vi) ngày \(day)", en: "made of \(names.en) on \(day)") }, { $0.to == unit },
            \.fromName)
            + sentence(
                { names, day in Wording(vi: "nhập vào \(names.vi) ngày \(day)", en: "went into \(names.en) on \(day)") },
                { $0.from == unit }, \.toName)
    }

    static func portion(_ portion: Succession.Portion) -> Wording {
        switch portion {
        case .whole: Wording(vi: "", en: "")
        case .part: Wording(vi: "một phần ", en: "a part of ")
        }
    }
}
