package import FoundationEssentials

/// Where somebody signs in from.
package struct Browser: Hashable, Sendable {
    /// The SHA-256 of what a browser keeps to be known again.
    package let device: Data
    /// The address of whoever asks.
    package let address: String
    /// What it calls itself (`User-Agent`).
    package let agent: String?

    package init(device: Data, address: String, agent: String?) {
        self.device = device
        self.address = address
        self.agent = agent
    }
}
