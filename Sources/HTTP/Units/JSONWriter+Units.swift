import Emulation
import Wire

extension JSONWriter {
    mutating func member(_ name: StaticString, _ level: UnitLevel) { member(name, level.word) }

    /// A unit as an element.
    mutating func value(_ unit: Unit) {
        object { json in json.members(of: unit) }
    }

    mutating func members(of unit: Unit) {
        member("id", unit.id)
        member("parent", unit.id.parent)
        member("level", unit.level)
        member("kind", unit.kind.rawValue)
        member("title", unit.title?.rawValue)
        member("name", unit.name)
        member("code", unit.code)
        member("beganOn", unit.beganOn)
        member("endedOn", unit.endedOn)
    }
}

extension UnitLevel {
    /// The level as the contract writes it.
    var word: String {
        switch self {
        case .city: "city"
        case .district: "district"
        case .commune: "commune"
        }
    }
}
