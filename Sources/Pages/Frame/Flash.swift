import Emulation
import HTTP
import Hummingbird

/// What a page says first because of what was done just before: a word of a closed list, kept in a cookie until it was shown.
enum Flash: String, CaseIterable, Sendable {
    case signedOut = "signed-out"
    case draftKept = "draft-kept"
    case pieceAnswered = "piece-answered"
    case draftDiscarded = "draft-discarded"
    case planPublished = "plan-published"
    case reportSent = "report-sent"
    case reportAccepted = "report-accepted"
    case reportReturned = "report-returned"
    case reportReopened = "report-reopened"
    case reportReceived = "report-received"
    case reportPresented = "report-presented"
    case reportCorrecting = "report-correcting"
    case passwordChanged = "password-changed"
    case passwordChosen = "password-chosen"
    case secondFactorOn = "second-factor-on"
    case secondFactorOff = "second-factor-off"
    case appointed, delegated
    case campaignAmended = "campaign-amended"
    case amendmentAcknowledged = "amendment-acknowledged"
    case campaignClosed = "campaign-closed"
    case eventSaved = "event-saved"
    case postEnded = "post-ended"
    case sessionEnded = "session-ended"
    case sessionsEnded = "sessions-ended"
    case difficultyRaised = "difficulty-raised"
    case difficultyKept = "difficulty-kept"
    case difficultyGathered = "difficulty-gathered"
    case difficultyGatheredInPart = "difficulty-gathered-in-part"
    case difficultyReturned = "difficulty-returned"
    case difficultyAnswered = "difficulty-answered"
    case difficultyWithdrawn = "difficulty-withdrawn"
    case obligationTaken = "obligation-taken"
    case obligationGiven = "obligation-given"
    case obligationDone = "obligation-done"
    case obligationReturned = "obligation-returned"
    case reminded
    case houseRulesSet = "house-rules-set"
    case mailboxTold = "mailbox-told"
    case mailboxConfirmed = "mailbox-confirmed"
    case mailboxWithdrawn = "mailbox-withdrawn"
    case registerOpened = "register-opened"
    case registerClosed = "register-closed"
    case numberReserved = "number-reserved"
    case numberCancelled = "number-cancelled"
    case documentNoted = "document-noted"
    case documentCorrected = "document-corrected"
    case documentEnded = "document-ended"
    case subjectRegistered = "subject-registered"
    case subjectCorrected = "subject-corrected"
    case subjectPlaced = "subject-placed"
    case subjectIdentified = "subject-identified"
    case subjectsMerged = "subjects-merged"
    case subjectsParted = "subjects-parted"
    case nominationKept = "nomination-kept"
    case nominationCleared = "nomination-cleared"
    case nominationSent = "nomination-sent"
    case nominationWithdrawn = "nomination-withdrawn"
    case nominationReceived = "nomination-received"
    case nominationReturned = "nomination-returned"
    case nominationAppraised = "nomination-appraised"
    case nominationRefused = "nomination-refused"
    case movementKept = "movement-kept"
    case movementCorrected = "movement-corrected"
    case priorAwardEntered = "prior-award-entered"
    case priorAwardsImported = "prior-awards-imported"
    case priorAwardCorrected = "prior-award-corrected"
    case priorAwardWithdrawn = "prior-award-withdrawn"
    case evidenceAdded = "evidence-added"
    case pleaAsked = "plea-asked"
    case pleaWithdrawn = "plea-withdrawn"
    case pleaGranted = "plea-granted"
    case pleaRefused = "plea-refused"
    case pleaGrantedUnasked = "plea-granted-unasked"
    case commendationIssued = "commendation-issued"
    case commendationCancelled = "commendation-cancelled"
    case certificateRemade = "certificate-remade"
    case quotaSet = "quota-set"

    static let cookie = "__Host-thidua-flash"
}

extension Flash: Named {
    var words: Wording {
        switch self {
        case .signedOut:
            Wording(
                vi: "Đã đăng xuất. Trên máy dùng chung, hãy đóng cả trình duyệt.",
                en: "You are signed out. On a shared computer, close the browser too.")
        case .reportSent: Wording(vi: "Đã gửi báo cáo.", en: "The report is sent.")
        case .reportAccepted:
            Wording(vi: "Đã duyệt; số liệu đã được tổng hợp ở các cấp.", en: "Accepted; its values count in every total above.")
        case .reportReturned:
            Wording(vi: "Đã trả lại; đơn vị đọc được lý do.", en: "Returned; the unit reads the reason.")
        case .reportReopened:
            Wording(vi: "Đã mở lại; số liệu đã được rút khỏi số tổng hợp.", en: "Reopened; its values have left the totals.")
        case .draftDiscarded: Wording(vi: "Đã bỏ bản nháp.", en: "The draft is thrown away.")
        case .planPublished:
            Wording(vi: "Đã ban hành; các đơn vị được giao đã nhận.", en: "Published; the units that it addresses have it.")
        case .reportReceived:
            Wording(vi: "Đã tiếp nhận; số liệu đã được tổng hợp ở các cấp.", en: "Received; its values count in every total above.")
        case .reportPresented:
            Wording(vi: "Đã trình lãnh đạo; báo cáo chờ lãnh đạo gửi.", en: "It lies before the leader, who sends it.")
        case .reportCorrecting:
            Wording(
                vi: "Báo cáo đã được mở để đính chính; số liệu cũ vẫn được tính đến khi lần gửi mới được duyệt.",
                en: "The report can be corrected now; what was accepted counts until the new version is.")
        case .draftKept: Wording(vi: "Đã lưu nháp.", en: "The draft is kept.")
        case .pieceAnswered: Wording(vi: "Đã ghi nhận.", en: "The answer is kept.")
        case .passwordChanged:
            Wording(
                vi: "Đã đổi mật khẩu; mọi phiên đăng nhập khác đã kết thúc.",
                en: "The password is changed, and every other session has ended.")
        case .passwordChosen: Wording(vi: "Đã đặt mật khẩu; mời đăng nhập.", en: "The password is set; please sign in.")
        case .secondFactorOn: Wording(vi: "Đã bật xác thực hai lớp.", en: "The second factor is on.")
        case .secondFactorOff: Wording(vi: "Đã tắt xác thực hai lớp.", en: "The second factor is off.")
        case .appointed:
            Wording(vi: "Đã bổ nhiệm. Bước tiếp: cấp mã mời để đặt mật khẩu.", en: "Appointed. What comes next is an invitation.")
        case .delegated: Wording(vi: "Đã ủy quyền ký.", en: "They may sign in your place.")
        case .campaignAmended:
            Wording(
                vi: "Đã ban hành điều chỉnh; các đơn vị được báo để tiếp nhận.", en: "The amendment is issued; the units are told of it.")
        case .amendmentAcknowledged:
            Wording(
                vi: "Đã tiếp nhận; mức mới có hiệu lực với đơn vị.", en: "Acknowledged; the new targets hold for the unit from now on.")
        case .campaignClosed:
            Wording(vi: "Đã đóng phong trào; không nhận báo cáo nữa.", en: "The campaign is closed and takes no report any more.")
        case .eventSaved:
            Wording(vi: "Đã lưu sự kiện; kỳ báo cáo theo ngày mới.", en: "The event is saved; reporting periods follow its day.")
        case .postEnded: Wording(vi: "Đã kết thúc, có hiệu lực ngay.", en: "It has ended, from this moment on.")
        case .sessionEnded: Wording(vi: "Đã kết thúc phiên đăng nhập đó.", en: "That session has ended.")
        case .sessionsEnded: Wording(vi: "Đã kết thúc mọi phiên đăng nhập khác.", en: "Every other session has ended.")
        case .difficultyRaised: Wording(vi: "Đã nêu vướng mắc.", en: "The difficulty is raised.")
        case .difficultyKept: Wording(vi: "Đã lưu nội dung tổng hợp.", en: "The words are kept.")
        case .difficultyGathered:
            Wording(
                vi: "Đã tổng hợp; các đơn vị đọc được trả lời ở nơi đã nêu.", en: "Put together; each unit reads the answer where it asked."
            )
        case .difficultyGatheredInPart:
            Wording(
                vi: "Đã tổng hợp, trừ những vướng mắc vừa thay đổi hoặc đã xử lý; vui lòng xem lại danh sách.",
                en: "Put together, without those that changed or were settled meanwhile; please look at the list again.")
        case .difficultyReturned: Wording(vi: "Đã hỏi lại; đơn vị đọc được câu hỏi.", en: "Asked back; the unit reads the question.")
        case .difficultyAnswered:
            Wording(vi: "Đã trả lời; các đơn vị đã nêu đọc được.", en: "Answered; whoever asked reads it.")
        case .difficultyWithdrawn: Wording(vi: "Đã rút vướng mắc.", en: "The difficulty is withdrawn.")
        case .obligationTaken: Wording(vi: "Đã nhận nhiệm vụ; đơn vị giao thấy việc đã có người làm.", en: "Taken up; who told it sees so.")
        case .obligationGiven: Wording(vi: "Đã phân công.", en: "It is in their hand now.")
        case .obligationDone:
            Wording(vi: "Đã báo hoàn thành; đơn vị giao đọc được kết quả.", en: "It is done; who told it reads how.")
        case .obligationReturned: Wording(vi: "Đã trả lại; đơn vị đọc được lý do.", en: "Returned; the unit reads the reason.")
        case .reminded:
            Wording(vi: "Đã nhắc; dưới mỗi đơn vị ghi rõ đã mở hay chưa.", en: "Reminded; under each unit stands whether it was opened.")
        case .houseRulesSet:
            Wording(vi: "Đã lưu các ngày nhắc tự động.", en: "The days of reminders are kept.")
        case .mailboxTold:
            Wording(vi: "Đã khai hộp thư; mã xác nhận được gửi đến hộp thư đó.", en: "The mailbox is told; a code is sent to it.")
        case .mailboxConfirmed: Wording(vi: "Đã xác nhận hộp thư công vụ.", en: "The mailbox is confirmed.")
        case .mailboxWithdrawn:
            Wording(vi: "Đã thu hồi hộp thư; từ nay không gửi thư đến đó.", en: "The mailbox is withdrawn; nothing is written to it.")
        case .registerOpened:
            Wording(
                vi: "Đã mở sổ; từ nay văn bản lấy số từ sổ này khi ban hành.", en: "The register is open and gives numbers from now on.")
        case .registerClosed:
            Wording(vi: "Đã ghi ngày đóng sổ.", en: "The day on which it is closed is kept.")
        case .numberReserved: Wording(vi: "Đã giữ số.", en: "The number is reserved.")
        case .numberCancelled: Wording(vi: "Đã hủy số; số vẫn hiện trong sổ.", en: "The number is cancelled and stays in the register.")
        case .documentNoted: Wording(vi: "Đã ghi văn bản vào danh mục.", en: "The document is noted.")
        case .documentCorrected: Wording(vi: "Đã sửa văn bản trong danh mục.", en: "The document is corrected.")
        case .documentEnded: Wording(vi: "Đã ghi văn bản hết hiệu lực.", en: "It is said that the document has ended.")
        case .subjectRegistered: Wording(vi: "Đã ghi đối tượng.", en: "It is registered.")
        case .subjectCorrected: Wording(vi: "Đã lưu thông tin đã sửa.", en: "It is corrected.")
        case .subjectIdentified: Wording(vi: "Đã ghi; hệ thống không giữ số.", en: "It is told; the number is not kept.")
        case .subjectsMerged: Wording(vi: "Đã gộp; hủy được khi nhầm.", en: "They are one; it can be undone.")
        case .subjectsParted: Wording(vi: "Đã hủy việc gộp.", en: "It is undone.")
        case .nominationKept: Wording(vi: "Đã lưu bản nháp.", en: "It is kept.")
        case .nominationCleared: Wording(vi: "Đã bỏ bản nháp.", en: "The draft is dropped.")
        case .nominationSent: Wording(vi: "Đã gửi đề nghị.", en: "The nomination is sent.")
        case .nominationWithdrawn: Wording(vi: "Đã rút đề nghị khen thưởng.", en: "The nomination is withdrawn.")
        case .nominationReceived:
            Wording(
                vi: "Đã tiếp nhận; thời hạn thẩm định tính từ ngày tiếp nhận lần đầu.",
                en: "It is received; its days count from the first receipt.")
        case .nominationReturned: Wording(vi: "Đã trả lại; đơn vị đề nghị đọc được lý do.", en: "It is returned; the unit reads why.")
        case .nominationAppraised: Wording(vi: "Đã ghi kết quả thẩm định.", en: "The appraisal is kept.")
        case .nominationRefused:
            Wording(vi: "Đã ghi: không chấp nhận; đơn vị đề nghị đọc được lý do.", en: "It is refused; the unit reads why.")
        case .movementKept: Wording(vi: "Đã theo dõi phong trào thi đua.", en: "The movement is kept.")
        case .movementCorrected: Wording(vi: "Đã lưu thông tin phong trào.", en: "The movement is corrected.")
        case .priorAwardEntered: Wording(vi: "Đã ghi khen thưởng.", en: "What it was awarded is told.")
        case .priorAwardsImported: Wording(vi: "Đã nhập cả bảng khen thưởng.", en: "The whole table is brought in.")
        case .priorAwardCorrected: Wording(vi: "Đã lưu nội dung khen thưởng đã sửa.", en: "What it was awarded is corrected.")
        case .priorAwardWithdrawn: Wording(vi: "Đã rút; không còn được tính.", en: "It is withdrawn, and counts no more.")
        case .subjectPlaced: Wording(vi: "Đã ghi quá trình ở đơn vị.", en: "Where it is or was is told.")
        case .pleaAsked:
            Wording(
                vi: "Đã gửi đề nghị; nhiệm vụ vẫn theo thời hạn cũ đến khi có trả lời.", en: "Asked; until it is answered nothing changes.")
        case .evidenceAdded: Wording(vi: "Đã bổ sung minh chứng.", en: "The evidence is added.")
        case .pleaWithdrawn: Wording(vi: "Đã rút đề nghị.", en: "It is withdrawn.")
        case .pleaGranted: Wording(vi: "Đã đồng ý; đơn vị đọc được trả lời.", en: "Granted; the unit reads it.")
        case .pleaRefused: Wording(vi: "Đã từ chối; đơn vị đọc được lý do.", en: "Refused; the unit reads why.")
        case .commendationIssued:
            Wording(vi: "Đã ban hành quyết định; in giấy khen được ngay.", en: "The decision is issued; its certificates can be printed.")
        case .commendationCancelled:
            Wording(vi: "Đã hủy bỏ; ai kiểm tra mã trên giấy sẽ thấy.", en: "It is cancelled, and whoever checks the paper sees it.")
        case .certificateRemade:
            Wording(vi: "Đã cấp lại giấy; mã cũ dẫn tới giấy mới.", en: "The certificate is made anew; the old code leads to it.")
        case .quotaSet: Wording(vi: "Đã lưu hạn mức.", en: "The quota is kept.")
        case .pleaGrantedUnasked:
            Wording(vi: "Đã gia hạn hoặc miễn cho các đơn vị được chọn.", en: "Granted to the units that were chosen.")
        }
    }
}

extension Request {
    /// Whatever else the cookie says is nothing.
    var flash: Flash? { cookies[Flash.cookie].flatMap { Flash(rawValue: $0.value) } }
}

extension Response {
    /// Goes on to a page, 303, which says this first.
    static func onward(to address: PageAddress, saying flash: Flash? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: address.text])
        if let flash { response.setCookie(HTTP.Cookies.cookie(Flash.cookie, flash.rawValue)) }
        return response
    }
}
