import Emulation
import HTTP
import HTTPTypes
import Hummingbird
import Operations
import Postgres
import Wire

/// Whether a paper stands, for anybody who holds it; what a telephone reads off it leads here.
///
/// | address | answer |
/// |---|---|
/// | `GET /c?ma` | asks for a code; where there is one, on to it |
/// | `GET /c/{code}` | one answer: it stands, it was cancelled, it was made anew, or there is none (404) |
struct CertificatePages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to visitors: PageRoutes<VisitorContext>) {
        visitors.page("c", CertificateView.title, for: .anybody, use: ask)
        visitors.page("c/{code}", CertificateView.title, for: .anybody, use: check)
    }

    @Sendable func ask(_ request: Request, context: VisitorContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["ma"])
        let typed = query.string("ma", upTo: 100)
        try query.finish()
        guard let typed, !typed.isBlank else { return show(CertificateView(), request) }
        guard let code = CertificateCode(typed) else { return show(CertificateView(told: nil, typed: typed), request) }
        return .onward(to: CertificateView.address(of: code))
    }

    @Sendable func check(_ request: Request, context: VisitorContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let code = context.parameters.get("code") ?? ""
        return show(CertificateView(told: try await CheckCertificate(code).run(on: postgres), typed: code), request)
    }

    private func show(_ view: CertificateView, _ request: Request) -> Response {
        var frame = Frame(request, notice, CertificateView.title)
        frame.title = view.heading
        return frame.response(view.isUnknown ? .notFound : .ok) { $0.certificate(view) }
    }
}
