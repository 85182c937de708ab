/// Why a case cannot be judged.
package enum EligibilityRefusal: Refusal {
    /// No pack of law is in force on the day that chooses it, or it has no such form.
    case formUnknown(String)
    case packUnknown(String)
    case movementUnknown

    package var saying: Saying {
        switch self {
        case .formUnknown(let code):
            Saying(
                "eligibility.form-unknown", field: "form",
                vi: "Không bộ quy tắc nào có hiệu lực ngày đó quy định danh hiệu, hình thức “\(code)”.",
                en: "No pack in force on that day has the title or form “\(code)”.")
        case .packUnknown(let name):
            Saying("eligibility.pack-unknown", field: "law", vi: "Chưa nhập bộ quy tắc \(name).", en: "There is no pack \(name).")
        case .movementUnknown:
            Saying(
                "eligibility.movement-unknown", field: "movement", vi: "Không có phong trào như vậy.", en: "There is no such movement.")
        }
    }
}
