package import Emulation
package import Postgres

extension Unit {
    /// The columns of a unit `u` under its name `n`, in the order its reader takes them.
    package static let columns: SQL = "u.unit_id, u.level, n.kind, n.title, n.name, n.code, u.began_on, u.ended_on"

    /// The same of a row `u` of `thidua.unit_today`.
    static let columnsToday: SQL = "u.unit_id, u.level, u.kind, u.title, u.name, u.code, u.began_on, u.ended_on"

    package init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UnitID.self), level: try row.next(UnitLevel.self), kind: try row.next(UnitKind.self),
            title: try row.next(UnitTitle?.self), name: try row.next(String.self), code: try row.next(String.self),
            beganOn: try row.next(Day.self), endedOn: try row.next(Day?.self))
    }

    /// Units as they are called today, in the order of their ids; those that have ended under their last names.
    /// - Parameter ids: a query of `unit_id`s.
    package static func calledToday(_ ids: SQL) -> SQL {
        """
        select \(columnsToday) from (\(ids)) meant join thidua.unit_today u using (unit_id) order by u.unit_id
        """
    }

    /// The units there are on a day, under the names they bear that day.
    /// - Parameter day: nil for today; asked once per statement.
    package static func standing(on day: Day?) -> SQL {
        let day: SQL = day.map { "\($0)" } ?? "(select thidua.today())"
        return """
            thidua.unit u join thidua.unit_name n
              on n.unit_id = u.unit_id and n.valid_from <= \(day) and (n.valid_until is null or n.valid_until > \(day))
                and u.began_on <= \(day) and (u.ended_on is null or u.ended_on > \(day))
            """
    }
}
