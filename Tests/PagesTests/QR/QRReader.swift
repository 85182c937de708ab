@testable import Pages

/// Reads a QR code as a telephone does once it has found the squares: by the standard's own tables, and with nothing of the writer's.
struct QRReader {
    enum Unreadable: Error, Equatable {
        case format, spoilt, mode
    }

    /// Throws where a block is not what its correction says.
    static func text(of modules: [[Bool]]) throws -> String {
        let size = modules.count, number = (size - 17) / 4
        // The fifteen bits beside the eye on the left above, the highest first.
        let places = [
            (0, 8), (1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (7, 8), (8, 8), (8, 7), (8, 5), (8, 4), (8, 3), (8, 2), (8, 1), (8, 0),
        ]
        let format = places.reduce(0) { $0 << 1 | (modules[$1.1][$1.0] ? 1 : 0) }
        // Of the 32 that there are (annex C), those of level M.
        let formats = [0x5412, 0x5125, 0x5E7C, 0x5B4B, 0x45F9, 0x40CE, 0x4F97, 0x4AA0]
        guard let mask = formats.firstIndex(of: format) else { throw Unreadable.format }
        let bits = data(modules, number, mask)
        let bytes = stride(from: 0, to: bits.count - 7, by: 8).map { start in bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) } }

        // Table 9: bytes in all, of correction in each block, blocks.
        let (total, correction, count) = [
            (26, 10, 1), (44, 16, 1), (70, 26, 1), (100, 18, 2), (134, 24, 2), (172, 16, 4), (196, 18, 4), (242, 22, 4), (292, 22, 5),
            (346, 26, 5), (404, 30, 5), (466, 22, 8), (532, 22, 9), (581, 24, 9), (655, 24, 10), (733, 28, 10), (815, 28, 11),
            (901, 26, 13),
            (991, 26, 14), (1085, 26, 16),
        ][number - 1]
        let short = total / count - correction, longer = total % count
        var blocks = [[Int]](repeating: [], count: count)
        var rest = bytes.prefix(total)[...]
        for place in 0...short {
            for block in 0..<count where place < short || block >= count - longer { blocks[block].append(rest.removeFirst()) }
        }
        let data = blocks.flatMap(\.self)
        for _ in 0..<correction { for block in 0..<count { blocks[block].append(rest.removeFirst()) } }
        for block in blocks where (0..<correction).contains(where: { value(of: block, at: power(of: $0)) != 0 }) { throw Unreadable.spoilt }

        guard data[0] >> 4 == 4 else { throw Unreadable.mode }
        let nibbles = data.flatMap { [$0 >> 4, $0 & 15] }.dropFirst()
        let digits = number < 10 ? 2 : 4
        let length = nibbles.prefix(digits).reduce(0) { $0 << 4 | $1 }
        let text = Array(nibbles.dropFirst(digits).prefix(2 * length))
        return String(decoding: (0..<length).map { UInt8(text[2 * $0] << 4 | text[2 * $0 + 1]) }, as: UTF8.self)
    }

    private static func data(_ modules: [[Bool]], _ number: Int, _ mask: Int) -> [Bool] {
        let size = modules.count
        let centres = [
            [], [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54],
            [6, 32, 58], [6, 34, 62], [6, 26, 46, 66], [6, 26, 48, 70], [6, 26, 50, 74], [6, 30, 54, 78], [6, 30, 56, 82], [6, 30, 58, 86],
            [6, 34, 62, 90],
        ][number]
        func isData(_ x: Int, _ y: Int) -> Bool {
            if x == 6 || y == 6 || x < 9 && y < 9 || x >= size - 8 && y < 9 || x < 9 && y >= size - 8 { return false }
            if number >= 7, x < 6 && y >= size - 11 || y < 6 && x >= size - 11 { return false }
            for a in centres {
                for b in centres where !(a == 6 && b == 6 || a == 6 && b == size - 7 || a == size - 7 && b == 6) {
                    if abs(x - a) <= 2, abs(y - b) <= 2 { return false }
                }
            }
            return true
        }
        func isInverted(_ x: Int, _ y: Int) -> Bool {
            [
                (x + y) % 2, y % 2, x % 3, (x + y) % 3, (y / 2 + x / 3) % 2, (x * y) % 2 + (x * y) % 3, ((x * y) % 2 + (x * y) % 3) % 2,
                ((x + y) % 2 + (x * y) % 3) % 2,
            ][mask] == 0
        }
        var (bits, x, isUp): ([Bool], Int, Bool) = ([], size - 1, true)
        while x > 0 {
            if x == 6 { x -= 1 }
            for step in 0..<size {
                let y = isUp ? size - 1 - step : step
                for column in [x, x - 1] where isData(column, y) { bits.append(modules[y][column] != isInverted(column, y)) }
            }
            (x, isUp) = (x - 2, !isUp)
        }
        return bits
    }

    private static func power(of exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in times(power, 2) } }

    private static func value(of block: [Int], at root: Int) -> Int { block.reduce(0) { times($0, root) ^ $1 } }

    private static func times(_ a: Int, _ b: Int) -> Int {
        var (a, b, product) = (a, b, 0)
        while b > 0 {
            if b & 1 == 1 { product ^= a }
            a <<= 1
            if a > 255 { a ^= 0x11D }
            b >>= 1
        }
        return product
    }
}
