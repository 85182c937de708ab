/// What a file is, by its content alone: what it is called and what its sender says it is count for nothing.
package enum EvidenceType: String, CaseIterable, Sendable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case text = "text/plain"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// Linear in its bytes; unpacks nothing. What another program would take for something else as well is refused.
    package init(of bytes: [UInt8]) throws(EvidenceRefusal) {
        self = try Self.first(of: bytes)
        switch self {
        case .pdf, .jpeg, .png, .webp:
            // A browser looks at no more for a page; an archive is read from its end.
            guard !Self.beginsPage(bytes.prefix(1024)), ZipNames.all(in: bytes) == nil else { throw .unknownType }
        case .text, .docx, .xlsx: break
        }
    }

    /// As its first bytes and its last have it.
    private static func first(of bytes: [UInt8]) throws(EvidenceRefusal) -> Self {
        if bytes.starts(with: "%PDF-".utf8), bytes.suffix(1024).contains("%%EOF".utf8) {
            return .pdf
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]), bytes.suffix(2).elementsEqual([0xFF, 0xD9]) {
            return .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.dropFirst(12).starts(with: "IHDR".utf8),
            bytes.suffix(8).starts(with: "IEND".utf8)
        {
            return .png
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            return .webp
        } else if bytes.starts(with: "PK".utf8) {
            guard let names = ZipNames.all(in: bytes), names.contains("[Content_Types].xml") else { throw .unknownType }
            guard !names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) else { throw .hasMacros }
            switch (names.contains("word/document.xml"), names.contains("xl/workbook.xml")) {
            case (true, false): return .docx
            case (false, true): return .xlsx
            default: throw .unknownType
            }
        } else if Self.isPlainText(bytes) {
            return .text
        } else {
            throw .unknownType
        }
    }

    /// UTF-8 that no browser or shell would take for more than words.
    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }),
            let text = String(validating: bytes, as: UTF8.self)
        else { return false }
        let start = text.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
        if let first = start.first, first == "<" || first == "%" { return false }
        if start.starts(with: "#!".unicodeScalars) || start.starts(with: "{\\rtf".unicodeScalars) { return false }
        return !beginsPage(bytes[...])
    }

    /// Whether something in it makes a browser run it.
    private static func beginsPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return ["<script", "<svg", "<html", "<!doctype", "<?php", "<iframe"].contains { lowered[...].contains($0.utf8) }
    }

    package var fileEnding: String {
        switch self {
        case .pdf: "pdf"
        case .jpeg: "jpg"
        case .png: "png"
        case .webp: "webp"
        case .text: "txt"
        case .docx: "docx"
        case .xlsx: "xlsx"
        }
    }

    /// What a file is called from now on: the last part of its path, without what cannot be seen, and with the ending of what it is.
    package func name(from sent: String) -> String {
        let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let hidden: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned]
        var scalars = String.UnicodeScalarView()
        for scalar in last.unicodeScalars {
            guard !hidden.contains(scalar.properties.generalCategory), !"\"<>:|?*".unicodeScalars.contains(scalar) else { continue }
            scalars.append(scalar)
        }
        let trimmed = String(scalars).drop { $0 == "." || $0.isWhitespace }
        var name = String(trimmed.prefix(120))
        while let end = name.last, end.isWhitespace || end == "." { name.removeLast() }
        if name.isEmpty { name = "minh-chung" }
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
        let isRight = ending == fileEnding || self == .jpeg && ending == "jpeg"
        return isRight ? name : "\(name).\(fileEnding)"
    }
}

extension EvidenceType: Named {
    package var words: Wording {
        switch self {
        case .pdf: Wording(vi: "tệp PDF", en: "PDF file")
        case .jpeg: Wording(vi: "ảnh JPEG", en: "JPEG picture")
        case .png: Wording(vi: "ảnh PNG", en: "PNG picture")
        case .webp: Wording(vi: "ảnh WebP", en: "WebP picture")
        case .text: Wording(vi: "văn bản thuần", en: "plain text")
        case .docx: Wording(vi: "văn bản Word", en: "Word document")
        case .xlsx: Wording(vi: "bảng tính Excel", en: "Excel workbook")
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether these bytes stand in it anywhere.
    fileprivate func contains(_ word: String.UTF8View) -> Bool {
        let word = Array(word)
        guard count >= word.count else { return false }
        var place = startIndex
        let last = endIndex - word.count
        while place <= last {
            if self[place] == word[0], self[place..<place + word.count].elementsEqual(word) { return true }
            place += 1
        }
        return false
    }
}
