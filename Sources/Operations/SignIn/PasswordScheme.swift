import Crypto
import CryptoExtras
package import Foundation

/// How a password is made into a key, so that a guess costs memory and time.
///
/// A scheme that was used stays in the list; whoever signs in under an old one can go on.
package struct PasswordScheme: Sendable {
    /// What the database keeps beside the salt.
    package let id: Int16
    /// 32 bytes of a password and a salt. Takes some tenth of a second: never on a thread that others need.
    package let key: @Sendable (_ password: String, _ salt: Data) -> Data

    package init(id: Int16, key: @escaping @Sendable (_ password: String, _ salt: Data) -> Data) {
        self.id = id
        self.key = key
    }

    /// scrypt (RFC 7914).
    package static func scrypt(id: Int16, rounds: Int, blockSize: Int, parallelism: Int) -> PasswordScheme {
        PasswordScheme(id: id) { password, salt in
            // It only throws for settings that do not fit together.
            let key = try! KDF.Scrypt.deriveKey(
                from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
            return key.withUnsafeBytes { Data($0) }
        }
    }

    /// N = 2¹⁵, r = 8, p = 3: one of the settings OWASP holds equal to 128 MiB at once.
    package static let current = scrypt(id: 1, rounds: 1 << 15, blockSize: 8, parallelism: 3)

    /// Every one that a password was ever kept under.
    static let all = [current]
}
