import Foundation
import Wire

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
    /// As it stands in addresses and in JSON.
    var text: String { uuidString.lowercased() }
}
