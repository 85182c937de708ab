/// Why a sign-on did not come to an end.
package enum OpenIDError: Error, Hashable, Sendable {
    /// The provider does not answer, or with something else than OpenID Connect says.
    case unreachable(String)
    /// It does not vouch for whoever came back, or not for this attempt.
    case refused(String)
}
