/// Lets so many in at a time: tests all start at once, and a server has so many connections.
actor Turnstile {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ places: Int) { free = places }

    func enter() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        // The place goes from hand to hand, so nobody can slip in between.
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
