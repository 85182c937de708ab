import Crypto
import CryptoExtras
package import Foundation

/// How a password is made into a key: scrypt (RFC 7914), so that a guess costs 32 MiB and some tenth of a second.
///
/// A scheme that was used stays in the list; whoever signs in under an old one can go on.
package struct PasswordScheme: Hashable, Sendable {
    /// What the database keeps beside the salt.
    package let id: Int16
    let rounds: Int
    let blockSize: Int
    let parallelism: Int

    /// N = 2¹⁵, r = 8, p = 3: one of the settings OWASP holds equal to 128 MiB.
    package static let current = PasswordScheme(id: 1, rounds: 1 << 15, blockSize: 8, parallelism: 3)

    /// Every one that a password was ever kept under.
    static let all = [current]

    package init(id: Int16, rounds: Int, blockSize: Int, parallelism: Int) {
        self.id = id
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 32 bytes. Takes some tenth of a second: never on a thread that others need.
    package func key(of password: String, salt: Data) -> Data {
        // It only throws for settings that do not fit together.
        let key = try! KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        return key.withUnsafeBytes { Data($0) }
    }
}
