/// What a ratio should be.
enum Bar {
    case atLeast(Double)
    case atMost(Double)

    var text: String {
        switch self {
        case .atLeast(let ratio): "≥ \(ratio.formatted(2))"
        case .atMost(let ratio): "≤ \(ratio.formatted(2))"
        }
    }

    func isMet(by ratio: Double) -> Bool {
        switch self {
        case .atLeast(let bar): ratio >= bar
        case .atMost(let bar): ratio <= bar
        }
    }
}
