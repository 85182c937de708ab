import Emulation
import Foundation
import Postgres
import Store

/// Judges the verdicts of a city again: the facts that were kept, by the packs that were kept, must make what was kept.
struct RecountVerdicts: Sendable {
    /// So many are read at once.
    private static let page = 500

    let law: ReadLaw.Kept

    /// How many were judged again, and those that came to something else.
    func run(root: Int32, _ transaction: Transaction) async throws -> (verdicts: Int, differences: [NominationDifference]) {
        let packs = Dictionary(law.book.packs.map { ($0.name, $0) }) { first, _ in first }
        let hashes = Dictionary(law.packs.map { ($0.name, $0.hash) }) { first, _ in first }
        var (count, differences): (Int, [NominationDifference]) = (0, [])
        var last: FiledVerdict?
        repeat {
            let some = try await transaction.run(.verdicts(root: root, after: last, limit: Self.page))
            for filed in some where !isTheSame(filed.kept, packs, hashes) {
                differences.append(NominationDifference(nomination: filed.nomination, unit: filed.unit, aspect: .verdict))
            }
            count += some.count
            last = some.count == Self.page ? some.last : nil
        } while last != nil
        return (count, differences)
    }

    /// What cannot be read any more is not the same either.
    private func isTheSame(_ kept: KeptVerdict, _ packs: [String: LawPack], _ hashes: [String: Data]) -> Bool {
        let named = kept.packs.compactMap { packs[$0] }
        guard named.count == kept.packs.count, kept.packs.map({ hashes[$0] }) == kept.hashes,
            let record = try? kept.record, let facts = try? kept.caseFacts,
            let verdict = Law(named).judge(facts, for: kept.form)
        else { return false }
        return record.truth == kept.truth && VerdictRecord(verdict).answersLike(record)
    }
}
