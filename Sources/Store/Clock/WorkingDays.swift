package import Emulation
package import Postgres

extension Statement where Output == WorkingCalendar {
    /// Working days from today on, or from so many days before.
    package static func workingDays(since back: Int = 0) -> Statement<WorkingCalendar> {
        Statement(
            "working days", "select array_agg(day), array_agg(is_worked) from thidua.special_day where day > thidua.today() - \(back)::int",
            exactlyOne: { row in
                let days = try row.next([Day]?.self) ?? []
                let worked = try row.next([Bool]?.self) ?? []
                return WorkingCalendar(special: Dictionary(uniqueKeysWithValues: zip(days, worked)))
            })
    }
}
