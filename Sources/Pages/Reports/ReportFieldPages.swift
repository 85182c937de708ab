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

    /// Four round trips: what is asked tells how a number is read.
    @Sendable func save(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let indicator = try context.uuid("indicator")
        var view = try await read(context)
        return try await answering(in: Language(of: request)) {
            var fields = try Fields(sent, allowing: ReportFormRow.members)
            let row = ReportFormRow(&fields, of: view.asks)
            try fields.finish()
            guard row.indicator == indicator, let place = view.asks.firstIndex(where: { $0.indicator.id == indicator }) else {
                throw OperationRefusal.notFound
            }
            view.take([row])
            let merged = try await merge(view, [.init(was: row.seen, now: row.now)], note: nil, context)
            view.yield(to: merged)
            return (view.asks[place].saved, view.written)
        }
    }

    @Sendable func saveNote(_ sent: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        var view = try await read(context)
        return try await answering(in: Language(of: request)) {
            var fields = try Fields(sent, allowing: ["note", "seenNote"])
            view.note = fields.paragraphs("note", upTo: 20_000) ?? ""
            view.seenNote = fields.paragraphs("seenNote", upTo: 20_000) ?? ""
            try fields.finish()
            let merged = try await merge(view, [], note: view.changeOfNote, context)
            view.yield(to: merged)
            return (view.savedNote, view.written)
        }
    }

    private func read(_ context: UnitContext) async throws -> ReportFormView {
        let form = try await ReadReportForm(campaign: try context.uuid("campaign"), period: try context.uuid("period"))
            .run(as: context.standing, on: postgres)
        return ReportFormView(form, of: "")
    }

    private func merge(
        _ view: ReportFormView, _ changes: [MergeReportDraft.Change], note: MergeReportDraft.NoteChange?, _ context: UnitContext
    ) async throws -> MergeReportDraft.Merged {
        try await MergeReportDraft(campaign: view.campaign.id, period: view.period.id, changes: changes, note: note, newID: .version7())
            .run(as: context.standing, on: postgres)
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

extension ReportFormView {
    var savedNote: SavedField { SavedField(texts: [("seenNote", seenNote), ("note", note)], theirs: theirNote, heed: nil) }
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
    fileprivate static func kept(at moment: Date) -> Wording {
        let clock = Moment.words(moment).clock
        return Wording(vi: "✓ Đã lưu \(clock)", en: "✓ Kept \(clock)")
    }

    static let notKept = Wording(vi: "Chưa lưu", en: "Not saved")
}
