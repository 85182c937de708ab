import Foundation

/// Somebody who reads pages: a browser that carries their session, and what the forms shown to it prove themselves by.
struct PageReader: Sendable {
    private(set) var officer: Officer
    private let proof: String

    init(_ officer: Officer) async throws {
        self.officer = officer
        let page = try await Self.ask(officer, "GET", "/\(officer.unit)/viec").ok()
        guard let proof = page.text.firstMatch(of: /name="proof" value="([^"]+)"/) else { throw Answer.Unexpected(answer: page) }
        self.proof = String(proof.1)
    }

    /// The same session before another server.
    func again(at site: Site) -> PageReader {
        var other = self
        other.officer = Officer(site: site, unit: officer.unit, token: officer.token)
        return other
    }

    func get(_ path: String) async throws -> Answer { try await Self.ask(officer, "GET", path) }

    /// Sends a form with the proof of one's own session.
    func post(_ path: String, _ fields: [(name: String, value: String)]) async throws -> Answer {
        let sent = (fields + [("proof", proof)]).map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try await Self.ask(officer, "POST", path, sent)
    }

    private static func ask(_ officer: Officer, _ method: String, _ path: String, _ body: String? = nil) async throws -> Answer {
        var lines = [
            "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(officer.site.port)", "Connection: close", "Accept-Language: vi",
            "Cookie: __Host-thidua=\(officer.token ?? "")", "Sec-Fetch-Site: same-origin",
        ]
        if let body { lines += ["Content-Type: application/x-www-form-urlencoded", "Content-Length: \(body.utf8.count)"] }
        let request = lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
        return try Answer(await Wire.exchange(Array(request.utf8), port: officer.site.port), to: "\(method) \(path)")
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}

extension Answer {
    /// Everything that somebody can tell two pages apart by, but what is made anew each time: the mask of a proof, the id of a decision,
    /// the time.
    func page(but id: String) -> [UInt8] {
        var page: [UInt8] = []
        let bytes = Array(bytes.utf8), id = Array(id.utf8)
        page.reserveCapacity(bytes.count)
        var place = 0
        // By bytes: tens of thousands of pages are held against each other, and expressions take minutes for them.
        func stands(_ word: [UInt8]) -> Bool {
            guard bytes[place] == word[0], place + word.count <= bytes.count else { return false }
            return bytes[place..<place + word.count].elementsEqual(word)
        }
        func isDigit(_ step: Int) -> Bool { place + step < bytes.count && (48...57).contains(bytes[place + step]) }
        while place < bytes.count {
            if stands(id) {
                place += id.count
            } else if let made = Self.madeAnew.first(where: stands) {
                page += made
                place += made.count
                while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
            } else if isDigit(0), isDigit(1), isDigit(3), isDigit(4), bytes[place + 2] == UInt8(ascii: ":") {
                place += 5
            } else {
                page.append(bytes[place])
                place += 1
            }
        }
        return page
    }

    /// What stands before a proof, the id of a decision, and the mark that figures are waited for by.
    private static let madeAnew = [#"name="proof" value=""#, #"name="id" value=""#, "so-lieu/moi?tu="].map { Array($0.utf8) }

    /// What it says of itself, in a finding.
    var heading: String {
        "\(status) \(text.firstMatch(of: /<h1[^>]*>([^<]*)/).map { String($0.1) } ?? header("Location") ?? "")"
    }

    /// Whether it says that the role does not permit this.
    var deniesPermission: Bool { status == 403 || text.contains("không có quyền thực hiện việc này") }
}
