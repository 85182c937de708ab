package import Foundation

/// A series of numbers of one unit (sổ văn bản), from one day until another.
package struct Register: Hashable, Sendable {
    /// How its numbers run and are printed. Constraint: `a_register_numbers_as_state_or_party_do`.
    package enum Form: String, CaseIterable, Sendable {
        /// From 01 on 1/1 to 31/12. Source: Nghị định 30/2020/NĐ-CP, article 15.
        case state
        /// Through a committee's term. Source: Hướng dẫn 36-HD/VPTW, II.1.3.1.
        case party
    }

    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    /// One for all that follow each other year by year.
    package let series: UUID
    package let form: Form
    /// Several may share their numbers.
    package let types: [DocumentType]
    /// Whose numbers they are, as printed: `UBND`, `HU`, `HĐTĐKT`.
    package let suffix: String
    /// Of official letters: the office that wrote them, as printed.
    package let office: String?
    package let startsOn: Day
    /// Nil while nobody knows when the term ends.
    package let endsOn: Day?
    /// Greater than 1 for whoever goes on from a book on paper.
    package let first: Int
    /// One less than the first while no number is taken.
    package let last: Int
    /// On which day that was taken; nil while none is.
    package let lastOn: Day?
    /// Whether somebody closed it: then it does not go on by itself.
    package let isClosed: Bool

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, series: UUID, form: Form, types: [DocumentType], suffix: String, office: String?,
        startsOn: Day, endsOn: Day?, first: Int, last: Int, lastOn: Day? = nil, isClosed: Bool = false
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.series = series
        self.form = form
        self.types = types
        self.suffix = suffix
        self.office = office
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.first = first
        self.last = last
        self.lastOn = lastOn
        self.isClosed = isClosed
    }

    /// The most numbers that may be reserved and neither issued nor cancelled.
    package static let mostReserved = 10
    /// The greatest number a register may begin with.
    package static let greatestFirst = 99_999

    package func covers(_ day: Day) -> Bool { startsOn <= day && endsOn.map { day <= $0 } ?? true }

    /// `05/KH-UBND`, `12/UBND-NV`, `23-CTr/HU`.
    package func symbol(_ number: Int, _ type: DocumentType) -> String { number.padded(to: 2) + tail(of: type) }

    /// What is printed behind the number.
    package func tail(of type: DocumentType) -> String {
        switch (form, type) {
        case (.state, .letter): "/\(suffix)" + (office.map { "-\($0)" } ?? "")
        case (.state, _): "/\(type.abbreviation)-\(suffix)"
        case (.party, _): "-\(type.abbreviation)/\(suffix)"
        }
    }

    /// The one that goes on with its settings in the year of a later day; nil where it still serves or does not begin anew by itself.
    package func successor(on day: Day, id: UUID) -> Register? {
        guard form == .state, !isClosed, let endsOn, endsOn < day, let year = Self.year(of: day) else { return nil }
        return Register(
            id: id, unit: unit, level: level, series: series, form: form, types: types, suffix: suffix, office: office,
            startsOn: year.first, endsOn: year.last, first: 1, last: 0)
    }

    /// The same, with a last day on which it gives numbers. Set anew until that has passed.
    package func closing(on day: Day, today: Day) throws(Refusals) -> Register {
        var refusals: [RegisterRefusal] = []
        if let endsOn, endsOn < today { refusals.append(.over) }
        if day < startsOn { refusals.append(.endsBeforeItStarts) }
        if let lastOn, day < lastOn { refusals.append(.endsBeforeItsLastNumber(lastOn)) }
        if form == .state, let last = Self.year(of: startsOn)?.last, last < day { refusals.append(.endsWithTheYear) }
        try Refusals.throw(ifAny: refusals)
        return Register(
            id: id, unit: unit, level: level, series: series, form: form, types: types, suffix: suffix, office: office, startsOn: startsOn,
            endsOn: day, first: first, last: last, lastOn: lastOn, isClosed: true)
    }

    private static func year(of day: Day) -> (first: Day, last: Day)? {
        guard let first = Day(year: day.year, month: 1, day: 1), let last = Day(year: day.year, month: 12, day: 31) else { return nil }
        return (first, last)
    }
}

extension Register {
    /// A new one that serves from a day on.
    ///
    /// Of two that serve, the one counts that began later: so a Party committee's new term goes before the one whose end nobody wrote down.
    /// - Parameters:
    ///   - endsOn: of a Party's, where it is known.
    ///   - others: those of the unit.
    package static func opening(
        _ id: UUID, of unit: Unit, form: Form, types: [DocumentType], suffix: String, office: String?, endsOn: Day?, first: Int,
        on day: Day, besides others: [Register]
    ) throws(Refusals) -> Register {
        var refusals: [RegisterRefusal] = []
        if types.isEmpty { refusals.append(.typesMissing) }
        if suffix.isBlank { refusals.append(.suffixMissing) }
        if form == .state, endsOn != nil { refusals.append(.endsWithTheYear) }
        if let endsOn, endsOn < day { refusals.append(.endsBeforeItStarts) }
        for type in types {
            let taken = others.contains { other in
                other.types.contains(type) && other.office == office && other.covers(day) && (form == .state || other.startsOn == day)
            }
            if taken { refusals.append(.typeHasOne(type)) }
        }
        try Refusals.throw(ifAny: refusals)
        return Register(
            id: id, unit: unit.id, level: unit.level, series: id, form: form, types: types, suffix: suffix, office: office, startsOn: day,
            endsOn: form == .state ? year(of: day)?.last : endsOn, first: first, last: first - 1)
    }
}

extension [Register] {
    /// The one that gives a document of this type its number on a day, and whether it has to be opened for it: the first issue of a year
    /// opens that year's. Nil where the unit keeps none.
    package func serving(_ type: DocumentType, on day: Day, newID: UUID) -> (register: Register, isNew: Bool)? {
        let fitting = filter { $0.types.contains(type) && $0.startsOn <= day }
            .sorted { ($0.startsOn, $0.id.uuidString) < ($1.startsOn, $1.id.uuidString) }
        if let register = fitting.last(where: { $0.covers(day) }) { return (register, false) }
        return fitting.last?.successor(on: day, id: newID).map { ($0, true) }
    }
}

extension Register.Form: Named {
    package var words: Wording {
        switch self {
        case .state: Wording(vi: "văn bản hành chính, số bắt đầu lại mỗi năm", en: "State, beginning anew each year")
        case .party: Wording(vi: "văn bản của Đảng, số theo nhiệm kỳ", en: "Party, through a term")
        }
    }
}
