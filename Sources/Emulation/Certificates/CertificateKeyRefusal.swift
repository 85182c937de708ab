/// Why an operator cannot make a key known, or mark one.
package enum CertificateKeyRefusal: Refusal {
    case notInFile(root: String, number: Int)
    case keyThere(number: Int)
    /// Keys of a root follow each other: a new one begins after all that are there.
    case beginsTooEarly(Day)
    case noSuchKey(root: String, number: Int)
    /// It was said already, of a day that is not later.
    case compromisedAlready(Day)

    package var saying: Saying {
        switch self {
        case .notInFile(let root, let number):
            Saying(
                "certificate-key.not-in-file", .missing, vi: "Tệp khóa không có khóa số \(number) của đơn vị gốc \(root).",
                en: "The file of keys has no key \(number) of the root \(root).")
        case .keyThere(let number):
            Saying("certificate-key.exists", .conflict, vi: "Đã có khóa số \(number).", en: "There is a key \(number) already.")
        case .beginsTooEarly(let day):
            Saying(
                "certificate-key.begins-too-early", .conflict, vi: "Khóa mới phải bắt đầu sau ngày \(day.vietnamese).",
                en: "A new key begins after \(day.vietnamese).")
        case .noSuchKey(let root, let number):
            Saying(
                "certificate-key.unknown", .missing, vi: "Đơn vị gốc \(root) không có khóa số \(number).",
                en: "The root \(root) has no key \(number).")
        case .compromisedAlready(let day):
            Saying(
                "certificate-key.compromised-already", .conflict, vi: "Khóa này đã được đánh dấu lộ từ ngày \(day.vietnamese).",
                en: "That key was marked as compromised from \(day.vietnamese) on.")
        }
    }
}
