import Emulation
import Foundation

/// A moment as it is read here: at +07:00, to the minute.
enum Moment {
    /// `10:25` and `20/12/2024`.
    static func words(_ moment: Date) -> (clock: String, day: String) {
        let minutes = Int((moment.timeIntervalSince1970 / 60).rounded(.down)) + 7 * 60
        return ("\((minutes / 60 % 24).padded(to: 2)):\((minutes % 60).padded(to: 2))", Day(moment).vietnamese)
    }
}

extension Day {
    var weekday: Wording {
        [
            Wording(vi: "thứ Năm", en: "Thursday"), Wording(vi: "thứ Sáu", en: "Friday"), Wording(vi: "thứ Bảy", en: "Saturday"),
            Wording(vi: "Chủ nhật", en: "Sunday"), Wording(vi: "thứ Hai", en: "Monday"), Wording(vi: "thứ Ba", en: "Tuesday"),
            Wording(vi: "thứ Tư", en: "Wednesday"),
        ][(daysSince1970 % 7 + 7) % 7]
    }
}
