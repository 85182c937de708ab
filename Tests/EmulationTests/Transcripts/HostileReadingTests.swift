import Foundation
import TestTraits
import Testing

@testable import Emulation

@Suite("Reading what was made to be hard", .timeLimit(.minutes(10))) struct HostileReadingTests {
    /// Reads a text, proves it, looks through it and for each thing that a plan orders.
    private static func read(_ kept: KeptText) -> Transcript {
        let read = Transcript.read(kept)
        _ = read.findings()
        _ = PlanRow.matches(in: read)
        return read
    }

    #if DEBUG
        /// How often characters and words are looked at for a text, and how often for one that is twice as long.
        private static func looks(_ text: (Int) -> String) throws -> (once: Int, twice: Int) {
            func looks(_ bytes: Int) throws -> Int {
                let kept = try KeptText(text(bytes))
                #expect(read(kept).faults() == [])
                return kept.scalars.looks.count
            }
            return (try looks(3_000), try looks(6_000))
        }

        /// Where something is looked at again for each other thing, it is four times as often.
        private static let most = 2.4

        @Test("looks twice as often at one that is twice as long", .slow, arguments: HostileText.all)
        func linear(hostile: HostileText) throws {
            let (once, twice) = try Self.looks(hostile.text)
            #expect(Double(twice) < Double(once) * Self.most, "\(once), \(twice)")
            print("hostile: \(hostile.name), \(once) looks at 3 KB, \(twice) at 6 KB")
        }

        @Test("finds out what goes back over its text")
        func planted() throws {
            func looks(_ count: Int) throws -> Int {
                let kept = try KeptText(String(repeating: "a", count: count))
                for index in kept.scalars.indices { _ = kept.scalars[index...].contains("b") }
                return kept.scalars.looks.count
            }
            let (once, twice) = (try looks(300), try looks(600))
            #expect(Double(twice) > Double(once) * 3.5)
            // Both are looked at: characters of the text, and words of a part of it.
            let kept = try KeptText("từ nay")
            let passage = Passage(kept, TextPlace(0..<6))
            let before = kept.scalars.looks.count
            _ = (passage.words[0], passage.scalars[0])
            #expect(kept.scalars.looks.count == before + 2)
        }
    #endif

    @Test("makes a piece of each of many clauses, and one of each that holds nothing but marks")
    func many() throws {
        let clauses = (1...1_000).map { "- Điều \($0)\n" }.joined()
        let read = Transcript.read(try KeptText("I. MỤC ĐÍCH\n" + clauses))
        #expect(read.faults() == [] && read.leftovers == [])
        #expect(read.pieces(.purpose).map(\.text) == (1...1_000).map { "- Điều \($0)" })
        let marks = Transcript.read(try KeptText("I. MỤC ĐÍCH\n- \u{202e}\u{200f}…\u{200b}\n- Một\n"))
        #expect(marks.faults() == [] && marks.pieces.map(\.text) == ["I. MỤC ĐÍCH", "- \u{202e}\u{200f}…\u{200b}", "- Một"])
    }

    @Test("understands nothing of nothing", arguments: ["", " ", "\n\n\n", "\u{c}", "\t \u{a0}\u{2003}\n", "\u{feff}", "\u{feff}\r\n"])
    func nothing(text: String) throws {
        let read = Self.read(try KeptText(text))
        #expect(read.pieces == [] && read.leftovers == [] && read.boilerplate == [] && read.faults() == [] && read.findings() == [])
    }

    /// On a thread of its own, since others wait for those of the pool; one by one, since each wants some hundred MB.
    @Test(
        "ends for each of them as long as can be kept", .serialized,
        .enabled(if: ProcessInfo.processInfo.environment["THIDUA_READINGS"] != nil, "takes long; deploy/fuzz --reader runs it"),
        arguments: HostileText.all)
    func whole(hostile: HostileText) async throws {
        let kept = try KeptText(hostile.text(KeptText.mostBytes - 64))
        let faults = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.read(kept).faults()) }
        }
        #expect(faults == [])
        print("hostile: \(hostile.name), read to the end of \(kept.text.utf8.count) bytes")
    }
}
