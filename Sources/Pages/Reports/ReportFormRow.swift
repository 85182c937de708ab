import Emulation
import Foundation
import Operations
import Wire

/// One indicator of a report form as it was sent.
struct ReportFormRow {
    static let members = ["indicatorId", "value", "weight", "explanation", "seenValue", "seenWeight", "seenExplanation"]

    let indicator: UUID
    let typed: AskView.Typed
    let seen: ReportValue
    let now: ReportValue

    /// What cannot be read as a number is refused at its field.
    init(_ fields: inout Fields, of asked: [Indicator]) {
        let id = fields.uuid("indicatorId")
        let indicator = asked.first { $0.id == id }
        let value = fields.optional("value", .text(upTo: 100)) ?? ""
        let weight = fields.optional("weight", .text(upTo: 100)) ?? ""
        let explanation = fields.paragraphs("explanation", upTo: 4000)
        // Two counts have no decimals but those that a comma begins.
        let decimals = indicator.map { AskView.Kind(of: $0) == .number && $0.decimals > 0 } ?? false
        self.indicator = id
        typed = AskView.Typed(
            value: fields.typed("value"), weight: fields.typed("weight"), explanation: explanation ?? fields.typed("explanation"))
        now = ReportValue(
            indicator: id, figure: value.isEmpty ? nil : fields.optional("value", .typedNumber(decimals: decimals)),
            weight: weight.isEmpty ? nil : fields.optional("weight", .typedNumber(decimals: decimals)),
            explanation: explanation)
        seen = ReportValue(
            indicator: id, figure: fields.optionalDecimal("seenValue"), weight: fields.optionalDecimal("seenWeight"),
            explanation: fields.paragraphs("seenExplanation", upTo: 4000))
    }
}

extension ReportFormView {
    static let noteControl = Control(field: "note", id: "ghi-chu", label: Wording(vi: "Ghi chú chung", en: "Note"))

    var controls: [Control] { asks.flatMap(\.controls) + [Self.noteControl] }

    /// What was typed there, beside what was seen.
    var changeOfNote: MergeReportDraft.NoteChange {
        .init(was: seenNote.isEmpty ? nil : seenNote, now: note.isEmpty ? nil : note)
    }

    /// Shows what was typed, whatever becomes of it, as it was seen by whoever typed it.
    mutating func take(_ rows: [ReportFormRow]) {
        for row in rows {
            guard let place = asks.firstIndex(where: { $0.indicator.id == row.indicator }) else { continue }
            asks[place].typed = row.typed
            asks[place].seen = row.seen
        }
    }

    /// Shows what somebody else wrote beside what was typed; what was seen is theirs now, so that sending it again is a choice.
    mutating func yield(to merged: MergeReportDraft.Merged) {
        isStale = true
        for place in asks.indices { asks[place].yield(to: merged) }
        (seenNote, theirNote) = (merged.draft.note ?? "", Self.theirNote(merged))
        if theirNote == nil { note = seenNote }
    }

    /// What somebody else wrote, where it was left as it is.
    static func theirNote(_ merged: MergeReportDraft.Merged) -> Wording? {
        guard merged.noteConflicts else { return nil }
        let said = merged.draft.note.map { "“\($0)”" }
        return wrote(said, said)
    }

    fileprivate static func wrote(_ value: ReportValue, _ indicator: Indicator) -> Wording {
        let figure = Written.value(value, of: indicator)
        let why = value.explanation.map { (vi: "giải trình “\($0)”", en: "explained by “\($0)”") }
        let (vi, en) = ([figure?.vi, why?.vi].compactMap(\.self), [figure?.en, why?.en].compactMap(\.self))
        return wrote(vi.isEmpty ? nil : vi.joined(separator: "; "), en.isEmpty ? nil : en.joined(separator: "; "))
    }

    private static func wrote(_ vi: String?, _ en: String?) -> Wording {
        Wording(vi: "Người khác vừa ghi: \(vi ?? "để trống").", en: "Somebody else wrote: \(en ?? "nothing").")
    }
}

extension AskView {
    mutating func yield(to merged: MergeReportDraft.Merged) {
        seen = merged.draft.values.first { $0.indicator == indicator.id } ?? .empty(indicator.id)
        // What nobody disputes stands as it is now, or sending this again would put it back.
        guard merged.conflicts.contains(where: { $0.now.indicator == indicator.id }) else {
            typed = .init(seen)
            return
        }
        theirs = ReportFormView.wrote(seen, indicator)
    }
}
