import Hummingbird
import Store
import Wire

extension JSONWriter {
    mutating func value(_ event: Event) {
        object { json in
            json.member("id", event.id)
            json.member("kind", event.kind.rawValue)
            json.member("at", event.at)
            json.member("unit", event.unit)
            json.member("byUnit", event.byUnit)
            json.member("byRole", event.byRole)
            json.member("asDeputy", event.asDeputy)
            json.object("subject") { json in
                json.member("kind", String(event.kind.subject))
                json.member("id", event.subject)
            }
            json.member("campaignId", event.campaign)
            json.member("familyId", event.family)
            json.member("version", event.version)
            json.member("reason", event.reason)
        }
    }
}

extension Response {
    /// What a decision is answered with, the first time and every time it is sent again.
    init(_ event: Event) {
        var json = JSONWriter()
        json.value(event)
        self.init(json: json)
    }
}
