/// What the standards of law can ask: a closed list. What a pack says in other words is refused.
package enum LawPredicate: Hashable, Sendable {
    /// The standards of another form.
    case meets(String)
    case held(Holding)
    /// So many years at least so good; running, or within so many years.
    case rated(Grade, years: Int, within: Int)
    case initiative(Scope, count: Int)
    case research(Scope)
    case plain(PlainFact)
    case inMovement(launchedBy: Scope)
    /// By one reading of since when, or by all of them alike.
    case movementRan(years: Int, reading: MovementReading?)
    case atReview(MovementReview)
    /// Hundredths of a percent of the members.
    case share(String, atLeast: Int)
    case hasMember(String)
    /// Nobody was disciplined so badly, or worse.
    case noDiscipline(from: Discipline)
    case ageOfCollective(months: Int)
    case waited(String, years: Int, since: WaitingSince)
    case subject([Subject.Kind], [SubjectClass])
    /// Somebody says so, with evidence; by its key.
    case confirmed(String, Wording)
    /// A text that nobody has read: never met, and never not met.
    case unknown(Wording)

    /// How often somebody holds a form.
    package struct Holding: Hashable, Sendable {
        package let form: String
        package let times: Int
        /// Years one after the other, the last of them that of the dossier.
        package let consecutive: Bool
        /// Of the years up to that of the dossier, that one among them; nil for however long ago.
        package let within: Int?

        package init(form: String, times: Int = 1, consecutive: Bool = false, within: Int? = nil) {
            self.form = form
            self.times = times
            self.consecutive = consecutive
            self.within = within
        }
    }

    /// The forms it speaks of.
    package var forms: [String] {
        switch self {
        case .meets(let form), .share(let form, _), .hasMember(let form), .waited(let form, _, _): [form]
        case .held(let holding): [holding.form]
        default: []
        }
    }
}

/// Since when one waits for the next: the decision, or the last year of what was rewarded.
package enum WaitingSince: String, CaseIterable, Sendable { case decision, period }
