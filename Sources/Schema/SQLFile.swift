import Crypto
package import Foundation

/// One file of `sql/`.
package struct SQLFile: Hashable, Sendable {
    /// Its name without the folder, as `0001_units.sql`.
    package let name: String
    /// What stands in it.
    package let text: String
    /// The SHA-256 of the text.
    package var sha256: Data { Data(SHA256.hash(data: Data(text.utf8))) }

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
