package import Hummingbird
package import Wire

/// The body of a request: how large it may be, and what it must say it is.
package enum Body {
    /// 64 KiB: enough for anything a person fills in.
    package static let ordinary = 64 * 1024
    /// 1 MiB: a plan with its targets for every unit.
    package static let plan = 1024 * 1024
    /// A file of 10 MiB, and what stands around it.
    package static let upload = (10 * 1024 + 64) * 1024

    /// The text of a plan, of 1 MiB once it is composed: three times that before, and what stands around it.
    package static let text = (3 * 1024 + 64) * 1024

    /// How a body says what it says.
    enum Kind: String, CaseIterable {
        case json = "application/json"
        /// As a form in a page sends it.
        case form = "application/x-www-form-urlencoded"
    }

    /// 415 unless the headers announce uncompressed JSON or a form, in UTF-8.
    static func kind(_ headers: HTTPFields) throws(Problem) -> Kind {
        guard let type = headers[.contentType], let kind = Kind.allCases.first(where: { $0.isAnnounced(by: type) }),
            headers[.contentEncoding].map({ $0.lowercased() == "identity" }) ?? true
        else { throw .bodyIsNotJSON }
        return kind
    }

    /// All chunks in one piece; 413 as soon as there are too many bytes, at once if the length announced is too large; 400 if the client is
    /// gone before all has come.
    static func collect(_ body: some AsyncSequence<ByteBuffer, any Error>, announced: String?, upTo most: Int) async throws -> ByteBuffer {
        if let announced = announced.flatMap(Int.init), announced > most { throw Problem.bodyTooLarge(most: most) }
        var collected = ByteBuffer()
        do {
            for try await var chunk in body {
                guard collected.readableBytes + chunk.readableBytes <= most else { throw Problem.bodyTooLarge(most: most) }
                collected.writeBuffer(&chunk)
            }
        } catch let error where !(error is Problem) && !(error is CancellationError) {
            throw Problem.bodyCutOff
        }
        return collected
    }
}

extension Request {
    /// The body as JSON, or what a form comes to in JSON. Throws 415, 413 or 400; what it says is checked by `Fields`.
    package func json(upTo most: Int = Body.ordinary) async throws -> JSON {
        let kind = try Body.kind(headers)
        let bytes = try await Body.collect(body, announced: headers[.contentLength], upTo: most)
        switch kind {
        case .json: return try JSON.parse(bytes.readableBytesView)
        case .form: return try Form.parse(String(buffer: bytes)[...])
        }
    }
}

extension Request {
    /// The same of a page, which sends forms and nothing else.
    package func form() async throws -> JSON {
        guard try Body.kind(headers) == .form else { throw Problem.bodyIsNotJSON }
        return try await json(upTo: Body.plan)
    }
}

extension Body.Kind {
    /// Whether a `Content-Type` says so, with no parameter but `charset=utf-8`.
    fileprivate func isAnnounced(by contentType: String) -> Bool {
        let parts = contentType.lowercased().split(separator: ";").map { part in
            part.drop { $0 == " " || $0 == "\t" }.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
        }
        guard parts.first == rawValue else { return false }
        return parts.dropFirst().allSatisfy { $0 == "charset=utf-8" || $0 == "charset=\"utf-8\"" }
    }
}
