/// A unit's id is its place in the tree: four groups of bits, 15 for the root and 16 for each depth below.
///
/// So a subtree is the interval from the id to ``lastBelow``, and ids sort in the order of the tree.
/// Constraints: `no_group_of_an_id_is_zero_inside`, `a_unit_carries_its_root`.
package struct UnitID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: Int64

    /// The deepest place there is; a fifth level is refused.
    package static let deepest = 4

    /// Nil where the number is no place in the tree: zero, negative, or with a zero between two groups.
    package init?(rawValue: Int64) {
        guard rawValue > 0 else { return nil }
        let unit = UnitID(known: rawValue)
        guard (1...unit.depth).allSatisfy({ unit.number(atDepth: $0) != 0 }) else { return nil }
        self = unit
    }

    private init(known rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// The place written as people and addresses write it, "5.12.3"; there is one way to write it, so "05" and "5.0" are refused.
    package init(_ text: String) throws(UnitIDRefusal) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        var raw: Int64 = 0, depth = 0
        for part in parts {
            guard !part.isEmpty, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .malformed(text) }
            guard part != "0" else { throw .zero(text) }
            guard !part.hasPrefix("0") else { throw .leadingZero(text) }
            guard depth < Self.deepest else { throw .fifthLevel(text) }
            depth += 1
            guard let number = Int64(part), number <= Self.greatest(atDepth: depth) else {
                throw .outOfRange(text, greatest: Self.greatest(atDepth: depth))
            }
            raw |= number << Self.shift(ofDepth: depth)
        }
        self.init(known: raw)
    }

    /// The root with this number, 1…32767.
    package static func root(_ number: Int) throws(UnitIDRefusal) -> UnitID {
        guard (1...greatest(atDepth: 1)).contains(number) else { throw .outOfRange("\(number)", greatest: greatest(atDepth: 1)) }
        return UnitID(known: Int64(number) << shift(ofDepth: 1))
    }

    /// The child with this number, 1…65535; a unit at the fourth depth has none.
    package func child(_ number: Int) throws(UnitIDRefusal) -> UnitID {
        guard depth < Self.deepest else { throw .fifthLevel("\(self).\(number)") }
        guard (1...Self.greatest(atDepth: 2)).contains(number) else {
            throw .outOfRange("\(self).\(number)", greatest: Self.greatest(atDepth: 2))
        }
        return UnitID(known: rawValue | Int64(number) << Self.shift(ofDepth: depth + 1))
    }

    /// 1 for a root … 4. The groups below a unit are the zeros at the end.
    package var depth: Int { Self.deepest - rawValue.trailingZeroBitCount / 16 }

    /// The unit one depth up; nil for a root.
    package var parent: UnitID? {
        guard depth > 1 else { return nil }
        let above = Self.shift(ofDepth: depth - 1)
        return UnitID(known: (rawValue >> above) << above)
    }

    /// The units above, nearest first.
    package var ancestors: [UnitID] {
        guard let parent else { return [] }
        return Array(sequence(first: parent, next: \.parent))
    }

    /// The root it stands under, or itself.
    package var root: UnitID { ancestors.last ?? self }

    /// The greatest id in the subtree; at the fourth depth the unit itself.
    package var lastBelow: Int64 { rawValue | (1 << Self.shift(ofDepth: depth) - 1) }

    /// Whether the other unit is this one or lies below it.
    package func contains(_ other: UnitID) -> Bool { (rawValue...lastBelow).contains(other.rawValue) }

    /// Whether the other unit lies strictly below this one.
    package func isAbove(_ other: UnitID) -> Bool { self != other && contains(other) }

    /// Whether the other unit stands right below this one.
    package func isParent(of other: UnitID) -> Bool { other.parent == self }

    package static func < (one: UnitID, other: UnitID) -> Bool { one.rawValue < other.rawValue }

    package var description: String {
        // Written in place, from the last digit to the first: joining strings took a twentieth of the handler of a list.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { text in
            var start = text.count
            for depth in stride(from: depth, through: 1, by: -1) {
                var rest = number(atDepth: depth)
                repeat {
                    start -= 1
                    text[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                } while rest > 0
                if depth > 1 {
                    start -= 1
                    text[start] = UInt8(ascii: ".")
                }
            }
            return String(decoding: text[start...], as: UTF8.self)
        }
    }

    private func number(atDepth depth: Int) -> Int64 { rawValue >> Self.shift(ofDepth: depth) & 0xffff }

    private static func shift(ofDepth depth: Int) -> Int { 16 * (deepest - depth) }

    /// The sign bit takes one of the root's sixteen.
    private static func greatest(atDepth depth: Int) -> Int { depth == 1 ? 32767 : 65535 }
}
