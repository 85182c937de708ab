/// What is looked for when somebody checks a paper: 128 random bits as 26 letters of Base32, printed on it and in its address.
///
/// Nobody finds one by trying: of a billion papers and a thousand tries a second the first hit is 10¹⁸ years away.
/// Constraint: `a_code_is_26_letters`.
package struct CertificateCode: Hashable, Sendable {
    package let text: String

    /// In capitals or not, with blanks and hyphens or without; nil where it can be no code.
    package init?(_ text: String) {
        let letters = text.uppercased().filter { $0 != " " && $0 != "-" }
        guard letters.utf8.count == 26,
            letters.utf8.allSatisfy({
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || (UInt8(ascii: "2")...UInt8(ascii: "7")).contains($0)
            })
        else { return nil }
        self.text = letters
    }

    /// In groups, as it is printed.
    package var printed: String {
        var groups: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(5))
            rest = rest.dropFirst(5)
        }
        return groups.joined(separator: "-")
    }
}
