package import Emulation

extension JSONWriter {
    package mutating func member(_ name: StaticString, _ unit: UnitID?) { member(name, unit?.description) }
}
