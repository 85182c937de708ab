import Emulation
import Wire

extension Reading<Day> {
    /// A day as it is written here, `20/12/2024`, also without the noughts; or as machines write it.
    static var typedDay: Reading<Day> {
        Reading(placeholder: Day(daysSince1970: 0)) { json throws(FieldProblem) in
            let text = try json.string().filter { !$0.isWhitespace }
            if let day = Day(text) { return day }
            let parts = text.split(whereSeparator: { "/-.".contains($0) }).map(String.init)
            guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
                let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
                let found = Day(year: year, month: month, day: day)
            else {
                throw FieldProblem(
                    json.path, "day.not-a-day", vi: "Ngày cần ghi như 31/12/2024.", en: "A day is written like 31/12/2024.")
            }
            return found
        }
    }
}
