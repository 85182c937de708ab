import Emulation
package import Operations
package import Wire

extension Fields {
    /// What is printed of a letter that urges, from a body or a form.
    package mutating func letter() -> SendReminders.Letter {
        SendReminders.Letter(
            summary: words("summary", upTo: 500) ?? "", signer: words("signer", upTo: 200) ?? "", capacity: choice("signerCapacity"))
    }
}
