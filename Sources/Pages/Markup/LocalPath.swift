/// A path on this very host that somebody else said: where to go on to after signing in.
///
/// Browsers read `//host`, `/\host` and, since they drop tabs and line ends, `/⇥/host` as the address of another host: none of them is one.
package struct LocalPath: Hashable, Sendable {
    package let text: String

    /// Nil for whatever is not plainly a path: one slash at its beginning, and nothing but what a path is written with.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 1000, bytes.allSatisfy(Self.mayStand) else { return nil }
        guard !zip(bytes, bytes.dropFirst()).contains(where: { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/") }) else { return nil }
        self.text = text
    }

    /// The same with what was asked there, where that is plainly a query of ours.
    package init?(_ text: some StringProtocol, asking query: (some StringProtocol)?) {
        guard let path = LocalPath(String(text)) else { return nil }
        let isOurs = query.map { $0.utf8.count <= 1000 && $0.utf8.allSatisfy { Self.mayStand($0) || "=&+".utf8.contains($0) } } ?? false
        self.text = isOurs ? "\(path.text)?\(query!)" : path.text
    }

    /// The unreserved letters of RFC 3986, slashes and percent signs; no `?`, no `#`, no backslash, nothing invisible.
    private static func mayStand(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
