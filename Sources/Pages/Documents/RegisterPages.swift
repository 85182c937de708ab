import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The registers of a unit.
///
/// | address, behind `/{unit}/van-ban/so` | who | answer |
/// |---|---|---|
/// | `GET` | | the latest register: every number from its first to its last |
/// | `GET /{register}?sau` | | another one, or from a number on |
/// | `POST /{register}/giu` | who keeps the registers | keeps its next number |
/// | `POST /{register}/dong` | who keeps the registers | says when it gives its last number |
/// | `GET`, `POST /mo` | who keeps the registers | opens one |
struct RegisterPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("van-ban/so", BookView.title, for: .colleagues, use: latest)
        units.page("van-ban/so/mo", OpeningView.title, for: .may(.register), use: opening)
        units.deed("van-ban/so/mo", for: .may(.register), use: open)
        units.page("van-ban/so/{register}", BookView.title, for: .colleagues, use: book)
        units.deed("van-ban/so/{register}/giu", for: .may(.register), use: reserve)
        units.deed("van-ban/so/{register}/dong", for: .may(.register), use: close)
    }

    @Sendable func latest(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(nil, after: nil, request, context, .none, nil)
    }

    @Sendable func book(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["sau"])
        let after = query.int("sau", in: 0...Int(Int32.max))
        try query.finish()
        return try await show(try context.uuid("register"), after: after, request, context, .none, nil)
    }

    @Sendable func reserve(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let register = try context.uuid("register")
        return try await answering(with: DocumentControls.ofReservation) {
            var fields = try Fields(form, allowing: ["id", "type", "purpose"])
            let (id, type, purpose) = (
                fields.newID("id"), fields.choice("type", of: DocumentType.self), fields.words("purpose", upTo: 500) ?? ""
            )
            try fields.finish()
            // What is new lends its id to the decision that makes it.
            let decision = Decision(id: id, seen: nil, isNew: true, said: [type.rawValue, purpose].joined(separator: "\u{1f}"))
            _ = try await ReserveNumber(id, in: register, type, purpose: purpose, decision: decision)
                .run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/van-ban/\(id)", saying: .numberReserved)
        } again: { mistakes in
            try await show(register, after: nil, request, context, mistakes, form)
        }
    }

    @Sendable func close(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let register = try context.uuid("register")
        return try await answering(with: DocumentControls.ofClosing) {
            var fields = try Fields(form, allowing: ["id", "endsOn"])
            let (id, day) = (fields.newID("id"), fields.value("endsOn", .typedDay))
            try fields.finish()
            _ = try await CloseRegister(register, on: day, decision: Decision(id: id, seen: nil, said: "\(day)"))
                .run(as: context.standing, on: postgres)
            return .onward(to: BookView.address(of: register, in: context.unit), saying: .registerClosed)
        } again: { mistakes in
            try await show(register, after: nil, request, context, mistakes, form)
        }
    }

    private func show(
        _ id: UUID?, after: Int?, _ request: Request, _ context: UnitContext, _ mistakes: Mistakes, _ form: JSON?
    ) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let (today, registers) = try await ListRegisters().run(as: context.standing, on: postgres)
        var found: (register: Register, documents: [ListedDocument])?
        if let chosen = id ?? registers.first?.register.id {
            found = try await ReadRegister(chosen, after: after, limit: BookView.shown).run(as: context.standing, on: postgres)
        }
        let here = try await whereabouts
        var frame = Frame(request, notice, BookView.title)
        try frame.stand(here, context, at: .campaigns)
        var view = BookView(
            found?.register, found?.documents ?? [], registers, of: context.unit, called: frame.unitName, on: today, here.deeds)
        view.id = form?.asTyped("id", anewAfter: mistakes) ?? UUID.version7().uuidString.lowercased()
        if let form { (view.type, view.purpose, view.endsOn) = (form.asTyped("type"), form.asTyped("purpose"), form.asTyped("endsOn")) }
        view.mistakes = mistakes
        frame.isRefused = !mistakes.all.isEmpty
        frame.isFiled = found != nil
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.book(view, frame.proof) }
    }

    // MARK: Opening

    @Sendable func opening(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(TypedRegister(), id: UUID.version7().uuidString.lowercased(), .none, request, context)
    }

    @Sendable func open(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: DocumentControls.ofRegister) {
            var fields = try Fields(form, allowing: ["id", "form", "types", "suffix", "office", "first", "endsOn"])
            let id = fields.newID("id")
            let settings = OpenRegister.Settings(
                form: fields.choice("form"),
                types: form.asTyped("types") == TypedRegister.all ? DocumentType.allCases : [fields.choice("types")],
                suffix: fields.words("suffix", upTo: 20) ?? "", office: fields.words("office", upTo: 20),
                endsOn: fields.optional("endsOn", .typedDay), first: fields.optionalInt("first", in: 1...Register.greatestFirst) ?? 1)
            try fields.finish()
            let said = ["form", "types", "suffix", "office", "first", "endsOn"].map { form.asTyped($0) }.joined(separator: "\u{1f}")
            _ = try await OpenRegister(id, settings, decision: Decision(id: id, seen: nil, isNew: true, said: said))
                .run(as: context.standing, on: postgres)
            return .onward(to: BookView.address(of: id, in: context.unit), saying: .registerOpened)
        } again: { mistakes in
            try await show(form.typedRegister, id: form.asTyped("id", anewAfter: mistakes), mistakes, request, context)
        }
    }

    private func show(
        _ typed: TypedRegister, id: String, _ mistakes: Mistakes, _ request: Request, _ context: UnitContext
    ) async throws -> Response {
        let whereabouts = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard whereabouts.deeds.may(.register) else { throw OperationRefusal.notPermitted }
        var frame = Frame(request, notice, OpeningView.title)
        try frame.stand(whereabouts, context, at: .campaigns)
        frame.isRefused = !mistakes.all.isEmpty
        let view = OpeningView(here: context.unit, typed: typed, id: id, mistakes: mistakes)
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.opening(view, frame.proof) }
    }
}

extension JSON {
    /// What was typed of a register, to be shown again.
    fileprivate var typedRegister: TypedRegister {
        TypedRegister(
            form: asTyped("form"), types: asTyped("types"), suffix: asTyped("suffix"), office: asTyped("office"), first: asTyped("first"),
            endsOn: asTyped("endsOn"))
    }
}
