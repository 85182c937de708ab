import Emulation
import FoundationEssentials
import Store

extension Attempt {
    /// What the operator does from the command line, called as the command is.
    init(operator command: String, thing: UUID? = nil) {
        self.init(method: "cli", path: command, thing: thing)
    }

    /// The same, and how.
    init(operator command: String, thing: UUID? = nil, _ said: some Encodable) throws {
        self.init(method: "cli", path: command, thing: thing, said: String(decoding: try JSONEncoder.sorted.encode(said), as: UTF8.self))
    }
}

extension JSONEncoder {
    /// One value, one text.
    fileprivate static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
