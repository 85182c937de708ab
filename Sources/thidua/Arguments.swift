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

/// Reads a campaign by its unit and its id.
@Sendable func readCampaign(_ text: String) throws -> (unit: UnitID, id: UUID) {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let id = UUID(uuidString: String(parts[1])) else {
        throw ValidationError("a campaign is written as its unit, a slash and its id, like 1.10/01936f3a-0000-7000-8000-000000000001")
    }
    return (try readUnit(String(parts[0])), id)
}
