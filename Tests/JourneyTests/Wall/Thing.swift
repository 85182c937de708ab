import Emulation

/// Something of An Lão's or Bát Trang's that has an id.
struct Thing {
    /// What it is called in paths: `reports` of `/v1/units/{unit}/reports/{id}`.
    let noun: String
    let id: String
    let owner: UnitID
    /// Whether nobody outside its unit is shown it, above or below.
    var isPrivate = false
    /// Whether those above are not shown it: what a unit noted is for itself and all below.
    var isUnseenAbove = false

    /// Whether somebody who stands in a unit cannot tell it from nothing.
    ///
    /// Up goes only what was sent, down only what was published, sideways nothing.
    func isHidden(from place: UnitID) -> Bool {
        if place == owner { return false }
        if isUnseenAbove { return !owner.contains(place) }
        return isPrivate || !place.contains(owner) && !owner.contains(place)
    }
}
