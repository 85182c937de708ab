package import HTTP
package import Operations
package import Postgres

/// The pages, as what stands beside the API.
///
/// - Parameters:
///   - hasSignOn: whether the city has a sign-on of its own.
///   - sendsMail: whether official mailboxes are written to.
///   - subjectKeys: under which numbers of people are hashed.
///   - certificateKeys: by which certificates are signed.
///   - site: `https://host`, as it is printed in codes; nil for the one that is asked.
///   - watch: who waits for figures to move; nobody is let wait while it does not run.
///   - list: where each page is written down.
package func pages(
    postgres: PostgresClient, notice: Notice, passwords: Passwords = Passwords(), hasSignOn: Bool = false, sendsMail: Bool = false,
    subjectKeys: SubjectKeys = .none, certificateKeys: CertificateKeys = .none, site: String? = nil,
    watch: FiguresWatch = FiguresWatch(), list: PageList = PageList()
) -> SecondFace {
    SecondFace(
        home: "/",
        add: { routes in
            let visitors = PageRoutes(routes: routes, prefix: "", list: list)
            let people = PageRoutes(routes: routes.forPeople(), prefix: "", list: list)
            let units = PageRoutes(routes: routes.forPeople().inUnit(), prefix: "/{unit}", list: list, postgres: postgres)
            AssetPages().add(to: visitors)
            LanguagePages(list: list).add(to: visitors)
            SignInPages(postgres: postgres, notice: notice, passwords: passwords, hasSignOn: hasSignOn).add(to: visitors, people)
            InvitationPages(postgres: postgres, notice: notice, passwords: passwords).add(to: visitors)
            CertificatePages(postgres: postgres, notice: notice).add(to: visitors)
            PostsPages(postgres: postgres, notice: notice).add(to: people)
            AccountPages(postgres: postgres, notice: notice, passwords: passwords).add(to: people)
            SecondFactorPages(postgres: postgres, notice: notice, passwords: passwords).add(to: people)
            SessionPages(postgres: postgres, notice: notice).add(to: people)
            DutiesPages(postgres: postgres, notice: notice).add(to: units)
            LedgerPages(postgres: postgres, notice: notice).add(to: units)
            CampaignsPages(postgres: postgres, notice: notice).add(to: units)
            DraftPages(postgres: postgres, notice: notice).add(to: units)
            PastingPages(postgres: postgres, notice: notice).add(to: units)
            AnswersPages(postgres: postgres, notice: notice).add(to: units)
            UsedTextPages(postgres: postgres, notice: notice).add(to: units)
            AmendmentPages(postgres: postgres, notice: notice).add(to: units)
            AcknowledgementPages(postgres: postgres, notice: notice).add(to: units)
            ClosingPages(postgres: postgres, notice: notice).add(to: units)
            EventPages(postgres: postgres, notice: notice).add(to: units)
            ParticipationPages(postgres: postgres, notice: notice).add(to: units)
            FiguresPages(postgres: postgres, notice: notice).add(to: units)
            LiveFiguresPages(postgres: postgres, watch: watch).add(to: units)
            ReviewPages(postgres: postgres, notice: notice).add(to: units)
            ReportFormPages(postgres: postgres, notice: notice).add(to: units)
            ReportFieldPages(postgres: postgres).add(to: units)
            ReportCheckPages(postgres: postgres, notice: notice).add(to: units)
            OwnReportsPages(postgres: postgres, notice: notice).add(to: units)
            OwnReportPages(postgres: postgres, notice: notice).add(to: units)
            TimelinePages(postgres: postgres, notice: notice).add(to: units)
            AuditPages(postgres: postgres, notice: notice).add(to: units)
            PeoplePages(postgres: postgres, notice: notice).add(to: units)
            UnitsPages(postgres: postgres, notice: notice).add(to: units)
            let obligations = ObligationsPages(postgres: postgres, notice: notice)
            obligations.add(to: units)
            RemindingPages(postgres: postgres, around: obligations).add(to: units)
            HouseRulesPages(postgres: postgres, notice: notice).add(to: units)
            DeliveriesPages(postgres: postgres, notice: notice).add(to: units)
            MailboxPages(postgres: postgres, notice: notice, sendsMail: sendsMail).add(to: units)
            let task = ObligationPages(postgres: postgres, notice: notice)
            task.add(to: units)
            EvidencePages(postgres: postgres, around: task).add(to: units)
            PleaPages(postgres: postgres, notice: notice).add(to: units)
            GrantPages(postgres: postgres, notice: notice).add(to: units)
            DifficultiesPages(postgres: postgres, notice: notice).add(to: units)
            DifficultyPages(postgres: postgres, notice: notice).add(to: units)
            DocumentPages(postgres: postgres, notice: notice).add(to: units)
            KnownPages(postgres: postgres, notice: notice).add(to: units)
            RegisterPages(postgres: postgres, notice: notice).add(to: units)
            LawPages(postgres: postgres, notice: notice).add(to: units)
            let subjects = SubjectsPages(postgres: postgres, notice: notice, keys: subjectKeys)
            subjects.add(to: units)
            MergerPages(postgres: postgres, around: subjects).add(to: units)
            LookUpPages(postgres: postgres, notice: notice, keys: subjectKeys, around: subjects).add(to: units)
            SubjectFormPages(postgres: postgres, notice: notice).add(to: units)
            NominationPages(postgres: postgres, notice: notice).add(to: units)
            NominationFormPages(postgres: postgres, notice: notice).add(to: units)
            MovementPages(postgres: postgres, notice: notice).add(to: units)
            EligibilityPages(postgres: postgres, notice: notice).add(to: units)
            AwardTablePages(postgres: postgres, notice: notice).add(to: units)
            RecordPages(postgres: postgres, notice: notice).add(to: units)
            CommendationsPages(postgres: postgres, notice: notice).add(to: units)
            IssuePages(postgres: postgres, notice: notice, keys: certificateKeys).add(to: units)
            CommendationPages(postgres: postgres, notice: notice, keys: certificateKeys, site: site).add(to: units)
            QuotaPages(postgres: postgres, notice: notice).add(to: units)
            HelpPages(postgres: postgres, notice: notice).add(to: units)
        },
        answer: ProblemPages(notice: notice, list: list, hasSignOn: hasSignOn).answer)
}
