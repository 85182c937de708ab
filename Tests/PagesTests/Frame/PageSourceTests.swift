import Foundation
import Testing

/// Rules about the sources of the pages that the compiler cannot hold.
@Suite("The sources of the pages", .timeLimit(.minutes(20)))
struct PageSourceTests {
    private static var asking: Regex<(Substring, Substring?, Substring?)> {
        /postgres\.(run|read|transaction|execute)\(|client\.(run|read|transaction)\(/
    }

    @Test("ask operations and never the database; what shows something, nothing at all")
    func asking() throws {
        #expect("try await postgres.run(.clock())".contains(Self.asking))
        let files = try Self.files()
        #expect(files.count > 30)
        for (name, text) in files {
            #expect(!text.contains(Self.asking), "\(name)")
            guard name.contains("View") || name.contains("+Markup") else { continue }
            #expect(!text.contains("await") && !text.contains("import Postgres"), "\(name)")
        }
    }

    @Test("have every word in both languages, composed")
    func words() throws {
        let wordings = try Self.files().flatMap { file in
            file.text.matches(of: /Wording\(\s*vi: "(.*?)",\s*en:[^"]*"(.*?)"/).map { (file.name, String($0.1), String($0.2)) }
        }
        #expect(wordings.count > 60)
        for (name, vi, en) in wordings {
            // The end of what stands before “Lỗi”, where nothing is wrong.
            guard !(vi.isEmpty && en.isEmpty) else { continue }
            #expect(!vi.isEmpty && !en.isEmpty && vi != en, "\(name): \(vi) | \(en)")
            #expect(vi.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(vi.unicodeScalars), "\(name): \(vi)")
        }
        print("pages: \(wordings.count) wordings in two languages")
    }

    private static func files() throws -> [(name: String, text: String)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Pages").standardizedFileURL
        var files: [(String, String)] = []
        let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let file = all?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            files.append((file.pathComponents.suffix(2).joined(separator: "/"), try String(contentsOf: file, encoding: .utf8)))
        }
        return files
    }
}
