package import Hummingbird
package import Wire

extension Response {
    /// A JSON answer, with its ETag if the resource has one. Caches ask again each time.
    package init(_ status: HTTPResponse.Status = .ok, json: consuming JSONWriter, etag: ETag? = nil) {
        self.init(
            status: status,
            headers: .answer(type: "application/json", etag: etag),
            body: ResponseBody(byteBuffer: json.finish()))
    }

    /// A table to download; the name of the file should be plain ASCII.
    package init(csv: consuming CSVWriter, filename: String) {
        var headers = HTTPFields.answer(type: "text/csv; charset=utf-8; header=present", etag: nil)
        headers[.contentDisposition] = "attachment; filename=\"\(filename.filter(\.mayStandInFilename))\""
        self.init(status: .ok, headers: headers, body: ResponseBody(byteBuffer: csv.finish()))
    }

    /// 304: the client has this state already.
    package static func notModified(_ etag: ETag) -> Response {
        Response(status: .notModified, headers: .answer(type: nil, etag: etag))
    }
}

extension HTTPFields {
    /// Answers depend on who asks: private, and asked for again with their ETag.
    fileprivate static func answer(type: String?, etag: ETag?) -> HTTPFields {
        var fields: HTTPFields = [.cacheControl: etag == nil ? "no-store" : "private, no-cache"]
        if let type { fields[.contentType] = type }
        if let etag { fields[.eTag] = etag.description }
        return fields
    }
}

extension Character {
    fileprivate var mayStandInFilename: Bool {
        isASCII && (isLetter || isNumber || self == "-" || self == "_" || self == ".")
    }
}
