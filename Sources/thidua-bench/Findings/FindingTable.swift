import Foundation

/// Findings as a person reads them, and as a program does.
struct FindingTable {
    private let findings: [Finding]

    init(_ findings: [Finding]) { self.findings = findings }

    var text: String {
        let rows =
            [["measured", "ratio", "in rounds", "bar", "", "beside"]]
            + findings.map { finding in
                [
                    finding.title, finding.ratio?.formatted(2) ?? "–",
                    finding.spread.map { "\($0.lowerBound.formatted(2))–\($0.upperBound.formatted(2))" } ?? "", finding.bar?.text ?? "",
                    verdict(finding), finding.beside,
                ]
            }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { $0.padding(to: $1) }.joined(separator: "  ").trimmingCharacters(
                in: .whitespaces.subtracting(["\u{2007}"]))
        }.joined(separator: "\n")
    }

    /// One object of named numbers.
    var json: String {
        get throws {
            var numbers: [String: Double] = [:]
            for finding in findings {
                for (name, number) in finding.numbers { numbers[name] = number }
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            return String(decoding: try encoder.encode(numbers), as: UTF8.self)
        }
    }

    private func verdict(_ finding: Finding) -> String {
        guard let ratio = finding.ratio, let bar = finding.bar else { return "" }
        return bar.isMet(by: ratio) ? "met" : "missed"
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
