import Emulation
import Foundation
import Operations
import Store

/// The pieces of a text, what each becomes, and what was answered.
struct AnswersView: Sendable {
    /// The piece that is asked about.
    struct Current: Sendable {
        let index: Int
        let kind: Wording
        /// What stands before it in the text, itself, and after it.
        let source: [(line: Int, text: String, isLit: Bool)]
        let becomes: [(words: Wording, text: String)]
        /// Units that the name of a body may mean.
        let offered: [String]
        let answer: PieceAnswer?
        let turn: Int
        /// What stands in the field.
        var words: String
        /// What is odd about it.
        let findings: [Finding]
    }

    struct Line: Sendable {
        let index: Int
        let number: Int
        let kind: Wording
        let text: String
        let answer: PieceAnswer.Kind?
        let isOdd: Bool
    }

    /// Pieces that stand below one heading, or before or after all of them.
    struct Section: Sendable {
        let name: String?
        let range: ClosedRange<Int>
        let unanswered: Int
        /// Of the section of the piece that is asked about; of the others none.
        var lines: [Line]
    }

    struct Odd: Sendable {
        let line: Int
        let finding: Finding
        let piece: Int?
    }

    let unit: UnitID
    let campaign: UUID
    let name: String
    let total: Int
    let unanswered: Int
    var current: Current?
    let sections: [Section]
    let leftovers: [(line: Int, text: String)]
    let findings: [Odd]
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Xác nhận văn bản đã đọc", en: "Answer what was read")
    static let words = Control(field: "words", id: "sua", label: Wording(vi: "Sửa thành", en: "It should read"))
    static let offer = Control(field: "unit", id: "don-vi", label: Wording(vi: "Là đơn vị", en: "It means"))
    static let controls = [words, offer]
    /// No page lists more.
    private static let mostLines = 80

    init(_ desk: TextOnDesk, _ asked: Int?, in unit: UnitID) {
        let transcript = desk.kept.transcript
        let pieces = transcript.pieces
        let answers = Dictionary(desk.answers.map { ($0.piece, $0) }, uniquingKeysWith: { $1 })
        let passages = Passages(transcript)
        let odd = transcript.findings().map { finding in
            Odd(
                line: passages.line(at: finding.place.start), finding: finding,
                piece: pieces.firstIndex { $0.place.start <= finding.place.start && finding.place.end <= $0.place.end })
        }
        (self.unit, campaign, name) = (unit, desk.draft.id, desk.draft.plan.shortName)
        (total, findings) = (pieces.count, odd)
        unanswered = pieces.indices.count { answers[$0] == nil }
        let open = pieces.indices.first { answers[$0] == nil }
        let index = asked.flatMap { pieces.indices.contains($0) ? $0 : nil } ?? open
        leftovers = transcript.leftovers.prefix(Self.mostLines).map { (passages.line(at: $0.start), passages.text($0, upTo: 300)) }
        let isOdd = Set(odd.compactMap(\.piece))
        sections = Self.sections(of: pieces).map { range in
            let head = pieces[range.lowerBound]
            let isShown = index.map(range.contains) ?? false
            // Of the section that is shown alone: of any other they would lie outside.
            let near = index.flatMap { index in
                isShown ? max(range.lowerBound, index - Self.mostLines / 2)...min(range.upperBound, index + Self.mostLines / 2) : nil
            }
            return Section(
                name: head.kind == .heading ? passages.text(head.place, upTo: 120) : nil, range: range,
                unanswered: range.count { answers[$0] == nil },
                lines: near.map { near in
                    near.map { place in
                        Line(
                            index: place, number: passages.line(at: pieces[place].place.start), kind: pieces[place].kind.words,
                            text: passages.text(pieces[place].place, upTo: 90), answer: answers[place]?.answer.kind,
                            isOdd: isOdd.contains(place))
                    }
                } ?? [])
        }
        current = index.map { index in
            let last = answers[index]
            let stands = passages.all.firstIndex { $0.what == .piece(index) } ?? 0
            let near = max(0, stands - 2)...min(passages.all.count - 1, stands + 2)
            var becomes = desk.text.items()[index].flatMap(\.said)
            var offered: [String] = []
            switch desk.text.meaning(ofBody: index) {
            case .oneOf(let units)?: offered = units.map(\.name)
            case .who(_, let unit?)?: becomes.append((Self.offer.label, unit.name))
            default: break
            }
            return Current(
                index: index, kind: pieces[index].kind.words,
                source: near.map { place in
                    (
                        passages.all[place].line, passages.text(passages.all[place].place, upTo: place == stands ? 20_000 : 240),
                        place == stands
                    )
                },
                becomes: becomes, offered: offered, answer: last?.answer, turn: last?.turn ?? 0,
                words: last?.answer.words ?? passages.text(pieces[index].place, upTo: 20_000),
                findings: odd.filter { $0.piece == index }.map(\.finding))
        }
    }

    /// From one heading that stands below none to the next.
    private static func sections(of pieces: [Piece]) -> [ClosedRange<Int>] {
        var starts: [Int] = []
        var isBelow = false
        for (index, piece) in pieces.enumerated() where piece.under == nil {
            if piece.kind == .heading || isBelow || starts.isEmpty { starts.append(index) }
            isBelow = piece.kind == .heading
        }
        return starts.enumerated().map { place, start in start...((place + 1 < starts.count ? starts[place + 1] : pieces.count) - 1) }
    }

    var address: PageAddress { .answers(campaign, of: unit) }
    func address(of piece: Int) -> PageAddress { address.asking("doan", String(piece)) }
}
