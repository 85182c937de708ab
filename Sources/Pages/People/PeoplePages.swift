import Emulation
import FoundationEssentials
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The people of a unit.
///
/// | address | answer |
/// |---|---|
/// | `GET /{unit}/nguoi` | who may do what here, until when |
/// | `GET`, `POST /{unit}/nguoi/bo-nhiem` | an administrator gives somebody new a post |
/// | `GET`, `POST /{unit}/nguoi/uy-quyen` | a leader lets a colleague sign in their place |
/// | `GET`, `POST /{unit}/nguoi/{id}/ma-moi` | an administrator lets somebody choose a password; the code, shown once |
/// | `POST /{unit}/nguoi/chuc-vu/{id}/ket-thuc` | ends a post or a charge at this moment |
struct PeoplePages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("nguoi", PeopleView.title, for: .colleagues, use: list)
        units.page("nguoi/bo-nhiem", AppointmentView.title, for: .may(.administer), use: appointment)
        units.deed("nguoi/bo-nhiem", for: .may(.administer), use: appoint)
        units.page("nguoi/uy-quyen", DelegationView.title, for: .may(.sign), use: delegation)
        units.deed("nguoi/uy-quyen", for: .may(.sign), use: delegate)
        units.page("nguoi/{id}/ma-moi", InviteView.title, for: .may(.administer), use: invitation)
        units.deed("nguoi/{id}/ma-moi", for: .may(.administer), use: invite)
        units.deed("nguoi/chuc-vu/{id}/ket-thuc", for: .colleagues, use: end)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        async let reading = ListPeople().run(as: context.standing, on: postgres)
        var (frame, deeds) = try await frame(PeopleView.title, request, context)
        frame.isFiled = true
        let view = PeopleView(try await reading, in: context.unit, on: today, as: deeds)
        return frame.response { $0.people(view, frame.proof) }
    }

    // MARK: A post

    @Sendable func appointment(_ request: Request, context: UnitContext) async throws -> Response {
        var view = AppointmentView()
        (view.id, view.from) = (UUID.version7().uuidString.lowercased(), today.vietnamese)
        return try await show(view, request, context)
    }

    @Sendable func appoint(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: AppointmentView.controls) {
            var fields = try Fields(form, allowing: ["id", "name", "role", "post", "signsAs", "from", "until"])
            let id = fields.value("id", .newID)
            let name = fields.value("name", .text(upTo: 200))
            let role = fields.value("role", .choice(of: Role.self))
            let post = fields.optional("post", .text(upTo: 200))
            let signsAs = fields.optionalChoice("signsAs", of: SigningPost.self)
            let from = fields.value("from", .typedDay)
            let last = fields.optional("until", .typedDay)
            try fields.finish()
            try await AppointPerson(
                id, .new(name: name), role: role, post: post, signsAs: signsAs, from: from, until: last?.adding(days: 1)
            )
            .run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/nguoi", saying: .appointed)
        } again: { mistakes in
            var view = AppointmentView()
            (view.id, view.name, view.role) = (form.typed("id"), form.typed("name"), form.typed("role"))
            (view.signsAs, view.post, view.from, view.until) = (
                form.typed("signsAs"), form.typed("post"), form.typed("from"), form.typed("until")
            )
            view.mistakes = mistakes
            return try await show(view, request, context)
        }
    }

    private func show(_ view: AppointmentView, _ request: Request, _ context: UnitContext) async throws -> Response {
        let (frame, _) = try await frame(AppointmentView.title, request, context, view.mistakes, for: .administer)
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.appointment(view, in: context.unit, frame.proof) }
    }

    @Sendable func end(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try Fields(form, allowing: []).finish()
        try await EndPost(try context.uuid()).run(as: context.standing, on: postgres)
        return .onward(to: "/\(context.unit)/nguoi", saying: .postEnded)
    }

    // MARK: A deputy

    @Sendable func delegation(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(.none, request, context) { view in
            (view.id, view.from) = (UUID.version7().uuidString.lowercased(), today.vietnamese)
        }
    }

    @Sendable func delegate(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: DelegationView.controls) {
            var fields = try Fields(form, allowing: ["id", "to", "from", "until"])
            let id = fields.value("id", .newID)
            let deputy = fields.value("to", .uuid)
            let from = fields.value("from", .typedDay)
            let last = fields.value("until", .typedDay)
            try fields.finish()
            try await DelegateSignature(id, to: deputy, in: nil, from: from, until: last.adding(days: 1))
                .run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/nguoi", saying: .delegated)
        } again: { mistakes in
            try await show(mistakes, request, context) { view in
                (view.id, view.to) = (form.typed("id"), form.typed("to"))
                (view.from, view.until) = (form.typed("from"), form.typed("until"))
            }
        }
    }

    private func show(
        _ mistakes: Mistakes, _ request: Request, _ context: UnitContext, _ fill: (inout DelegationView) -> Void
    ) async throws -> Response {
        let (frame, _) = try await frame(DelegationView.title, request, context, mistakes, for: .sign)
        let people = try await ListPeople().run(as: context.standing, on: postgres)
        var view = DelegationView(people, chief: frame.reader?.name ?? "", on: today)
        fill(&view)
        view.mistakes = mistakes
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.delegation(view, in: context.unit, frame.proof) }
    }

    // MARK: An invitation

    @Sendable func invitation(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(.none, request, context)
    }

    @Sendable func invite(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: [InviteView.login]) {
            var fields = try Fields(form, allowing: ["login"])
            let login = fields.value("login", .text(upTo: 200))
            try fields.finish()
            let name = try Login(login)
            let code = try await InvitePerson(try context.uuid(), login: name).run(as: context.standing, on: postgres)
            return try await show(.none, request, context, login: name.text, code: code.text)
        } again: { mistakes in
            try await show(mistakes, request, context, login: form.typed("login"))
        }
    }

    private func show(
        _ mistakes: Mistakes, _ request: Request, _ context: UnitContext, login: String = "", code: String? = nil
    ) async throws -> Response {
        let (frame, _) = try await frame(InviteView.title, request, context, mistakes, for: .administer)
        let (id, people) = (try context.uuid(), try await ListPeople().run(as: context.standing, on: postgres))
        guard let person = people.first(where: { $0.person == id }) else { throw Problem.notFound }
        let view = InviteView(person: id, name: person.name, login: login, code: code, mistakes: mistakes)
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.invite(view, in: context.unit, frame.proof) }
    }

    // MARK: Around them

    private var today: Day { notice.clock ?? Day(Date()) }

    /// Throws 403 where the reader may not do what the page is for.
    private func frame(
        _ title: Wording, _ request: Request, _ context: UnitContext, _ mistakes: Mistakes = .none, for deed: Deed? = nil
    ) async throws -> (Frame, Deeds) {
        let whereabouts = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        if let deed, !whereabouts.deeds.own.contains(deed) { throw Problem.permissionDenied }
        var frame = Frame(request, notice, title)
        try frame.stand(whereabouts, context, at: .people)
        frame.isRefused = !mistakes.all.isEmpty
        return (frame, whereabouts.deeds)
    }
}

extension JSON {
    /// What was typed into a field of a form, to be shown again.
    fileprivate func typed(_ name: String) -> String {
        guard case .object(let members) = content else { return "" }
        return (try? members.first { $0.name == name }?.value.string()) ?? ""
    }
}
