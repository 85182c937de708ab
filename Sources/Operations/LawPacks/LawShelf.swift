import Emulation
import Foundation
import Synchronization

/// Packs as they were read, by the hash of their text: what is called by a hash never changes, so each is read once.
final class LawShelf: Sendable {
    static let ours = LawShelf()

    private let packs = Mutex<[Data: LawPack]>([:])

    subscript(hash: Data) -> LawPack? { packs.withLock { $0[hash] } }

    func put(_ pack: LawPack, under hash: Data) { packs.withLock { $0[hash] = pack } }
}
