/// What comes of checking a certificate without asking anybody: by the paper, the public keys and a list of what was cancelled.
package enum CertificateVerdict: String, CaseIterable, Sendable {
    /// As far as the paper says: whether it was cancelled since, the list alone tells.
    case stands
    case unreadable
    case unknownKey = "unknown-key"
    case wrongSignature = "wrong-signature"
    /// Signed by a key for a day before that key was.
    case notYetValid = "not-yet-valid"
    /// Signed by a key for a day after its last.
    case keyOver = "key-over"
    case compromised
    case cancelled
}

extension CertificateVerdict: Named {
    package var words: Wording {
        switch self {
        case .stands: Wording(vi: "còn giá trị theo nội dung in trên giấy", en: "stands as far as the paper says")
        case .unreadable: Wording(vi: "không đọc được mã", en: "the code cannot be read")
        case .unknownKey: Wording(vi: "không có khóa này trong danh sách khóa", en: "the key is none of those that are known")
        case .wrongSignature: Wording(vi: "chữ ký không đúng: nội dung đã bị sửa hoặc giả", en: "the signature is wrong: changed or forged")
        case .notYetValid: Wording(vi: "ngày quyết định trước ngày khóa có hiệu lực", en: "decided on a day before the key was valid")
        case .keyOver: Wording(vi: "ngày quyết định sau ngày khóa hết hiệu lực", en: "decided on a day after the key's last")
        case .compromised: Wording(vi: "khóa đã lộ từ trước ngày quyết định", en: "decided on a day on which the key was compromised")
        case .cancelled: Wording(vi: "đã bị hủy bỏ", en: "cancelled")
        }
    }
}

extension CertificateKey {
    /// What a key says to a day of a decision.
    package func verdict(on day: Day) -> CertificateVerdict {
        if day < from { return .notYetValid }
        if let compromisedFrom, compromisedFrom <= day { return .compromised }
        if let until, until < day { return .keyOver }
        return .stands
    }
}
