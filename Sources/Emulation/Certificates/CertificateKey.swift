package import Foundation

/// The public half of a key by which the certificates of a root are signed: everybody's, so that a paper can be checked without us.
package struct CertificateKey: Hashable, Sendable {
    package let root: UnitID
    package let number: Int
    /// 32 bytes of Ed25519.
    package let publicKey: Data
    package let from: Day
    /// The last day on which it signs; nil of the one that signs now. What it signed is good for ever.
    package let until: Day?
    /// From that day on somebody else may have signed by it.
    package let compromisedFrom: Day?

    package init(root: UnitID, number: Int, publicKey: Data, from: Day, until: Day? = nil, compromisedFrom: Day? = nil) {
        self.root = root
        self.number = number
        self.publicKey = publicKey
        self.from = from
        self.until = until
        self.compromisedFrom = compromisedFrom
    }

    /// Whether it signs what is decided on a day.
    package func signs(on day: Day) -> Bool {
        from <= day && until.map { day <= $0 } ?? true && compromisedFrom.map { day < $0 } ?? true
    }
}
