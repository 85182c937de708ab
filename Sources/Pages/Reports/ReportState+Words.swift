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
