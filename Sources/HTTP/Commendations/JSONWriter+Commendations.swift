import Emulation
import Operations
import Store
import Wire

extension JSONWriter {
    mutating func members(of listed: ListedCommendation) {
        let commendation = listed.commendation
        member("id", commendation.id)
        member("unit", commendation.unit)
        member("unitName", listed.unitName)
        member("kind", commendation.kind.rawValue)
        member("etag", ETag(state: listed.tag).description)
        member("symbol", listed.symbol)
        member("summary", listed.summary)
        member("decidedOn", commendation.decidedOn)
        member("signer", listed.signer)
        member("signerCapacity", listed.capacity.rawValue)
        member("signerPost", listed.post)
        member("budget", commendation.budget)
        member("lines", commendation.lines)
        member("cancelledLines", listed.takenBack)
        member("ground", commendation.back?.ground.rawValue)
        member("reason", commendation.back?.reason)
        member("despite", commendation.despite)
    }

    mutating func members(of listed: GivenAward) {
        let award = listed.award
        member("id", award.id)
        member("unit", award.unit)
        member("commendation", award.commendation)
        member("symbol", listed.symbol)
        member("decidedOn", listed.decidedOn)
        member("ordinal", award.ordinal)
        member("nominator", award.nominator)
        member("nomination", award.nomination)
        object("subject") { json in
            json.member("unit", award.subject.unit)
            json.member("id", award.subject.id)
        }
        member("kind", award.kind.rawValue)
        member("name", award.name)
        member("unitName", award.unitName)
        member("form", award.form)
        member("formName", award.formName)
        member("from", award.from)
        member("until", award.until)
        member("multiple", award.money?.multiple)
        member("salary", award.money?.salary)
        member("amount", award.money?.amount)
        member("cancelledBy", award.cancelledBy)
        member("cancelledSymbol", listed.takenBack?.symbol)
        member("cancelledOn", listed.takenBack?.on)
    }
}
