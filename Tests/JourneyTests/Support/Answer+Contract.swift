import ContractTesting
import Testing

extension Answer {
    /// Itself; where it is not what the contract promises, the test that asked fails.
    /// - Parameter members: whose words were made up by the test.
    func heldAgainstContract(except members: Set<String> = [], countedBy tally: Tally = .ofThisRun) throws -> Answer {
        let contract = try OpenAPIContract.ours.get()
        let differences = contract.differences(of: seen).filter { difference in
            difference.rule != "enum" || !members.contains { difference.place.hasSuffix(".\($0)") }
        }
        tally.add(seen, of: contract, differences)
        for difference in differences { Issue.record("\(question) → \(status), against the contract: \(difference)") }
        return self
    }

    var seen: OpenAPIContract.Seen {
        let words = question.split(separator: " ", maxSplits: 1).map(String.init)
        return OpenAPIContract.Seen(method: words[0], address: words[1], status: status, headers: headers, body: body)
    }
}
