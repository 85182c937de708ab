#if canImport(Glibc)
    import Glibc
#endif

/// Whose address it is, as far as anybody can tell.
enum NetworkAddress {
    /// An address of IPv4 as it is, one of IPv6 by its /64, which is what one household or office is given at least.
    static func network(of address: String?) -> String {
        guard let address else { return "" }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: bytes) { bytes in
            let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
            guard !isMapped else { return bytes.suffix(4).map(String.init).joined(separator: ".") }
            return stride(from: 0, to: 8, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
        }
    }
}
