import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// One's second factor.
///
/// | address | answer |
/// |---|---|
/// | `GET /tai-khoan/hai-lop` | whether it is on, and the form that begins or ends it |
/// | `POST /tai-khoan/hai-lop` | a secret for the telephone and ten recovery codes, shown once |
/// | `POST /tai-khoan/hai-lop/xac-nhan` | a code shows that the telephone has it |
/// | `POST /tai-khoan/hai-lop/tat` | asks for none any more |
struct SecondFactorPages {
    let postgres: PostgresClient
    let notice: Notice
    let passwords: Passwords

    func add(to people: PageRoutes<PersonContext>) {
        people.page("tai-khoan/hai-lop", SecondFactorWords.title, for: .people, use: state)
        people.deed("tai-khoan/hai-lop", for: .people, isQuiet: true, use: prepare)
        people.deed("tai-khoan/hai-lop/xac-nhan", for: .people, isQuiet: true, use: confirm)
        people.deed("tai-khoan/hai-lop/tat", for: .people, isQuiet: true, use: remove)
    }

    @Sendable func state(_ request: Request, context: PersonContext) async throws -> Response {
        try await show(nil, .none, request, context)
    }

    @Sendable func prepare(_ form: JSON, _ request: Request, context: PersonContext) async throws -> Response {
        try await answering(with: [SecondFactorView.current]) {
            let prepared = try await SecondFactor(of: context.token, on: postgres)
                .prepare(try Self.current(form), hashing: passwords.hashing)
            let secret = SecondFactorView.Secret(prepared.code, login: prepared.login, recovery: prepared.recovery)
            return try await show(secret, .none, request, context)
        } again: { mistakes in
            try await show(nil, mistakes, request, context)
        }
    }

    @Sendable func confirm(_ form: JSON, _ request: Request, context: PersonContext) async throws -> Response {
        let factor = SecondFactor(of: context.token, on: postgres)
        return try await answering(with: [SecondFactorView.code]) {
            var fields = try Fields(form, allowing: ["code"])
            let code = fields.value("code", .text(upTo: 100))
            try fields.finish()
            try await factor.confirm(code)
            return .onward(to: "/tai-khoan/hai-lop", saying: .secondFactorOn)
        } again: { mistakes in
            let account = try await ReadAccount().run(seenFrom: context.token, on: postgres)
            let waiting = try await factor.waiting()
            let secret = waiting.map { SecondFactorView.Secret($0, login: account.login ?? "") }
            return try await show(secret, mistakes, request, context)
        }
    }

    @Sendable func remove(_ form: JSON, _ request: Request, context: PersonContext) async throws -> Response {
        try await answering(with: [SecondFactorView.current]) {
            try await SecondFactor(of: context.token, on: postgres).remove(try Self.current(form), hashing: passwords.hashing)
            return .onward(to: "/tai-khoan/hai-lop", saying: .secondFactorOff)
        } again: { mistakes in
            try await show(nil, mistakes, request, context)
        }
    }

    private static func current(_ form: JSON) throws -> Password {
        var fields = try Fields(form, allowing: ["login", "current"])
        let current = fields.value("current", .password)
        try fields.finish()
        return current
    }

    private func show(
        _ secret: SecondFactorView.Secret?, _ mistakes: Mistakes, _ request: Request, _ context: PersonContext
    ) async throws -> Response {
        let account = try await ReadAccount().run(seenFrom: context.token, on: postgres)
        let view = SecondFactorView(login: account.login, isOn: account.hasSecondFactor, secret: secret, mistakes: mistakes)
        let frame = Frame(request, notice, SecondFactorWords.title, of: account, context, mistakes)
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.secondFactor(view, frame.proof) }
    }
}
