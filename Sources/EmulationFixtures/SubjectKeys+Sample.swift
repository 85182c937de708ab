package import Operations

extension SubjectKeys {
    /// For cities that are no more after their test: an older key and the newest.
    package static let sample = SubjectKeys(
        "1 \(String(repeating: "01", count: 32))\n2 \(String(repeating: "02", count: 32))")!
}
