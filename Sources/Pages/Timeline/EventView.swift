import Emulation
import Foundation
import Operations
import Store

/// One thing that happened, as a sentence: who, what, of what.
struct EventView: Sendable {
    let day: Day
    let clock: String
    /// Who did it, where that is told the reader.
    let who: String?
    /// In which role, and whether in a leader's place.
    let role: Wording
    /// The unit they stood in, where it is not the reader's.
    let by: String?
    let what: Wording
    /// Whose it is, where it is neither the reader's nor theirs who did it.
    let of: String?
    var campaign: String?
    /// Where it can be read.
    var way: PageAddress?
    let reason: String?

    /// - Parameter mayReview: whether the reader opens what was sent for a decision.
    init(_ told: ToldEvent, seenFrom reader: UnitID, mayReview: Bool = false) {
        let event = told.event
        day = Day(event.at)
        clock = Moment.words(event.at).clock
        who = told.byName
        let name = Role(rawValue: event.byRole)?.words ?? Wording(vi: event.byRole, en: event.byRole)
        role = event.asDeputy ? Wording(vi: "ký thay lãnh đạo", en: "in the leader's place") : name
        by = event.byUnit == reader ? nil : told.byUnitName
        let of = event.unit == reader || event.unit == event.byUnit ? nil : told.unitName
        // Of whom it is stands within the sentence: the words it is put into are somebody else's.
        let isMerged = event.kind == .difficultyMerged
        self.of = isMerged ? nil : of
        what = isMerged ? Self.merged(of) : event.words(told.strength, on: told.period)
        campaign = told.campaignName
        reason = event.reason
        way = Self.way(told, seenFrom: reader, mayReview: mayReview)
    }

    private static func way(_ told: ToldEvent, seenFrom reader: UnitID, mayReview: Bool) -> PageAddress? {
        let event = told.event
        switch event.kind {
        case .campaignPublished, .campaignAmended, .campaignAcknowledged, .campaignClosed:
            return event.unit == reader
                ? "/\(reader)/phong-trao/\(event.subject)" : "/\(reader)/cua/\(event.unit)/phong-trao/\(event.subject)"
        case .reportSubmitted, .reportAccepted, .reportReturned, .reportCorrecting, .reportReopened, .reportPresented:
            if event.unit == reader, let campaign = event.campaign, let period = told.period {
                return .report(of: reader, campaign: campaign, period: period.id)
            }
            return mayReview && told.from == reader ? "/\(reader)/duyet/\(event.unit)/\(event.subject)" : nil
        case .difficultyRaised, .difficultyGathered, .difficultyWithdrawn, .difficultyReturned, .difficultyMerged, .difficultyAnswered:
            return nil
        case .obligationTaken, .obligationDone, .obligationReturned:
            return "/\(reader)/nhiem-vu/\(event.unit)/\(event.subject)"
        case .reminderSent:
            // Of who sent it, it is of all who were reminded.
            return event.unit == reader && event.byUnit != reader ? "/\(reader)/den/\(event.subject)" : nil
        case .mailboxTold, .mailboxConfirmed, .mailboxWithdrawn: return event.unit == reader ? MailboxView.address(in: reader) : nil
        case .houseRulesSet: return event.unit == reader ? HouseRulesView.address(in: reader) : nil
        case .registerOpened, .registerClosed: return event.unit == reader ? BookView.address(of: event.subject, in: reader) : nil
        case .documentReserved, .documentCancelled, .documentNoted, .documentCorrected, .documentEnded:
            return event.unit == reader ? "/\(reader)/van-ban/\(event.subject)" : nil
        case .subjectRegistered, .subjectCorrected, .subjectIdentified:
            return .subject(SubjectReference(unit: event.unit, id: event.subject), seenFrom: reader)
        case .nominationSent, .nominationWithdrawn, .nominationReceived, .nominationReturned, .nominationAppraised, .nominationRefused:
            return .nomination(event.subject, of: event.unit, seenFrom: reader)
        case .movementKept, .movementCorrected: return MovementsView.address(in: reader)
        case .commendationIssued, .commendationCancelled, .certificateRemade:
            return .commendation(event.subject, of: event.unit, seenFrom: reader)
        case .placementTold, .placementCorrected, .quotaSet, .subjectsMerged, .subjectsParted, .priorAwardEntered, .priorAwardCorrected,
            .priorAwardWithdrawn:
            return nil
        case .pleaAsked, .pleaWithdrawn, .pleaGranted, .pleaRefused:
            return told.task.map { "/\(reader)/nhiem-vu/\(event.unit)/\($0)" }
        }
    }

    private static func merged(_ of: String?) -> Wording {
        Wording(
            vi: "đưa khó khăn, vướng mắc\(of.map { " của \($0)" } ?? "") vào nội dung tổng hợp",
            en: "merged a difficulty\(of.map { " of \($0)" } ?? "") into another")
    }
}
