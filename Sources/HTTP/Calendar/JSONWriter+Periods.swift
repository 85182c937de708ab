import Emulation
import FoundationEssentials
import Wire

extension JSONWriter {
    mutating func member(_ name: StaticString, _ instant: Date?) { member(name, instant.map { Instant($0).description }) }

    mutating func member(_ name: StaticString, _ period: Period?) {
        key(name)
        if let period { value(period) } else { null() }
    }

    mutating func value(_ period: Period) {
        object { json in
            json.member("id", period.id)
            json.member("startsOn", period.span.startsOn)
            json.member("endsOn", period.span.endsOn)
            json.member("dueOn", period.span.dueOn)
        }
    }

    mutating func member(_ name: StaticString, _ event: AnchorEvent?) {
        key(name)
        if let event { value(event) } else { null() }
    }

    mutating func value(_ event: AnchorEvent) {
        object { json in json.members(of: event) }
    }

    mutating func members(of event: AnchorEvent) {
        member("unit", event.unit)
        member("id", event.id)
        member("name", event.name)
        member("plannedOn", event.plannedOn)
        member("heldOn", event.heldOn)
        member("revision", event.revision)
    }
}
