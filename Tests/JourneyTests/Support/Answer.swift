import Foundation
import Wire

/// What came back: status, headers and body as they were sent, and the JSON in it.
struct Answer: Sendable {
    let question: String
    let status: Int
    /// In their order, names as they were written.
    let headers: [(name: String, value: String)]
    let body: [UInt8]
    let json: Document

    /// Throws where it is no answer of HTTP/1.1, or where the server itself broke: no journey expects that.
    init(_ bytes: [UInt8], to question: String) throws {
        self.question = question
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Unreadable(question, bytes) }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let first = lines[0].split(separator: " ", maxSplits: 2)
        guard first.count >= 2, first[0] == "HTTP/1.1", let status = Int(first[1]) else { throw Unreadable(question, bytes) }
        self.status = status
        headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
        body = Array(bytes[end.upperBound...])
        json = Document((try? JSON.parse(body)))
        if let length = self.header("Content-Length"), length != "\(body.count)", !question.hasPrefix("HEAD ") {
            throw Unreadable(question, bytes)
        }
        guard status != 500 else { throw Unexpected(answer: self) }
    }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    var etag: String { header("ETag") ?? "none" }
    var text: String { String(decoding: body, as: UTF8.self) }

    /// Everything somebody outside can tell two answers apart by, but the time.
    var bytes: String {
        "\(status)\n" + headers.filter { $0.name.lowercased() != "date" }.map { "\($0.name): \($0.value)\n" }.joined() + "\n" + text
    }

    /// Itself where it says yes; otherwise throws what it says.
    @discardableResult
    func ok() throws -> Answer {
        guard (200..<300).contains(status) else { throw Unexpected(answer: self) }
        return self
    }

    /// `422 input.invalid: targets[0].value target.looser-than-given`, one pair per error; only the status where it is no problem.
    var refusal: String {
        guard let code = json["code"].text, header("Content-Type") == "application/problem+json" else { return "\(status)" }
        let errors = json["errors"].list.map { "\($0["field"].text ?? "?") \($0["code"].text ?? "?")" }
        return "\(status) \(code)" + (errors.isEmpty ? "" : ": " + errors.joined(separator: ", "))
    }

    /// The server said something else than the story goes.
    struct Unexpected: Error, CustomStringConvertible {
        let answer: Answer
        var description: String { "\(answer.question) → \(answer.status) \(answer.text)" }
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
        init(_ question: String, _ bytes: [UInt8]) { description = "\(question) → \(String(decoding: bytes, as: UTF8.self))" }
    }
}
