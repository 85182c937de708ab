import Emulation
import Operations
import Store
import Wire

extension JSONWriter {
    mutating func members(of kept: KeptTranscript) {
        member("campaign", kept.campaign)
        member("state", kept.state.rawValue)
        member("mediaType", kept.type.rawValue)
        member("sha256", kept.sha256.hexadecimal)
        member("readAt", kept.readAt)
    }

    /// What was read of a text, what nobody understood, and what is odd.
    /// - Parameter desk: where its pieces are answered, as long as they are.
    mutating func pieces(of transcript: Transcript, _ desk: TextOnDesk? = nil) {
        let lines = LineNumbers(transcript.kept)
        let items = desk?.text.items()
        let answers = Dictionary((desk?.answers ?? []).map { ($0.piece, $0) }, uniquingKeysWith: { $1 })
        array("pieces") { json in
            for (index, piece) in transcript.pieces.enumerated() {
                json.object { json in
                    json.member("kind", piece.kind.rawValue)
                    json.member("line", lines.line(at: piece.place.start))
                    json.member("text", piece.text)
                    json.member("under", piece.under)
                    guard let desk, let items else { return }
                    json.array("becomes") { json in
                        for item in items[index] { json.value(item) }
                    }
                    json.array("offers") { json in
                        guard case .oneOf(let units)? = desk.text.meaning(ofBody: index) else { return }
                        for unit in units { json.value(unit.name) }
                    }
                    json.member("answer", answers[index])
                }
            }
        }
        array("leftovers") { json in
            for place in transcript.leftovers {
                json.object { json in
                    json.member("line", lines.line(at: place.start))
                    json.member("text", transcript.kept.folded(place))
                }
            }
        }
        array("findings") { json in
            for finding in transcript.findings() {
                json.object { json in
                    json.member("kind", finding.kind.rawValue)
                    json.member("line", lines.line(at: finding.place.start))
                    json.member("text", finding.text)
                    json.member("instead", finding.instead)
                }
            }
        }
    }

    private mutating func value(_ item: PlanItem) {
        object { json in
            json.member("member", item.member)
            if case .clause(let clause) = item { json.member("id", clause.id) }
        }
    }

    private mutating func member(_ name: StaticString, _ answer: AnswerToPiece?) {
        key(name)
        guard let answer else { return null() }
        object { json in
            json.member("kind", answer.answer.kind.rawValue)
            json.member("words", answer.answer.words)
            json.member("turn", answer.turn)
            json.member("answeredAt", answer.answeredAt)
        }
    }
}
