import Emulation
import Store

// What events happen to.

extension Campaign {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: family, campaign: id) }
}

extension FiledReport {
    var subject: Event.Subject {
        Event.Subject(unit: report.unit, level: level, id: report.id, family: report.family, campaign: report.campaign)
    }
}

extension Obligation {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: family, campaign: nil) }

    /// Changes with every change of it.
    package var tag: String { "\(revision).\(state.rawValue)" }
}

extension Difficulty {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: family, campaign: nil) }

    /// Changes with every change of it.
    package var tag: String { "\(revision).\(state.rawValue)" }
}

extension HouseRules {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }
}

extension Mailbox {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// Changes as it is confirmed, and as it is withdrawn.
    package var tag: String { withdrawnAt != nil ? "3.withdrawn" : confirmedAt != nil ? "2.confirmed" : "1.told" }
}

extension Register {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// It never changes but by its numbers.
    package var tag: String { "1" }
}

extension KnownDocument {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// Changes when it is corrected, and when it ends.
    package var tag: String { end == nil ? "\(revision).stands" : "\(revision + 1).ended" }
}

extension Plea {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: family, campaign: nil) }

    /// Changes with every change of it.
    package var tag: String { "\(revision).\(state.rawValue)" }
}

extension Document {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: family, campaign: nil) }

    /// Changes with every change of it.
    package var tag: String { "\(revision).\(state.rawValue)" }
}

extension Subject {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// Changes with every correction, and when it comes to stand for another.
    package var tag: String { "\(revision).\(standsFor.id)" }
}

extension Placement {
    var event: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// Changes with every correction.
    package var tag: String { "\(revision)" }
}

extension PriorAward {
    var event: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// Changes with every correction, and when it is withdrawn.
    package var tag: String { "\(revision)" }
}

extension Movement {
    var event: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// Changes with every correction.
    package var tag: String { "\(revision)" }
}

extension SubjectMerger {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// Changes once, when it is undone.
    package var tag: String { undone == nil ? "1" : "2" }
}

extension Commendation {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }
}

extension ListedCommendation {
    /// Changes with each line that is taken back.
    package var tag: String { "\(takenBack)" }
}

extension Quota {
    var subject: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: nil, campaign: nil) }

    /// Changes when it is said anew; not by what draws on it.
    package var tag: String { "\(revision)" }
}

extension Nomination {
    var event: Event.Subject { Event.Subject(unit: unit, level: level, id: id, family: family, campaign: nil) }

    /// Changes with every change of it.
    package var tag: String { "\(revision).\(state.rawValue)" }
}
