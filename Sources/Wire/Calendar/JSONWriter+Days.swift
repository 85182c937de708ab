package import Emulation
import FoundationEssentials

extension JSONWriter {
    package mutating func member(_ name: StaticString, _ day: Day?) { member(name, day?.description) }

    /// `{"on": day}` or `{"event": {unit, id}}`.
    package mutating func member(_ name: StaticString, _ milestone: Milestone) {
        object(name) { json in
            switch milestone {
            case .on(let day): json.member("on", day)
            case .event(let unit, let id):
                json.object("event") { json in
                    json.member("unit", unit)
                    json.member("id", id)
                }
            }
        }
    }
}
