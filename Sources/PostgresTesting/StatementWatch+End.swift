package import Foundation
import Synchronization

extension StatementWatch {
    /// The names that statements are given in a folder of sources, one for each time it is given.
    package static func names(in folder: URL) throws -> [String] {
        var names: [String] = []
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            names += text.matches(of: /\bStatement(?:<.*>)?\(\s*(?:affected:|moving:|rows:)?\s*"([^"]+)"/).map { String($0.output.1) }
        }
        return names
    }

    /// What was found wrong wherever a statement ran.
    package var faults: [String] { state.withLock { $0.faults.values.compactMap(\.self).sorted() } }

    /// What is missing once every test has run.
    package var omissions: [String] {
        let state = state.withLock { $0 }
        let ran = Set(state.faults.keys.map(\.name))
        let outer = state.faults.keys.filter { $0.hasOuterJoin && !state.withoutOtherSide.contains($0.text) }.map(\.name)
        let whole = exceptions.filter { $0.column == nil }.map(\.statement)
        return (names ?? []).subtracting(ran).sorted().map { "\($0): no test runs it" }
            + Set(outer).subtracting(whole).sorted().map { "\($0): no test runs it with nothing on the other side of its outer join" }
            + exceptions.filter { $0.column == nil ? !outer.contains($0.statement) : !state.exceptions.contains($0) }
            .map { "\($0.statement): the exception for \($0.column ?? "its outer join") is not needed any more" }
    }

    /// How much was looked at, in a line.
    package var summary: String {
        let state = state.withLock { $0 }
        let ran = Set(state.faults.keys.map(\.name)).count
        return """
            statements: \(ran)\(names.map { " of \($0.count)" } ?? "") ran, in \(state.faults.count) forms; columns: \(state.solid) of tables \
            that have no null there, \(state.nullable) that may be null (\(state.exceptions.count) exceptions), \(state.computed) computed; \
            \(state.withoutOtherSide.count) forms with nothing on the other side of an outer join
            """
    }

    /// Says at the end of the process what was found, and fails it. Omissions are none of a few tests, only of all: `THIDUA_ALL_TESTS` is set.
    package func end() {
        var lines = faults
        if ProcessInfo.processInfo.environment["THIDUA_ALL_TESTS"] != nil { lines += omissions }
        print(summary)
        for line in lines { print("✘ statement \(line)") }
        fflush(nil)
        if !lines.isEmpty { _exit(1) }
    }
}
