package import Emulation
import FoundationEssentials

extension JSONWriter {
    /// A document that is a plan and nothing else.
    package mutating func value(_ plan: CampaignPlan) {
        object { json in json.members(of: plan) }
    }

    /// A plan, member by member, as `CampaignPlan.members` are read.
    package mutating func members(of plan: CampaignPlan) {
        member("symbol", plan.symbol)
        member("issuedOn", plan.issuedOn)
        member("signer", plan.signer)
        member("signerCapacity", plan.signerCapacity?.rawValue)
        member("summary", plan.summary)
        member("shortName", plan.shortName)
        member("theme", plan.theme)
        member("motto", plan.motto)
        member("audience", plan.audience)
        member("start", plan.start)
        member("end", plan.end)
        array("legalBases", plan.legalBases)
        array("clauses") { json in
            for clause in plan.clauses { json.object { json in json.members(of: clause) } }
        }
        array("movements", plan.movements)
        array("indicators", plan.indicators)
        array("targets", plan.targets)
        array("addresses") { json in
            for rule in plan.addresses { json.value(rule) }
        }
        array("recipients", plan.recipients)
        member("schedule", plan.schedule)
        array("sampleFields", plan.sampleFields)
    }

    package mutating func array(_ name: StaticString, _ targets: [TargetPlan]) {
        array(name) { json in
            for target in targets {
                json.object { json in
                    json.member("indicator", target.indicator)
                    json.member("unit", target.unit)
                    json.member("value", target.value)
                }
            }
        }
    }

    package mutating func member(_ name: StaticString, _ document: DocumentReference?) {
        key(name)
        guard let document else { return null() }
        object { json in
            json.member("unit", document.unit)
            json.member("id", document.id)
        }
    }

    package mutating func array(_ name: StaticString, _ bases: [LegalBasis]) {
        array(name) { json in
            for basis in bases {
                json.object { json in
                    json.member("symbol", basis.symbol)
                    json.member("issuedOn", basis.issuedOn)
                    json.member("issuer", basis.issuer)
                    json.member("summary", basis.summary)
                    json.member("relation", basis.relation.rawValue)
                    json.member("document", basis.document)
                }
            }
        }
    }

    package mutating func array(_ name: StaticString, _ movements: [LinkedMovement]) {
        array(name) { json in
            for movement in movements {
                json.object { json in
                    json.member("name", movement.name)
                    json.member("launchedBy", movement.launchedBy.rawValue)
                    json.member("planSymbol", movement.planSymbol)
                    json.member("launchedOn", movement.launchedOn)
                    json.member("nominalFrom", movement.nominalFrom)
                    json.member("nominalUntil", movement.nominalUntil)
                    json.member("periodText", movement.periodText)
                }
            }
        }
    }

    package mutating func members(of clause: Clause) {
        member("id", clause.id)
        member("part", clause.part.rawValue)
        member("number", clause.number)
        member("heading", clause.heading)
        member("body", clause.body)
        member("awardLevel", clause.awardLevel?.rawValue)
        member("dueOn", clause.dueOn)
        member("evidenceWanted", clause.evidenceWanted)
        member("fulfilledBy", clause.fulfilledBy.rawValue)
        key("who")
        if let who = clause.who { value(who) } else { null() }
        member("strength", clause.strength?.rawValue)
        member("role", clause.role?.rawValue)
        member("leadUnit", clause.lead)
    }

    package mutating func member(_ name: StaticString, _ schedule: PeriodSchedule?) {
        key(name)
        guard let schedule else { return null() }
        object { json in
            json.member("every", schedule.every.rawValue)
            json.member("firstDay", schedule.firstDay)
            json.member("dueAfterDays", schedule.dueAfterDays)
        }
    }

    package mutating func value(_ who: AddressRule.Who) {
        object { json in
            switch who {
            case .childAuthorities: json.member("childAuthorities", true)
            case .kinds(let kinds): json.array("kinds", kinds.map(\.rawValue))
            case .units(let units): json.array("units", units.map(\.description))
            }
        }
    }

    private mutating func value(_ rule: AddressRule) {
        object { json in
            json.key("who")
            json.value(rule.who)
            json.member("strength", rule.strength.rawValue)
            json.member("adoptBy", rule.adoptBy)
        }
    }
}
