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
    func page(but id: String) -> Data {
        let bytes = Data(bytes.utf8)
        var cuts = bytes.places(of: id)
        for word in Self.madeAnew {
            cuts += bytes.places(of: word).map {
                $0.upperBound..<(bytes[$0.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count)
            }
        }
        func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && (48...57).contains(bytes[place]) }
        for colon in bytes.places(of: ":").map(\.lowerBound) where [-2, -1, 1, 2].allSatisfy({ isDigit(colon + $0) }) {
            cuts.append(colon - 2..<colon + 3)
        }
        var (page, place) = (Data(capacity: bytes.count), 0)
        for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.lowerBound >= place {
            page.append(bytes[place..<cut.lowerBound])
            place = cut.upperBound
        }
        page.append(bytes[place...])
        return page
    }

    /// What stands before a proof, the id of a decision, and the mark that figures are waited for by.
    private static let madeAnew = [#"name="proof" value=""#, #"name="id" value=""#, "so-lieu/moi?tu="]

    /// What it says of itself, in a finding.
    var heading: String {
        "\(status) \(text.firstMatch(of: /<h1[^>]*>([^<]*)/).map { String($0.1) } ?? header("Location") ?? "")"
    }

    /// Whether it says that the role does not permit this.
    var deniesPermission: Bool { status == 403 || text.contains("không có quyền thực hiện việc này") }
}

extension Data {
    /// Where a word stands in it. Tens of thousands of pages are held against each other, and what looks at each byte takes minutes for them.
    fileprivate func places(of word: String) -> [Range<Int>] {
        (self + [0]).withUnsafeBytes { all in
            let text = all.bindMemory(to: CChar.self).baseAddress!
            var (places, place) = ([Range<Int>](), 0)
            while let found = strstr(text + place, word) {
                places.append(text.distance(to: found)..<text.distance(to: found) + word.utf8.count)
                place = places.last!.upperBound
            }
            return places
        }
    }
}
