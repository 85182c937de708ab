package import Emulation
package import Hummingbird
package import Wire

/// An answer that says no: a problem document of RFC 9457 with a stable code, in the reader's language.
///
/// Its bytes depend on nothing but the problem and the language. No id of the thing asked for, no trace, no time:
/// so that what is hidden from somebody and what does not exist are one answer.
package struct Problem: Error, Sendable, Hashable {
    package let status: HTTPResponse.Status
    /// Stable, for programs, `noun.what`: `report.already-decided`. Its page is `/problems/<code>`.
    package let code: String
    /// What kind of problem this is, always the same for one code.
    package let title: Wording
    /// What went wrong this time, and what to do about it.
    package let detail: Wording?
    /// Field by field, where the request is to blame.
    package let errors: [FieldProblem]
    /// Headers this answer needs, such as `Allow`.
    package let headers: HTTPFields

    package init(
        _ status: HTTPResponse.Status,
        _ code: String,
        title: Wording,
        detail: Wording? = nil,
        errors: [FieldProblem] = [],
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.errors = errors
        self.headers = headers
    }
}

extension Problem {
    /// The document, in that language.
    package func document(in language: Language) -> ByteBuffer {
        var json = JSONWriter(capacity: 512)
        json.object { json in
            json.member("type", "/problems/\(code)")
            json.member("title", title[language])
            json.member("status", status.code)
            json.member("code", code)
            if let detail { json.member("detail", detail[language]) }
            guard !errors.isEmpty else { return }
            json.array("errors") { json in
                for error in errors {
                    json.object { json in
                        json.member("field", error.field)
                        json.member("code", error.code)
                        json.member("detail", error.wording[language])
                    }
                }
            }
        }
        return json.finish()
    }
}
