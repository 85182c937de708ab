package import Hummingbird
package import Wire

/// A form as somebody sent it, name by name, to be put before them again: without what opens doors, and of a size that can travel once more
/// inside another form.
package struct SentForm: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let text: String
    }

    /// 512 KiB, since what is encoded is encoded again on its way.
    package static let most = 512 * 1024

    /// As a browser encoded it.
    package let encoded: String
    package let fields: [Field]

    /// Nil for what is too large. What cannot be read is left out: it came from no form of ours.
    package init?(_ encoded: String) {
        guard encoded.utf8.count <= Self.most else { return nil }
        let own = Form.withoutSecrets(encoded)
        let pairs = own.split(separator: "&")
        guard pairs.count <= Form.mostFields else { return nil }
        self.encoded = own
        fields = pairs.compactMap { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Query.decoded(halves[0]), let text = Query.decoded(halves.count > 1 ? halves[1] : "") else { return nil }
            return Field(name: name, text: text.replacing("\r\n", with: "\n"))
        }
    }
}

extension SentForm {
    /// As the deed it was sent to reads it, without what proves a session.
    package func read() throws -> JSON { try Form.parse(encoded[...]) }
}

extension Request {
    /// The form of a page, read, and as it was sent; nil where that is too large to be kept.
    package func formAsSent() async throws -> (read: JSON, sent: SentForm?) {
        guard try Body.kind(headers) == .form else { throw Problem.bodyIsNotJSON }
        let text = String(buffer: try await Body.collect(body, announced: headers[.contentLength], upTo: Body.plan))
        return (try Form.parse(text[...]), SentForm(text))
    }

    /// The same without judging it, as it is kept while somebody signs in; nil where there is none, or too much.
    package func formToKeep() async -> SentForm? {
        guard (try? Body.kind(headers)) == .form,
            let bytes = try? await Body.collect(body, announced: headers[.contentLength], upTo: SentForm.most)
        else { return nil }
        return SentForm(String(buffer: bytes))
    }
}
