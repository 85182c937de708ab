import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Wire

/// Choosing a password by invitation.
///
/// | address | answer |
/// |---|---|
/// | `GET /dang-nhap/ma-moi` | the form |
/// | `POST /dang-nhap/ma-moi` | keeps the password, and on to the door |
struct InvitationPages {
    let postgres: PostgresClient
    let notice: Notice
    let passwords: Passwords

    func add(to visitors: PageRoutes<VisitorContext>) {
        visitors.page("dang-nhap/ma-moi", InvitationView.title, for: .anybody) { request, _ in show(InvitationView(), request) }
        visitors.deed("dang-nhap/ma-moi", use: accept)
    }

    @Sendable func accept(_ form: JSON, _ request: Request, context: VisitorContext) async throws -> Response {
        var view = InvitationView()
        do {
            var fields = try Fields(form, allowing: ["invitation", "password", "again"])
            view.invitation = fields.typed("invitation")
            _ = fields.value("invitation", .text(upTo: 100))
            let password = fields.newPassword()
            try fields.finish()
            guard let invitation = PaperCode(view.invitation) else { throw Refusals(all: [SignInRefusal.invitationInvalid]) }
            let (browser, device) = request.browser(context)
            _ = try await AcceptInvitation(invitation, password: password)
                .run(from: browser, hashing: passwords.hashing, breached: passwords.breached, on: postgres)
            var response = Response.onward(to: "/dang-nhap", saying: .passwordChosen)
            response.know(device)
            return response
        } catch {
            guard error is any Refusal || error is Refusals || error is BadInput,
                let mistakes = Mistakes(error, of: InvitationView.controls)
            else { throw error }
            view.mistakes = mistakes
            throw FormAgain(error, show(view, request))
        }
    }

    private func show(_ view: InvitationView, _ request: Request) -> Response {
        var frame = Frame(request, notice, InvitationView.title)
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.invitation(view) }
    }
}
