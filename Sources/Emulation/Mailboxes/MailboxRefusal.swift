/// Why a mailbox is not told, or not confirmed.
package enum MailboxRefusal: Refusal {
    case notAnAddress
    case tooManyToday
    /// Its code was not sent yet.
    case codeNotSent
    /// How often somebody may still answer.
    case wrongCode(left: Int)
    /// It was answered too often, or its day is over, or another was told since.
    case codeEnded
    case withdrawn

    package var saying: Saying {
        switch self {
        case .notAnAddress:
            Saying(
                "mailbox.not-an-address", field: "address",
                vi: "Địa chỉ thư điện tử viết bằng chữ không dấu, như vanthu.xa@example.gov.vn, không kèm tên và dài không quá 254 ký tự.",
                en: "An address is plain, like office@example.gov.vn, without a name, and has at most 254 characters.")
        case .tooManyToday:
            Saying(
                "mailbox.too-many-today", .conflict,
                vi: "Mỗi ngày chỉ khai hộp thư và nhận mã xác nhận \(Mailbox.mostADay) lần; hãy thử lại vào ngày mai.",
                en: "A mailbox is told, and a code sent, \(Mailbox.mostADay) times a day; please try again tomorrow.")
        case .codeNotSent:
            Saying(
                "mailbox.code-not-sent", .conflict, vi: "Mã xác nhận chưa được gửi đi; hãy chờ vài phút.",
                en: "The code has not been sent yet; please wait some minutes.")
        case .wrongCode(let left):
            Saying(
                "mailbox.wrong-code", field: "code", vi: "Mã xác nhận không đúng; còn được nhập \(left) lần.",
                en: "This is not the code; it may be tried \(left) more \(left == 1 ? "time" : "times").")
        case .codeEnded:
            Saying(
                "mailbox.code-ended", .conflict,
                vi: "Mã xác nhận đã hết hiệu lực; hãy khai lại địa chỉ hộp thư để nhận mã mới.",
                en: "The code does not hold any more; please tell the address again for a new one.")
        case .withdrawn:
            Saying(
                "mailbox.withdrawn", .conflict, vi: "Hộp thư này đã được thu hồi.", en: "The mailbox was withdrawn already.")
        }
    }
}
