import Emulation
import Operations

/// Adding a telephone to one's account, or taking it away.
struct SecondFactorView: Sendable {
    /// What the telephone is told, shown until a code comes back.
    struct Secret: Sendable {
        let qr: QRCode?
        /// As it is typed, in groups of four.
        let groups: String
        /// Ten, shown once; none where they were shown before.
        let recovery: [String]

        init(_ code: TimeCode, login: String, recovery: [PaperCode] = []) {
            qr = QRCode(code.address(of: login))
            let letters = Array(code.text)
            groups = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(
                separator: " ")
            self.recovery = recovery.map(\.text)
        }
    }

    /// Nil for whoever has no password.
    let login: String?
    let isOn: Bool
    var secret: Secret?
    var mistakes = Mistakes.none

    static let current = Control(field: "current", id: "cu", label: Wording(vi: "Mật khẩu hiện tại", en: "Present password"))
    static let code = Control(
        field: "code", id: "ma", label: Wording(vi: "Mã 6 số đang hiện trên điện thoại", en: "The six digits it shows"))
}
