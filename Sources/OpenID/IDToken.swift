import Foundation
import JWTKit

/// What a provider says of somebody, signed (OpenID Connect Core 1.0, section 2).
struct IDToken: JWTPayload {
    let iss: IssuerClaim
    let sub: SubjectClaim
    let aud: AudienceClaim
    let exp: ExpirationClaim
    let nonce: String?
    let azp: String?

    /// Two clocks may differ by a minute.
    func verify(using key: some JWTAlgorithm) throws {
        try exp.verifyNotExpired(currentDate: Date() - 60)
    }

    /// What is wrong with it for this attempt (section 3.1.3.7); nil if nothing is.
    func fault(_ attempt: OpenIDAttempt, issuer: String, client: String) -> String? {
        if iss.value != issuer { return "issued by \(iss.value)" }
        if !aud.value.contains(client) || aud.value.count > 1 && azp != client || azp != nil && azp != client {
            return "for another client"
        }
        if nonce != attempt.nonce { return "for another attempt" }
        if sub.value.isEmpty || sub.value.utf8.count > 255 { return "of nobody" }
        return nil
    }
}
