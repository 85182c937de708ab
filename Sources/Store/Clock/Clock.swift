package import Emulation
package import Postgres

/// What day it is for this database, and whether what it holds was made up.
package struct Clock: Sendable {
    package let today: Day
    /// The clock of a demonstration stands still.
    package let isSet: Bool
    package let isSample: Bool
}

extension Statement where Output == Clock {
    package static func clock() -> Statement {
        Statement(
            "clock",
            """
            select thidua.today(), nullif(current_setting('thidua.today', true), '') is not null,
                   coalesce(current_setting('thidua.sample', true), '') = 'on'
            """,
            exactlyOne: { row in
                Clock(today: try row.next(Day.self), isSet: try row.next(Bool.self), isSample: try row.next(Bool.self))
            })
    }
}
