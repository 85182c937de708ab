package import Emulation
import FoundationEssentials
package import Postgres

extension SigningPost: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == [Signer] {
    /// Who may sign for the caller's unit today, in the order of their first days.
    /// - Parameter inTurn: for whoever is about to issue what they sign: who ends one of these posts waits until that is done, and is waited
    ///   for. Not in a transaction that only reads.
    package static func signers(inTurn: Bool) -> Statement {
        Statement(
            "signers",
            "select membership_id, person_name, post, signs_as, family_id from thidua.signers_here(\(inTurn))",
            each: { row in
                let (membership, name, post) = (try row.next(UUID.self), try row.next(String.self), try row.next(String?.self))
                let (kind, family) = (try row.next(String.self), try row.next(UUID?.self))
                return Signer(
                    membership: membership, name: name, post: post,
                    ground: SigningPost(rawValue: kind).map { .post($0) } ?? .charge(family: family))
            })
    }
}
