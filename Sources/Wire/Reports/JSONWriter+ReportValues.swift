package import Emulation
import FoundationEssentials

extension JSONWriter {
    package mutating func array(_ name: StaticString, _ values: [ReportValue]) {
        array(name) { json in
            for value in values {
                json.object { json in
                    json.member("indicatorId", value.indicator)
                    json.member("value", value.figure)
                    json.member("weight", value.weight)
                    json.member("explanation", value.explanation)
                }
            }
        }
    }
}
