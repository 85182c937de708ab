import Emulation
import HTTP
import HTTPTypes
import Hummingbird

extension Response {
    /// A page: nothing in it but what is ours, in no frame of others, kept by no cache, for the computer is shared.
    init(_ status: HTTPResponse.Status, page html: consuming HTMLWriter, _ language: Language, _ more: HTTPFields) {
        var headers = more
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentLanguage] = language.rawValue
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'"
        headers[.crossOriginOpenerPolicy] = "same-origin"
        // Not `no-referrer`: with that browsers say `Origin: null` of our own forms.
        headers[.referrerPolicy] = "same-origin"
        headers[.cacheControl] = "no-store"
        headers[.vary] = "Accept-Language, Cookie"
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: html.finish { ByteBuffer(bytes: $0) }))
    }
}

extension HTTPField.Name {
    static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy")!
    static let referrerPolicy = Self("Referrer-Policy")!
}
