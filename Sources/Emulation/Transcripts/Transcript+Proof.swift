extension Transcript {
    /// Where a transcript says more than its text, or less: nothing is invented, nothing is lost.
    package enum Fault: Hashable, Sendable {
        /// The text of a piece or a leaf is not what stands at its place.
        case notInTheText(String)
        /// The value of a leaf is not what its text says.
        case notSaidByItsText(String)
        /// A leaf stands outside its piece.
        case outsideItsPiece(String)
        /// Two say that they have the same character.
        case claimedTwice(Int)
        /// No blank, and nobody's.
        case lost(Int)
        /// A piece stands below one that does not come before it.
        case belowNothing(Int)
        /// A place is not of this text.
        case outsideTheText(TextPlace)
    }

    /// Proves the transcript against its text and nothing else; empty where it holds. Linear.
    package func faults() -> [Fault] {
        var faults: [Fault] = []
        var owners = Array(repeating: 0, count: kept.scalars.count)
        for place in pieces.map(\.place) + boilerplate + leftovers {
            guard place.start >= 0, place.end <= owners.count else {
                faults.append(.outsideTheText(place))
                continue
            }
            for run in place.runs { for offset in run { owners[offset] += 1 } }
        }
        guard faults.isEmpty else { return faults }
        for (offset, count) in owners.enumerated() {
            if count > 1 { faults.append(.claimedTwice(offset)) }
            if count == 0, !kept.scalars[offset].isBlank { faults.append(.lost(offset)) }
        }
        for (index, piece) in pieces.enumerated() {
            if !isWritten(piece.text, at: piece.place) { faults.append(.notInTheText(piece.text)) }
            if let under = piece.under, !(0..<index).contains(under) { faults.append(.belowNothing(index)) }
            for leaf in piece.leaves {
                guard piece.place.holds(leaf.place) else {
                    faults.append(.outsideItsPiece(leaf.text))
                    continue
                }
                if !isWritten(leaf.text, at: leaf.place) { faults.append(.notInTheText(leaf.text)) }
                if leaf.value != leaf.kind.decode(leaf.text) || !leaf.digitsAreWritten { faults.append(.notSaidByItsText(leaf.text)) }
            }
        }
        return faults
    }

    private func isWritten(_ text: String, at place: TextPlace) -> Bool {
        text.unicodeScalars.elementsEqual(kept.folded(place).unicodeScalars)
    }
}

extension Leaf {
    /// Whether each number of the value is a number of the text: said without the decoder, so that a wrong one is found out too.
    var digitsAreWritten: Bool {
        let written = Set(Kind.numbers(text))
        return switch value {
        case .day(let day): written.isSuperset(of: [day.year, day.month, day.day])
        case .month(let month, let year): written.isSuperset(of: [month, year])
        case .dayOfYear(let day, let month): written.isSuperset(of: [day, month])
        case .span(let from, let until): written.isSuperset(of: [from ?? until, until])
        case .range(let low, let high): written.isSuperset(of: [low, high])
        case .symbol(let symbol): written.isSuperset(of: Kind.numbers(symbol))
        case .number(let number): kind == .ordinal || written.contains(number)
        default: true
        }
    }
}
