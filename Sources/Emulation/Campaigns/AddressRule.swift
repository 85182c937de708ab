/// Whom a plan tells to take part, before the names are looked up.
package struct AddressRule: Hashable, Sendable {
    /// Named by what they are to the issuer, by kind, or one by one.
    package enum Who: Hashable, Sendable {
        /// The authorities right below the issuer.
        case childAuthorities
        /// The units of these kinds right below the issuer.
        case kinds([UnitKind])
        /// These units, wherever below the issuer they stand.
        case units([UnitID])
    }

    package let who: Who
    package let strength: Strength
    package let adoptBy: Day?

    package init(who: Who, strength: Strength, adoptBy: Day?) {
        self.who = who
        self.strength = strength
        self.adoptBy = adoptBy
    }
}
