package import Foundation

extension UUID {
    /// The UUIDv7 of a time in milliseconds since 1970.
    package init(version7At milliseconds: UInt64, random: (UInt64, UInt64)) {
        let high = milliseconds << 16 | 0x7000 | random.0 & 0x0fff
        let low = random.1 & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
        func byte(_ word: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (56 - 8 * index)) }
        self.init(
            uuid: (
                byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5), byte(high, 6), byte(high, 7),
                byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
            ))
    }

    /// A new one, as a client of the server makes it.
    package static func version7() -> UUID {
        var random = SystemRandomNumberGenerator()
        return UUID(version7At: UInt64(Date().timeIntervalSince1970 * 1000), random: (random.next(), random.next()))
    }
}
