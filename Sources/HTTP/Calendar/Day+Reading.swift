import Emulation
import FoundationEssentials

extension Reading<Day> {
    /// A legal day, `2024-12-20`.
    static var legalDay: Reading<Day> {
        Reading(placeholder: Day(daysSince1970: 0)) { json throws(FieldProblem) in
            guard let day = Day(try json.string()) else { throw .invalidDate(json.path) }
            return day
        }
    }
}

extension Reading<Date> {
    /// An instant as we write it ourselves, `2024-12-20T03:04:05.123456Z`.
    static var instant: Reading<Date> {
        Reading(placeholder: Date(timeIntervalSince1970: 0)) { json throws(FieldProblem) in
            guard let instant = Instant(try json.string()) else {
                throw FieldProblem(
                    json.path, "instant.invalid", vi: "Thời điểm không hợp lệ, ví dụ 2024-08-16T03:04:05.123456Z.",
                    en: "Not an instant such as 2024-08-16T03:04:05.123456Z.")
            }
            return instant.date
        }
    }
}
