import Emulation
import Foundation
import Glibc

/// A file with a plan in it, of one of three kinds that its content tells apart.
struct PlanFile {
    /// The longest file that is looked at, in bytes.
    private static let most = 60 << 20

    private enum Kind { case text, pdf, docx }

    /// As they came.
    let bytes: Data
    private let kind: Kind

    /// Reads it; "-" is the standard input.
    init(_ path: String) throws {
        let bytes = try Self.read(path)
        self.bytes = bytes
        if let other = Self.others.first(where: { bytes.starts(with: $0.start) }) { throw CommandLineError(other.words) }
        if bytes.starts(with: Data("%PDF-".utf8)) {
            kind = .pdf
        } else if bytes.starts(with: Self.archive) {
            guard bytes.range(of: Data("word/document.xml".utf8)) != nil else {
                throw CommandLineError("tệp nén, không phải .docx / an archive, and no .docx")
            }
            kind = .docx
        } else {
            kind = .text
        }
    }

    private static let archive: [UInt8] = [0x50, 0x4b, 3, 4]
    /// What offices have as well, and how it begins.
    private static let others: [(start: [UInt8], words: String)] = [
        ([0xd0, 0xcf, 0x11, 0xe0], "tệp .doc đời cũ, hãy lưu lại thành .docx / an old .doc; save it as .docx"),
        (Array("{\\rtf".utf8), "tệp .rtf, hãy lưu lại thành .docx / an .rtf; save it as .docx"),
        ([0xff, 0xfe], "văn bản UTF-16, hãy lưu lại bằng UTF-8 / the text is UTF-16; save it as UTF-8"),
        ([0xfe, 0xff], "văn bản UTF-16, hãy lưu lại bằng UTF-8 / the text is UTF-16; save it as UTF-8"),
    ]

    private static func read(_ path: String) throws -> Data {
        if path != "-" {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw CommandLineError("không có tệp \(path) / there is no such file")
            }
            guard !isFolder.boolValue else { throw CommandLineError("\(path) là thư mục, không phải tệp / is a folder, no file") }
        }
        let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        defer { if file > STDIN_FILENO { close(file) } }
        var bytes = Data()
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= most {
            let count = Glibc.read(file, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw CommandLineError("\(path) không đọc được / cannot be read") }
            guard count > 0 else { break }
            bytes.append(contentsOf: part[..<count])
        }
        guard bytes.count <= most else { throw CommandLineError("\(path) lớn hơn 60 MiB / is larger than 60 MiB") }
        return bytes
    }

    var type: EvidenceType {
        switch kind {
        case .text: .text
        case .pdf: .pdf
        case .docx: .docx
        }
    }

    /// Its text, in whatever encoding it claims to be.
    func text() async throws -> Data {
        switch kind {
        case .text: return bytes
        case .pdf:
            // As it is laid out: else the hyphen of "175/KH-" is taken for one that parts a word, and a number left blank ends its line.
            return try await Converter(program: "pdftotext", package: "poppler-utils", kind: "PDF")
                .run(["-layout", "-enc", "UTF-8", "-", "-"], on: bytes)
        case .docx:
            // The runtime of pandoc reserves more addresses than it will ever use, and has a limit of its own.
            let text = try await Converter(program: "pandoc", package: "pandoc", kind: ".docx", addresses: nil)
                .run(["+RTS", "-M512m", "-RTS", "--sandbox", "--from=docx", "--to=\(Self.plain)", "--wrap=none"], on: bytes)
            return Data(GridTables.unfolded(String(decoding: text, as: UTF8.self)).utf8)
        }
    }

    /// Each table in a frame, whatever it holds.
    private static let plain = "plain-simple_tables-multiline_tables-pipe_tables+grid_tables"

    /// What may be the reason where there is no word in its text.
    var blankness: String {
        switch kind {
        case .text: "tệp không có chữ nào / there is no word in the file"
        case .pdf: "tệp PDF không có chữ, có lẽ là bản quét / there are no letters in the PDF; perhaps it was scanned"
        case .docx: "tệp .docx không có chữ nào / there is no word in the .docx"
        }
    }
}
