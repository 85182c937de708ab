import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Where a unit is written to of what was sent to it.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET hop-thu` | anybody of the unit | the mailbox in force, or since when it is none, the one that waits, and what was sent to them |
/// | `POST hop-thu` | who announces | tells one; a code is sent to it |
/// | `POST hop-thu/{id}/xac-nhan` | who announces | answers with the code |
/// | `POST hop-thu/{id}/thu-hoi` | who announces | has nothing written to it any more |
struct MailboxPages {
    let postgres: PostgresClient
    let notice: Notice
    /// Whether this server sends mail at all.
    let sendsMail: Bool

    func add(to units: PageRoutes<UnitContext>) {
        units.page("hop-thu", MailboxView.title, for: .colleagues, use: read)
        units.deed("hop-thu", for: .may(.announce), use: tell)
        units.deed("hop-thu/{id}/xac-nhan", for: .may(.announce), isQuiet: true, use: confirm)
        units.deed("hop-thu/{id}/thu-hoi", for: .may(.announce), use: withdraw)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let (view, frame) = try await show(request, context)
        return frame.response { $0.mailbox(view, frame.proof) }
    }

    @Sendable func tell(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: [MailboxView.address]) {
            var fields = try Fields(form, allowing: ["id", "address"])
            let id = fields.newID("id")
            let typed = fields.words("address", upTo: 1000) ?? ""
            try fields.finish()
            let decision = Decision(id: id, seen: nil, isNew: true, said: typed)
            _ = try await TellMailbox(try MailAddress(typed), decision: decision).run(as: context.standing, on: postgres)
            return .onward(to: MailboxView.address(in: context.unit), saying: .mailboxTold)
        } again: { mistakes in
            try await again(request, context, mistakes) { view in
                view.typed = form.asTyped("address")
                view.id = form.asTyped("id", anewAfter: mistakes)
            }
        }
    }

    @Sendable func confirm(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: [MailboxView.code]) {
            let id = try context.uuid()
            var fields = try Fields(form, allowing: ["code"])
            let code = fields.value("code", .text(upTo: 100))
            try fields.finish()
            try await ConfirmMailbox(id, code: code).run(as: context.standing, on: postgres)
            return .onward(to: MailboxView.address(in: context.unit), saying: .mailboxConfirmed)
        } again: { mistakes in
            try await again(request, context, mistakes) { _ in }
        }
    }

    @Sendable func withdraw(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: []) {
            let id = try context.uuid()
            var fields = try Fields(form, allowing: Fields.ofDecision)
            let decision = fields.decision()
            try fields.finish()
            _ = try await WithdrawMailbox(id, decision: decision).run(as: context.standing, on: postgres)
            return .onward(to: MailboxView.address(in: context.unit), saying: .mailboxWithdrawn)
        } again: { mistakes in
            try await again(request, context, mistakes) { _ in }
        }
    }

    private func again(
        _ request: Request, _ context: UnitContext, _ mistakes: Mistakes, _ fill: (inout MailboxView) -> Void
    ) async throws -> Response {
        var (view, frame) = try await show(request, context)
        guard view.maySet else { throw OperationRefusal.notPermitted }
        fill(&view)
        view.mistakes = mistakes
        frame.isRefused = true
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.mailbox(view, frame.proof) }
    }

    private func show(_ request: Request, _ context: UnitContext) async throws -> (MailboxView, Frame) {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let found = try await ReadMailbox().run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, MailboxView.title)
        // A setting among others, for whoever sees them.
        let isAmongSettings = here.deeds.may(.review)
        try frame.stand(here, context, at: isAmongSettings ? .coverage : .duties)
        var view = MailboxView(
            found, of: context.unit, called: frame.unitName, maySet: here.deeds.own.contains(.announce), sendsMail: sendsMail)
        view.isAmongSettings = isAmongSettings
        return (view, frame)
    }
}
