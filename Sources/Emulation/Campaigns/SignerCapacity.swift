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

extension SignerCapacity {
    /// Who may sign so. Source: Nghị định 30/2020/NĐ-CP, article 13.
    package var rule: Wording {
        switch self {
        case .none, .onBehalf: Wording(vi: "đó là người đứng đầu đơn vị", en: "that is the head of the unit")
        case .deputy: Wording(vi: "đó là cấp phó của người đứng đầu", en: "that is a deputy head")
        case .byOrder: Wording(vi: "đó là người đứng đầu văn phòng, bộ phận giúp việc", en: "that is the head of an office")
        case .byDelegation:
            Wording(vi: "đó là người đang được lãnh đạo ủy quyền ký đến một ngày", en: "that is whoever a leader lets sign until a day")
        case .acting: Wording(vi: "đó là người đang giữ quyền người đứng đầu", en: "that is an acting head")
        }
    }
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
