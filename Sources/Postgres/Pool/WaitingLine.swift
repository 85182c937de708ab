/// Those who wait, first come first served; leaving the line out of turn costs its length.
struct WaitingLine<Waiter> {
    /// A place in the line.
    struct Place {
        let ticket: UInt64
        let deadline: ContinuousClock.Instant
        let waiter: Waiter
    }

    private var places: [Place] = []
    /// Places before this one are served. They go in bulk, so that serving does not shift the whole line.
    private var served = 0

    var isEmpty: Bool { served == places.count }
    var count: Int { places.count - served }

    /// The moment the first of them loses patience.
    var earliestDeadline: ContinuousClock.Instant? { places[served...].lazy.map(\.deadline).min() }

    mutating func append(_ place: Place) { places.append(place) }

    mutating func popFirst() -> Waiter? {
        guard served < places.count else { return nil }
        let place = places[served]
        served += 1
        if served == places.count || served >= 64 {
            places.removeFirst(served)
            served = 0
        }
        return place.waiter
    }

    /// Takes out the holder of a ticket, nil when it is not in the line.
    mutating func remove(_ ticket: UInt64) -> Waiter? {
        guard let index = places[served...].firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return places.remove(at: index).waiter
    }

    /// Takes out all whose deadline has passed.
    mutating func removeExpired(at now: ContinuousClock.Instant) -> [Waiter] {
        let expired = places[served...].filter { $0.deadline <= now }
        guard !expired.isEmpty else { return [] }
        places = places[served...].filter { $0.deadline > now }
        served = 0
        return expired.map(\.waiter)
    }

    mutating func removeAll() -> [Waiter] {
        defer { (places, served) = ([], 0) }
        return places[served...].map(\.waiter)
    }
}
