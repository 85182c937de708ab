import Foundation
import Testing

/// Rules about the sources that the compiler cannot hold.
@Suite("The sources", .timeLimit(.minutes(20)))
struct SourceRulesTests {
    @Test("let no controller talk to the database: it asks an operation")
    func controllers() throws {
        let asking = /postgres\.(run|read|transaction|execute)\(/
        #expect("_ = try await postgres.run(.clock())".contains(asking))
        let files = try Self.files(in: "HTTP")
        #expect(files.count > 60)
        // The health of the database is its own question.
        for (name, text) in files where !name.hasPrefix("Health/") { #expect(!text.contains(asking), "\(name)") }
    }

    /// Sets that nobody reads but programs and operators.
    private static let unread: Set = [
        "Language", "RecountFigures.Aspect", "Succession.Portion", "Aspect", "Portion", "ChosenBy", "WaitingSince",
        "DecidingLevel", "DecidingAbove", "Heading", "BallotBase", "DossierSetter",
    ]

    @Test("have a word in each language for everything of a closed set that people read")
    func words() throws {
        let files = try Self.files(in: "Emulation") + Self.files(in: "Store")
        let all = files.map(\.text).joined(separator: "\n")
        let sets = all.matches(of: /enum (\w+): (?:String|Int16), (?:Sendable, )?CaseIterable/).map { String($0.1) }
        let named = Set(all.matches(of: /extension (?:\w+\.)?(\w+): Named/).map { String($0.1) })
        #expect(sets.count > 12)
        #expect(sets.filter { !named.contains($0) && !Self.unread.contains($0) } == [])
        print("words: \(named.count) closed sets of \(sets.count) have words")
        let wordings = all.matches(of: /Wording\(vi: "(.*?)", en: "(.*?)"\)/)
        #expect(wordings.count > 80)
        for wording in wordings {
            #expect(!wording.1.isEmpty && !wording.2.isEmpty && wording.1 != wording.2, "\(wording.0)")
            #expect(String(wording.1).precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(wording.1.unicodeScalars))
        }
    }

    /// Not yet of every target: what is older has lines of SQL and of words that are longer.
    @Test(
        "of pages and their tests have no line over 140 characters, comments and strings too",
        arguments: ["Sources/Pages", "Tests/PagesTests"])
    func lines(folder: String) throws {
        func long(_ text: String) -> [Substring] { text.split(separator: "\n").filter { $0.count > 140 } }
        let files = try Self.files(in: "../\(folder)")
        #expect(files.count > 30)
        for (name, text) in files { #expect(long(text) == [], "\(name)") }
        // Planted.
        #expect(long("\n/// " + String(repeating: "đ", count: 137)).count == 1 && long(String(repeating: "đ", count: 140)).isEmpty)
    }

    private static func files(in target: String) throws -> [(name: String, text: String)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/\(target)").standardizedFileURL
        var files: [(String, String)] = []
        let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let file = all?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            files.append((file.pathComponents.suffix(2).joined(separator: "/"), try String(contentsOf: file, encoding: .utf8)))
        }
        return files
    }
}
