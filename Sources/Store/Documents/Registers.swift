package import Emulation
package import FoundationEssentials
package import Postgres

extension Register.Form: PostgresEncodable, PostgresDecodable {}
extension DocumentType: PostgresEncodable, PostgresDecodable {}

/// A register in a list.
package struct ListedRegister: Sendable {
    package let register: Register
    /// How many of its numbers are reserved and neither issued nor cancelled.
    package let reserved: Int
}

extension Register {
    static let columns: SQL = """
        g.register_id, g.unit_id, g.level, g.series_id, g.form, g.types, g.suffix, g.office, g.starts_on, g.ends_on, g.first, g.last,
        (g.last_at at time zone interval '7 hours')::date, g.closed_at is not null
        """

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), unit: try row.next(UnitID.self), level: try row.next(UnitLevel.self),
            series: try row.next(UUID.self), form: try row.next(Form.self), types: try row.next([DocumentType].self),
            suffix: try row.next(String.self), office: try row.next(String?.self), startsOn: try row.next(Day.self),
            endsOn: try row.next(Day?.self), first: try row.next(Int.self), last: try row.next(Int.self),
            lastOn: try row.next(Day?.self), isClosed: try row.next(Bool.self))
    }
}

extension Statement where Output == [Register] {
    /// Those of a unit that hold documents of a type, the latest twenty.
    package static func registers(of unit: UnitID, holding type: DocumentType) -> Statement {
        Statement(
            "registers of a type",
            """
            select \(Register.columns) from thidua.register g
            where g.root_id = \(unit.rootID) and g.level in \(SQL.everyLevel) and g.unit_id = \(unit) and \(type) = any(g.types)
            order by g.starts_on desc, g.register_id limit 20
            """,
            each: Register.init)
    }
}

extension Statement where Output == [ListedRegister] {
    /// Those of a unit, the latest first.
    package static func registers(of unit: UnitID) -> Statement {
        Statement(
            "registers of a unit",
            """
            select \(Register.columns), (
              select count(*) from thidua.document d
              where d.root_id = g.root_id and d.level = g.level and d.unit_id = g.unit_id and d.register_id = g.register_id
                and d.state = 'reserved')
            from thidua.register g
            where g.root_id = \(unit.rootID) and g.level in \(SQL.everyLevel) and g.unit_id = \(unit)
            order by g.starts_on desc, g.register_id limit 200
            """,
            each: { row in ListedRegister(register: try Register(&row), reserved: try row.next(Int.self)) })
    }
}

extension Statement where Output == Register? {
    package static func register(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "register by id",
            """
            select \(Register.columns) from thidua.register g
            where g.root_id = \(unit.rootID) and g.level in \(SQL.everyLevel) and g.unit_id = \(unit) and g.register_id = \(id)
            """,
            atMostOne: Register.init)
    }

    /// The same, for whoever is about to reserve one of its numbers: others who are wait until that is done, and so see how many there are.
    package static func registerInTurn(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "register in turn",
            """
            select \(Register.columns) from thidua.register g
            where g.root_id = \(unit.rootID) and g.level in \(SQL.everyLevel) and g.unit_id = \(unit) and g.register_id = \(id)
            for update
            """,
            atMostOne: Register.init)
    }
}

extension Statement where Output == Int {
    /// How many numbers are reserved, in a register and in those that come before and after it in its series.
    package static func reservedNumbers(besides register: UUID, of unit: UnitID) -> Statement {
        Statement(
            "numbers reserved in a series",
            """
            select count(*) from thidua.register g
            join thidua.register s
              on s.root_id = g.root_id and s.level = g.level and s.unit_id = g.unit_id and s.series_id = g.series_id
            join thidua.document d
              on d.root_id = s.root_id and d.level = s.level and d.unit_id = s.unit_id and d.register_id = s.register_id
            where g.root_id = \(unit.rootID) and g.level in \(SQL.everyLevel) and g.unit_id = \(unit) and g.register_id = \(register)
              and d.state = 'reserved'
            """,
            exactlyOne: { row in try row.next(Int.self) })
    }
}

extension Statement where Output == Void {
    /// Does nothing where the series began on that day already: of two first issues of a year the second finds what the first opened.
    /// - Parameter family: for whose campaign it is opened; nil for none.
    package static func open(_ register: Register, family: UUID? = nil) -> Statement {
        Statement(
            "open register",
            """
            insert into thidua.register (root_id, level, unit_id, register_id, series_id, form, types, suffix, office, starts_on, ends_on,
                                         first, last, last_family)
            values (\(register.unit.rootID), \(register.level), \(register.unit), \(register.id), \(register.series), \(register.form),
                    \(register.types), \(register.suffix), \(register.office), \(register.startsOn), \(register.endsOn), \(register.first),
                    \(register.last), \(family))
            on conflict (root_id, level, unit_id, series_id, starts_on) do nothing
            """)
    }
}
