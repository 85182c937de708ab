// What a plan speaks of, put together from its pieces. Everything here is a leaf, and so a piece of the text.

extension Transcript {
    /// A document that the plan names.
    package struct Reference: Hashable, Sendable {
        /// Which piece names it.
        package let piece: Int
        /// A symbol, or a law and its year.
        package let name: Leaf
        package let day: Leaf?
        package let issuer: Leaf?

        /// Whether it is said when it was issued, be it only the year.
        package var isDated: Bool {
            if day != nil || name.kind == .law { return true }
            return Leaf.Kind.numbers(name.text).dropFirst().contains { LinkedMovement.years.contains($0) }
        }
    }

    /// A long-running movement that the plan bundles or reviews.
    package struct Movement: Hashable, Sendable {
        package let piece: Int
        package let name: Leaf
        package let launcher: Leaf?
        package let period: Leaf?
        package let plan: Reference?
    }

    /// A body that is told to do something.
    package struct Body: Hashable, Sendable {
        package let piece: Int
        package let name: Leaf
        /// Nil where nothing says it, and a person has to be asked.
        package let strength: Leaf?
        /// Which pieces are its tasks.
        package let tasks: [Int]
    }

    /// The documents named with a symbol, in the order of the text; the plan's own number is none of them.
    package var references: [Reference] { documents(.symbol) }

    /// The laws named by their names.
    package var laws: [Reference] { documents(.law) }

    private func documents(_ kind: Leaf.Kind) -> [Reference] {
        pieces.indices.filter { pieces[$0].kind != .number }.flatMap { index in
            let leaves = pieces[index].leaves
            return leaves.indices.filter { leaves[$0].kind == kind }.map { at in
                let name = leaves[at]
                let day = leaves[at...].dropFirst().prefix(3).first { $0.kind == .day && follows($0, name) }
                let issuer = leaves[at...].dropFirst().prefix(4).first { $0.kind == .issuedBy && follows($0, day ?? name) }
                return Reference(piece: index, name: name, day: day, issuer: issuer)
            }
        }
    }

    /// Whether only blanks, a comma or "của" stand between.
    private func follows(_ leaf: Leaf, _ before: Leaf) -> Bool {
        guard before.place.end <= leaf.place.start, leaf.place.start - before.place.end <= 12 else { return false }
        let between = Phrase(String(kept.scalars[before.place.end..<leaf.place.start].map(Character.init))).words
        return between.isEmpty || (between.count == 1 && between[0].text == "của")
    }

    package var movements: [Movement] {
        let plans = Dictionary(references.map { ($0.piece, $0) }, uniquingKeysWith: { first, _ in first })
        return pieces.indices.compactMap { index in
            let piece = pieces[index]
            guard piece.kind == .movement, let name = piece.leaf(.quote) else { return nil }
            return Movement(
                piece: index, name: name, launcher: nearest(.launcher, above: index), period: piece.leaf(.period), plan: plans[index])
        }
    }

    package var bodies: [Body] {
        let tasks = Dictionary(grouping: pieces.indices.filter { pieces[$0].kind == .task }) { body(of: $0) ?? -1 }
        return pieces.indices.compactMap { index in
            guard pieces[index].kind == .body, let name = pieces[index].leaf(.name) else { return nil }
            return Body(piece: index, name: name, strength: pieces[index].leaf(.strength), tasks: tasks[index] ?? [])
        }
    }

    /// The body that a task is told to; nil where none is named.
    private func body(of task: Int) -> Int? {
        var above = pieces[task].under
        while let index = above, pieces[index].kind != .body { above = pieces[index].under }
        return above
    }

    private func nearest(_ kind: Leaf.Kind, above index: Int) -> Leaf? {
        var above = pieces[index].under
        while let index = above {
            if let leaf = pieces[index].leaf(kind) { return leaf }
            above = pieces[index].under
        }
        return nil
    }

    /// Clauses by what they are, and the headings of sections.
    package func pieces(_ kinds: Piece.Kind...) -> [Piece] { pieces.filter { kinds.contains($0.kind) } }
}
