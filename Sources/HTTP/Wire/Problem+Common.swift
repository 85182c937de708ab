import Emulation
import Hummingbird
package import Wire

// The problems every controller can have. Those of one noun live with its refusals.
extension Problem {
    // MARK: The request

    /// 400 `json.malformed`: with line and column.
    package static func malformed(_ malformed: JSONMalformed) -> Problem {
        Problem(
            .badRequest, "json.malformed",
            title: Wording(vi: "Nội dung gửi lên không phải JSON hợp lệ", en: "The body is not valid JSON"),
            detail: Wording(
                vi: "Dòng \(malformed.line), cột \(malformed.column): \(malformed.wording.vi).",
                en: "Line \(malformed.line), column \(malformed.column): \(malformed.wording.en)."))
    }

    /// 422 `input.invalid` for a body, 400 `query.invalid` for a query: everything wrong is in `errors`.
    package static func badInput(_ input: BadInput) -> Problem {
        let count = input.problems.count
        let detail = Wording(
            vi: "Có \(count) nội dung cần sửa.",
            en: count == 1 ? "One thing needs correction." : "\(count) things need correction.")
        return switch input.place {
        case .body:
            Problem(
                .unprocessableContent, "input.invalid",
                title: Wording(vi: "Dữ liệu gửi lên chưa hợp lệ", en: "The input is not valid"),
                detail: detail, errors: input.problems)
        case .query:
            Problem(
                .badRequest, "query.invalid",
                title: Wording(vi: "Tham số truy vấn chưa hợp lệ", en: "The query parameters are not valid"),
                detail: detail, errors: input.problems)
        }
    }

    /// 400 `body.cut-off`.
    package static let bodyCutOff = Problem(
        .badRequest, "body.cut-off",
        title: Wording(vi: "Nội dung gửi lên bị ngắt giữa chừng", en: "The body was cut off"),
        detail: Wording(
            vi: "Kết nối đã ngắt trước khi nhận đủ nội dung; chưa có gì thay đổi.",
            en: "The connection ended before all of the body had come; nothing was changed."))

    /// 413 `body.too-large`.
    package static func bodyTooLarge(most: Int) -> Problem {
        Problem(
            .contentTooLarge, "body.too-large",
            title: Wording(vi: "Nội dung gửi lên quá lớn", en: "The body is too large"),
            detail: Wording(
                vi: "Nội dung gửi lên không được vượt quá \(most / 1024) KiB.", en: "A body may have at most \(most / 1024) KiB here."))
    }

    /// 415 `body.wrong-media-type`.
    package static let bodyIsNotJSON = Problem(
        .unsupportedMediaType, "body.wrong-media-type",
        title: Wording(vi: "Kiểu nội dung không được hỗ trợ", en: "Unsupported media type"),
        detail: Wording(
            vi: "Nội dung phải là JSON, mã hóa UTF-8, không nén, với tiêu đề Content-Type: application/json.",
            en: "The body must be JSON in UTF-8, not compressed, with Content-Type: application/json."))

    /// 405 `method.not-allowed`.
    package static func methodNotAllowed(allowed: String) -> Problem {
        Problem(
            .methodNotAllowed, "method.not-allowed",
            title: Wording(vi: "Phương thức không được hỗ trợ", en: "Method not allowed"),
            detail: Wording(vi: "Địa chỉ này chỉ nhận: \(allowed).", en: "Allowed here: \(allowed)."),
            headers: [.allow: allowed])
    }

    // MARK: The person

    /// 401 `sign-in.required`.
    package static let signInRequired = Problem(
        .unauthorized, "sign-in.required",
        title: Wording(vi: "Chưa đăng nhập", en: "Not signed in"),
        detail: Wording(
            vi: "Vui lòng đăng nhập, hoặc đăng nhập lại nếu phiên làm việc đã hết hạn.",
            en: "Please sign in, or sign in again if the session has ended."),
        headers: [.wwwAuthenticate: "Bearer"])

    // MARK: The thing

    /// 428 `precondition.required`.
    package static let preconditionRequired = Problem(
        .preconditionRequired, "precondition.required",
        title: Wording(vi: "Thiếu tiêu đề If-Match", en: "If-Match is required"),
        detail: Wording(
            vi: "Khi sửa, cần gửi kèm tiêu đề If-Match với ETag của bản đang sửa; biểu mẫu gửi ETag đó trong trường seen.",
            en: "An edit needs If-Match with the ETag of what is being edited; a form says it in the field seen."))

    /// 400 `precondition.malformed`: the header is no list of ETags.
    package static func preconditionMalformed(header: String) -> Problem {
        Problem(
            .badRequest, "precondition.malformed",
            title: Wording(vi: "Tiêu đề điều kiện sai cú pháp", en: "Malformed precondition"),
            detail: Wording(
                vi: "Tiêu đề \(header) phải là dấu * hoặc danh sách ETag trong ngoặc kép, ví dụ \"r3\".",
                en: "\(header) must be * or a list of quoted ETags, such as \"r3\"."))
    }

    // MARK: The server

    /// 429 `requests.too-many`.
    package static func tooManyRequests(retryAfterSeconds seconds: Int) -> Problem {
        Problem(
            .tooManyRequests, "requests.too-many",
            title: Wording(vi: "Quá nhiều yêu cầu", en: "Too many requests"),
            detail: Wording(vi: "Vui lòng thử lại sau \(seconds) giây.", en: "Please try again in \(seconds) s."),
            headers: [.retryAfter: "\(seconds)"])
    }

    /// 500 `server.error`: what happened is in the log, not here.
    package static let serverError = Problem(
        .internalServerError, "server.error",
        title: Wording(vi: "Lỗi hệ thống", en: "Server error"),
        detail: Wording(
            vi: "Hệ thống gặp sự cố và đã ghi nhận; vui lòng thử lại sau.",
            en: "Something went wrong here and has been recorded; please try again later."))

    /// 503 `server.unavailable`: for a moment. A change whose answer was lost may have been done: sent again with its id it is one all the
    /// same, and what has no id is looked at first.
    package static let unavailable = Problem(
        .serviceUnavailable, "server.unavailable",
        title: Wording(vi: "Hệ thống tạm thời gián đoạn", en: "Temporarily unavailable"),
        detail: Wording(
            vi: "Vui lòng thử lại sau ít phút. Thay đổi vừa gửi có thể đã được thực hiện: gửi lại với cùng mã định danh sẽ không bị lặp.",
            en: "Please try again shortly. A change that was sent may have been made: sent again with the same id it is not made twice."),
        headers: [.retryAfter: "5"])
}
