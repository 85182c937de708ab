/// Whom a plan tells to take part, before the names are looked up.
package struct AddressRule: Hashable, Sendable, Codable {
    /// Named by what they are to the issuer, by kind, or one by one.
    package enum Who: Hashable, Sendable {
        /// The authorities right below the issuer.
        case childAuthorities
        /// The units of these kinds right below the issuer.
        case kinds([UnitKind])
        /// These units, wherever below the issuer they stand.
        case units([UnitID])
    }

    package let who: Who
    package let strength: Strength
    package let adoptBy: Day?

    package init(who: Who, strength: Strength, adoptBy: Day?) {
        self.who = who
        self.strength = strength
        self.adoptBy = adoptBy
    }
}

/// `{"childAuthorities": true}`, `{"kinds": ["agency"]}` or `{"units": ["5.12"]}`.
extension AddressRule.Who: Codable {
    private enum Keys: String, CodingKey { case childAuthorities, kinds, units }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        guard container.allKeys.count == 1, let key = container.allKeys.first else { throw Self.unreadable(container.codingPath) }
        switch key {
        case .childAuthorities:
            guard try container.decode(Bool.self, forKey: key) else { throw Self.unreadable(container.codingPath) }
            self = .childAuthorities
        case .kinds: self = .kinds(try container.decode([UnitKind].self, forKey: key))
        case .units: self = .units(try container.decode([UnitID].self, forKey: key))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        switch self {
        case .childAuthorities: try container.encode(true, forKey: .childAuthorities)
        case .kinds(let kinds): try container.encode(kinds, forKey: .kinds)
        case .units(let units): try container.encode(units, forKey: .units)
        }
    }

    private static func unreadable(_ path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(
            .init(codingPath: path, debugDescription: "who is addressed is one of childAuthorities: true, kinds: […], units: […]"))
    }
}
