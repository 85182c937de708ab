import Emulation

extension ReportState {
    /// As it is said of a unit that takes part by order, whose report is reviewed, or by request, whose report is received.
    func words(_ strength: Strength) -> Wording {
        guard strength == .requested else { return words }
        switch self {
        case .submitted: return Wording(vi: "đã gửi, chờ tiếp nhận", en: "sent, to be received")
        case .accepted: return Wording(vi: "đã tiếp nhận", en: "received")
        case .draft, .returned, .reopened, .correcting: return words
        }
    }
}

extension ReportState {
    /// What the way to the form is called; nil is what nobody has begun.
    static func writing(_ state: Self?) -> Wording {
        switch state {
        case .draft: Wording(vi: "Viết tiếp", en: "Go on writing")
        case .returned, .reopened, .correcting: Wording(vi: "Sửa và gửi lại", en: "Mend and send again")
        case .submitted, .accepted, nil: Wording(vi: "Viết báo cáo", en: "Write the report")
        }
    }
}
