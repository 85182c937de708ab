import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Movements that run over years, and how long by every reading.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET cac-phong-trao?ngay&sua&tu` | | as of a day; one of the unit's own to be corrected, or one that a plan bundles to be kept |
/// | `POST cac-phong-trao/ghi` | who announces | keeps one |
/// | `POST cac-phong-trao/sua` | who announces, who keeps it | corrects it |
struct MovementPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("cac-phong-trao", MovementsView.title, for: .colleagues, use: list)
        units.deed("cac-phong-trao/ghi", for: .may(.announce), use: keep)
        units.deed("cac-phong-trao/sua", for: .may(.announce), use: correct)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: [MovementControls.asOf]) {
            var query = Query(request.uri.query, allowing: ["ngay", "sua", "tu"])
            let day = query.value("ngay", .typedDay)
            let (own, planned) = (query.uuid("sua"), query.string("tu"))
            try query.finish()
            return try await show(request, context, asOf: day) { view in
                if let own {
                    guard let movement = view.own(own) else { throw OperationRefusal.notFound }
                    (view.correcting, view.typed) = (movement, TypedMovement(movement.told))
                } else if let planned {
                    guard let found = view.unkept.first(where: { $0.plan.typed == planned }) else { throw OperationRefusal.notFound }
                    view.typed = TypedMovement(Movement.Told(found.linked, saidBy: found.plan))
                }
            }
        } again: { mistakes in
            try await show(request, context) { view in
                view.typedDay = request.uri.queryParameters["ngay"].map(String.init) ?? ""
                view.mistakes = mistakes
            }
        }
    }

    private func show(
        _ request: Request, _ context: UnitContext, asOf day: Day? = nil, _ change: (inout MovementsView) throws -> Void
    ) async throws -> Response {
        let list = try await ListMovements().run(as: context.standing, on: postgres)
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, MovementsView.title)
        try frame.stand(here, context, at: .campaigns)
        var view = MovementsView(list, asOf: day ?? list.today, of: context.unit, mayKeep: here.deeds.own.contains(.announce))
        try change(&view)
        frame.isFiled = true
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.movements(view, frame.proof) }
    }

    @Sendable func keep(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: MovementControls.ofMovement) {
            var fields = try Fields(form, allowing: ["id"] + TypedMovement.fields)
            let id = fields.newID("id")
            let told = fields.movement()
            try fields.finish()
            _ = try await WriteMovement(id, told, decision: Decision(id: id, seen: nil, isNew: true, said: TypedMovement.said(form)))
                .run(as: context.standing, on: postgres)
            return .onward(to: MovementsView.address(in: context.unit), saying: .movementKept)
        } again: { mistakes in
            try await show(request, context) { view in
                view.mistakes = mistakes
                view.typed = TypedMovement(form)
                view.id = form.asTyped("id", anewAfter: mistakes)
            }
        }
    }

    @Sendable func correct(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: MovementControls.ofMovement) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["movement"] + TypedMovement.fields)
            let decision = fields.decision()
            let movement = fields.uuid("movement")
            let told = fields.movement()
            try fields.finish()
            let said = [form.asTyped("movement"), TypedMovement.said(form)].joined(separator: "\u{1f}")
            _ = try await WriteMovement(movement, told, decision: Decision(id: decision.id, seen: decision.seen, said: said))
                .run(as: context.standing, on: postgres)
            return .onward(to: MovementsView.address(in: context.unit), saying: .movementCorrected)
        } again: { mistakes in
            try await show(request, context) { view in
                guard let id = UUID(uuidString: form.asTyped("movement")), let movement = view.own(id) else {
                    throw OperationRefusal.notFound
                }
                view.mistakes = mistakes
                (view.correcting, view.typed) = (movement, TypedMovement(form))
            }
        }
    }
}

extension PlanMovement {
    /// `1.10 00000000-… 1`, as a form carries it.
    var typed: String { "\(unit) \(campaign.uuidString.lowercased()) \(position)" }

    /// Nil for what no form of ours sends.
    fileprivate init?(typed: String) {
        let parts = typed.split(separator: " ").map(String.init)
        guard parts.count == 3, let unit = try? UnitID(parts[0]), let campaign = UUID(uuidString: parts[1]), let position = Int(parts[2])
        else { return nil }
        self.init(unit: unit, campaign: campaign, position: position)
    }
}

extension TypedMovement {
    fileprivate static let fields =
        [
            "name", "nominalFrom", "nominalUntil", "periodText", "centre", "centreOn", "centreBy", "plan", "cityOn", "cityBy", "districtOn",
            "districtBy",
        ]

    fileprivate init(_ form: JSON) {
        self.init(
            name: form.asTyped("name"), nominalFrom: form.asTyped("nominalFrom"), nominalUntil: form.asTyped("nominalUntil"),
            periodText: form.asTyped("periodText"), isOfCentre: !form.asTyped("centre").isEmpty, centreOn: form.asTyped("centreOn"),
            centreBy: form.asTyped("centreBy"),
            plan: form.asTyped("plan"), cityOn: form.asTyped("cityOn"), cityBy: form.asTyped("cityBy"),
            districtOn: form.asTyped("districtOn"), districtBy: form.asTyped("districtBy"))
    }

    fileprivate static func said(_ form: JSON) -> String { fields.map { form.asTyped($0) }.joined(separator: "\u{1f}") }
}

extension Fields {
    /// A movement as a form has it: a launch where a day, a document or a plan is said; of the centre that may be all that is known.
    fileprivate mutating func movement() -> Movement.Told {
        let plan = optional("plan", .text(upTo: 100)).flatMap { PlanMovement(typed: $0) }
        let isOfCentre = optionalBool("centre") ?? false
        var launches: [Movement.Launch] = []
        for (launcher, on, by) in [
            (LinkedMovement.Launcher.centre, "centreOn", "centreBy"), (.city, "cityOn", "cityBy"), (.district, "districtOn", "districtBy"),
        ] {
            let (day, document) = (optional(on, .typedDay), words(by, upTo: 200))
            let said = launcher == .city ? plan : nil
            guard day != nil || document != nil || said != nil || launcher == .centre && isOfCentre else { continue }
            launches.append(Movement.Launch(by: launcher, on: day, document: document, plan: said))
        }
        return Movement.Told(
            name: words("name", upTo: 1000) ?? "", nominalFrom: optionalInt("nominalFrom", in: 1900...2200),
            nominalUntil: optionalInt("nominalUntil", in: 1900...2200), periodText: words("periodText", upTo: 500), launches: launches)
    }
}
