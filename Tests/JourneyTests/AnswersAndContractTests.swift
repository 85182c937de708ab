import ContractTesting
import Emulation
import EmulationFixtures
import TestTraits
import Testing

/// Every journey holds every answer against the contract; here it is seen that what differs is found.
@Suite("Answers and the contract", .timeLimit(.minutes(20)))
struct AnswersAndContractTests {
    /// A change of a true answer, and where it is found to differ.
    private struct Fault {
        let answer: OpenAPIContract.Seen
        let place: String
        let rule: String

        init(_ answer: Answer, _ place: String, _ rule: String, _ change: (inout OpenAPIContract.Seen) throws -> Void) rethrows {
            var seen = answer.seen
            try change(&seen)
            self.answer = seen
            self.place = place
            self.rule = rule
        }

        /// With other words in its body.
        init(_ answer: Answer, _ words: Regex<Substring>, _ others: String, _ place: String, _ rule: String) throws {
            try self.init(answer, place, rule) { seen in
                try #require(answer.text.contains(words), "\(place): \(answer.text)")
                seen.body = Array(answer.text.replacing(words, with: others, maxReplacements: 1).utf8)
            }
        }
    }

    @Test("differ where one planted fault is in an answer, by its place and the rule, and nowhere else", .slow)
    func planted() async throws {
        try await Site.open { site in
            let desk = try await Desk(site)
            let health = try await desk.board.get("/health").ok()
            let campaign = try await desk.board.get("campaigns/\(desk.cityPlan)").ok()
            let figures = try await desk.board.get("campaigns/\(desk.cityPlan)/figures?period=\(desk.period)").ok()
            let table = try await desk.board.get("campaigns/\(desk.cityPlan)/figures.csv?period=\(desk.period)").ok()
            let reports = try await desk.office.get("campaigns/\(desk.anLaoPlan)/reports?period=\(desk.period)").ok()
            let report = try await desk.commune.get("reports/\(desk.accepted)").ok()
            let participation = try await desk.board.get("campaigns/\(desk.cityPlan)/participation").ok()
            let nothing = try await desk.board.get("reports/\(newID())")
            let nowhere = try await desk.board.get("nowhere")
            let draft = try await site.officer(in: SmallCity.quangTrung).get("reports/\(desk.open.id)/draft").ok()
            let same = try await site.officer(in: SmallCity.quangTrung).get("reports/\(desk.open.id)/draft", ifNoneMatch: draft.etag)
            #expect(same.status == 304)

            let faults = try [
                // A member too many: in the whole, in an element, where schemas are put together, where one of several is meant.
                Fault(health, /}$/, #","since":1}"#, "$.since", "is not declared"),
                Fault(figures, /"cells":\[\{/, #""cells":[{"x":1,"#, "$.rows[0].cells[0].x", "is not declared"),
                Fault(reports, /"items":\[\{/, #""items":[{"x":1,"#, "$.items[0].x", "is not declared"),
                Fault(campaign, /"start":\{/, #""start":{"x":1,"#, "$.start", "oneOf: 0 of 2 agree"),
                Fault(figures, /"period":\{/, #""period":{"x":1,"#, "$.period.x", "is not declared"),
                // One too few, deep and flat.
                Fault(health, /"status":"up"/, "", "$.status", "is required"),
                Fault(reports, /"campaignName":"[^"]*",/, "", "$.items[0].campaignName", "is required"),
                Fault(figures, /"indicatorId":"[^"]*",/, "", "$.rows[0].cells[0].indicatorId", "is required"),
                Fault(nothing, /"code":"[^"]*",?/, "", "$.code", "is required"),
                // Another type.
                Fault(report, /"version":1/, #""version":"1""#, "$.version", "type integer"),
                Fault(report, /"version":1/, #""version":1.5"#, "$.version", "type integer"),
                Fault(report, /"version":1/, #""version":true"#, "$.version", "type integer"),
                Fault(campaign, /"summary":"[^"]*"/, #""summary":null"#, "$.summary", "type string"),
                Fault(figures, /"value":[0-9.]+/, #""value":"7""#, "$.rows[0].cells[0].value", "type number or null"),
                Fault(reports, /"items":\[.*\]/, #""items":{}"#, "$.items", "type array"),
                // A value that cannot be.
                Fault(health, /"up"/, #""down""#, "$.status", "enum"),
                Fault(report, /"state":"accepted"/, #""state":"lost""#, "$.state", "enum"),
                Fault(report, /"familyId":"./, #""familyId":"x"#, "$.familyId", "format uuid"),
                Fault(campaign, /"firstDay":"2024-10-01"/, #""firstDay":"2024-02-30""#, "$.schedule.firstDay", "format date"),
                Fault(report, /"decidedAt":"[0-9-]*T/, #""decidedAt":"2024-13-01T"#, "$.decidedAt", "format date-time"),
                Fault(report, /"reviewer":"/, #""reviewer":"0"#, "$.reviewer", "pattern "),
                Fault(figures, /"revision":[0-9]+/, #""revision":0"#, "$.revision", "minimum 1.0"),
                Fault(figures, /"n":[0-9]+/, #""n":-1"#, "$.rows[0].cells[0].n", "minimum 0.0"),
                Fault(participation, /"missing":[0-9]+/, #""missing":-1"#, "$.counts.missing", "minimum 0.0"),
                Fault(nothing, /"not-found"/, #""not-here""#, "$.code", "enum"),
                Fault(nowhere, /"status":404/, #""status":"404""#, "$.status", "type integer"),
                Fault(health, /}/, "", "$", "is no JSON"),
                // What stands around the body.
                Fault(health, "status", "201 is not declared") { $0.status = 201 },
                Fault(health, "status", "503 is not declared") { $0.status = 503 },
                Fault(report, "status", "202 is not declared") { $0.status = 202 },
                Fault(nowhere, "status", "200 where there is no operation") { $0.status = 200 },
                Fault(nothing, "header content-type", "application/json is not declared") { seen in
                    seen.headers = seen.headers.map { $0.name.lowercased() == "content-type" ? ($0.name, "application/json") : $0 }
                },
                Fault(table, "header content-type", "none is not declared") {
                    $0.headers.removeAll { $0.name.lowercased() == "content-type" }
                },
                Fault(table, "body", "is no UTF-8") { $0.body.append(0xFF) },
                Fault(draft, "header etag", "is required") { $0.headers.removeAll { $0.name.lowercased() == "etag" } },
                Fault(same, "header etag", "is required") { $0.headers.removeAll { $0.name.lowercased() == "etag" } },
                Fault(figures, "header etag", "is not declared") { $0.headers.append(("ETag", #""1""#)) },
                Fault(same, "body", "is not declared") { $0.body = Array("{}".utf8) },
            ]
            let contract = try OpenAPIContract.ours.get()
            for answer in [health, campaign, figures, table, reports, report, participation, nothing, nowhere, draft, same] {
                #expect(contract.differences(of: answer.seen) == [], "\(answer.question)")
            }
            var placed = 0
            for fault in faults {
                let found = contract.differences(of: fault.answer)
                let isFound = found.count == 1 && found[0].place == fault.place && found[0].rule.hasPrefix(fault.rule)
                #expect(isFound, "\(fault.place) \(fault.rule): \(found)")
                placed += isFound ? 1 : 0
            }
            print("answers and the contract: \(placed) of \(faults.count) planted faults found by their place and rule")
        }
    }

    @Test("differ is an issue of the test that asked, and is counted")
    func recorded() async throws {
        try await Site.open { site in
            let answer = try await site.officer(in: SmallCity.city).get("/health").ok()
            let other = try Answer(
                Array("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"status\":\"down\"}".utf8),
                to: answer.question)
            let tally = Tally()
            try withKnownIssue {
                _ = try other.heldAgainstContract(countedBy: tally)
            } matching: { issue in
                issue.comments.map(\.rawValue) == ["GET /health → 200, against the contract: $.status: enum"]
            }
            #expect("\(tally)".contains("contract: 1 answers of 1 of"))
            #expect("\(tally)".contains("1 DIFFER"))
        }
    }
}
