import Emulation
import FoundationEssentials
import Operations
import Store
import Wire

extension JSONWriter {
    mutating func members(of campaign: Campaign) {
        member("id", campaign.id)
        member("unit", campaign.unit)
        member("level", campaign.level)
        member("family", (campaign.familyUnit, campaign.family))
        member("above", campaign.aboveUnit.flatMap { unit in campaign.above.map { (unit, $0) } })
        member("state", campaign.state.rawValue)
        member("revision", campaign.revision)
        member("etag", ETag(state: campaign.tag).description)
        member("symbol", campaign.symbol)
        member("issuedOn", campaign.issuedOn)
        member("signer", campaign.signer)
        member("signerCapacity", campaign.signerCapacity?.rawValue)
        member("summary", campaign.summary)
        member("shortName", campaign.shortName)
        member("theme", campaign.theme)
        member("motto", campaign.motto)
        member("audience", campaign.audience)
        member("start", campaign.start)
        member("end", campaign.end)
        member("schedule", campaign.schedule)
        array("sampleFields", campaign.sampleFields)
        member("publishedAt", campaign.publishedAt)
        member("closedAt", campaign.closedAt)
    }

    mutating func members(of full: CampaignInFull) {
        members(of: full.campaign)
        member("startEvent", full.startEvent)
        member("endEvent", full.endEvent)
        array("revisions") { json in
            for revision in full.revisions { json.value(revision) }
        }
        array("recipients", full.recipients)
        array("legalBases", full.legalBases)
        array("bases", full.bases)
        array("movements", full.movements)
        array("clauses") { json in
            for clause in full.clauses {
                json.object { json in
                    json.member("from", clause.from)
                    json.member("campaign", clause.campaign)
                    json.members(of: clause.clause)
                }
            }
        }
        array("indicators", full.indicators)
        array("targets", full.targets.map { TargetPlan(indicator: $0.indicator, unit: $0.unit, value: $0.value) })
        array("periods") { json in
            for period in full.periods { json.value(period) }
        }
    }

    private mutating func value(_ revision: CampaignRevision) {
        object { json in
            json.member("revision", revision.revision)
            json.member("aboveRevision", revision.aboveRevision)
            json.member("symbol", revision.symbol)
            json.member("issuedOn", revision.issuedOn)
            json.member("summary", revision.summary)
            json.member("issuedAt", revision.issuedAt)
        }
    }
}
