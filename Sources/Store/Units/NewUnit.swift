package import Emulation

/// A unit that is about to begin, with its first name.
package struct NewUnit: Hashable, Sendable {
    package let id: UnitID
    package let level: UnitLevel
    package let kind: UnitKind
    package let title: UnitTitle?
    package let name: String
    package let code: String
    package let beganOn: Day
    /// The highest number given to a child that is inserted with it, 0 without any.
    package let lastChild: Int

    package init(
        id: UnitID, level: UnitLevel, kind: UnitKind, title: UnitTitle?, name: String, code: String, beganOn: Day, lastChild: Int = 0
    ) {
        self.id = id
        self.level = level
        self.kind = kind
        self.title = title
        self.name = name
        self.code = code
        self.beganOn = beganOn
        self.lastChild = lastChild
    }
}
