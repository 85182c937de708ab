/// The bytes of a QR code, in the order in which they are drawn.
enum QRBytes {
    /// The text behind its length, filled up, cut into blocks, each with its correction, and dealt out like cards.
    static func made(of text: [UInt8], _ version: QRVersion) -> [UInt8] {
        var bits: [Bool] = []
        func write(_ value: Int, _ count: Int) {
            for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
        }
        write(0b0100, 4)
        write(text.count, version.lengthBits)
        for byte in text { write(Int(byte), 8) }
        write(0, min(4, version.dataBytes * 8 - bits.count))
        write(0, (8 - bits.count % 8) % 8)
        var data = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(0 as UInt8) { $0 << 1 | ($1 ? 1 : 0) }
        }
        for place in 0..<version.dataBytes - data.count { data.append(place.isMultiple(of: 2) ? 0xEC : 0x11) }
        return dealt(data, version)
    }

    private static func dealt(_ data: [UInt8], _ version: QRVersion) -> [UInt8] {
        let divisor = divisor(of: version.correction)
        var rest = data[...]
        var (blocks, corrections): ([[UInt8]], [[UInt8]]) = ([], [])
        for count in version.blocks {
            blocks.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
            corrections.append(remainder(of: blocks.last!, by: divisor))
        }
        let longest = version.blocks.max() ?? 0
        return (0..<longest).flatMap { place in blocks.compactMap { place < $0.count ? $0[place] : nil } }
            + (0..<version.correction).flatMap { place in corrections.map { $0[place] } }
    }

    // MARK: Reed and Solomon, over the field of 256 with x⁸ + x⁴ + x³ + x² + 1

    /// Of the polynomial with the roots 1, 2, 4, … all but the first coefficient, which is 1.
    private static func divisor(of degree: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: degree)
        result[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in result.indices {
                result[place] = product(result[place], root)
                if place + 1 < degree { result[place] ^= result[place + 1] }
            }
            root = product(root, 2)
        }
        return result
    }

    private static func remainder(of data: [UInt8], by divisor: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ result.removeFirst()
            result.append(0)
            for place in result.indices { result[place] ^= product(divisor[place], factor) }
        }
        return result
    }

    private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        var result = 0
        for place in (0..<8).reversed() {
            result = result << 1 ^ (result >> 7) * 0x11D
            if b >> UInt8(place) & 1 == 1 { result ^= Int(a) }
        }
        return UInt8(result)
    }
}
