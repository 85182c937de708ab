/// A form that brings a file, as browsers send it (RFC 7578): its parts, each with the bytes that stood there. What cannot be read is refused
/// and never guessed.
package enum Multipart {
    package struct Part: Hashable, Sendable {
        package let name: String
        /// Nil for what is no file.
        package let fileName: String?
        package let bytes: ArraySlice<UInt8>
    }

    package struct Malformed: Error, Hashable {
        package init() {}
    }

    package static let mostParts = 16
    private static let mostOfHeaders = 4096

    /// The boundary that a `Content-Type` names; nil where it is no such form.
    package static func boundary(of contentType: String) -> String? {
        let parts = contentType.split(separator: ";", maxSplits: 1)
        guard parts.count == 2, parts[0].trimmed.lowercased() == "multipart/form-data" else { return nil }
        let halves = parts[1].split(separator: "=", maxSplits: 1)
        guard halves.count == 2, halves[0].trimmed.lowercased() == "boundary" else { return nil }
        var text = halves[1].trimmed
        if text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") { text = text.dropFirst().dropLast() }
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "'()+_,-./:=?".utf8.contains(byte)
        }
        return (1...70).contains(text.utf8.count) && isPlain ? String(text) : nil
    }

    /// Linear in the bytes, which are cut and not copied.
    package static func parse(_ bytes: [UInt8], boundary: String) throws(Malformed) -> [Part] {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        guard bytes.starts(with: delimiter.dropFirst(2)) else { throw Malformed() }
        var place = delimiter.count - 2
        var parts: [Part] = []
        while true {
            if bytes[place...].starts(with: "--".utf8) {
                let rest = bytes[(place + 2)...]
                guard rest.isEmpty || rest.elementsEqual("\r\n".utf8) else { throw Malformed() }
                return parts
            }
            guard parts.count < mostParts, bytes[place...].starts(with: "\r\n".utf8) else { throw Malformed() }
            guard let head = find(Array("\r\n\r\n".utf8), in: bytes, from: place), head - place <= mostOfHeaders,
                let end = find(delimiter, in: bytes, from: head + 4)
            else { throw Malformed() }
            parts.append(try part(bytes[min(place + 2, head)..<head], bytes[(head + 4)..<end]))
            place = end + delimiter.count
        }
    }

    private static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place + word.count <= bytes.count {
                if bytes[place] == word[0], bytes[place..<place + word.count].elementsEqual(word) { return place }
                place += 1
            }
            return nil
        }
    }

    private static func part(_ head: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) throws(Malformed) -> Part {
        guard let text = String(validating: head, as: UTF8.self) else { throw Malformed() }
        var disposition: Substring?
        // By bytes: CR and LF together are one `Character`.
        for line in text.replacing("\r\n", with: "\n").split(separator: "\n") {
            let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, !line.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" }) else { throw Malformed() }
            switch halves[0].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw Malformed() }
                disposition = halves[1]
            case "content-type": continue
            // Of what is encoded the bytes are not those that were meant.
            default: throw Malformed()
            }
        }
        guard let disposition else { throw Malformed() }
        let parameters = try parameters(of: disposition)
        guard let name = parameters["name"], !name.isEmpty else { throw Malformed() }
        return Part(name: name, fileName: parameters["filename*"] ?? parameters["filename"], bytes: body)
    }

    /// `form-data; name="tep"; filename="Biên bản.pdf"`. Browsers write `%22` for a quotation mark.
    private static func parameters(of disposition: Substring) throws(Malformed) -> [String: String] {
        var rest = disposition.drop { $0 == " " }
        guard rest.lowercased().hasPrefix("form-data") else { throw Malformed() }
        rest = rest.dropFirst("form-data".count)
        var found: [String: String] = [:]
        while !rest.isEmpty {
            guard rest.first == ";" else { throw Malformed() }
            rest = rest.dropFirst().drop { $0 == " " }
            let name = rest.prefix { $0 != "=" }.lowercased()
            rest = rest.dropFirst(name.count)
            guard ["name", "filename", "filename*"].contains(name), found[name] == nil, rest.popFirst() == "=" else { throw Malformed() }
            guard name != "filename*" else {
                let value = rest.prefix { $0 != ";" }
                rest = rest.dropFirst(value.count)
                guard value.lowercased().hasPrefix("utf-8''"), let text = String(value.dropFirst(7)).removingPercents else {
                    throw Malformed()
                }
                found[name] = text
                continue
            }
            guard rest.popFirst() == "\"" else { throw Malformed() }
            let value = rest.prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count)
            guard rest.popFirst() == "\"" else { throw Malformed() }
            found[name] = String(value).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
        }
        return found
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension String {
    /// Nil where it is not percent-encoded UTF-8.
    fileprivate var removingPercents: String? {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(Substring(rest.prefix(2)), radix: 16) else { return nil }
            rest = rest.dropFirst(2)
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
