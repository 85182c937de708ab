import Crypto
package import Foundation

/// The six digits an authenticator on a telephone shows for half a minute (RFC 6238 with SHA-1, which is what all of them know).
package struct TimeCode: Sendable {
    /// 20 bytes.
    package let secret: Data

    package init(secret: Data) {
        self.secret = secret
    }

    package static func random() -> TimeCode { TimeCode(secret: Secret.random(bytes: 20)) }

    /// What the telephone shows in a half minute, counted from 1970.
    package func digits(at step: Int64) -> String {
        let moment = withUnsafeBytes(of: step.bigEndian) { Data($0) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: moment, using: SymmetricKey(data: secret)))
        let offset = Int(hash[19] & 0x0F)
        let number = hash[offset..<offset + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - text.count) + text
    }

    /// The half minute in which these digits are shown: this one, or, since clocks differ, the one before or after.
    package func step(of digits: String, now: Date) -> Int64? {
        let present = Self.step(at: now)
        return [present, present - 1, present + 1].first { self.digits(at: $0) == digits }
    }

    package static func step(at moment: Date) -> Int64 { Int64((moment.timeIntervalSince1970 / 30).rounded(.down)) }

    /// As it is typed into a telephone.
    package var text: String { Base32.encode(secret) }

    /// What a telephone reads from a picture.
    package func address(of login: String) -> String {
        "otpauth://totp/thidua:\(login)?secret=\(text)&issuer=thidua"
    }
}
