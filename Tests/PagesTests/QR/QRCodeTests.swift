import Foundation
import Operations
import TestTraits
import Testing

@testable import Pages

@Suite("A QR code", .timeLimit(.minutes(20)))
struct QRCodeTests {
    @Test("says what was written, in every size there is; a square that is spoilt is found out", .slow)
    func everySize() throws {
        var (read, spoilt, sizes): (Int, Int, Set<Int>) = (0, 0, [])
        let letters = Array("otpauth://totp/thidua:lan.tt?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=thidua")
        // Every length of the small ones, and of the others those beside an edge.
        for length in Array(0...213) + QRVersion.all.dropFirst(10).flatMap({ [$0.room - 1, $0.room] }) {
            let text = String((0..<length).map { letters[($0 * 7 + length) % letters.count] })
            let code = try #require(QRCode(text))
            #expect(try QRReader.text(of: code.modules) == text, "\(length)")
            read += 1
            sizes.insert(code.version.number)
            // Planted: one square of the data, which only the correction can tell.
            var modules = code.modules
            modules[code.size - 1][code.size - 1].toggle()
            #expect(throws: QRReader.Unreadable.spoilt) { try QRReader.text(of: modules) }
            spoilt += 1
        }
        #expect(sizes == Set(1...20))
        #expect(QRCode(String(repeating: "x", count: 667)) == nil)
        print("QR codes: \(read) read in \(sizes.count) sizes, \(spoilt) spoilt ones found out")
    }

    /// What another reader (ZXing) read as well.
    @Test("is drawn square by square as it was when a telephone's own reader read it")
    func fixed() throws {
        let drawn = try #require(QRCode("THI ĐUA")).modules.map { line in line.map { $0 ? "#" : "." }.joined() }
        #expect(drawn == Self.thiDua, "\(drawn.joined(separator: "\n"))")
    }

    private static let thiDua = [
        "#######..##...#######",
        "#.....#.#.##..#.....#",
        "#.###.#..##.#.#.###.#",
        "#.###.#..####.#.###.#",
        "#.###.#.#####.#.###.#",
        "#.....#....#..#.....#",
        "#######.#.#.#.#######",
        ".........##..........",
        "#.#.#.#...#.#...#..#.",
        ".####....#.#.#.#.###.",
        "###.#.###.##.####.###",
        "#...##.##.####.....#.",
        "###...#.#..#..###.###",
        "........##....#..##..",
        "#######.....#..######",
        "#.....#.......##.#.#.",
        "#.###.#.##..#.#.#....",
        "#.###.#..#.#.#...#.#.",
        "#.###.#.#.##.##...#.#",
        "#.....#....###.#..##.",
        "#######.#.##.####.###",
    ]

    @Test("has room for the address of every name that somebody may sign in with")
    func room() throws {
        let longest = String(repeating: "a", count: 100)
        let address = TimeCode.random().address(of: try Login(longest).text)
        #expect(try QRReader.text(of: #require(QRCode(address)).modules) == address)
        print("QR codes: the longest address has \(address.utf8.count) bytes")
    }
}
