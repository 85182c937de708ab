import Emulation
import FoundationEssentials
import Operations
import Store
import Wire

extension JSONWriter {
    mutating func members(of listed: ListedNomination) {
        let nomination = listed.nomination
        member("id", nomination.id)
        member("unit", nomination.unit)
        member("unitName", listed.unitName)
        member("etag", ETag(state: nomination.tag).description)
        member("familyId", nomination.family)
        object("subject") { json in
            json.member("unit", nomination.subject.unit)
            json.member("id", nomination.subject.id)
            json.member("name", listed.subjectName)
            json.member("kind", listed.subjectKind.rawValue)
        }
        member("form", nomination.form)
        member("from", nomination.from)
        member("until", nomination.until)
        member("at", nomination.at)
        member("atName", listed.atName)
        member("state", nomination.state.rawValue)
        member("sentAt", listed.sentAt)
        member("changedAt", listed.changedAt)
        member("receivedOn", listed.receivedOn)
        member("lastWords", listed.lastWords)
    }

    mutating func members(of review: NominationReview) {
        member("revision", review.revision)
        member("deed", review.deed.rawValue)
        member("words", review.words)
        member("article", review.article)
        key("checks")
        if let checks = review.checks {
            array { json in
                for check in checks { json.value(check.rawValue) }
            }
        } else {
            null()
        }
        member("returns", review.returns?.count)
        member("returnsAllowed", review.returns?.allowed)
        member("receivedOn", review.receipt?.on)
        member("pack", review.receipt?.pack)
    }
}

extension JSONWriter {
    mutating func members(of draft: NominationDraft) {
        member("id", draft.id)
        member("revision", draft.revision)
        member("familyId", draft.family)
        key("subject")
        if let subject = draft.subject {
            object { json in
                json.member("unit", subject.unit)
                json.member("id", subject.id)
            }
        } else {
            null()
        }
        member("form", draft.form)
        member("from", draft.from)
        member("until", draft.until)
        member("achievements", draft.achievements)
    }

    private mutating func member(_ name: StaticString, _ words: VerdictRecord.Words?) {
        guard let words else {
            key(name)
            return null()
        }
        member(name, words.wording)
    }

    /// What the law said.
    mutating func members(of record: VerdictRecord) {
        member("form", record.form)
        member("truth", record.truth.rawValue)
        array("packs") { json in
            for pack in record.packs { json.value(pack) }
        }
        array("conditions") { json in
            for condition in record.conditions {
                json.object { json in
                    json.member("truth", condition.truth.rawValue)
                    json.member("sentence", condition.sentence)
                    json.member("found", condition.found)
                    json.member("change", condition.change)
                    json.member("confidence", condition.confidence?.rawValue)
                    json.array("cites") { json in
                        for cite in condition.cites { json.value(cite.vi) }
                    }
                }
            }
        }
    }
}
