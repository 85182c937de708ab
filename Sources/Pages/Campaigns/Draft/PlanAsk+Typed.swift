import Emulation
import Foundation
import Wire

// From the plan to what stands in a form, and back. In both, a value stands where the plan has it, so that a problem names its field.
extension PlanAsk {
    /// What a form shows of that member of a plan.
    func shown(_ said: JSON?) -> JSON? {
        guard let said else { return nil }
        switch kind {
        case .line, .lines, .whole, .id, .kept, .choice: return said.written
        case .day: return said.words.flatMap { Day($0) }.map { JSON(.written($0.vietnamese)) }
        case .number: return (try? Reading<Decimal>.decimal.read(said)).map { JSON(.written($0.typed)) }
        case .box: return said.content == .bool(true) ? JSON(.written("on")) : nil
        case .boxes: return JSON(.array(said.elements.compactMap(\.written)))
        case .event:
            guard let unit = said["unit"]?.words, let id = said["id"]?.words else { return nil }
            return JSON(.written("\(unit) \(id)"))
        case .group(let asks, _): return Self.shown(asks, said)
        case .rows(let asks, _): return JSON(.array(said.elements.map { Self.shown(asks, $0) }))
        }
    }

    static func shown(_ asks: [PlanAsk], _ said: JSON) -> JSON {
        .object(asks) { ask in ask.shown(said[ask.member]) }
    }

    /// What somebody sent, as the form shows it again: rows in which nothing was written are gone.
    func taken(_ sent: JSON?) -> JSON? {
        switch kind {
        case .line, .lines, .day, .number, .whole, .box, .kept, .choice, .event: return sent?.written
        case .id: return sent?.written ?? JSON(.written(UUID.version7().uuidString.lowercased()))
        case .boxes: return JSON(.array(sent?.elements.compactMap(\.written) ?? []))
        case .group(let asks, _): return .object(asks) { ask in ask.taken(sent?[ask.member]) }
        case .rows(let asks, _):
            let rows = (sent?.elements ?? []).map { row in JSON.object(asks) { ask in ask.taken(row[ask.member]) } }
            return JSON(.array(rows.filter { row in asks.contains { $0.isWritten(row[$0.member]) } }))
        }
    }

    /// Whether somebody wrote something there: what a form fills in by itself is nothing.
    func isWritten(_ typed: JSON?) -> Bool {
        guard let typed else { return false }
        return switch kind {
        case .id, .kept, .choice: false
        case .line, .lines, .day, .number, .whole, .box, .event: typed.words != nil
        case .boxes: !typed.elements.isEmpty
        case .group(let asks, _): asks.contains { $0.isWritten(typed[$0.member]) || $0.isChosen(typed[$0.member]) }
        case .rows(let asks, _): typed.elements.contains { row in asks.contains { $0.isWritten(row[$0.member]) } }
        }
    }

    private func isChosen(_ typed: JSON?) -> Bool { if case .choice = kind { typed?.words != nil } else { false } }

    /// The member of a plan that was typed; nil for none. What cannot be read is put down at its place.
    func read(_ typed: JSON?, at path: JSON.Path, _ problems: inout [FieldProblem]) -> JSON? {
        guard let typed else { return nil }
        switch kind {
        case .line, .lines, .whole, .box, .id, .kept, .choice: return typed.words.map { JSON(.written($0), at: path) }
        case .day: return Self.converted(typed, at: path, .typedDay, &problems) { $0.description }
        case .number: return Self.converted(typed, at: path, .typedNumber(decimals: true), &problems) { $0.written(in: .en) }
        case .boxes:
            let chosen = typed.elements.enumerated().compactMap { place, box in
                box.words.map { JSON(.written($0), at: .element(place, of: path)) }
            }
            return chosen.isEmpty ? nil : JSON(.array(chosen), at: path)
        case .event:
            let halves = (typed.words ?? "").split(separator: " ").map(String.init)
            guard halves.count == 2 else { return nil }
            return JSON(
                .object(zip(["unit", "id"], halves).map { .init(name: $0, value: JSON(.written($1), at: .member($0, of: path))) }), at: path
            )
        case .group(let asks, let needs):
            let members = Self.read(asks, typed, at: path, &problems)
            if let needs, asks.count(where: { $0.isWritten(typed[$0.member]) }) != 1 {
                problems.append(FieldProblem("\(path)", "plan.one-of-them", needs))
            }
            return members.isEmpty && needs == nil ? nil : JSON(.object(members), at: path)
        case .rows(let asks, _):
            return JSON(
                .array(
                    typed.elements.enumerated().map { place, row in
                        let path = JSON.Path.element(place, of: path)
                        return JSON(.object(Self.read(asks, row, at: path, &problems)), at: path)
                    }), at: path)
        }
    }

    static func read(_ asks: [PlanAsk], _ typed: JSON, at path: JSON.Path, _ problems: inout [FieldProblem]) -> [JSON.Member] {
        var members: [JSON.Member] = []
        for ask in asks {
            guard let value = ask.read(typed[ask.member], at: .member(ask.member, of: path), &problems) else { continue }
            members.append(.init(name: ask.member, value: value))
        }
        return members
    }

    private static func converted<Value>(
        _ typed: JSON, at path: JSON.Path, _ reading: Reading<Value>, _ problems: inout [FieldProblem], _ text: (Value) -> String
    ) -> JSON? {
        do throws(FieldProblem) {
            return JSON(.written(text(try reading.read(JSON(typed.content, at: path)))), at: path)
        } catch {
            problems.append(error)
            return nil
        }
    }
}

extension JSON {
    /// Those members that there is something to say of.
    static func object(_ asks: [PlanAsk], _ value: (PlanAsk) -> JSON?) -> JSON {
        JSON(.object(asks.compactMap { ask in value(ask).map { Member(name: ask.member, value: $0) } }))
    }

    /// A text, a number or a yes as it is written; nil for anything else.
    var words: String? {
        switch content {
        case .string(let text), .written(let text), .number(let text): text
        case .bool(let value): "\(value)"
        case .null, .array, .object: nil
        }
    }

    var written: JSON? { words.map { JSON(.written($0)) } }

    var elements: [JSON] { if case .array(let elements) = content { elements } else { [] } }

    /// Its number in the list it was sent in, in which rows may have been left out.
    var place: Int? { if case .element(let place, _) = path { place } else { nil } }
}
