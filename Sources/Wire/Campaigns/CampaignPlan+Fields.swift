package import Emulation
import FoundationEssentials

extension CampaignPlan {
    /// What the body of a plan may hold.
    package static let members = [
        "symbol", "issuedOn", "signer", "signerCapacity", "summary", "shortName", "theme", "motto", "audience", "start", "end",
        "legalBases", "clauses", "movements", "indicators", "targets", "addresses", "recipients", "schedule",
        "sampleFields",
    ]

    /// Reads a plan that may be half written: only when it starts and ends must be said.
    package init(_ fields: inout Fields) {
        self.init(
            symbol: fields.words("symbol", upTo: 200), issuedOn: fields.legalDay("issuedOn"), signer: fields.words("signer", upTo: 200),
            signerCapacity: fields.optionalChoice("signerCapacity"), summary: fields.words("summary", upTo: 2000) ?? "",
            shortName: fields.words("shortName", upTo: 300) ?? "", theme: fields.words("theme", upTo: 2000),
            motto: fields.paragraphs("motto", upTo: 2000), audience: fields.paragraphs("audience", upTo: 2000),
            start: fields.milestone("start"), end: fields.milestone("end"),
            legalBases: fields.legalBases(), clauses: fields.clauses(), movements: fields.movements(),
            indicators: fields.indicators(), targets: fields.targets(), addresses: fields.addresses(),
            recipients: fields.recipients(), schedule: fields.schedule(),
            sampleFields: fields.optionalList("sampleFields", upTo: 100, of: .text(upTo: 100)) ?? [])
    }
}

extension CampaignPlan {
    /// A document that is a plan and nothing else.
    package init(_ json: JSON) throws(BadInput) {
        var fields = try Fields(json, allowing: Self.members)
        self.init(&fields)
        try fields.finish()
    }
}

extension Amendment {
    package static let members = ["symbol", "issuedOn", "summary", "targets", "indicators", "clauses", "end", "addresses"]

    package init(_ fields: inout Fields) {
        self.init(
            symbol: fields.words("symbol", upTo: 200), issuedOn: fields.legalDay("issuedOn"),
            summary: fields.paragraphs("summary", upTo: 2000) ?? "", targets: fields.targets(), indicators: fields.indicators(),
            clauses: fields.clauses(), end: fields.optionalMilestone("end"),
            addresses: fields.addresses())
    }
}

extension Fields {
    /// A document of a unit.
    package mutating func documentReference(_ name: String) -> DocumentReference? {
        optionalObject(name, allowing: ["unit", "id"]) { document in
            DocumentReference(unit: document.value("unit", .unit), id: document.uuid("id"))
        }
    }

    fileprivate mutating func legalBases() -> [LegalBasis] {
        optionalList("legalBases", upTo: 200, allowing: ["symbol", "issuedOn", "issuer", "summary", "relation", "document"]) { basis in
            LegalBasis(
                symbol: basis.words("symbol", upTo: 200) ?? "", issuedOn: basis.legalDay("issuedOn"),
                issuer: basis.words("issuer", upTo: 500), summary: basis.words("summary", upTo: 2000),
                relation: basis.optionalChoice("relation") ?? .restsOn, document: basis.documentReference("document"))
        } ?? []
    }

    fileprivate mutating func clauses() -> [Clause] {
        optionalList(
            "clauses", upTo: 500,
            allowing: [
                "id", "part", "number", "heading", "body", "awardLevel", "dueOn", "evidenceWanted", "fulfilledBy", "who", "strength",
                "role", "leadUnit",
            ]
        ) { clause in
            Clause(
                id: clause.uuid("id"), part: clause.choice("part"), number: clause.words("number", upTo: 50) ?? "",
                heading: clause.words("heading", upTo: 2000) ?? "", body: clause.paragraphs("body", upTo: 20_000) ?? "",
                awardLevel: clause.optionalChoice("awardLevel"), dueOn: clause.legalDay("dueOn"),
                evidenceWanted: clause.optionalBool("evidenceWanted") ?? false,
                fulfilledBy: clause.optionalChoice("fulfilledBy") ?? .nothing,
                who: clause.optionalObject("who", allowing: AddressRule.Who.members) { who in AddressRule.Who(&who) },
                strength: clause.optionalChoice("strength"), role: clause.optionalChoice("role"), lead: clause.optional("leadUnit", .unit))
        } ?? []
    }

    fileprivate mutating func movements() -> [LinkedMovement] {
        optionalList(
            "movements", upTo: 200,
            allowing: ["name", "launchedBy", "planSymbol", "launchedOn", "nominalFrom", "nominalUntil", "periodText"]
        ) { movement in
            LinkedMovement(
                name: movement.words("name", upTo: 1000) ?? "", launchedBy: movement.choice("launchedBy"),
                planSymbol: movement.words("planSymbol", upTo: 200), launchedOn: movement.legalDay("launchedOn"),
                nominalFrom: movement.optionalInt("nominalFrom", in: 1900...9999),
                nominalUntil: movement.optionalInt("nominalUntil", in: 1900...9999),
                periodText: movement.words("periodText", upTo: 500))
        } ?? []
    }

    fileprivate mutating func targets() -> [TargetPlan] {
        optionalList("targets", upTo: 10_000, allowing: ["indicator", "unit", "value"]) { target in
            TargetPlan(indicator: target.uuid("indicator"), unit: target.optional("unit", .unit), value: target.decimal("value"))
        } ?? []
    }

    fileprivate mutating func addresses() -> [AddressRule] {
        optionalList("addresses", upTo: 500, allowing: ["who", "strength", "adoptBy"]) { rule in
            AddressRule(
                who: rule.object("who", allowing: AddressRule.Who.members) { who in AddressRule.Who(&who) },
                strength: rule.choice("strength"), adoptBy: rule.legalDay("adoptBy"))
        } ?? []
    }

    /// Lines as they are printed.
    package mutating func recipients() -> [RecipientLine] {
        optionalList("recipients", upTo: RecipientLine.most, allowing: RecipientLine.members) { RecipientLine(&$0) } ?? []
    }

    fileprivate mutating func schedule() -> PeriodSchedule? {
        optionalObject("schedule", allowing: ["every", "firstDay", "dueAfterDays"]) { schedule in
            PeriodSchedule(
                every: schedule.choice("every"), firstDay: schedule.value("firstDay", .legalDay),
                dueAfterDays: schedule.optionalInt("dueAfterDays", in: 0...366))
        }
    }
}

extension AddressRule.Who {
    static let members = ["childAuthorities", "kinds", "units"]

    /// A document that names somebody and nothing else.
    package init(_ json: JSON) throws(BadInput) {
        var fields = try Fields(json, allowing: Self.members)
        self.init(&fields)
        try fields.finish()
    }

    /// One of the three.
    fileprivate init(_ fields: inout Fields) {
        let all = fields.optionalBool("childAuthorities")
        let kinds = fields.optionalList("kinds", upTo: UnitKind.allCases.count, of: .choice(of: UnitKind.self))
        let units = fields.optionalList("units", upTo: 10_000, of: .unit)
        if all == false || [all != nil, kinds != nil, units != nil].count(where: { $0 }) != 1 {
            fields.refuse(
                "childAuthorities", "address.who", vi: "Chỉ ghi một trong ba: childAuthorities: true, kinds hoặc units.",
                en: "Give one of childAuthorities: true, kinds and units.")
        }
        self = kinds.map(Self.kinds) ?? units.map(Self.units) ?? .childAuthorities
    }
}
