import Emulation
import FoundationEssentials

extension Fields {
    /// The indicators a plan or an amendment defines; what is left out means the usual.
    mutating func indicators() -> [Indicator] {
        optionalList("indicators", upTo: 500, allowing: Indicator.members) { indicator in Indicator(&indicator) } ?? []
    }
}

extension Indicator {
    fileprivate static let members = [
        "id", "home", "name", "measure", "direction", "overUnits", "overTime", "timeFirst", "decimals", "lowest", "highest", "asked",
        "titles", "kinds", "source", "isSample", "heading", "figureLabel", "weightLabel", "asPercent",
    ]

    fileprivate init(_ fields: inout Fields) {
        let overTime: TimeAggregation = fields.choice("overTime")
        self.init(
            id: fields.uuid("id"), home: fields.optional("home", .unit), name: fields.words("name", upTo: 1000) ?? "",
            measure: fields.words("measure", upTo: 200) ?? "", direction: fields.optionalChoice("direction") ?? .more,
            overUnits: fields.choice("overUnits"), overTime: overTime,
            timeFirst: fields.optionalBool("timeFirst") ?? (overTime == .last),
            decimals: fields.optionalInt("decimals", in: 0...Indicator.mostDecimals) ?? 0,
            lowest: fields.optionalDecimal("lowest"), highest: fields.optionalDecimal("highest"),
            asked: fields.optionalChoice("asked") ?? .every,
            titles: fields.optionalList("titles", upTo: UnitTitle.allCases.count, of: .choice(of: UnitTitle.self)) ?? [],
            kinds: fields.optionalList("kinds", upTo: UnitKind.allCases.count, of: .choice(of: UnitKind.self)) ?? [],
            source: fields.paragraphs("source", upTo: 2000), isSample: fields.optionalBool("isSample") ?? false,
            heading: fields.words("heading", upTo: 200), figureLabel: fields.words("figureLabel", upTo: 200),
            weightLabel: fields.words("weightLabel", upTo: 200), asPercent: fields.optionalBool("asPercent") ?? false)
    }
}
