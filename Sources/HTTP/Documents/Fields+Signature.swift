package import Emulation
package import Wire

extension Fields {
    package static let ofSignature = ["membership", "signerCapacity", "under"]

    /// Who signs as what.
    package mutating func signature(named name: String?) -> Signature {
        Signature(
            membership: optional("membership", .uuid), name: name, capacity: optionalChoice("signerCapacity"),
            under: optional("under", .uuid))
    }
}
