package import Emulation
import FoundationEssentials

extension JSONWriter {
    package mutating func array(_ name: StaticString, _ indicators: [Indicator]) {
        array(name) { json in
            for indicator in indicators { json.value(indicator) }
        }
    }

    package mutating func value(_ indicator: Indicator) {
        object { json in
            json.member("id", indicator.id)
            json.member("home", indicator.home)
            json.member("name", indicator.name)
            json.member("heading", indicator.heading)
            json.member("measure", indicator.measure)
            json.member("figureLabel", indicator.figureLabel)
            json.member("weightLabel", indicator.weightLabel)
            json.member("asPercent", indicator.asPercent)
            json.member("direction", indicator.direction.rawValue)
            json.member("overUnits", indicator.overUnits.rawValue)
            json.member("overTime", indicator.overTime.rawValue)
            json.member("timeFirst", indicator.timeFirst)
            json.member("decimals", indicator.decimals)
            json.member("lowest", indicator.lowest)
            json.member("highest", indicator.highest)
            json.member("asked", indicator.asked.rawValue)
            json.array("titles", indicator.titles.map(\.rawValue))
            json.array("kinds", indicator.kinds.map(\.rawValue))
            json.member("source", indicator.source)
            json.member("isSample", indicator.isSample)
        }
    }

    package mutating func array(_ name: StaticString, _ texts: [String]) {
        array(name) { json in
            for text in texts { json.value(text) }
        }
    }
}
