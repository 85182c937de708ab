import CLibPQ

/// A libpq connection string or URI, read by libpq's own parser.
package enum ConnectionString {
    /// The keywords a connection string sets, and what to; throws with libpq's words when it is malformed.
    package static func keywords(of text: String) throws(Failure) -> [String: String] {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            defer { PQfreemem(message) }
            throw Failure(message.map { String(cString: $0) } ?? "out of memory")
        }
        defer { PQconninfoFree(options) }
        var keywords: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { keywords[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return keywords
    }
}
