package import Foundation

/// `thidua` itself, as a process is started from it.
package enum Program {
    package struct NotBuilt: Error, CustomStringConvertible {
        package let description: String
    }

    /// The program beside the tests: `swift test` and `swift build` put both into one folder.
    package static var thidua: URL {
        get throws {
            let tests = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            var folder = tests.deletingLastPathComponent()
            // `swift test` may run the bundle through a helper of the toolchain.
            if let bundle = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") }) {
                folder = URL(filePath: bundle).deletingLastPathComponent()
            }
            let program = folder.appending(path: "thidua")
            guard FileManager.default.isExecutableFile(atPath: program.path) else {
                throw NotBuilt(description: "\(program.path) is not built: run swift build first")
            }
            return program
        }
    }
}
