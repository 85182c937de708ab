import Emulation
import Store

extension Event.Kind {
    /// What a report goes through above whoever was only requested: nobody judges it.
    static let received = Wording(vi: "tiếp nhận báo cáo", en: "received the report")

    /// - Parameter strength: how the report was asked for, where it is about one.
    func words(_ strength: Strength?) -> Wording { self == .reportAccepted && strength == .requested ? Self.received : words }
}

extension Event {
    /// What happened, to the report of which period where one is given, and in which version.
    func words(_ strength: Strength?, on period: Period? = nil) -> Wording {
        let what = kind.words(strength)
        var (vi, en) = (what.vi, what.en)
        if let period = period.map(Written.inner) {
            vi += " \(period.vi)"
            en += " of \(period.en)"
        }
        if let version, kind == .campaignAmended {
            vi += " lần \(Written.amendment(version))"
            en += ", amendment \(Written.amendment(version))"
        } else if let version, kind.subject == "report" {
            vi += period == nil ? " lần \(version)" : ", lần \(version)"
            en += ", version \(version)"
        }
        return Wording(vi: vi, en: en)
    }
}
