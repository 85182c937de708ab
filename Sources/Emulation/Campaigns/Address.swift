/// One unit that is told to take part.
package struct Address: Hashable, Sendable {
    package let unit: UnitID
    package let strength: Strength
    package let adoptBy: Day?

    package init(unit: UnitID, strength: Strength, adoptBy: Day?) {
        self.unit = unit
        self.strength = strength
        self.adoptBy = adoptBy
    }
}
