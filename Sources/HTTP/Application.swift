package import Hummingbird
package import Logging
import NIOCore
package import Operations
package import Postgres

/// The server on an address; a service that runs until it is told to stop.
///
/// - Parameters:
///   - notice: from `Statement.clock()`, read once at the start.
///   - subjectKeys: under which numbers of people are hashed.
///   - certificateKeys: by which certificates are signed.
///   - rate: how many requests a second one token may make, and all in one unit five times as many; nil for any number.
///   - isBehindProxy: whether everybody comes through a proxy that says in `X-Forwarded-For` from where.
///   - patience: how long a client may say nothing, and how long it may take to say a request, until it is hung up on.
///   - workers: how what works in the background of this process is doing, in the text format of Prometheus.
///   - face: what stands beside the API, if anything does.
///   - listening: hears of the port once there is one; the address may have left the choice to the system.
package func application(
    postgres: PostgresClient, notice: Notice, passwords: Passwords = Passwords(), signOn: SingleSignOn? = nil,
    subjectKeys: SubjectKeys = .none, certificateKeys: CertificateKeys = .none, rate: Double? = nil, address: BindAddress, logger: Logger,
    isBehindProxy: Bool = false,
    patience: Duration = .seconds(60),
    readiness: @escaping @Sendable () async -> Readiness, workers: @escaping @Sendable () -> String = { "" },
    face: SecondFace? = nil, listening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) throws -> Application<RouterResponder<VisitorContext>> {
    let router = try router(
        postgres: postgres, notice: notice, passwords: passwords, signOn: signOn, subjectKeys: subjectKeys,
        certificateKeys: certificateKeys, rate: rate,
        isBehindProxy: isBehindProxy, readiness: readiness, workers: workers, face: face)
    return Application(
        responder: router.buildResponder(),
        server: .http1(
            configuration: .init(additionalChannelHandlers: [RequestLimit(patience)], idleTimeout: TimeAmount(patience))),
        configuration: ApplicationConfiguration(address: address),
        onServerRunning: { channel in await listening(channel.localAddress?.port ?? 0) }, logger: logger)
}

/// Everything the server answers.
///
/// - Parameters:
///   - isSomebodys: whether a token is anybody's; nil asks the database.
///   - list: where each route is written down.
package func router(
    postgres: PostgresClient, notice: Notice, passwords: Passwords = Passwords(), signOn: SingleSignOn? = nil,
    subjectKeys: SubjectKeys = .none, certificateKeys: CertificateKeys = .none, rate: Double? = nil, isBehindProxy: Bool = false,
    readiness: @escaping @Sendable () async -> Readiness,
    workers: @escaping @Sendable () -> String = { "" }, isSomebodys: (@Sendable (BearerToken) async throws -> Bool)? = nil,
    list: RouteList = RouteList(), face: SecondFace? = nil
) throws -> Router<VisitorContext> {
    let router = Router(context: VisitorContext.self, options: .autoGenerateHeadEndpoints)
    let metrics = RequestMetrics()
    router.add(middleware: MetricsMiddleware(metrics: metrics))
    router.add(middleware: NoticeMiddleware(notice: notice))
    // Who it is comes before anything is read for them: only then is a body collected, and what it attempts is known to the trail.
    router.add(middleware: ProblemMiddleware(routes: list, trail: nil, face: face))
    router.add(middleware: TokenMiddleware(routes: list, isBehindProxy: isBehindProxy))
    let allowances = Allowances(perSecond: rate)
    router.add(
        middleware: RateMiddleware(allowances: allowances, isSomebodys: isSomebodys ?? { try await Standings(client: postgres).has($0) }))
    router.add(middleware: AttemptMiddleware(allowances: allowances, routes: list))
    router.add(middleware: ProblemMiddleware(routes: list, trail: RefusalTrail(postgres: postgres), face: face))
    router.add(middleware: OriginMiddleware())
    router.add(middleware: SessionMiddleware(postgres: postgres))

    let open = Routes(router, at: "", list: list)
    HealthController(readiness: readiness, metrics: metrics, database: DatabaseMetrics(postgres: postgres), workers: workers)
        .add(to: open)
    try ContractController().add(to: open)

    let visitors = Routes(router, at: "/v1", list: list)
    let signedIn = visitors.forPeople()
    SessionController(postgres: postgres, passwords: passwords, notice: notice).add(to: visitors, signedIn)
    AccountController(postgres: postgres, passwords: passwords).add(to: visitors, signedIn)
    OpenIDController(postgres: postgres, signOn: signOn, allowances: allowances, home: face?.home ?? "/v1/me").add(to: visitors)
    CertificatesController(postgres: postgres, notice: notice, keys: certificateKeys).add(to: visitors)
    MeController(postgres: postgres, notice: notice).add(to: signedIn)
    LawPacksController(postgres: postgres, notice: notice).add(to: signedIn)

    let units = signedIn.inUnit(behind: "units")
    UnitsController(postgres: postgres).add(to: units)
    PeopleController(postgres: postgres).add(to: units)
    CampaignsController(postgres: postgres, notice: notice).add(to: units)
    CampaignDraftController(postgres: postgres, notice: notice).add(to: units)
    CampaignDecisionsController(postgres: postgres).add(to: units)
    TranscriptsController(postgres: postgres, notice: notice).add(to: units)
    ParticipationController(postgres: postgres, notice: notice).add(to: units)
    AnchorEventsController(postgres: postgres, notice: notice).add(to: units)
    ReportDraftController(postgres: postgres, notice: notice).add(to: units)
    ReportDecisionsController(postgres: postgres).add(to: units)
    ReportsController(postgres: postgres, notice: notice).add(to: units)
    FiguresController(postgres: postgres, notice: notice).add(to: units)
    DeedsController(postgres: postgres).add(to: units)
    DutiesController(postgres: postgres, notice: notice).add(to: units)
    LedgerController(postgres: postgres, notice: notice).add(to: units)
    ObligationsController(postgres: postgres, notice: notice).add(to: units)
    EvidenceController(postgres: postgres).add(to: units)
    DeliveriesController(postgres: postgres, notice: notice).add(to: units)
    HouseRulesController(postgres: postgres, notice: notice).add(to: units)
    MailboxController(postgres: postgres, notice: notice).add(to: units)
    PleasController(postgres: postgres, notice: notice).add(to: units)
    DifficultiesController(postgres: postgres, notice: notice).add(to: units)
    RegistersController(postgres: postgres, notice: notice).add(to: units)
    DocumentsController(postgres: postgres, notice: notice).add(to: units)
    KnownDocumentsController(postgres: postgres, notice: notice).add(to: units)
    SubjectsController(postgres: postgres, notice: notice, keys: subjectKeys).add(to: units)
    SubjectMergersController(postgres: postgres).add(to: units)
    EligibilityController(postgres: postgres, notice: notice).add(to: units)
    MovementsController(postgres: postgres, notice: notice).add(to: units)
    PriorAwardsController(postgres: postgres, notice: notice).add(to: units)
    SubjectIdentitiesController(postgres: postgres, notice: notice, keys: subjectKeys).add(to: units)
    NominationsController(postgres: postgres, notice: notice).add(to: units)
    NominationDraftsController(postgres: postgres, notice: notice).add(to: units)
    CommendationsController(postgres: postgres, notice: notice, keys: certificateKeys).add(to: units)
    TimelineController(postgres: postgres, notice: notice).add(to: units)
    AuditController(postgres: postgres).add(to: units)
    try face?.add(open)
    return router
}
