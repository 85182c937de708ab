import Emulation
import Store

extension AuditedDeed {
    /// Each deed there is, with its addresses among the pages and in the API. What makes an event is called as that event is.
    static let addresses: [(Wording, [String])] = [
        (Event.Kind.campaignPublished.words, ["POST \(plan)/ban-hanh", "PUT \(planAPI)/publication"]),
        (Event.Kind.campaignAmended.words, ["POST \(plan)/dieu-chinh", "PUT \(planAPI)/amendments/{amendment}"]),
        (Event.Kind.campaignAcknowledged.words, ["POST \(plan)/tiep-nhan/{revision}", "PUT \(planAPI)/acknowledgements/{revision}"]),
        (Event.Kind.campaignClosed.words, ["POST \(plan)/ket-thuc", "PUT \(planAPI)/closure"]),
        (
            Wording(vi: "soạn kế hoạch", en: "wrote a plan"),
            ["POST /{unit}/ke-hoach-moi", "POST \(plan)/soan/{part}", "PUT \(planAPI)/draft"]
        ),
        (
            Wording(vi: "đưa văn bản kế hoạch vào", en: "took the text of a plan in"),
            [
                "POST /{unit}/ke-hoach-moi/doc", "POST /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai/doc",
                "PUT \(planAPI)/transcript",
            ]
        ),
        (
            Wording(vi: "xác nhận văn bản đã đọc", en: "answered what was read of a text"),
            ["POST \(plan)/doc", "PUT \(planAPI)/transcript/answers/{piece}"]
        ),
        (Wording(vi: "soạn kế hoạch triển khai", en: "took a plan up"), ["POST /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai"]),
        (Wording(vi: "bỏ bản nháp kế hoạch", en: "dropped the draft of a plan"), ["POST \(plan)/bo-nhap", "DELETE \(planAPI)/draft"]),

        (
            Wording(vi: "soạn báo cáo", en: "wrote a report"),
            ["POST \(report)/soan", "POST \(report)/soan/ghi-chu", "POST \(report)/soan/{indicator}", "PUT \(reportAPI)/draft"]
        ),
        (Event.Kind.reportPresented.words, ["POST \(report)/trinh", "PUT \(reportAPI)/presentation"]),
        (Event.Kind.reportSubmitted.words, ["POST \(report)/gui", "PUT \(reportAPI)/submission"]),
        (Event.Kind.reportCorrecting.words, ["POST \(report)/dinh-chinh", "PUT \(reportAPI)/correction"]),
        (Event.Kind.reportAccepted.words, ["POST \(review)/duyet"]),
        (Event.Kind.received, ["POST \(review)/tiep-nhan"]),
        // Its address does not tell which of the two it is.
        (
            Wording(
                vi: "duyệt hoặc \(Event.Kind.received.vi)", en: "accepted or \(Event.Kind.received.en)"),
            ["PUT \(reviewAPI)/acceptance"]
        ),
        (Event.Kind.reportReturned.words, ["POST \(review)/tra-lai", "PUT \(reviewAPI)/return"]),
        (Event.Kind.reportReopened.words, ["POST \(review)/mo-lai", "PUT \(reviewAPI)/reopening"]),

        (Event.Kind.difficultyRaised.words, ["POST /{unit}/vuong-mac/neu"]),
        (Event.Kind.difficultyGathered.words, ["POST /{unit}/vuong-mac/tong-hop"]),
        // Its address does not tell whether it goes up or is kept.
        (
            Wording(vi: "ghi nội dung khó khăn, vướng mắc", en: "wrote the words of a difficulty"),
            ["POST \(difficulty)/noi-dung", "PUT /v1/units/{unit}/difficulties/{id}"]
        ),
        (Event.Kind.difficultyWithdrawn.words, ["POST \(difficulty)/rut", "PUT /v1/units/{unit}/difficulties/{id}/withdrawal"]),
        (Event.Kind.difficultyReturned.words, ["POST \(difficulty)/hoi-lai", "PUT \(difficultyAPI)/return"]),
        (Event.Kind.difficultyMerged.words, ["POST \(difficulty)/gop", "POST \(difficulty)/tong-hop", "PUT \(difficultyAPI)/merger"]),
        (Event.Kind.difficultyAnswered.words, ["POST \(difficulty)/tra-loi", "PUT \(difficultyAPI)/answer"]),

        (
            Event.Kind.obligationTaken.words,
            ["POST \(obligation)/nhan-viec", "POST \(obligation)/phan-cong", "PUT /v1/units/{unit}/obligations/{id}/uptake"]
        ),
        (Event.Kind.obligationDone.words, ["POST \(obligation)/hoan-thanh", "PUT /v1/units/{unit}/obligations/{id}/completion"]),
        (Event.Kind.obligationReturned.words, ["POST \(obligation)/tra-lai", "PUT /v1/units/{unit}/of/{owner}/obligations/{id}/return"]),
        (
            Wording(vi: "bổ sung minh chứng", en: "added evidence"),
            ["POST \(obligation)/minh-chung", "PUT /v1/units/{unit}/obligations/{id}/evidence/{evidence}"]
        ),
        (Event.Kind.reminderSent.words, ["POST /{unit}/don-doc/nhac", "PUT /v1/units/{unit}/reminders/{id}"]),
        (Deed.open.words, ["POST /{unit}/den/{id}/mo", "PUT /v1/units/{unit}/deliveries/{id}/opening"]),

        (Event.Kind.houseRulesSet.words, ["POST /{unit}/don-doc/tu-dong", "PUT /v1/units/{unit}/house-rules/{id}"]),
        (Event.Kind.mailboxTold.words, ["POST /{unit}/hop-thu", "PUT /v1/units/{unit}/mailboxes/{id}"]),
        (
            Event.Kind.mailboxConfirmed.words,
            ["POST /{unit}/hop-thu/{id}/xac-nhan", "PUT /v1/units/{unit}/mailboxes/{id}/confirmation"]
        ),
        (
            Event.Kind.mailboxWithdrawn.words,
            ["POST /{unit}/hop-thu/{id}/thu-hoi", "PUT /v1/units/{unit}/mailboxes/{id}/withdrawal"]
        ),
        (Event.Kind.registerOpened.words, ["POST /{unit}/van-ban/so/mo", "PUT /v1/units/{unit}/registers/{id}"]),
        (
            Event.Kind.registerClosed.words,
            ["POST /{unit}/van-ban/so/{register}/dong", "PUT /v1/units/{unit}/registers/{id}/closing"]
        ),
        (
            Event.Kind.documentReserved.words,
            ["POST /{unit}/van-ban/so/{register}/giu", "PUT /v1/units/{unit}/registers/{id}/reservations/{document}"]
        ),
        (
            Event.Kind.documentCancelled.words,
            ["POST /{unit}/van-ban/{document}/huy", "PUT /v1/units/{unit}/documents/{id}/cancellation"]
        ),

        (Event.Kind.documentNoted.words, ["POST /{unit}/van-ban/ghi", "PUT /v1/units/{unit}/known-documents/{id}"]),
        (
            Event.Kind.documentCorrected.words,
            ["POST /{unit}/van-ban/{document}/sua", "PUT /v1/units/{unit}/known-documents/{id}/correction"]
        ),
        (
            Event.Kind.documentEnded.words,
            ["POST /{unit}/van-ban/{document}/het-hieu-luc", "PUT /v1/units/{unit}/known-documents/{id}/end"]
        ),

        (Event.Kind.pleaAsked.words, ["POST \(obligation)/de-nghi", "PUT /v1/units/{unit}/pleas/{id}"]),
        (Event.Kind.pleaWithdrawn.words, ["POST \(obligation)/rut-de-nghi", "PUT /v1/units/{unit}/pleas/{id}/withdrawal"]),
        (
            Event.Kind.pleaGranted.words,
            [
                "POST \(obligation)/dong-y", "PUT /v1/units/{unit}/of/{owner}/pleas/{id}/grant", "POST /{unit}/don-doc/gia-han",
                "PUT /v1/units/{unit}/clauses/{id}/grant",
            ]
        ),
        (Event.Kind.pleaRefused.words, ["POST \(obligation)/tu-choi", "PUT /v1/units/{unit}/of/{owner}/pleas/{id}/refusal"]),

        (
            Event.Kind.commendationIssued.words,
            ["POST /{unit}/quyet-dinh-khen/moi", "PUT /v1/units/{unit}/commendations/{id}/issue"]
        ),
        (
            Event.Kind.commendationCancelled.words,
            ["POST /{unit}/quyet-dinh-khen/{owner}/{id}/huy", "PUT /v1/units/{unit}/commendations/{id}/cancellation"]
        ),
        (
            Event.Kind.certificateRemade.words,
            ["POST /{unit}/quyet-dinh-khen/{owner}/{id}/cap-lai", "PUT /v1/units/{unit}/commendations/{id}/certificate"]
        ),
        (
            Event.Kind.quotaSet.words,
            ["POST /{unit}/han-muc-khen", "POST /{unit}/han-muc-khen/{id}", "PUT /v1/units/{unit}/quotas/{id}"]
        ),

        (Event.Kind.subjectRegistered.words, ["POST /{unit}/doi-tuong/ghi"]),
        (Event.Kind.subjectCorrected.words, ["POST \(subject)/sua"]),
        // Its address does not tell which of the two it is.
        (
            Wording(vi: "ghi hoặc sửa đối tượng khen thưởng", en: "registered or corrected whom awards may be for"),
            ["PUT /v1/units/{unit}/subjects/{id}"]
        ),
        (Event.Kind.subjectsMerged.words, ["POST \(subject)/gop", "PUT /v1/units/{unit}/mergers/{id}"]),
        (Event.Kind.subjectsParted.words, ["POST \(subject)/tach", "PUT /v1/units/{unit}/mergers/{id}/undoing"]),
        (Event.Kind.subjectIdentified.words, ["POST \(subject)/so-dinh-danh", "PUT /v1/units/{unit}/subjects/{id}/identity"]),
        (
            Wording(vi: "tra đối tượng theo số định danh", en: "looked for somebody by a number"),
            ["POST /{unit}/doi-tuong/tra", "PUT /v1/units/{unit}/lookups/{id}"]
        ),
        (Event.Kind.movementKept.words, ["POST /{unit}/cac-phong-trao/ghi"]),
        (Event.Kind.movementCorrected.words, ["POST /{unit}/cac-phong-trao/sua"]),
        // Its address does not tell which of the two it is.
        (
            Wording(vi: "ghi hoặc sửa phong trào thi đua", en: "kept or corrected a movement"), ["PUT /v1/units/{unit}/movements/{id}"]
        ),
        (Event.Kind.priorAwardEntered.words, ["POST \(subject)/khen-thuong", "POST /{unit}/doi-tuong/nhap-khen-thuong"]),
        (Event.Kind.priorAwardCorrected.words, ["POST \(subject)/khen-thuong/sua"]),
        // Its address does not tell which of the two it is.
        (
            Wording(vi: "ghi hoặc sửa khen thưởng đã nhận", en: "told or corrected what somebody was awarded before"),
            ["PUT /v1/units/{unit}/prior-awards/{id}"]
        ),
        (
            Event.Kind.priorAwardWithdrawn.words,
            ["POST \(subject)/khen-thuong/rut", "PUT /v1/units/{unit}/prior-awards/{id}/withdrawal"]
        ),
        (
            Event.Kind.placementTold.words,
            [
                "POST \(subject)/noi", "PUT /v1/units/{unit}/subjects/{id}/placements/{placement}",
                "PUT /v1/units/{unit}/of/{owner}/subjects/{id}/placements/{placement}",
            ]
        ),

        (
            Wording(vi: "soạn đề nghị khen thưởng", en: "wrote a nomination"),
            ["POST /{unit}/khen-thuong/lap", "POST /{unit}/khen-thuong/{id}/soan", "PUT \(nominationAPI)/draft"]
        ),
        (
            Wording(vi: "bỏ bản nháp của đề nghị khen thưởng", en: "dropped the draft of a nomination"),
            ["POST /{unit}/khen-thuong/{id}/bo", "DELETE \(nominationAPI)/draft"]
        ),
        (Event.Kind.nominationSent.words, ["POST /{unit}/khen-thuong/{id}/gui", "PUT \(nominationAPI)/submission"]),
        (Event.Kind.nominationWithdrawn.words, ["POST \(nomination)/rut", "PUT \(nominationAPI)/withdrawal"]),
        (Event.Kind.nominationReceived.words, ["POST \(nomination)/tiep-nhan", "PUT \(nominationOfAPI)/receipt"]),
        (Event.Kind.nominationReturned.words, ["POST \(nomination)/tra-lai", "PUT \(nominationOfAPI)/return"]),
        (Event.Kind.nominationAppraised.words, ["POST \(nomination)/tham-dinh", "PUT \(nominationOfAPI)/appraisal"]),
        (Event.Kind.nominationRefused.words, ["POST \(nomination)/tu-choi", "PUT \(nominationOfAPI)/refusal"]),

        (
            Wording(vi: "ấn định sự kiện mốc", en: "set an anchor event"),
            ["POST /{unit}/su-kien", "POST /{unit}/su-kien/{id}", "PUT /v1/units/{unit}/events/{id}"]
        ),

        (
            Wording(vi: "bổ nhiệm", en: "appointed somebody"),
            ["POST /{unit}/nguoi/bo-nhiem", "PUT /v1/units/{unit}/memberships/{id}"]
        ),
        (Wording(vi: "ủy quyền ký", en: "let somebody sign"), ["POST /{unit}/nguoi/uy-quyen", "PUT /v1/units/{unit}/deputies/{id}"]),
        (
            Wording(vi: "kết thúc chức vụ hoặc ủy quyền ký", en: "ended a post or let nobody sign any more"),
            ["POST /{unit}/nguoi/chuc-vu/{id}/ket-thuc"]
        ),
        (Wording(vi: "kết thúc chức vụ", en: "ended a post"), ["DELETE /v1/units/{unit}/memberships/{id}"]),
        (Wording(vi: "kết thúc ủy quyền ký", en: "let somebody sign no more"), ["DELETE /v1/units/{unit}/deputies/{id}"]),
        (
            Wording(vi: "cấp mã mời", en: "invited somebody"),
            ["POST /{unit}/nguoi/{id}/ma-moi", "PUT /v1/units/{unit}/people/{id}/invitation"]
        ),

        (Wording(vi: "đăng nhập", en: "signed in"), ["POST /dang-nhap", "PUT /v1/session"]),
        (Wording(vi: "đăng xuất", en: "signed out"), ["POST /dang-xuat", "DELETE /v1/session"]),
        (Wording(vi: "đặt mật khẩu bằng mã mời", en: "chose a password by an invitation"), ["POST /dang-nhap/ma-moi", "PUT /v1/account"]),
        (Wording(vi: "đổi mật khẩu", en: "changed the password"), ["POST /tai-khoan/mat-khau", "PUT /v1/password"]),
        (Wording(vi: "bắt đầu bật xác thực hai lớp", en: "began a second factor"), ["POST /tai-khoan/hai-lop", "PUT /v1/second-factor"]),
        (
            Wording(vi: "bật xác thực hai lớp", en: "turned the second factor on"),
            ["POST /tai-khoan/hai-lop/xac-nhan", "PUT /v1/second-factor/confirmation"]
        ),
        (
            Wording(vi: "tắt xác thực hai lớp", en: "turned the second factor off"),
            ["POST /tai-khoan/hai-lop/tat", "PUT /v1/second-factor/removal"]
        ),
        (
            Wording(vi: "kết thúc phiên đăng nhập", en: "ended a session"),
            ["POST /tai-khoan/phien/{id}/ket-thuc", "DELETE /v1/sessions/{id}"]
        ),
        (Wording(vi: "kết thúc mọi phiên đăng nhập khác", en: "ended every other session"), ["POST /tai-khoan/phien/ket-thuc"]),
        (Wording(vi: "bật, tắt phím tắt", en: "turned the keys on or off"), ["POST /tai-khoan/phim-tat"]),
    ]

    private static let (plan, planAPI) = ("/{unit}/phong-trao/{campaign}", "/v1/units/{unit}/campaigns/{id}")
    private static let (report, reportAPI) = ("\(plan)/bao-cao/{period}", "/v1/units/{unit}/reports/{id}")
    private static let (review, reviewAPI) = ("/{unit}/duyet/{owner}/{report}", "/v1/units/{unit}/of/{owner}/reports/{id}")
    private static let (nomination, nominationAPI) = ("/{unit}/cua/{owner}/khen-thuong/{id}", "/v1/units/{unit}/nominations/{id}")
    private static let nominationOfAPI = "/v1/units/{unit}/of/{owner}/nominations/{id}"
    private static let subject = "/{unit}/doi-tuong/{owner}/{id}"
    private static let obligation = "/{unit}/nhiem-vu/{owner}/{id}"
    private static let (difficulty, difficultyAPI) = ("/{unit}/vuong-mac/{owner}/{id}", "/v1/units/{unit}/of/{owner}/difficulties/{id}")
}
