package import Emulation
package import Hummingbird
import Wire

/// An error that is answered with a problem document. A refusal of the domain becomes one in a file of its own:
///
/// ```swift
/// extension ReviewRefusal: ProblemConvertible {
///     package var problem: Problem { switch self { … } }
/// }
/// ```
package protocol ProblemConvertible: HTTPResponseError {
    var problem: Problem { get }
}

extension ProblemConvertible {
    package var status: HTTPResponse.Status { problem.status }

    /// The problem in the language the request prefers.
    package func response(from request: Request, context: some RequestContext) throws -> Response {
        problem.response(in: Language(accepting: request.headers[.acceptLanguage]))
    }
}

extension Problem: ProblemConvertible {
    package var problem: Problem { self }

    /// The answer, never to be kept by a cache.
    package func response(in language: Language) -> Response {
        let document = document(in: language)
        var headers = headers
        headers[.contentType] = "application/problem+json"
        headers[.contentLanguage] = language.rawValue
        headers[.contentLength] = "\(document.readableBytes)"
        headers[.cacheControl] = "no-store"
        headers[.vary] = "Accept-Language"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: document))
    }
}

extension BadInput: ProblemConvertible {
    package var problem: Problem { .badInput(self) }
}

extension JSONMalformed: ProblemConvertible {
    package var problem: Problem { .malformed(self) }
}
