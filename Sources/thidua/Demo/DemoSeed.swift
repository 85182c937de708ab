import Foundation

/// Everything invented in the demo follows from a text, so that every run invents the same.
struct DemoSeed: RandomNumberGenerator {
    private var state: UInt64

    /// FNV-1a of the text.
    init(_ text: String) {
        state = "Hải Phòng 2024/\(text)".utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of the numbers with so many decimals in a range.
    mutating func number(_ range: ClosedRange<Int>, decimals: Int) -> Decimal {
        Decimal(sign: .plus, exponent: -decimals, significand: Decimal(whole(range)))
    }

    /// The UUIDv7 that a thing of the demo always has; its time is 20/12/2024, 0:00.
    static func id(_ thing: String) -> UUID {
        var seed = DemoSeed(thing)
        return UUID(version7At: 0x0193_dfdc_a680, random: (seed.next(), seed.next()))
    }
}

extension UUID {
    /// The UUIDv7 of a time in milliseconds since 1970.
    init(version7At milliseconds: UInt64, random: (UInt64, UInt64)) {
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
    static func version7() -> UUID {
        var random = SystemRandomNumberGenerator()
        return UUID(version7At: UInt64(Date().timeIntervalSince1970 * 1000), random: (random.next(), random.next()))
    }

    /// As it stands in addresses and in JSON.
    var text: String { uuidString.lowercased() }
}
