package import Emulation

extension RecipientLine {
    static let members = ["words", "to", "kinds", "units"]

    init(_ fields: inout Fields) {
        self.init(
            words: fields.words("words", upTo: 500) ?? "", to: fields.choice("to"),
            kinds: fields.optionalList("kinds", upTo: UnitKind.allCases.count, of: .choice(of: UnitKind.self)) ?? [],
            units: fields.optionalList("units", upTo: 1000, of: .unit) ?? [])
    }

    /// Lines as they lie in their column.
    package static func stored(_ json: JSON) throws(BadInput) -> [RecipientLine] {
        var fields = try Fields(JSON(.object([.init(name: "recipients", value: json)])), allowing: ["recipients"])
        let lines = fields.recipients()
        try fields.finish()
        return lines
    }
}

extension JSONWriter {
    package mutating func array(_ name: StaticString, _ recipients: [RecipientLine]) {
        key(name)
        value(recipients)
    }

    package mutating func value(_ recipients: [RecipientLine]) {
        array { json in
            for line in recipients {
                json.object { json in
                    json.member("words", line.words)
                    json.member("to", line.to.rawValue)
                    if line.to == .kinds { json.array("kinds", line.kinds.map(\.rawValue)) }
                    if line.to == .units { json.array("units", line.units.map(\.description)) }
                }
            }
        }
    }
}
