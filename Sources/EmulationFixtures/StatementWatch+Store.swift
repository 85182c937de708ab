import Foundation
package import PostgresTesting

extension StatementWatch {
    /// Watches the statements of `Sources/Store`; what it finds fails the process.
    package static let store: StatementWatch = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Store").standardizedFileURL
        let names = (try? StatementWatch.names(in: folder)) ?? []
        precondition(names.count > 50, "the statements are looked for in \(folder.path)")
        atexit { StatementWatch.store.end() }
        return StatementWatch(Set(names), except: neverNull)
    }()

    private static let neverNull = [
        NeverNull(
            otherSideIn: "accept report at once",
            because: "all_or_nothing refuses whatever was not decided, queued and recorded together, so where it answers there is an event")
    ]
}
