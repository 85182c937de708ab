public import ArgumentParser
import Emulation
public import Foundation
import Store

// How the words of the field are written on the command line.

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Role: ExpressibleByArgument {}

extension UUID: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(uuidString: argument) }
}

/// Reads a unit, and says which rule a text breaks.
@Sendable func readUnit(_ text: String) throws -> UnitID {
    do {
        return try UnitID(text)
    } catch {
        throw ValidationError(error.message(in: .en))
    }
}
