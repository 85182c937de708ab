/// In whose place the signer signs (TM., KT., TL., TUQ., Q.); unknown on some old documents.
/// Constraint: `a_signer_capacity_is_one_of_the_field`.
package enum SignerCapacity: String, CaseIterable, Sendable, Codable {
    case none
    case onBehalf = "TM"
    case deputy = "KT"
    case byOrder = "TL"
    case byDelegation = "TUQ"
    case acting = "Q"
}
