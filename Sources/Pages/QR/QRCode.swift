/// A QR code (ISO/IEC 18004): what a telephone reads from a screen or from paper. Bytes only, correction of level M.
struct QRCode: Sendable {
    let version: QRVersion
    private(set) var modules: [[Bool]]
    /// Where something stands that is no data: eyes, lines, what the code says of itself.
    private var isFixed: [[Bool]]

    var size: Int { version.size }

    /// Nil for what is longer than 666 bytes.
    init?(_ text: String) {
        let text = Array(text.utf8)
        guard let version = QRVersion(for: text.count) else { return nil }
        self.version = version
        modules = Array(repeating: Array(repeating: false, count: version.size), count: version.size)
        isFixed = modules
        drawFixed()
        draw(QRBytes.made(of: text, version))
        let masked = (0..<8).map { mask in
            var code = self
            code.apply(mask)
            return code
        }
        modules = masked.min { $0.penalty < $1.penalty }!.modules
    }

    // MARK: What is no data

    private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
        modules[y][x] = isDark
        isFixed[y][x] = true
    }

    private mutating func drawFixed() {
        for place in 0..<size {
            set(6, place, place.isMultiple(of: 2))
            set(place, 6, place.isMultiple(of: 2))
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawEye(x, y) }
        let last = version.alignments.count - 1
        for (i, x) in version.alignments.enumerated() {
            // Where the eyes are there is none.
            for (j, y) in version.alignments.enumerated() where ![(0, 0), (0, last), (last, 0)].contains(where: { $0 == (i, j) }) {
                for (dx, dy) in Self.around(2) { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
            }
        }
        drawFormat(0)
        drawVersion()
    }

    private mutating func drawEye(_ x: Int, _ y: Int) {
        for (dx, dy) in Self.around(4) where (0..<size).contains(x + dx) && (0..<size).contains(y + dy) {
            set(x + dx, y + dy, ![2, 4].contains(max(abs(dx), abs(dy))))
        }
    }

    private static func around(_ reach: Int) -> [(Int, Int)] { (-reach...reach).flatMap { y in (-reach...reach).map { ($0, y) } } }

    /// The level, M, and the mask, with ten bits of correction, twice.
    private mutating func drawFormat(_ mask: Int) {
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
        for place in 0...5 { set(8, place, bit(place)) }
        set(8, 7, bit(6))
        set(8, 8, bit(7))
        set(7, 8, bit(8))
        for place in 9..<15 { set(14 - place, 8, bit(place)) }
        for place in 0..<8 { set(size - 1 - place, 8, bit(place)) }
        for place in 8..<15 { set(8, size - 15 + place, bit(place)) }
        set(8, size - 8, true)
    }

    /// From the seventh on the number is written, with twelve bits of correction, twice.
    private mutating func drawVersion() {
        guard version.number >= 7 else { return }
        var rest = version.number
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = version.number << 12 | rest
        for place in 0..<18 {
            let (a, b) = (size - 11 + place % 3, place / 3)
            set(a, b, bits >> place & 1 == 1)
            set(b, a, bits >> place & 1 == 1)
        }
    }

    // MARK: Data

    /// Up and down in columns of two, from the right.
    private mutating func draw(_ bytes: [UInt8]) {
        var place = 0
        for right in [Int](stride(from: size - 1, through: 7, by: -2)) + [5, 3, 1] {
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<size {
                let y = isUpward ? size - 1 - step : step
                for x in [right, right - 1] where !isFixed[y][x] && place < bytes.count * 8 {
                    modules[y][x] = bytes[place / 8] >> UInt8(7 - place % 8) & 1 == 1
                    place += 1
                }
            }
        }
    }

    private mutating func apply(_ mask: Int) {
        for y in 0..<size {
            for x in 0..<size where !isFixed[y][x] && Self.inverts(mask, x, y) { modules[y][x].toggle() }
        }
        drawFormat(mask)
    }

    private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    /// How hard it is to read: long runs, blocks, what looks like an eye, more dark than light.
    private var penalty: Int {
        let lines = modules + (0..<size).map { x in modules.map { $0[x] } }
        var penalty = 0
        let eye: [Bool] = [true, false, true, true, true, false, true], calm = [Bool](repeating: false, count: 4)
        for line in lines {
            var run = 1
            for place in 1...size {
                if place < size, line[place] == line[place - 1] {
                    run += 1
                } else {
                    if run >= 5 { penalty += run - 2 }
                    run = 1
                }
            }
            for start in 0...size - 11 {
                let piece = line[start..<start + 11]
                if piece.elementsEqual(eye + calm) || piece.elementsEqual(calm + eye) { penalty += 40 }
            }
        }
        for y in 1..<size {
            for x in 1..<size where Set([modules[y][x], modules[y - 1][x], modules[y][x - 1], modules[y - 1][x - 1]]).count == 1 {
                penalty += 3
            }
        }
        let dark = modules.joined().count { $0 }
        return penalty + abs(dark * 20 - size * size * 10) / (size * size) * 10
    }
}
