/// Why something is not taken as evidence.
package enum EvidenceRefusal: Refusal {
    case nothing
    case both
    case fileIsEmpty
    case fileTooLarge
    case unknownType
    /// A document that brings a program.
    case hasMacros
    case linkIsNone
    case linkToHere
    case taskIsDone
    case tooMany
    case taskIsFull

    package var saying: Saying {
        switch self {
        case .nothing:
            Saying("evidence.nothing", field: "file", vi: "Chọn một tệp hoặc ghi một liên kết.", en: "Choose a file or give a link.")
        case .both:
            Saying(
                "evidence.both", field: "link", vi: "Mỗi lần chỉ gửi một tệp hoặc một liên kết.",
                en: "Send a file or a link, one at a time.")
        case .fileIsEmpty: Saying("evidence.file-empty", field: "file", vi: "Tệp không có nội dung.", en: "The file is empty.")
        case .fileTooLarge:
            Saying("evidence.file-too-large", field: "file", vi: "Tệp không được vượt quá 10 MiB.", en: "A file may have at most 10 MiB.")
        case .unknownType:
            Saying(
                "evidence.type-unknown", field: "file",
                vi:
                    "Chỉ nhận tệp PDF, JPEG, PNG, WebP, Word (.docx), Excel (.xlsx) và văn bản thuần UTF-8; loại tệp được xét theo nội dung.",
                en:
                    "Only PDF, JPEG, PNG, WebP, Word (.docx), Excel (.xlsx) and plain UTF-8 text are taken; a file is judged by its content."
            )
        case .hasMacros:
            Saying(
                "evidence.has-macros", field: "file", vi: "Không nhận tệp có macro; hãy lưu lại không kèm macro rồi gửi.",
                en: "A file with macros is not taken; please save it without them.")
        case .linkIsNone:
            Saying(
                "evidence.link-none", field: "link",
                vi: "Liên kết phải bắt đầu bằng https:// hoặc http://, dẫn tới một tên miền và dài không quá 2000 ký tự.",
                en: "A link begins with https:// or http://, leads to a site with a name, and has at most 2,000 letters.")
        case .linkToHere:
            Saying(
                "evidence.link-to-here", field: "link", vi: "Liên kết phải dẫn tới trang bên ngoài hệ thống này.",
                en: "A link leads to a page outside of this system.")
        case .taskIsDone:
            Saying(
                "evidence.task-done", .conflict, vi: "Nhiệm vụ đã báo hoàn thành nên không bổ sung minh chứng được nữa.",
                en: "The task was said to be done, so no more evidence is put to it.")
        case .tooMany:
            Saying(
                "evidence.too-many", .conflict, vi: "Mỗi nhiệm vụ có nhiều nhất 60 minh chứng.",
                en: "A task has at most 60 pieces of evidence.")
        case .taskIsFull:
            Saying(
                "evidence.task-full", .conflict, vi: "Các tệp minh chứng của một nhiệm vụ không được vượt quá 60 MiB.",
                en: "The files of one task may have at most 60 MiB together.")
        }
    }
}
