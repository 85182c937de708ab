package import Emulation
package import FoundationEssentials

/// What happened to something of a unit, by whom, standing where; its id is the client-made id of the decision.
package struct Event: Sendable {
    /// The word before the dot says what kind of thing it happened to. The deed behind each stands in `thidua.event_kind`.
    package enum Kind: String, CaseIterable, Sendable {
        case campaignPublished = "campaign.published"
        case campaignAmended = "campaign.amended"
        case campaignAcknowledged = "campaign.acknowledged"
        case campaignClosed = "campaign.closed"
        case reportSubmitted = "report.submitted"
        case reportAccepted = "report.accepted"
        case reportReturned = "report.returned"
        case reportCorrecting = "report.correcting"
        case reportReopened = "report.reopened"
        case reportPresented = "report.presented"
        case difficultyRaised = "difficulty.raised"
        case difficultyGathered = "difficulty.gathered"
        case difficultyWithdrawn = "difficulty.withdrawn"
        case difficultyReturned = "difficulty.returned"
        case difficultyMerged = "difficulty.merged"
        case difficultyAnswered = "difficulty.answered"
        case obligationTaken = "obligation.taken"
        case obligationDone = "obligation.done"
        case obligationReturned = "obligation.returned"
        case reminderSent = "reminder.sent"
        case houseRulesSet = "house-rules.set"
        case mailboxTold = "mailbox.told"
        case mailboxConfirmed = "mailbox.confirmed"
        case mailboxWithdrawn = "mailbox.withdrawn"
        case registerOpened = "register.opened"
        case registerClosed = "register.closed"
        case documentReserved = "document.reserved"
        case documentCancelled = "document.cancelled"
        case documentNoted = "document.noted"
        case documentCorrected = "document.corrected"
        case documentEnded = "document.ended"
        case pleaAsked = "plea.asked"
        case pleaWithdrawn = "plea.withdrawn"
        case pleaGranted = "plea.granted"
        case pleaRefused = "plea.refused"
        case subjectRegistered = "subject.registered"
        case subjectCorrected = "subject.corrected"
        case subjectIdentified = "subject.identified"
        case subjectsMerged = "merger.made"
        case subjectsParted = "merger.undone"
        case placementTold = "placement.told"
        case placementCorrected = "placement.corrected"
        case nominationSent = "nomination.sent"
        case nominationWithdrawn = "nomination.withdrawn"
        case nominationReceived = "nomination.received"
        case nominationReturned = "nomination.returned"
        case nominationAppraised = "nomination.appraised"
        case nominationRefused = "nomination.refused"
        case movementKept = "movement.kept"
        case movementCorrected = "movement.corrected"
        case priorAwardEntered = "prior-award.entered"
        case priorAwardCorrected = "prior-award.corrected"
        case priorAwardWithdrawn = "prior-award.withdrawn"
        case commendationIssued = "commendation.issued"
        case commendationCancelled = "commendation.cancelled"
        case certificateRemade = "commendation.remade"
        case quotaSet = "quota.set"
    }

    /// Who sees it beside the unit it happened to: nobody, the units above, or those below too.
    package enum Audience: String, Sendable { case `internal`, sent, published }

    /// What it happened to.
    package struct Subject: Hashable, Sendable {
        package let unit: UnitID
        package let level: UnitLevel
        package let id: UUID
        /// Where it is of a campaign.
        package let family: UUID?
        package let campaign: UUID?

        package init(unit: UnitID, level: UnitLevel, id: UUID, family: UUID?, campaign: UUID?) {
            self.unit = unit
            self.level = level
            self.id = id
            self.family = family
            self.campaign = campaign
        }
    }

    package let id: UUID
    package let kind: Kind
    package let at: Date
    /// The unit it happened to.
    package let unit: UnitID
    package let subject: UUID
    package let family: UUID?
    package let campaign: UUID?
    package let byUnit: UnitID
    package let byRole: String
    /// Whether it was done in a leader's place.
    package let asDeputy: Bool
    package let fingerprint: Data
    /// The version of the report or the revision of the campaign that it was about.
    package let version: Int?
    package let reason: String?
}

extension Event.Kind {
    /// `campaign`, `report`, `difficulty`, `obligation`, `reminder`, `house-rules`, `mailbox`, `register`, `document`, `plea`,
    /// `subject`, `merger`, `placement`, `prior-award`, `movement`, `nomination`, `commendation`, `quota`.
    package var subject: Substring { rawValue.prefix { $0 != "." } }

    /// A plan is published to everybody below; what is gathered or presented, and what becomes of numbers and documents or is told of
    /// whom awards are for, stays in the house, as does a reminder with each of the two who know of it; the rest is sent to those above.
    package var audience: Event.Audience {
        switch self {
        case .campaignPublished, .campaignAmended, .campaignAcknowledged, .campaignClosed, .commendationIssued, .commendationCancelled:
            .published
        case .difficultyGathered, .reportPresented, .reminderSent, .houseRulesSet, .mailboxTold, .mailboxConfirmed, .mailboxWithdrawn,
            .registerOpened, .registerClosed, .documentReserved, .documentCancelled, .documentNoted, .documentCorrected,
            .documentEnded, .subjectRegistered, .subjectCorrected, .subjectIdentified, .subjectsMerged,
            .subjectsParted, .placementTold, .placementCorrected, .priorAwardEntered, .priorAwardCorrected, .priorAwardWithdrawn,
            .movementKept, .movementCorrected, .certificateRemade:
            .internal
        case .reportSubmitted, .reportAccepted, .reportReturned, .reportCorrecting, .reportReopened, .difficultyRaised,
            .difficultyWithdrawn, .difficultyReturned, .difficultyMerged, .difficultyAnswered, .obligationTaken, .obligationDone,
            .obligationReturned, .pleaAsked, .pleaWithdrawn, .pleaGranted, .pleaRefused, .nominationSent, .nominationWithdrawn,
            .nominationReceived, .nominationReturned, .nominationAppraised, .nominationRefused, .quotaSet:
            .sent
        }
    }
}

/// Each as what somebody did: it stands behind their name, and by itself.
extension Event.Kind: Named {
    package var words: Wording {
        switch self {
        case .campaignPublished: Wording(vi: "ban hành kế hoạch", en: "published the plan")
        case .campaignAmended: Wording(vi: "điều chỉnh kế hoạch", en: "amended the plan")
        case .campaignAcknowledged: Wording(vi: "tiếp nhận điều chỉnh kế hoạch", en: "acknowledged the amendment from above")
        case .campaignClosed: Wording(vi: "đóng phong trào", en: "closed the campaign")
        case .reportSubmitted: Wording(vi: "gửi báo cáo", en: "sent the report")
        case .reportAccepted: Wording(vi: "duyệt báo cáo", en: "accepted the report")
        case .reportReturned: Wording(vi: "trả lại báo cáo", en: "returned the report")
        case .reportCorrecting: Wording(vi: "đính chính báo cáo", en: "began to correct the report")
        case .reportReopened: Wording(vi: "mở lại báo cáo", en: "reopened the report")
        case .reportPresented: Wording(vi: "trình lãnh đạo báo cáo", en: "presented the report")
        case .difficultyRaised: Wording(vi: "nêu khó khăn, vướng mắc", en: "raised a difficulty")
        case .difficultyGathered: Wording(vi: "tổng hợp khó khăn, vướng mắc", en: "gathered difficulties")
        case .difficultyWithdrawn: Wording(vi: "rút khó khăn, vướng mắc", en: "withdrew a difficulty")
        case .difficultyReturned: Wording(vi: "hỏi lại về khó khăn, vướng mắc", en: "asked back about a difficulty")
        case .difficultyMerged:
            Wording(vi: "đưa khó khăn, vướng mắc vào nội dung tổng hợp", en: "merged a difficulty into what is gathered")
        case .difficultyAnswered: Wording(vi: "trả lời khó khăn, vướng mắc", en: "answered a difficulty")
        case .obligationTaken: Wording(vi: "nhận nhiệm vụ", en: "took up a task")
        case .obligationDone: Wording(vi: "báo hoàn thành nhiệm vụ", en: "said that a task is done")
        case .obligationReturned: Wording(vi: "trả lại nhiệm vụ đã báo hoàn thành", en: "returned a task that was said to be done")
        case .reminderSent: Wording(vi: "nhắc thực hiện nhiệm vụ", en: "reminded of a task")
        case .houseRulesSet: Wording(vi: "đặt nề nếp nhắc việc", en: "set the house rules")
        case .mailboxTold: Wording(vi: "khai hộp thư công vụ", en: "told the official mailbox")
        case .mailboxConfirmed: Wording(vi: "xác nhận hộp thư công vụ", en: "confirmed the official mailbox")
        case .mailboxWithdrawn: Wording(vi: "thu hồi hộp thư công vụ", en: "withdrew the official mailbox")
        case .registerOpened: Wording(vi: "mở sổ văn bản", en: "opened a register of documents")
        case .registerClosed: Wording(vi: "đóng sổ văn bản", en: "closed a register of documents")
        case .documentReserved: Wording(vi: "giữ số văn bản", en: "reserved a number")
        case .documentCancelled: Wording(vi: "hủy số văn bản đã giữ", en: "cancelled a number that was reserved")
        case .documentNoted: Wording(vi: "ghi văn bản vào danh mục", en: "noted a document")
        case .documentCorrected: Wording(vi: "sửa văn bản đã ghi", en: "corrected a document that was noted")
        case .documentEnded: Wording(vi: "ghi văn bản hết hiệu lực", en: "said that a document has ended")
        case .pleaAsked: Wording(vi: "đề nghị gia hạn hoặc miễn nhiệm vụ", en: "asked for more time or to be excused")
        case .pleaWithdrawn: Wording(vi: "rút đề nghị gia hạn hoặc miễn", en: "withdrew what was asked")
        case .pleaGranted: Wording(vi: "đồng ý gia hạn hoặc miễn nhiệm vụ", en: "granted more time or an excuse")
        case .pleaRefused: Wording(vi: "từ chối gia hạn hoặc miễn nhiệm vụ", en: "refused more time or an excuse")
        case .subjectRegistered: Wording(vi: "ghi đối tượng khen thưởng", en: "registered whom awards may be for")
        case .subjectCorrected: Wording(vi: "sửa thông tin đối tượng khen thưởng", en: "corrected what was told of whom awards may be for")
        case .subjectIdentified: Wording(vi: "ghi số định danh của đối tượng", en: "told by what number somebody is known")
        case .subjectsMerged: Wording(vi: "gộp hai đối tượng khen thưởng", en: "said that two subjects are one")
        case .subjectsParted: Wording(vi: "hủy việc gộp đối tượng", en: "said that two subjects are not one after all")
        case .placementTold: Wording(vi: "ghi quá trình công tác, cư trú", en: "told where somebody works or lives")
        case .placementCorrected: Wording(vi: "sửa quá trình công tác, cư trú", en: "corrected where somebody works or lives")
        case .nominationSent: Wording(vi: "gửi đề nghị khen thưởng", en: "sent a nomination")
        case .nominationWithdrawn: Wording(vi: "rút đề nghị khen thưởng", en: "withdrew a nomination")
        case .nominationReceived: Wording(vi: "tiếp nhận đề nghị khen thưởng", en: "received a nomination")
        case .nominationReturned: Wording(vi: "trả lại đề nghị khen thưởng", en: "returned a nomination")
        case .nominationAppraised: Wording(vi: "thẩm định đề nghị khen thưởng", en: "appraised a nomination")
        case .commendationIssued: Wording(vi: "ban hành quyết định khen thưởng", en: "issued a decision to commend")
        case .commendationCancelled: Wording(vi: "hủy bỏ khen thưởng", en: "took back what a decision gave")
        case .certificateRemade: Wording(vi: "cấp lại giấy khen ghi sai tên", en: "made a certificate anew that named somebody wrongly")
        case .quotaSet: Wording(vi: "đặt hạn mức khen thưởng", en: "set a quota of awards")
        case .nominationRefused: Wording(vi: "không chấp nhận đề nghị khen thưởng", en: "refused a nomination")
        case .movementKept: Wording(vi: "theo dõi một phong trào thi đua", en: "began to keep a movement")
        case .movementCorrected: Wording(vi: "sửa thông tin phong trào thi đua", en: "corrected what is said of a movement")
        case .priorAwardEntered: Wording(vi: "ghi khen thưởng đã nhận", en: "told what somebody was awarded before")
        case .priorAwardCorrected: Wording(vi: "sửa khen thưởng đã nhận", en: "corrected what somebody was awarded before")
        case .priorAwardWithdrawn: Wording(vi: "rút khen thưởng đã ghi", en: "withdrew what somebody was said to have been awarded")
        }
    }
}
