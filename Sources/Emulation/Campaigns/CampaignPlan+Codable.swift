/// A draft may be saved half written: lists and texts that are left out are empty, and publishing refuses what is missing.
extension CampaignPlan: Codable {
    private enum Keys: String, CodingKey {
        case number, issuedOn, signer, signerCapacity, title, shortName, theme, motto, audience, start, end
        case legalBases, duties, movements, indicators, targets, addresses, schedule, sampleFields
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        func list<Element: Decodable>(_ key: Keys) throws -> [Element] {
            try container.decodeIfPresent([Element].self, forKey: key) ?? []
        }
        self.init(
            number: try container.decodeIfPresent(String.self, forKey: .number),
            issuedOn: try container.decodeIfPresent(Day.self, forKey: .issuedOn),
            signer: try container.decodeIfPresent(String.self, forKey: .signer),
            signerCapacity: try container.decodeIfPresent(SignerCapacity.self, forKey: .signerCapacity),
            title: try container.decodeIfPresent(String.self, forKey: .title) ?? "",
            shortName: try container.decodeIfPresent(String.self, forKey: .shortName) ?? "",
            theme: try container.decodeIfPresent(String.self, forKey: .theme),
            motto: try container.decodeIfPresent(String.self, forKey: .motto),
            audience: try container.decodeIfPresent(String.self, forKey: .audience),
            start: try container.decode(Milestone.self, forKey: .start),
            end: try container.decode(Milestone.self, forKey: .end),
            legalBases: try list(.legalBases),
            duties: try list(.duties),
            movements: try list(.movements),
            indicators: try list(.indicators),
            targets: try list(.targets),
            addresses: try list(.addresses),
            schedule: try container.decodeIfPresent(PeriodSchedule.self, forKey: .schedule),
            sampleFields: try list(.sampleFields))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encodeIfPresent(number, forKey: .number)
        try container.encodeIfPresent(issuedOn, forKey: .issuedOn)
        try container.encodeIfPresent(signer, forKey: .signer)
        try container.encodeIfPresent(signerCapacity, forKey: .signerCapacity)
        try container.encode(title, forKey: .title)
        try container.encode(shortName, forKey: .shortName)
        try container.encodeIfPresent(theme, forKey: .theme)
        try container.encodeIfPresent(motto, forKey: .motto)
        try container.encodeIfPresent(audience, forKey: .audience)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
        try container.encode(legalBases, forKey: .legalBases)
        try container.encode(duties, forKey: .duties)
        try container.encode(movements, forKey: .movements)
        try container.encode(indicators, forKey: .indicators)
        try container.encode(targets, forKey: .targets)
        try container.encode(addresses, forKey: .addresses)
        try container.encodeIfPresent(schedule, forKey: .schedule)
        try container.encode(sampleFields, forKey: .sampleFields)
    }
}
