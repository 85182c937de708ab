import Foundation

/// Numbers are coded as text, so that no reader on the way rounds them; what is left out means the usual.
extension Indicator: Codable {
    private enum Keys: String, CodingKey {
        case id, home, name, measure, direction, overUnits, overTime, timeFirst, decimals, lowest, highest, asked
        case titles, kinds, source, isSample
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let overTime = try container.decode(TimeAggregation.self, forKey: .overTime)
        self.init(
            id: try container.decode(UUID.self, forKey: .id),
            home: try container.decodeIfPresent(UnitID.self, forKey: .home),
            name: try container.decodeIfPresent(String.self, forKey: .name) ?? "",
            measure: try container.decodeIfPresent(String.self, forKey: .measure) ?? "",
            direction: try container.decodeIfPresent(Direction.self, forKey: .direction) ?? .more,
            overUnits: try container.decode(UnitAggregation.self, forKey: .overUnits),
            overTime: overTime,
            timeFirst: try container.decodeIfPresent(Bool.self, forKey: .timeFirst) ?? (overTime == .last),
            decimals: try container.decodeIfPresent(Int.self, forKey: .decimals) ?? 0,
            lowest: try container.decodeIfPresent(ExactNumber.self, forKey: .lowest)?.value,
            highest: try container.decodeIfPresent(ExactNumber.self, forKey: .highest)?.value,
            asked: try container.decodeIfPresent(Asked.self, forKey: .asked) ?? .every,
            titles: try container.decodeIfPresent([UnitTitle].self, forKey: .titles) ?? [],
            kinds: try container.decodeIfPresent([UnitKind].self, forKey: .kinds) ?? [],
            source: try container.decodeIfPresent(String.self, forKey: .source),
            isSample: try container.decodeIfPresent(Bool.self, forKey: .isSample) ?? false)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(home, forKey: .home)
        try container.encode(name, forKey: .name)
        try container.encode(measure, forKey: .measure)
        try container.encode(direction, forKey: .direction)
        try container.encode(overUnits, forKey: .overUnits)
        try container.encode(overTime, forKey: .overTime)
        try container.encode(timeFirst, forKey: .timeFirst)
        try container.encode(decimals, forKey: .decimals)
        try container.encodeIfPresent(lowest.map(ExactNumber.init), forKey: .lowest)
        try container.encodeIfPresent(highest.map(ExactNumber.init), forKey: .highest)
        try container.encode(asked, forKey: .asked)
        try container.encode(titles, forKey: .titles)
        try container.encode(kinds, forKey: .kinds)
        try container.encodeIfPresent(source, forKey: .source)
        try container.encode(isSample, forKey: .isSample)
    }
}
