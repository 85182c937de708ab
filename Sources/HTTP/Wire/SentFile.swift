package import Hummingbird
package import Wire

/// A file that somebody sent with a form, and what they called it.
package struct SentFile: Sendable {
    package let name: String
    package let bytes: ArraySlice<UInt8>
}

extension Request {
    /// A form with a file or without, 10 MiB of it at most. Throws 415, 413 or 400.
    /// - Parameter longest: how many bytes a text in it may have.
    package func formWithFile(
        upTo most: Int = Body.upload, texts longest: Int = Body.ordinary
    ) async throws -> (form: JSON, file: SentFile?) {
        if let parts = try await multipart(upTo: most, texts: longest) { return parts }
        return (try await form(), nil)
    }

    /// The same of a program, which sends JSON where there is no file.
    func jsonWithFile() async throws -> (json: JSON, file: SentFile?) {
        if let parts = try await multipart(upTo: Body.upload, texts: Body.ordinary) { return parts }
        return (try await json(), nil)
    }

    /// Nil where it is none.
    private func multipart(upTo most: Int, texts longest: Int) async throws -> (JSON, SentFile?)? {
        guard let type = headers[.contentType], let boundary = Multipart.boundary(of: type) else { return nil }
        let bytes = [UInt8](buffer: try await Body.collect(body, announced: headers[.contentLength], upTo: most))
        var file: SentFile?
        var members: [JSON.Member] = []
        do {
            for part in try Multipart.parse(bytes, boundary: boundary) {
                guard part.fileName == nil else {
                    guard file == nil else { throw Multipart.Malformed() }
                    file = SentFile(name: part.fileName ?? "", bytes: part.bytes)
                    continue
                }
                guard let text = String(validating: part.bytes, as: UTF8.self), part.bytes.count <= longest,
                    !members.contains(where: { $0.name == part.name })
                else { throw Multipart.Malformed() }
                guard !text.isEmpty else { continue }
                members.append(
                    .init(name: part.name, value: JSON(.written(text.replacing("\r\n", with: "\n")), at: .member(part.name, of: .root))))
            }
        } catch {
            throw BadInput([.malformedParameter("file")], in: .query)
        }
        // A browser sends an empty file where none was chosen.
        if let none = file, none.name.isEmpty, none.bytes.isEmpty { file = nil }
        return (JSON(.object(members), at: .root), file)
    }
}
