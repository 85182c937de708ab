import Emulation
import EmulationFixtures
import Foundation

// Everything that is refused, each with the refusal it is met with.

extension Desk {
    private typealias Ask = @Sendable (Officer) async throws -> Answer

    private func kind(_ name: String, _ refusal: String, by officer: Officer, _ ask: @escaping Ask) -> Kind {
        Kind(name, refusal) { language in
            var officer = officer
            officer.language = language
            return try await ask(officer)
        }
    }

    /// A plan saved anew, which must not be taken.
    private func plan(_ name: String, _ refusal: String, _ members: String) -> Kind {
        let body = "{\(dates),\(members)}", id = newID()
        return kind(name, refusal, by: board) { try await $0.put("campaigns/\(id)/draft", body) }
    }

    /// A plan on a desk, which must not be published.
    private func publication(_ draft: String, _ refusal: String, by officer: Officer) -> Kind {
        let (id, etag) = drafts[draft]!, decision = newID()
        return kind("publishing \(draft)", refusal, by: officer) {
            try await $0.decide("campaigns/\(id)/publication", id: decision, ifMatch: etag)
        }
    }

    /// The report being written, with one value more or other.
    private func value(_ name: String, _ refusal: String, _ value: String) -> Kind {
        let (id, etag) = open
        let body = #"{"campaignId":"\#(plan(SmallCity.quangTrung))","periodId":"\#(period)","values":[\#(value)]}"#
        return kind(name, refusal, by: site.officer(in: SmallCity.quangTrung)) {
            try await $0.put("reports/\(id)/draft", body, ifMatch: etag)
        }
    }

    /// Not what the wire can carry.
    var malformed: [Kind] {
        let path = "campaigns/\(newID())/draft", half = "{\(dates)}", ordinary = String(repeating: " ", count: 64 * 1024)
        let decision = "campaigns/\(cityPlan)/closure"
        return [
            kind("JSON that breaks off", "400 json.malformed", by: board) { try await $0.put(path, #"{"summary": }"#) },
            kind("a member twice", "400 json.malformed", by: board) { try await $0.put(path, #"{"summary":"a","summary":"b"}"#) },
            kind("no body", "400 json.malformed", by: board) { try await $0.put(path, "") },
            kind("a list for an object", "422 input.invalid:  field.wrong-type", by: board) { try await $0.put(path, "[]") },
            plan("an unknown field", "422 input.invalid: colour field.unknown", #""colour":"đỏ""#),
            plan(
                "an unknown field inside", "422 input.invalid: clauses[0].whom field.unknown",
                #""clauses":[{"id":"\#(newID())","part":"task","whom":1}]"#),
            plan(
                "a task told in two ways", "422 input.invalid: clauses[0].who.childAuthorities address.who",
                #""clauses":[{"id":"\#(newID())","part":"task","who":{"childAuthorities":true,"units":[]}}]"#),
            plan("a wrong type", "422 input.invalid: summary field.wrong-type", #""summary":7"#),
            plan(
                "two wrong things at once", "422 input.invalid: summary field.wrong-type, targets[0].value field.missing",
                #""summary":7,"targets":[{"indicator":"\#(Month.score)"}]"#),
            plan("a day that is none", "422 input.invalid: issuedOn date.invalid", #""issuedOn":"2024-02-30""#),
            kind("too large a decision", "413 body.too-large", by: board) { try await $0.put(decision, ordinary + "{}", ifMatch: "*") },
            kind("too large a plan", "413 body.too-large", by: board) {
                try await $0.put(path, String(repeating: " ", count: 1024 * 1024) + half)
            },
            kind("another media type", "415 body.wrong-media-type", by: board) {
                try await $0.ask("PUT", path, headers: [("Content-Type", "text/xml")], body: half)
            },
            kind("no media type", "415 body.wrong-media-type", by: board) { try await $0.ask("PUT", path, body: half) },
            kind("another method", "405 method.not-allowed", by: board) { try await $0.ask("POST", path, body: half) },
            kind("an id that is no UUIDv7", "400 path.invalid: id uuid.invalid", by: board) {
                try await $0.put("campaigns/0193f0c0-0000-4000-8000-000000000000/draft", half)
            },
            kind("an unknown parameter", "400 query.invalid: colour query.unknown", by: board) { try await $0.get("timeline?colour=red") },
            kind("a page of nothing", "400 query.invalid: limit number.out-of-range", by: board) { try await $0.get("timeline?limit=0") },
            kind("no period", "400 query.invalid: period query.missing", by: board) { try await $0.get("campaigns/\(cityPlan)/reports") },
        ]
    }

    /// Numbers and places beyond what there is.
    var outOfBounds: [Kind] {
        let digits = String(repeating: "9", count: 39), decimals = "0." + String(repeating: "1", count: 21)
        func indicator(_ more: String) -> String {
            #""indicators":[{"id":"\#(newID())","overUnits":"sum","overTime":"sum",\#(more)}]"#
        }
        func target(_ value: String, unit: String = "1.1") -> String {
            #""targets":[{"indicator":"\#(Month.score)","unit":"\#(unit)","value":\#(value)}]"#
        }
        return [
            plan("a number out of range", "422 input.invalid: indicators[0].decimals number.out-of-range", indicator(#""decimals":11"#)),
            plan("39 digits", "422 input.invalid: targets[0].value number.too-many-digits", target(digits)),
            plan("39 digits in a string", "422 input.invalid: targets[0].value number.too-many-digits", target("\"\(digits)\"")),
            plan("21 decimals", "422 input.invalid: targets[0].value number.too-many-digits", target(decimals)),
            plan("a comma", "422 input.invalid: targets[0].value field.wrong-type", target(#""1,5""#)),
            plan("a fifth level", "422 input.invalid: targets[0].unit unit-id.fifth-level", target("1", unit: "1.1.1.1.1")),
            kind("a fifth level to stand on", "400 path.invalid: unit unit-id.fifth-level", by: board) {
                try await $0.get("/v1/units/1.1.1.1.1/duties")
            },
            value(
                "above the highest", "422 input.invalid: values[0].value report.out-of-range",
                #"{"indicatorId":"\#(SamplePlan.id(12).text)","value":10.1}"#),
            value(
                "below the lowest", "422 input.invalid: values[0].value report.out-of-range",
                #"{"indicatorId":"\#(SamplePlan.id(12).text)","value":-1}"#),
            value(
                "too many decimals", "422 input.invalid: values[0].value report.too-many-decimals",
                #"{"indicatorId":"\#(Month.houses)","value":1.5}"#),
            value(
                "an indicator of nobody", "422 input.invalid: values[0].indicatorId report.unknown-indicator",
                #"{"indicatorId":"\#(newID())","value":1}"#),
            value(
                "a value twice", "422 input.invalid: values[1].indicatorId report.duplicate-indicator",
                #"{"indicatorId":"\#(Month.houses)","value":1},{"indicatorId":"\#(Month.houses)","value":2}"#),
        ]
    }

    /// Well written, and against a rule of the field.
    var againstTheRules: [Kind] {
        let cityPlan = cityPlan, accepted = accepted, event = event, pastTheDistrict = pastTheDistrict, one = newID()
        return [
            publication("empty", "422 input.invalid: indicators campaign.no-indicators", by: board),
            publication("looser", "422 input.invalid: targets[0].value target.looser-than-given", by: kienThuy),
            publication("stranger", "422 input.invalid: addresses[0].who.units[0] address.unknown-unit", by: board),
            publication("elsewhere", "422 input.invalid: addresses[0].who.units[0] address.outside-subtree", by: kienThuy),
            publication("party", "422 input.invalid: addresses[0].who.kinds[0] address.must-be-requested", by: board),
            publication("youth", "422 input.invalid: addresses[0].who.units[0] address.must-be-requested", by: office),
            publication("target", "422 input.invalid: targets[0].unit target.not-addressed", by: board),
            publication("task", "422 input.invalid: clauses[0].who.units[0] clause.not-addressed", by: kienThuy),
            publication("second", "409 address.second-in-family: addresses address.second-in-family", by: kienThuy),
            kind("an adoption of what was not given", "422 campaign.not-addressed: above campaign.not-addressed", by: commune) {
                try await $0.put("campaigns/\(one)/draft", adoption(of: cityPlan, ""))
            },
            kind("an amendment of nothing", "422 input.invalid:  amendment.nothing-amended", by: board) {
                try await $0.put("campaigns/\(cityPlan)/amendments/\(one)", #"{"summary":"Không"}"#, ifMatch: "*")
            },
            kind("a period of another family", "422 period.unknown: periodId period.unknown", by: commune) {
                try await $0.put("reports/\(one)/draft", Paper.report(plan(SmallCity.batTrang), one, []))
            },
            kind("another period for a report", "409 id.taken", by: site.officer(in: SmallCity.quangTrung)) {
                let december = try await site.city.periods()[2].id.text
                return try await $0.put(
                    "reports/\(open.id)/draft", Paper.report(plan(SmallCity.quangTrung), december, []), ifMatch: open.etag)
            },
            kind("a second report on a period", "409 id.taken", by: commune) {
                try await $0.put("reports/\(one)/draft", Paper.report(plan(SmallCity.batTrang), period, []))
            },
            kind("an event nobody announced", "422 event.unknown: end event.unknown", by: board) {
                try await $0.put(
                    "campaigns/\(cityPlan)/amendments/\(one)", #"{"summary":"Dời","end":{"event":{"unit":"1","id":"\#(one)"}}}"#,
                    ifMatch: "*")
            },
            kind("an end in a thousand years", "422 input.invalid: plannedOn schedule.too-many-periods", by: board) {
                try await $0.put("events/\(event)", #"{"name":"Đại hội","plannedOn":"3024-01-01"}"#, ifMatch: "*")
            },
            kind("an end in a thousand years, by amendment", "422 input.invalid: end schedule.too-many-periods", by: board) {
                try await $0.put(
                    "campaigns/\(pastTheDistrict)/amendments/\(one)", #"{"summary":"Dời","end":{"on":"3024-01-01"}}"#, ifMatch: "*")
            },
            publication("far", "422 input.invalid: schedule.firstDay schedule.too-many-periods", by: board),
            kind("reopening without a reason", "422 report.reason-missing: reason report.reason-missing", by: office) {
                try await $0.decide("of/\(SmallCity.batTrang)/reports/\(accepted)/reopening", id: one, #""reason":"""#, ifMatch: "*")
            },
            kind("a decision in another's place", "403 report.not-the-reviewer", by: board) {
                try await $0.decide("of/\(SmallCity.batTrang)/reports/\(accepted)/reopening", id: one, #""reason":"Sai""#, ifMatch: "*")
            },
        ]
    }

    /// Too late, too early, or twice.
    var outOfOrder: [Kind] {
        let cityPlan = cityPlan, accepted = accepted, decision = decision, one = newID(), open = open
        let quangTrung = site.officer(in: SmallCity.quangTrung)
        return [
            kind("a stale If-Match", "412 precondition.failed", by: board) {
                try await $0.decide("campaigns/\(cityPlan)/closure", id: one, ifMatch: #""1.published""#)
            },
            kind("a stale draft", "412 precondition.failed", by: quangTrung) {
                try await $0.put("reports/\(open.id)/draft", Paper.report(plan(SmallCity.quangTrung), period, []), ifMatch: #""draft.7""#)
            },
            kind("no If-Match", "428 precondition.required", by: board) {
                try await $0.put("campaigns/\(cityPlan)/closure", #"{"id":"\#(one)"}"#)
            },
            kind("no If-Match on a draft that is there", "428 precondition.required", by: quangTrung) {
                try await $0.put("reports/\(open.id)/draft", Paper.report(plan(SmallCity.quangTrung), period, []))
            },
            kind("an If-Match that is none", "400 precondition.malformed", by: board) {
                try await $0.decide("campaigns/\(cityPlan)/closure", id: one, ifMatch: "1.published")
            },
            kind("a decision's id with another body", "409 decision.taken: id decision.taken", by: office) {
                try await $0.decide("of/\(SmallCity.batTrang)/reports/\(accepted)/acceptance", id: decision, #""version":2"#, ifMatch: "*")
            },
            kind("a decision's id for another decision", "409 decision.taken: id decision.taken", by: office) {
                try await $0.decide(
                    "of/\(SmallCity.batTrang)/reports/\(accepted)/reopening", id: decision, #""reason":"Sai""#, ifMatch: "*")
            },
            kind("a decision that was made", "409 report.already-decided", by: office) {
                try await $0.decide("of/\(SmallCity.batTrang)/reports/\(accepted)/acceptance", id: one, #""version":1"#, ifMatch: "*")
            },
            kind("writing what was accepted", "409 report.not-writable", by: commune) {
                try await $0.put("reports/\(accepted)/draft", Paper.report(plan(SmallCity.batTrang), period, []), ifMatch: #""draft.1""#)
            },
            kind("sending what was accepted", "409 report.not-submittable", by: commune) {
                try await $0.decide("reports/\(accepted)/submission", id: one, ifMatch: "*")
            },
            kind(
                "acknowledging what is not there", "409 campaign.nothing-to-acknowledge: revision campaign.nothing-to-acknowledge",
                by: office
            ) {
                try await $0.decide("campaigns/\(anLaoPlan)/acknowledgements/9", id: one, ifMatch: "*")
            },
        ]
    }

    /// Who is nobody here.
    var strangers: [Kind] {
        func asking(_ token: String?) -> Officer {
            var officer = board
            officer.token = token
            return officer
        }
        let unknown = asking("td_" + String(repeating: "x", count: 43)), elsewhere = asking(site.officer(in: SmallCity.elsewhere).token)
        let cityPlan = cityPlan, one = newID()
        func both(_ name: String, _ refusal: String, _ officer: Officer) -> [Kind] {
            [
                kind("\(name) reads", refusal, by: officer) { try await $0.get("duties") },
                kind("\(name) decides", refusal, by: officer) {
                    try await $0.decide("campaigns/\(cityPlan)/closure", id: one, ifMatch: "*")
                },
            ]
        }
        return both("no token", "401 sign-in.required", asking(nil)) + both("a token of nobody", "401 sign-in.required", unknown)
            + both("a revoked token", "401 sign-in.required", revoked) + both("a token of elsewhere", "404 not-found", elsewhere)
            + [kind("me, with a revoked token", "401 sign-in.required", by: revoked) { try await $0.ask("GET", "/v1/me") }]
    }
}
