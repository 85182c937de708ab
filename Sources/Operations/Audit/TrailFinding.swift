package import Emulation
package import Postgres

/// Something wrong with a trail, and where.
package struct TrailFinding: Hashable, Sendable {
    package enum Fault: Hashable, Sendable {
        /// The entry's hash is not that of its content.
        case contentChanged
        /// What was said is not what its hash says.
        case saidChanged
        /// What was said is gone, and no entry tells of its erasure.
        case erasedWithoutRecord
        /// The content is whole, and so is what follows it: its hash alone was changed.
        case hashChanged
        /// It does not follow what stands before it, where something is wrong too.
        case doesNotFollow
        /// Entries are missing, from its place through this one.
        case missing(through: Int64)
        /// There is no such entry, and the head names it or a later one as the last.
        case endsBeforeItsHead(Int64)
        /// The head names an earlier entry as the last.
        case goesBeyondItsHead(Int64)
        /// The head has another hash than the last entry.
        case headHasAnotherHash
        /// There are entries and no head.
        case headIsMissing
        /// A seal was given for this entry, and it has another hash now.
        case breaksASeal
        /// A seal was given for this entry, and the trail does not reach it.
        case endsBeforeASeal
    }

    package let root: Int32
    package let seq: Int64
    /// When the entry says that it was; nil where there is none.
    package let at: PostgresTimestamp?
    package let fault: Fault
}

extension TrailFinding {
    /// What is wrong, for whoever has to look into it.
    package func message(in language: Language) -> String {
        switch fault {
        case .contentChanged:
            language.text(vi: "nội dung của mục đã bị sửa", en: "its content was changed")
        case .saidChanged:
            language.text(vi: "dữ liệu gửi kèm của mục đã bị sửa", en: "what was said was changed")
        case .erasedWithoutRecord:
            language.text(
                vi: "dữ liệu gửi kèm đã bị xóa mà không có mục nào ghi lại", en: "what was said is gone, and no entry tells of an erasure")
        case .hashChanged:
            language.text(vi: "mã băm của mục đã bị sửa", en: "its hash was changed")
        case .doesNotFollow:
            language.text(vi: "không nối tiếp mục đứng trước", en: "it does not follow the entry before it")
        case .missing(let last):
            language.text(vi: "thiếu các mục đến hết mục \(last)", en: "entries are missing from here through \(last)")
        case .endsBeforeItsHead(let head):
            language.text(
                vi: "không có mục này, dù mục cuối đã ghi là \(head)", en: "there is no such entry, though the head is at \(head)")
        case .goesBeyondItsHead(let head):
            language.text(
                vi: "nhật ký đi quá mục cuối đã ghi là \(head)", en: "the trail goes on to here, beyond its head, which is at \(head)")
        case .headHasAnotherHash:
            language.text(vi: "mã băm của mục cuối khác mã đã ghi", en: "the head has another hash than this last entry")
        case .headIsMissing:
            language.text(vi: "không có bản ghi mục cuối", en: "the trail has no head")
        case .breaksASeal:
            language.text(vi: "không khớp với bản niêm phong", en: "it does not match its seal")
        case .endsBeforeASeal:
            language.text(
                vi: "có bản niêm phong cho mục này nhưng nhật ký không có mục", en: "there is a seal for this entry, and no entry")
        }
    }
}
