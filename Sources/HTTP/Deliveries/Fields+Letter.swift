import Emulation
package import Operations
package import Wire

extension Fields {
    /// What is printed of a letter that urges, from a body or a form.
    package mutating func letter() -> SendReminders.Letter {
        let summary = words("summary", upTo: 500) ?? ""
        return SendReminders.Letter(summary: summary, signedBy: signature(named: words("signer", upTo: 200)))
    }
}
