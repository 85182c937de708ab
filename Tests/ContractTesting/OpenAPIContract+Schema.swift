extension OpenAPIContract {
    /// How a value is not what a schema says.
    ///
    /// A member that no schema of the place names is a difference also where none says `additionalProperties: false`: the contract names
    /// what it shows. Where no schema names any, all are taken.
    func differences(of value: Value, as schema: Schema, at place: String) -> [Difference] {
        let seen = look(at: value, as: schema, place)
        guard case .object(let members) = value, let named = seen.named else { return seen.differences }
        return seen.differences
            + members.keys.filter { !named.contains($0) }.sorted().map { Difference(place: "\(place).\($0)", rule: "is not declared") }
    }

    /// What one schema says of one value, and the members it names.
    private struct Finding {
        var differences: [Difference] = []
        /// Nil where it names none.
        var named: Set<String>?

        mutating func add(_ other: Finding) {
            differences += other.differences
            name(other.named)
        }

        mutating func name(_ names: Set<String>?) {
            if let names { named = (named ?? []).union(names) }
        }
    }

    private func look(at value: Value, as schema: Schema, _ place: String) -> Finding {
        var seen = Finding()
        func differ(_ rule: String) { seen.differences.append(Difference(place: place, rule: rule)) }
        if let reference = schema.reference {
            // Every reference was followed when the contract was read.
            seen.add(look(at: value, as: schemas[reference]!, place))
        }
        if let kinds = schema.kinds, !kinds.contains(where: { value.isA($0) }) {
            differ("type \(kinds.map(\.rawValue).joined(separator: " or "))")
        }
        if let choices = schema.choices, !choices.contains(value) { differ("enum") }
        for part in schema.all { seen.add(look(at: value, as: part, place)) }
        seen.add(look(at: value, asOneOf: schema.one, "oneOf", most: 1, place))
        seen.add(look(at: value, asOneOf: schema.any, "anyOf", most: .max, place))
        switch value {
        case .string(let text):
            if let pattern = schema.pattern, !pattern.matches(text) { differ("pattern \(pattern.text)") }
            if let format = schema.format, !format.takes(text) { differ("format \(format.rawValue)") }
            if let shortest = schema.shortest, text.unicodeScalars.count < shortest { differ("minLength \(shortest)") }
            if let longest = schema.longest, text.unicodeScalars.count > longest { differ("maxLength \(longest)") }
        case .number(let number):
            if let minimum = schema.minimum, number < minimum { differ("minimum \(minimum)") }
            if let maximum = schema.maximum, number > maximum { differ("maximum \(maximum)") }
        case .array(let elements):
            if let most = schema.mostItems, elements.count > most { differ("maxItems \(most)") }
            if let items = schema.items {
                for (number, element) in elements.enumerated() {
                    seen.differences += differences(of: element, as: items, at: "\(place)[\(number)]")
                }
            }
        case .object(let members): seen.add(look(at: members, as: schema, place))
        case .null, .bool: break
        }
        return seen
    }

    private func look(at members: [String: Value], as schema: Schema, _ place: String) -> Finding {
        var seen = Finding()
        for name in schema.required where members[name] == nil {
            seen.differences.append(Difference(place: "\(place).\(name)", rule: "is required"))
        }
        for (name, property) in (schema.properties ?? [:]).sorted(by: { $0.key < $1.key }) {
            if let value = members[name] { seen.differences += differences(of: value, as: property, at: "\(place).\(name)") }
        }
        seen.name(schema.properties.map { Set($0.keys) })
        let others = members.filter { schema.properties?[$0.key] == nil }.sorted { $0.key < $1.key }
        switch schema.more {
        case .unsaid: break
        case .none:
            seen.differences += others.map { Difference(place: "\(place).\($0.key)", rule: "additionalProperties") }
            seen.name(Set(others.map(\.key)))
        case .each(let schema):
            for (name, value) in others { seen.differences += differences(of: value, as: schema, at: "\(place).\(name)") }
            seen.name(Set(others.map(\.key)))
        }
        return seen
    }

    private func look(at value: Value, asOneOf schemas: [Schema], _ word: String, most: Int, _ place: String) -> Finding {
        guard !schemas.isEmpty else { return Finding() }
        let all = schemas.map { look(at: value, as: $0, place) }
        let fitting = all.filter(\.differences.isEmpty)
        var seen = Finding()
        for one in fitting { seen.name(one.named) }
        guard fitting.isEmpty || fitting.count > most else { return seen }
        seen.differences.append(Difference(place: place, rule: "\(word): \(fitting.count) of \(schemas.count) agree"))
        // Where only one of them can be meant, what it misses is what is wrong.
        let meant = all.filter { !$0.differences.contains { $0.place == place } }
        if fitting.isEmpty, meant.count == 1 { seen.add(meant[0]) }
        return seen
    }
}

extension Value {
    fileprivate func isA(_ kind: Schema.Kind) -> Bool {
        switch (self, kind) {
        case (.null, .null), (.bool, .boolean), (.number, .number), (.string, .string), (.array, .array), (.object, .object): true
        case (.number(let number), .integer): number == number.rounded()
        default: false
        }
    }
}
