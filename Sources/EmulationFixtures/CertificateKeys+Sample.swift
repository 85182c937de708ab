package import Operations

extension CertificateKeys {
    /// For cities that are no more after their test: two of the first root, one of the second.
    package static let sample = CertificateKeys(
        "1 1 \(String(repeating: "11", count: 32))\n1 2 \(String(repeating: "12", count: 32))\n2 1 \(String(repeating: "21", count: 32))")!
}
