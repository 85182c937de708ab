import Hummingbird
import Wire

/// What whoever writes says they saw: in `If-Match`, or in the field `seen` of a form, which can send no header.
///
/// ```swift
/// let seen = try Seen(request, mayBeNew: false)       // 428 where nothing can follow, 400 if malformed
/// var fields = try Fields(json, allowing: ["title"] + seen.members)
/// let expected = try seen.finish(&fields)
/// ```
struct Seen {
    private let isForm: Bool
    private let mayBeNew: Bool
    let header: IfMatch?

    /// - Parameter mayBeNew: whether there may be nothing yet to have been seen.
    init(_ request: Request, mayBeNew: Bool) throws(Problem) {
        isForm = (try? Body.kind(request.headers)) == .form
        self.mayBeNew = mayBeNew
        header = request.headers[.ifMatch] == nil && (isForm || mayBeNew) ? nil : try IfMatch(request)
    }

    /// What a body may say beside what is written.
    var members: [String] { isForm ? ["seen"] : [] }

    /// Finishes reading; nil for what is new. Throws what is wrong with the fields, and 428 where nothing was seen that had to be.
    func finish(_ fields: inout Fields) throws -> IfMatch? {
        var seen = header
        if isForm, let field = fields.optional("seen", .text(upTo: 200)).map(IfMatch.init(field:)) {
            if let header, header != field { fields.refuseOther("seen", than: "If-Match") }
            seen = field
        }
        try fields.finish()
        guard seen != nil || mayBeNew else { throw Problem.preconditionRequired }
        return seen
    }
}

extension Fields {
    /// What is said in two places is said alike.
    mutating func refuseOther(_ name: String, than header: String) {
        refuse(
            name, "field.differs", vi: "Khác với giá trị trong tiêu đề \(header); chỉ gửi một trong hai, hoặc gửi như nhau.",
            en: "The header \(header) says something else; send one of the two, or both alike.")
    }
}
