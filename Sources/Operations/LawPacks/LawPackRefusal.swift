package import Emulation

/// Why a file of rules cannot be taken in, beside what is wrong with the file itself, or a fact not be reviewed.
package enum LawPackRefusal: Refusal {
    /// Another text was imported under that name.
    case changed(String, hash: String)
    case noSuchPack(String)
    case noSuchFact(String, pack: String)
    case reviewed(String, by: String)

    package var saying: Saying {
        switch self {
        case .changed(let name, let hash):
            Saying(
                "law-pack.changed", .conflict,
                vi: "Bộ quy tắc \(name) đã được nhập với nội dung khác (SHA-256 \(hash)); muốn sửa thì nhập tệp mới có mục corrects.",
                en: "The pack \(name) was imported with other bytes (SHA-256 \(hash)); a correction is a new file with corrects.")
        case .noSuchPack(let name):
            Saying("law-pack.unknown", .missing, vi: "Chưa nhập bộ quy tắc \(name).", en: "There is no pack \(name).")
        case .noSuchFact(let name, let pack):
            Saying(
                "law-pack.no-such-fact", .missing, vi: "Bộ quy tắc \(pack) không có căn cứ \(name).",
                en: "The pack \(pack) has no fact \(name).")
        case .reviewed(let name, let by):
            Saying(
                "law-pack.reviewed", .conflict, vi: "Căn cứ \(name) đã được \(by) rà soát.",
                en: "The fact \(name) was reviewed by \(by) already.")
        }
    }
}
