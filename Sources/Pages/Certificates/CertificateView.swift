import Emulation
import Operations
import Store

/// What anybody is told of a paper.
struct CertificateView: Sendable {
    let told: ToldCertificate?
    let typed: String
    /// Whether a code was asked for that is nobody's.
    let isUnknown: Bool

    static let title = Wording(vi: "Kiểm tra bằng, giấy khen", en: "Check a certificate")
    static let code = Control(field: "ma", id: "ma", label: Wording(vi: "Mã in trên giấy", en: "The code on the paper"))

    /// Before anything is asked.
    init() {
        (told, typed, isUnknown) = (nil, "", false)
    }

    init(told: ToldCertificate?, typed: String) {
        (self.told, self.typed, isUnknown) = (told, typed, told == nil)
    }

    static func address(of code: CertificateCode) -> PageAddress { .certificate(code) }

    /// The answer, in large letters.
    var heading: Wording {
        guard let told else {
            return isUnknown ? Wording(vi: "Không có giấy nào mang mã này", en: "There is no paper with this code") : Self.title
        }
        return told.standing.words
    }

    /// What comes of it; nil of what stands.
    var because: Wording? {
        guard let told else { return nil }
        if let back = told.takenBack {
            return Wording(
                vi: "Đã hủy bỏ theo Quyết định số \(back.symbol) ngày \(back.on.vietnamese).",
                en: "Cancelled by decision \(back.symbol) of \(back.on.vietnamese).")
        }
        guard told.newer != nil else { return nil }
        return Wording(
            vi: "Giấy này đã được cấp lại; giấy có giá trị mang mã:", en: "It was made anew; the paper that counts has the code:")
    }

    var newer: CertificateCode? { told?.takenBack == nil ? told?.newer.flatMap { CertificateCode($0) } : nil }

    /// What the paper says, and no more.
    var facts: [(words: Wording, value: String)] {
        guard let told else { return [] }
        return [
            (Wording(vi: "Hình thức", en: "Form"), told.form),
            (Wording(vi: "Tặng cho", en: "For"), told.name),
            (Wording(vi: "Đơn vị quyết định", en: "Decided by"), told.unitName),
            (Wording(vi: "Quyết định số", en: "Decision"), told.symbol),
            (Wording(vi: "Ngày", en: "Of"), told.decidedOn.vietnamese),
            (Wording(vi: "Số sổ vàng", en: "Golden book"), "\(told.ordinal)"),
        ]
    }
}
