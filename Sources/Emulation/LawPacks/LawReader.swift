/// Reads parts of a file of rules strictly: what it does not know it notes, with its place, and goes on.
final class LawReader {
    private(set) var faults: [LawFault] = []
    /// Where each fact is pointed at.
    private(set) var pointed: [(fact: String, place: LawPlace)] = []
    /// Where each form is spoken of.
    private(set) var spoken: [(form: String, place: LawPlace)] = []
    /// Where the rules stand, and where their examples do.
    var places: [String: [LawPlace]] = [:]

    func note(_ what: LawFault.What, at place: LawPlace) { faults.append(LawFault(what, at: place)) }

    /// What a map says, by its keys.
    struct Members {
        let place: LawPlace
        let all: [String: LawNode]
        subscript(key: String) -> LawNode? { all[key] }
    }

    /// A map with these keys and no other.
    func members(_ node: LawNode, allowing allowed: [String], owing owed: [String] = []) -> Members {
        let members = open(node)
        for (key, place, _) in members where !allowed.contains(key) { note(.unknownKey(key, allowed: allowed), at: place) }
        let all = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
        for key in owed where all[key] == nil { note(.missing(key), at: node.place) }
        return Members(place: node.place, all: all)
    }

    /// A map whose keys are names; nothing where there is none.
    func entries(_ node: LawNode?) -> [(key: String, place: LawPlace, value: LawNode)] {
        guard let node else { return [] }
        return open(node)
    }

    private func open(_ node: LawNode) -> [(key: String, place: LawPlace, value: LawNode)] {
        guard case .map(let members) = node.content else {
            note(.wanted(Wording(vi: "một nhóm “mục: giá trị”", en: "a map")), at: node.place)
            return []
        }
        var known: Set<String> = []
        return members.filter { member in
            guard known.insert(member.key).inserted else {
                note(.wanted(Wording(vi: "mục nói một lần", en: "said once")), at: member.place)
                return false
            }
            return true
        }
    }

    /// A list, or one alone.
    func list(_ node: LawNode?) -> [LawNode] {
        guard let node else { return [] }
        if case .list(let all) = node.content { return all }
        return [node]
    }

    func text(_ node: LawNode?) -> String? {
        guard let node else { return nil }
        if case .text(let text) = node.content, !text.isBlank { return text }
        note(.wanted(Wording(vi: "một dòng chữ", en: "words")), at: node.place)
        return nil
    }

    func words(_ node: LawNode?) -> Wording? {
        guard let node else { return nil }
        let members = members(node, allowing: ["vi", "en"], owing: ["vi", "en"])
        guard let vi = text(members["vi"]), let en = text(members["en"]) else { return nil }
        return Wording(vi: vi, en: en)
    }

    func number(_ node: LawNode?, in range: ClosedRange<Int>) -> Int? {
        guard let node, let text = text(node) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        let limits = "\(range.lowerBound)…\(range.upperBound)"
        note(.wanted(Wording(vi: "một số trong khoảng \(limits)", en: "a number within \(limits)")), at: node.place)
        return nil
    }

    /// `1.5` in ten thousandths.
    func multiple(_ node: LawNode?) -> Int? { fraction(node, digits: 4, Wording(vi: "một số như 0.15", en: "a number like 0.15")) }

    /// `70 %` in hundredths.
    func percentage(_ node: LawNode?) -> Int? {
        guard let node, case .text(let text) = node.content, text.hasSuffix("%") else {
            if let node { note(.wanted(Wording(vi: "một tỷ lệ như 70 %", en: "a share like 70 %")), at: node.place) }
            return nil
        }
        let bare = LawNode(.text(text.dropLast().filter { $0 != " " }), at: node.place)
        return fraction(bare, digits: 2, Wording(vi: "một tỷ lệ như 70 %", en: "a share like 70 %"))
    }

    private func fraction(_ node: LawNode?, digits: Int, _ wanted: Wording) -> Int? {
        guard let node, let text = text(node) else { return nil }
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = halves.count == 2 ? halves[1] : ""
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e }
        guard isPlain, halves[0].count <= 6, !halves[0].isEmpty, rest.count <= digits, halves.count == 1 || !rest.isEmpty else {
            note(.wanted(wanted), at: node.place)
            return nil
        }
        return Int(halves[0] + rest + String(repeating: "0", count: digits - rest.count))
    }

    func day(_ node: LawNode?) -> Day? {
        guard let node, let text = text(node) else { return nil }
        if let day = Day(text) { return day }
        note(.wanted(Wording(vi: "một ngày như 2025-07-01", en: "a day like 2025-07-01")), at: node.place)
        return nil
    }

    func isYes(_ node: LawNode?) -> Bool? {
        guard let node, let text = text(node) else { return nil }
        switch text {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            note(.unknownWord(text, allowed: ["yes", "no"]), at: node.place)
            return nil
        }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ node: LawNode?, _: Word.Type = Word.self) -> Word? where Word.RawValue == String {
        guard let node, let text = text(node) else { return nil }
        if let word = Word(rawValue: text) { return word }
        note(.unknownWord(text, allowed: Word.allCases.map(\.rawValue)), at: node.place)
        return nil
    }

    /// The facts that something rests on; there has to be one.
    func facts(_ members: Members) -> [String] {
        let facts = optionalFacts(members)
        if facts.isEmpty { note(.noFacts, at: members.place) }
        return facts
    }

    func optionalFacts(_ members: Members) -> [String] {
        list(members["facts"]).compactMap { node in
            guard let name = text(node) else { return nil }
            pointed.append((name, node.place))
            return name
        }
    }

    /// A form that is spoken of.
    func form(_ node: LawNode?) -> String? {
        guard let node, let code = text(node) else { return nil }
        spoken.append((code, node.place))
        return code
    }
}
