import Emulation
import Foundation
import Operations
import Wire

/// A part of a plan as its writer fills it in.
struct PartForm: Sendable {
    let asks: [PlanAsk]
    private(set) var typed: JSON

    init(_ plan: CampaignPlan, _ asks: [PlanAsk]) throws {
        self.asks = asks
        typed = PlanAsk.shown(asks, try plan.said())
    }

    init(sent: JSON, _ asks: [PlanAsk]) {
        self.asks = asks
        typed = .object(asks) { $0.taken(sent[$0.member]) }
    }

    /// Another empty row.
    /// - Parameter shown: how many there were on the page, empty ones too.
    mutating func add(besides shown: Int = 0) {
        rewrite { rows, asks in
            // A list of more is refused when it is saved.
            rows + (rows.count..<max(rows.count, min(shown, 500)) + 1).map { _ in Self.row(asks) }
        }
    }

    private static func row(_ asks: [PlanAsk]) -> JSON { .object(asks) { ask in if case .id = ask.kind { ask.taken(nil) } else { nil } } }

    /// With the rows that somebody else has beyond its own.
    mutating func takeUp(_ theirs: PartForm) {
        rewrite { rows, asks in
            let more = theirs.asks.first.flatMap { theirs.typed[$0.member] }?.elements ?? []
            guard let id = Self.id(in: asks) else { return rows + more.dropFirst(rows.count) }
            let own = Set(rows.map { $0[id]?.words })
            return rows + more.filter { !own.contains($0[id]?.words) }
        }
    }

    private mutating func rewrite(_ change: ([JSON], [PlanAsk]) -> [JSON]) {
        guard let list = asks.first, case .rows(let inner, _) = list.kind else { return }
        typed = .object(asks) { ask in
            ask.member == list.member ? JSON(.array(change(typed[ask.member]?.elements ?? [], inner))) : typed[ask.member]
        }
    }

    /// The members of a plan.
    func read(_ problems: inout [FieldProblem]) -> [JSON.Member] { PlanAsk.read(asks, typed, at: .root, &problems) }

    /// Whether there is anything in it.
    var isWritten: Bool { asks.contains { $0.isWritten(typed[$0.member]) } }

    var controls: [Control] { asks.flatMap { Self.controls($0, typed[$0.member], at: $0.member, within: nil) } }

    /// `legalBases[0].symbol` as an id.
    static func id(_ path: String) -> String {
        // Byte by byte: a grid has thousands of them.
        let bytes = path.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "."): UInt8(ascii: "-")
            case UInt8(ascii: "]"): nil
            default: byte
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func controls(_ ask: PlanAsk, _ typed: JSON?, at path: String, within: Wording?) -> [Control] {
        let label = within.map { Wording(vi: "\($0.vi), \(ask.label.vi)", en: "\($0.en), \(ask.label.en)") } ?? ask.label
        let own = Control(field: path, id: id(path), label: label)
        switch ask.kind {
        case .id, .kept: return []
        case .line, .lines, .day, .number, .whole, .box, .choice, .boxes, .event: return [own]
        case .group(let asks, _): return [own] + asks.flatMap { controls($0, typed?[$0.member], at: "\(path).\($0.member)", within: label) }
        case .rows(let asks, let called):
            return [Control(field: path, id: "them", label: ask.label)]
                + (typed?.elements ?? []).enumerated().flatMap { (place, row) -> [Control] in
                    let within = Wording(vi: "\(called.vi) \(place + 1)", en: "\(called.en) \(place + 1)")
                    // What is wrong with what is not shown is wrong with its row.
                    return [Control(field: "\(path)[\(place)]", id: id("\(path)[\(place)]"), label: within)]
                        + asks.flatMap { controls($0, row[$0.member], at: "\(path)[\(place)].\($0.member)", within: within) }
                }
        }
    }

    /// Where these two differ: what the other says there, by its field.
    func differences(from theirs: PartForm, in language: Language) -> [String: String] {
        var differences: [String: String] = [:]
        for ask in asks { Self.compare(ask, typed[ask.member], theirs.typed[ask.member], at: ask.member, language, &differences) }
        return differences
    }

    private static func compare(
        _ ask: PlanAsk, _ ours: JSON?, _ theirs: JSON?, at path: String, _ language: Language, _ differences: inout [String: String]
    ) {
        switch ask.kind {
        case .id, .kept: break
        case .line, .lines, .day, .number, .whole:
            if ours != theirs { differences[path] = theirs?.words ?? "" }
        case .box:
            if ours != theirs { differences[path] = (theirs == nil ? Written.no : Written.yes)[language] }
        case .choice(let choices), .event(let choices), .boxes(let choices):
            let chosen = chosen(theirs)
            guard self.chosen(ours) != chosen else { break }
            differences[path] = choices.filter { chosen.contains($0.value) }.map { $0.words[language] }.joined(separator: ", ")
        case .group(let asks, _):
            for ask in asks { compare(ask, ours?[ask.member], theirs?[ask.member], at: "\(path).\(ask.member)", language, &differences) }
        case .rows(let asks, _):
            for (place, (ours, theirs)) in pairs(ours?.elements ?? [], theirs?.elements ?? [], asks).enumerated() {
                guard let theirs else {
                    differences["\(path)[\(place)]"] = ""
                    continue
                }
                for ask in asks {
                    compare(ask, ours[ask.member], theirs[ask.member], at: "\(path)[\(place)].\(ask.member)", language, &differences)
                }
            }
        }
    }

    /// Each of ours with the same row of theirs: by its id, or by its place where rows have none.
    private static func pairs(_ ours: [JSON], _ theirs: [JSON], _ asks: [PlanAsk]) -> [(JSON, JSON?)] {
        guard let id = id(in: asks) else { return Array(zip(ours, theirs)) }
        let known = Dictionary(theirs.map { ($0[id]?.words, $0) }, uniquingKeysWith: { first, _ in first })
        return ours.map { ($0, known[$0[id]?.words]) }
    }

    /// The member that tells rows apart wherever they stand.
    private static func id(in asks: [PlanAsk]) -> String? {
        asks.first { if case .id = $0.kind { true } else { false } }?.member
    }

    private static func chosen(_ typed: JSON?) -> [String] { typed?.words.map { [$0] } ?? typed?.elements.compactMap(\.words) ?? [] }
}
