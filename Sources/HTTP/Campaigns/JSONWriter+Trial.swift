import Emulation
import Operations
import Wire

extension JSONWriter {
    /// What a decision would come to.
    mutating func members(of trial: Trial, in language: Language) {
        array("refusals") { json in
            for refusal in trial.refusals.prefix(BadInput.mostProblems) {
                json.object { json in
                    json.member("field", refusal.field ?? "")
                    json.member("code", refusal.code)
                    json.member("detail", refusal.message(in: language))
                }
            }
        }
        array("addressed") { json in
            for addressee in trial.addressed {
                json.object { json in
                    json.member("unit", addressee.address.unit)
                    json.member("name", addressee.name)
                    json.member("strength", addressee.address.strength.rawValue)
                    json.member("adoptBy", addressee.address.adoptBy)
                }
            }
        }
        array("targets") { json in
            for move in trial.targets {
                json.object { json in
                    json.member("indicatorId", move.indicator.id)
                    json.member("indicatorName", move.indicator.name)
                    json.member("unit", move.unit)
                    json.member("before", move.before)
                    json.member("after", move.after)
                }
            }
        }
        array("periodsAdded") { json in
            for span in trial.periodsAdded { json.value(span) }
        }
        array("bases", trial.bases)
        key("recipients")
        if let recipients = trial.recipients {
            object { json in
                json.member("below", recipients.below)
                json.member("superior", recipients.superior)
                json.member("copies", recipients.copies)
                json.member("outside", recipients.outside)
            }
        } else {
            null()
        }
        array("periodsRemoved") { json in
            for span in trial.periodsRemoved { json.value(span) }
        }
    }

    private mutating func value(_ span: PeriodSpan) {
        object { json in
            json.member("startsOn", span.startsOn)
            json.member("endsOn", span.endsOn)
            json.member("dueOn", span.dueOn)
        }
    }
}
