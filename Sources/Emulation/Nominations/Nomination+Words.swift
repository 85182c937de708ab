extension Nomination.State: Named {
    package var words: Wording {
        switch self {
        case .sent: Wording(vi: "đã gửi, chờ tiếp nhận", en: "sent, not received yet")
        case .received: Wording(vi: "đã tiếp nhận, đang thẩm định", en: "received, being appraised")
        case .returned: Wording(vi: "bị trả lại để hoàn thiện", en: "returned")
        case .appraised: Wording(vi: "đã thẩm định, chờ quyết định", en: "appraised, to be decided")
        case .refused: Wording(vi: "không được chấp nhận", en: "refused")
        case .withdrawn: Wording(vi: "đã rút", en: "withdrawn")
        case .awarded: Wording(vi: "đã được khen thưởng", en: "awarded")
        }
    }
}

extension NominationReview.Check: Named {
    package var words: Wording {
        switch self {
        case .dossier: Wording(vi: "hồ sơ đủ thành phần, đúng thể thức", en: "the dossier is whole and in form")
        case .achievements: Wording(vi: "thành tích có căn cứ, số liệu khớp", en: "the achievements are founded")
        case .standards: Wording(vi: "đối chiếu tiêu chuẩn của hình thức đề nghị", en: "the standards of the form were looked at")
        case .discipline: Wording(vi: "kỷ luật, khiếu nại, tố cáo, điều tra", en: "discipline, complaints, investigations")
        case .doubles: Wording(vi: "không trùng thành tích đã khen thưởng", en: "nothing was rewarded before")
        case .obligations: Wording(vi: "chấp hành chủ trương, pháp luật, nghĩa vụ thuế", en: "law and taxes are kept to")
        }
    }
}

extension NominationReview.Deed: Named {
    package var words: Wording {
        switch self {
        case .receipt: Wording(vi: "tiếp nhận", en: "receipt")
        case .return: Wording(vi: "trả lại", en: "return")
        case .appraisal: Wording(vi: "thẩm định", en: "appraisal")
        case .refusal: Wording(vi: "không chấp nhận", en: "refusal")
        }
    }
}
