import Emulation
import EmulationFixtures
import Postgres
import Store
import TestTraits
import Testing

/// The wall, held to a second telling of it in Swift: everything is tried from the catalogue, and every stone taken out is missed.
@Suite("The wall is proved from the catalogue", .slow, .timeLimit(.minutes(30)))
struct WallProofTests {
    @Test("every role does to every table, from every place, what the rules say and nothing else; and taking out any stone is noticed")
    func proof() async throws {
        try await SmallTree.with { tree in
            let prober = try await Prober(tree)
            let probes = try await Probes(prober)
            for fault in probes.unsaid { Issue.record("\(fault)") }

            var tried = 0, leaks: [String] = []
            try await tree.owner.rollingBack { tx in
                for (_, some) in probes.all.sorted(by: { $0.key < $1.key }) + [("keys", Array(probes.keys.values))] {
                    let outcomes = try await prober.outcomes(of: some, in: tx)
                    tried += outcomes.count
                    leaks += zip(some, outcomes).compactMap { $0.fault($1) }
                }
            }
            for leak in leaks.prefix(20) { Issue.record("\(leak)") }
            #expect(leaks.isEmpty)

            let mutants = try await Mutant.all(of: tree.owner)
            var survivors: [String] = []
            for mutant in mutants where try await !killed(mutant, by: probes, prober) { survivors.append(mutant.title) }
            #expect(survivors.isEmpty, "\(survivors)")

            let relations = Set(Prober.standpoints.flatMap { me in tree.units.map { Relation(of: $0, to: me) } })
            #expect(relations.count == Relation.allCases.count)
            let tables = probes.all.keys.filter { !$0.contains(" ") }.count
            print(
                "wall: \(tables) tables × 4 commands × (\(Hat.allCases.count) roles of people × \(relations.count) relations and",
                "\(RoleRule.all.count) roles of the server): \(tried) tries, \(leaks.count) leaks;",
                "\(mutants.count - survivors.count) of \(mutants.count) mutants killed")
        }
    }

    /// Whether something that is tried comes out otherwise once the mutant's stone is gone.
    private func killed(_ mutant: Mutant, by probes: Probes, _ prober: Prober) async throws -> Bool {
        var some = probes.all[mutant.table] ?? []
        if let key = mutant.key { some = [probes.keys[key]].compactMap(\.self) } else { some.spread() }
        var killed = false
        try await prober.tree.owner.rollingBack { tx in
            try await tx.execute(script: mutant.script)
            for start in stride(from: 0, to: some.count, by: 250) where !killed {
                let slice = Array(some[start..<min(start + 250, some.count)])
                let outcomes = try await prober.outcomes(of: slice, in: tx)
                killed = zip(slice, outcomes).contains { $0.fault($1) != nil }
            }
        }
        return killed
    }
}

/// How a unit lies to the one somebody stands in.
enum Relation: Hashable, CaseIterable {
    case itself, parent, grandparent, child, grandchild, greatGrandchild, sibling, cousin, nephew, otherCity, dissolvedPredecessor, uncle

    init(of unit: UnitID, to me: UnitID) {
        let isDissolved = unit == .written("1.1.3")
        switch (unit.parent, me.parent) {
        case _ where unit == me: self = .itself
        case _ where unit.root != me.root: self = .otherCity
        case (_, unit): self = .parent
        case (me, _): self = .child
        case (let one, let other) where one == other: self = isDissolved ? .dissolvedPredecessor : .sibling
        case (_, let above) where above?.parent == unit: self = .grandparent
        case (let above, _) where above?.parent == me: self = .grandchild
        case (let above, let mine) where above?.parent == mine: self = .nephew
        case (let above, let mine) where mine?.parent == above: self = .uncle
        case _ where me.isAbove(unit): self = .greatGrandchild
        default: self = .cousin
        }
    }
}

extension Array where Element == Probe {
    /// The same in another order, so that what a mutant changes is met early: those of one kind stand together otherwise.
    fileprivate mutating func spread() {
        let step = count % 97 == 0 ? 89 : 97
        self = indices.map { self[$0 * step % count] }
    }
}
