/// In whose place the signer signs (TM., KT., TL., TUQ., Q.); unknown on some old documents.
/// Constraint: `a_signer_capacity_is_one_of_the_field`.
package enum SignerCapacity: String, CaseIterable, Sendable {
    case none
    case onBehalf = "TM"
    case deputy = "KT"
    case byOrder = "TL"
    case byDelegation = "TUQ"
    case acting = "Q"
}

extension SignerCapacity: Named {
    package var words: Wording {
        switch self {
        case .none: Wording(vi: "ký trực tiếp", en: "in person")
        case .onBehalf: Wording(vi: "TM. (thay mặt)", en: "on behalf of")
        case .deputy: Wording(vi: "KT. (ký thay)", en: "as deputy")
        case .byOrder: Wording(vi: "TL. (thừa lệnh)", en: "by order")
        case .byDelegation: Wording(vi: "TUQ. (thừa ủy quyền)", en: "by delegation")
        case .acting: Wording(vi: "Q. (quyền)", en: "acting")
        }
    }
}
