/// How large a QR code is, and how its bytes are cut into blocks: ISO/IEC 18004, table 9, for correction of level M, which reads on where
/// 15 % are spoilt.
struct QRVersion: Hashable, Sendable {
    let number: Int
    /// Bytes of correction behind each block.
    let correction: Int
    /// How many bytes of data each block holds.
    let blocks: [Int]
    /// Where the centres of the small squares stand, across and down.
    let alignments: [Int]

    var size: Int { 17 + 4 * number }
    var dataBytes: Int { blocks.reduce(0, +) }
    /// In how many bits the length is written.
    var lengthBits: Int { number < 10 ? 8 : 16 }
    /// How many bytes of text there is room for.
    var room: Int { dataBytes - (4 + lengthBits + 7) / 8 }

    /// The smallest one that has room; nil for what is longer than 666 bytes.
    init?(for count: Int) {
        guard let version = Self.all.first(where: { $0.room >= count }) else { return nil }
        self = version
    }

    private init(_ number: Int, _ correction: Int, _ blocks: [Int], _ alignments: [Int]) {
        (self.number, self.correction, self.blocks, self.alignments) = (number, correction, blocks, alignments)
    }

    static let all = [
        QRVersion(1, 10, [16], []), QRVersion(2, 16, [28], [6, 18]), QRVersion(3, 26, [44], [6, 22]),
        QRVersion(4, 18, [32, 32], [6, 26]), QRVersion(5, 24, [43, 43], [6, 30]), QRVersion(6, 16, [27, 27, 27, 27], [6, 34]),
        QRVersion(7, 18, [31, 31, 31, 31], [6, 22, 38]), QRVersion(8, 22, [38, 38, 39, 39], [6, 24, 42]),
        QRVersion(9, 22, [36, 36, 36, 37, 37], [6, 26, 46]), QRVersion(10, 26, [43, 43, 43, 43, 44], [6, 28, 50]),
        QRVersion(11, 30, of(1, 50, 4), [6, 30, 54]), QRVersion(12, 22, of(6, 36, 2), [6, 32, 58]),
        QRVersion(13, 22, of(8, 37, 1), [6, 34, 62]), QRVersion(14, 24, of(4, 40, 5), [6, 26, 46, 66]),
        QRVersion(15, 24, of(5, 41, 5), [6, 26, 48, 70]), QRVersion(16, 28, of(7, 45, 3), [6, 26, 50, 74]),
        QRVersion(17, 28, of(10, 46, 1), [6, 30, 54, 78]), QRVersion(18, 26, of(9, 43, 4), [6, 30, 56, 82]),
        QRVersion(19, 26, of(3, 44, 11), [6, 30, 58, 86]), QRVersion(20, 26, of(3, 41, 13), [6, 34, 62, 90]),
    ]

    /// Short blocks, then those that are one byte longer.
    private static func of(_ short: Int, _ bytes: Int, _ long: Int) -> [Int] {
        Array(repeating: bytes, count: short) + Array(repeating: bytes + 1, count: long)
    }
}
