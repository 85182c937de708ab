import ContractTesting
import Testing

extension Answer {
    /// Itself; where it is not what the contract promises, the test that asked fails.
    func heldAgainstContract(countedBy tally: Tally = .ofThisRun) throws -> Answer {
        let contract = try OpenAPIContract.ours.get()
        let differences = contract.differences(of: seen)
        tally.add(seen, of: contract, differences)
        for difference in differences { Issue.record("\(question) → \(status), against the contract: \(difference)") }
        return self
    }

    var seen: OpenAPIContract.Seen {
        let words = question.split(separator: " ", maxSplits: 1).map(String.init)
        return OpenAPIContract.Seen(method: words[0], address: words[1], status: status, headers: headers, body: body)
    }
}
