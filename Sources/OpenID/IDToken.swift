import Foundation
import JWTKit

/// What a provider says of somebody, signed (OpenID Connect Core 1.0, section 2).
struct IDToken: JWTPayload {
    let iss: IssuerClaim
    let sub: SubjectClaim
    let aud: AudienceClaim
    let exp: ExpirationClaim
    let iat: IssuedAtClaim
    let nbf: NotBeforeClaim?
    let nonce: String?
    let azp: String?

    /// Two clocks may differ by a minute.
    func verify(using key: some JWTAlgorithm) throws {
        try exp.verifyNotExpired(currentDate: Date() - 60)
        try nbf?.verifyNotBefore(currentDate: Date() + 60)
        guard iat.value <= Date() + 60 else { throw JWTError.claimVerificationFailure(failedClaim: iat, reason: "issued in the future") }
    }

    /// What is wrong with it for this attempt (section 3.1.3.7); nil if nothing is.
    func fault(_ attempt: OpenIDAttempt, issuer: String, client: String) -> String? {
        if iss.value != issuer { return "issued by \(iss.value)" }
        if !aud.value.contains(client) || aud.value.count > 1 && azp != client || azp != nil && azp != client {
            return "for another client"
        }
        if nonce != attempt.nonce { return "for another attempt" }
        // A NUL is no text of PostgreSQL's, and no name has a control character.
        if sub.value.isEmpty || sub.value.utf8.count > 255 || sub.value.unicodeScalars.contains(where: { $0.value < 0x20 }) {
            return "of nobody"
        }
        return nil
    }
}
