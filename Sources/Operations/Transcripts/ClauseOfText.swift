import Emulation
package import Foundation
import Wire

/// The id of a clause that was taken from a text: it says from which piece, so that the clause leads to its line for good and no row has to.
///
/// A UUIDv7 of its campaign's moment whose random part is a mark made of the campaign's id, the piece and the place within it.
package enum ClauseOfText {
    private static let places: UInt64 = 1 << 8

    /// - Parameter place: of several clauses that one piece makes; fewer than 256.
    package static func id(of piece: Int, _ place: Int, in campaign: UUID) -> UUID {
        let mark = mark(of: campaign)
        return UUID(version7At: moment(of: campaign), random: (mark >> 52, mark << 24 | UInt64(piece) << 8 | UInt64(place)))
    }

    /// The piece that a clause was taken from; nil for one that was written by hand.
    package static func piece(of clause: UUID, in campaign: UUID) -> Int? {
        let low = withUnsafeBytes(of: clause.uuid) { bytes in bytes[8...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        let piece = Int(low >> 8 & 0xffff)
        return id(of: piece, Int(low % places), in: campaign) == clause ? piece : nil
    }

    private static func mark(of campaign: UUID) -> UInt64 {
        Secret.hash("clause of the text of \(campaign.uuidString)").prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func moment(of campaign: UUID) -> UInt64 {
        withUnsafeBytes(of: campaign.uuid) { bytes in bytes.prefix(6).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    }
}
