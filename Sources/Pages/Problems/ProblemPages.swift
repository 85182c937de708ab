import Emulation
import HTTP
import Hummingbird
import Wire

/// How a page answers what was refused: the second face of a problem.
struct ProblemPages: Sendable {
    let notice: Notice
    let list: PageList
    let hasSignOn: Bool

    func answer(_ problem: Problem, _ number: String?, _ request: Request, _ context: VisitorContext) async -> Response {
        let page = context.endpointPath.flatMap { path in
            list.all.first { $0.method == request.method && $0.address == path }
        }
        if page?.isAskedByScript == true { return Self.told(problem, in: Language(of: request)) }
        guard problem.status != .unauthorized else {
            if let page, let door = await self.door(around: request, of: page) { return door }
            return .onward(to: Self.door(before: request))
        }
        var view = ProblemView(problem, who: page?.who, number: number)
        if let page { view.typed = await typed(into: request, of: page, problem) }
        return Frame(request, notice, view.title).response(view.status, headers: view.headers) { $0.problem(view) }
    }

    /// The door around what was typed in a unit while the session ended. What somebody sends about their own account opens doors, and is
    /// not kept.
    private func door(around request: Request, of page: PageList.Page) async -> Response? {
        guard request.method == .post, page.isOfUnit, request.isOwn == true, let deed = LocalPath(request.uri.path),
            let sent = await request.formToKeep(), !sent.fields.isEmpty
        else { return nil }
        var view = SignInView(onward: nil, isCodeOpen: request.hasUsedCode, hasSignOn: hasSignOn)
        view.kept = KeptForm(deed: deed, sent: sent)
        return view.response(to: request, notice, .unauthorized)
    }

    /// What was typed in a unit into a form that cannot be shown again: it is kept nowhere else. Who asks too much or sends too much is not
    /// read.
    private func typed(into request: Request, of page: PageList.Page, _ problem: Problem) async -> [String] {
        guard request.method == .post, page.isOfUnit, request.isOwn == true,
            ![.tooManyRequests, .contentTooLarge].contains(problem.status), let (form, sent) = try? await request.formAsSent()
        else { return [] }
        return (KeptForm.kept(in: form) ?? sent)?.texts() ?? []
    }

    /// As a script puts it beside what was typed. The proof of another session is as good as no session: there is a new one to be had.
    private static func told(_ problem: Problem, in language: Language) -> Response {
        var json = JSONWriter(capacity: 256)
        json.object { json in
            json.member("mark", ReportFormView.notKept[language])
            json.member("loi", (problem.detail ?? problem.title)[language])
        }
        var response = Response(problem == .formIsNotOurs ? .unauthorized : problem.status, json: json)
        for field in problem.headers { response.headers.append(field) }
        return response
    }

    /// The door, and where to go on from there: what was to be read, not what was to be done.
    private static func door(before request: Request) -> PageAddress {
        guard request.method == .get || request.method == .head, request.uri.path != "/", let path = LocalPath(request.uri.path) else {
            return "/dang-nhap"
        }
        return PageAddress("/dang-nhap").asking("tiep", path.text)
    }
}
