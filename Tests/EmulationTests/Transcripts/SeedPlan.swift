import Foundation

@testable import Emulation

/// The plan of huyện An Lão, 2024, as its PDF gives it.
enum SeedPlan {
    static let file: URL = {
        var folder = URL(filePath: #filePath)
        let name = "deploy/data/an-lao-plan-2024.txt"
        while !FileManager.default.fileExists(atPath: folder.appending(path: name).path), folder.path != "/" {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: name)
    }()

    static var text: String {
        get throws { try String(contentsOf: file, encoding: .utf8) }
    }

    static var transcript: Transcript {
        get throws { Transcript.read(try KeptText(text)) }
    }
}

extension Transcript {
    /// What was understood, a line for each piece, clauses of one kind that follow each other on one.
    var table: [String] {
        var table: [String] = []
        var last: (kind: Piece.Kind, count: Int)?
        func flush() {
            if let last { table.append("\(last.kind) \(last.count)") }
            last = nil
        }
        for piece in pieces {
            guard let line = line(of: piece) else {
                if let run = last, run.kind == piece.kind {
                    last = (run.kind, run.count + 1)
                } else {
                    flush()
                    last = (piece.kind, 1)
                }
                continue
            }
            flush()
            table.append(line)
        }
        flush()
        return table + leftovers.map { "chưa hiểu: \(kept.folded($0))" }
    }

    private func line(of piece: Piece) -> String? {
        func value(_ kind: Leaf.Kind) -> String { piece.leaves(kind).map { $0.value?.word ?? $0.text }.joined(separator: " ") }
        switch piece.kind {
        case .number: return "number \(piece.leaf(.symbol).map(\.text) ?? "blank")"
        case .placeDay: return "placeDay \(value(.day))"
        case .issuer, .type, .signedAs, .signer, .recipient, .addressee, .attachment: return "\(piece.kind): \(piece.text)"
        case .title: return "title: \(piece.text.prefix(40)) [\(piece.leaves(.occasion).count)]"
        case .basis, .preamble, .article:
            let named = references.filter { pieces[$0.piece] == piece }
            return "\(piece.kind)" + named.map { " \($0.name.text) \($0.day?.value?.word ?? "-")" }.joined()
        case .heading: return "heading \(piece.leaf(.marker)?.text ?? "") \(value(.part))\(value(.level))\(value(.launcher))"
        case .body: return "body \(piece.leaf(.strength)?.value?.word ?? "?"): \(piece.leaf(.name)?.text ?? "")"
        case .movement: return "movement \(value(.quote)) \(value(.period)) \(value(.symbol))"
        default: return nil
        }
    }

    /// The pieces without their places, by which two transcripts of one plan laid out otherwise are compared.
    var said: [String] { pieces.map(\.said) }
}

extension Piece {
    var said: String {
        "\(kind) \(text) " + leaves.map { "\($0.kind)=\($0.text)=\($0.value.map { "\($0)" } ?? "")" }.joined(separator: ";")
    }
}

extension Leaf.Value {
    /// The value in one word, for a table.
    var word: String {
        switch self {
        case .symbol(let symbol): symbol
        case .number(let number): "\(number)"
        case .day(let day): "\(day)"
        case .month(let month, let year): "\(month)/\(year)"
        case .dayOfYear(let day, let month): "\(day)/\(month)"
        case .span(let from, let until): "\(from.map(String.init) ?? "")–\(until)"
        case .range(let low, let high): "\(low)–\(high)"
        case .group(let group): group.rawValue
        case .form(let form): form.rawValue
        case .level(let level): level.rawValue
        case .launcher(let launcher): launcher.rawValue
        case .strength(let strength): strength.rawValue
        case .role(let role): role.rawValue
        case .capacity(let capacity): capacity.rawValue
        case .part(let part): part.rawValue
        }
    }
}
