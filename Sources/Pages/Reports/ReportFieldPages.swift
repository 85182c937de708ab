import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// One field of a report, saved while its writer is at the next: a script asks, and reads the answer.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/bao-cao/{period}/soan/` | answer |
/// |---|---|
/// | `POST {indicator}` | saves what was typed about one indicator; 412 with theirs where somebody else changed it |
/// | `POST ghi-chu` | the same of the note |
///
/// The trail keeps who, when and by the address which field, and no word of it.
struct ReportFieldPages {
    let postgres: PostgresClient

    func add(to units: PageRoutes<UnitContext>) {
        units.saving("\(ReportFormPages.prefix)/soan/ghi-chu", for: .may(.prepare), use: saveNote)
        units.saving("\(ReportFormPages.prefix)/soan/{indicator}", for: .may(.prepare), use: save)
    }

    @Sendable func save(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let indicator = try context.uuid("indicator")
        return try await answering(in: Language(of: request)) {
            let merged = try await merge(in: context) { assignment in
                let row = try Self.row(sent, indicator, of: assignment)
                return [.init(was: row.seen, now: row.now)]
            }
            let asked = merged.assignment.asked
            let row = try Self.row(sent, indicator, of: merged.assignment)
            guard let place = asked.firstIndex(where: { $0.id == indicator }) else { throw OperationRefusal.notFound }
            var ask = AskView(asked[place], at: place, kept: merged.draft, previous: merged.previous)
            ask.typed = row.typed
            ask.yield(to: merged)
            return (ask.saved, ReportFormView.written(merged))
        }
    }

    private static func row(_ sent: JSON, _ indicator: UUID, of assignment: Assignment) throws -> ReportFormRow {
        var fields = try Fields(sent, allowing: ReportFormRow.members)
        let row = ReportFormRow(&fields, of: assignment.asked)
        try fields.finish()
        guard row.indicator == indicator, assignment.asked.contains(where: { $0.id == indicator }) else { throw OperationRefusal.notFound }
        return row
    }

    @Sendable func saveNote(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(in: Language(of: request)) {
            var fields = try Fields(sent, allowing: ["note", "seenNote"])
            let (note, seen) = (fields.paragraphs("note", upTo: 20_000), fields.paragraphs("seenNote", upTo: 20_000))
            try fields.finish()
            let merged = try await merge(in: context, note: .init(was: seen, now: note)) { _ in [] }
            let (stands, theirs) = (merged.draft.note ?? "", ReportFormView.theirNote(merged))
            return (
                SavedField(texts: [("seenNote", stands), ("note", theirs == nil ? stands : note ?? "")], theirs: theirs, heed: nil),
                ReportFormView.written(merged)
            )
        }
    }

    private func merge(
        in context: UnitContext, note: MergeReportDraft.NoteChange? = nil, changes: @escaping MergeReportDraft.Reading
    ) async throws -> MergeReportDraft.Merged {
        try await MergeReportDraft(
            campaign: try context.uuid("campaign"), period: try context.uuid("period"), note: note, newID: .version7(), changes: changes
        ).run(as: context.standing, on: postgres)
    }

    /// Answers with what was saved, or with why not, as a script puts it beside the field.
    private nonisolated(nonsending) func answering(
        in language: Language, _ work: nonisolated(nonsending) () async throws -> (SavedField, written: Wording)
    ) async throws -> Response {
        try await Pages.answering(with: []) {
            let (field, written) = try await work()
            guard field.theirs != nil else { return Response(json: .saved(field, written, at: Date(), in: language)) }
            throw FormAgain(OperationRefusal.stale, Response(.preconditionFailed, json: .saved(field, written, at: nil, in: language)))
        } again: { mistakes in
            Response(mistakes.status, json: .refused(mistakes, in: language))
        }
    }
}

/// What stands in a field now, by the names of its controls.
struct SavedField: Sendable {
    /// What its writer has seen from now on, and what was understood of what they typed.
    let texts: [(name: StaticString, text: String)]
    /// What somebody else wrote, where it was left as it is.
    let theirs: Wording?
    let heed: Wording?
}

extension AskView {
    var saved: SavedField {
        SavedField(
            texts: [
                ("seenValue", seen.figure?.description ?? ""), ("seenWeight", seen.weight?.description ?? ""),
                ("seenExplanation", seen.explanation ?? ""), ("value", typed.value), ("weight", typed.weight),
                ("explanation", typed.explanation),
            ], theirs: theirs, heed: heedInWhole)
    }
}

extension JSONWriter {
    /// - Parameter moment: when it was saved; nil where it was not.
    fileprivate static func saved(_ field: SavedField, _ written: Wording, at moment: Date?, in language: Language) -> JSONWriter {
        var json = JSONWriter(capacity: 512)
        json.object { json in
            for (name, text) in field.texts { json.member(name, text) }
            json.member("mark", moment.map { ReportFormView.kept(at: $0)[language] } ?? ReportFormView.notKept[language])
            json.member("khac", field.theirs?[language])
            json.member("luu-y", field.heed?[language])
            json.member("written", written[language])
        }
        return json
    }

    fileprivate static func refused(_ mistakes: Mistakes, in language: Language) -> JSONWriter {
        var json = JSONWriter(capacity: 512)
        json.object { json in
            json.member("mark", ReportFormView.notKept[language])
            json.member("loi", mistakes.all.map { $0.words[language] }.joined(separator: " "))
        }
        return json
    }
}

extension ReportFormView {
    fileprivate static func written(_ merged: MergeReportDraft.Merged) -> Wording {
        let asked = Set(merged.assignment.asked.map(\.id))
        return written(merged.draft.values.count { !$0.isEmpty && asked.contains($0.indicator) }, of: asked.count)
    }

    fileprivate static func kept(at moment: Date) -> Wording {
        let clock = Moment.words(moment).clock
        return Wording(vi: "✓ Đã lưu \(clock)", en: "✓ Kept \(clock)")
    }

    static let notKept = Wording(vi: "Chưa lưu", en: "Not saved")
}
