package import Emulation
import FoundationEssentials

extension Reading<Day> {
    /// A legal day, `2024-12-20`.
    package static var legalDay: Reading<Day> {
        Reading(placeholder: Day(daysSince1970: 0)) { json throws(FieldProblem) in
            guard let day = Day(try json.string()) else { throw .invalidDate(json.path) }
            return day
        }
    }
}
