import Emulation
import Postgres
import Wire

/// What was read of a text as it lies in its `jsonb` column: kinds and places, since the words stand in the text.
///
/// `{"pieces": [["task", [[120, 180]], 4, [["role", [[123, 130]]]]]], "boilerplate": [[[0, 9]]], "leftovers": []}`
struct TranscriptBody: PostgresDecodable {
    private let json: JSON

    static var postgresTypes: [OID] { JSONText.postgresTypes }
    static var placeholder: TranscriptBody { TranscriptBody(json: JSON(.null)) }

    private init(json: JSON) { self.json = json }

    init(_ cell: Cell) throws {
        do {
            json = try JSON.parse(cell.bytes)
        } catch {
            throw UnreadableCell("not what was read of a text: \(error)")
        }
    }

    /// As it was read of a text. Throws where it is of no such text.
    func transcript(of text: String) throws -> Transcript {
        let kept: KeptText
        do { kept = try KeptText(text) } catch { throw UnreadableCell("the text of a transcript cannot be kept: \(error.code)") }
        let most = kept.scalars.count
        // As a reader is tried with nothing.
        if case .null = json.content { return Transcript(kept: kept, pieces: [], boilerplate: [], leftovers: []) }
        return Transcript(
            kept: kept, pieces: try json["pieces"].items().map { try Piece($0, of: kept) },
            boilerplate: try json["boilerplate"].items().map { try TextPlace($0, within: most) },
            leftovers: try json["leftovers"].items().map { try TextPlace($0, within: most) })
    }
}

extension JSONText {
    /// What was read of a text.
    init(_ transcript: Transcript) {
        var json = JSONWriter(capacity: 64 * 1024)
        json.object { json in
            json.array("pieces") { json in
                for piece in transcript.pieces {
                    json.array { json in
                        json.value(piece.kind.rawValue)
                        json.value(piece.place)
                        if let under = piece.under { json.value(under) } else { json.null() }
                        json.array { json in
                            for leaf in piece.leaves {
                                json.array { json in
                                    json.value(leaf.kind.rawValue)
                                    json.value(leaf.place)
                                }
                            }
                        }
                    }
                }
            }
            json.array("boilerplate") { json in for place in transcript.boilerplate { json.value(place) } }
            json.array("leftovers") { json in for place in transcript.leftovers { json.value(place) } }
        }
        self.init(json.text())
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ place: TextPlace) {
        array { json in
            for run in place.runs {
                json.array { json in
                    json.value(run.lowerBound)
                    json.value(run.upperBound)
                }
            }
        }
    }
}

extension JSON? {
    fileprivate func items() throws -> [JSON] {
        guard case .array(let items)? = self?.content else { throw UnreadableCell("not what was read of a text: no list") }
        return items
    }
}

extension JSON {
    fileprivate var whole: Int? { if case .number(let digits) = content { Int(digits) } else { nil } }
    fileprivate var word: String? { if case .string(let word) = content { word } else { nil } }
}

extension TextPlace {
    /// Throws where it is no place of a text that long.
    fileprivate init(_ json: JSON, within most: Int) throws {
        var end = 0
        let runs = try Optional(json).items().map { run in
            let ends = try Optional(run).items().compactMap(\.whole)
            guard ends.count == 2, ends[0] >= end, ends[0] < ends[1], ends[1] <= most else {
                throw UnreadableCell("not what was read of a text: a place that is none")
            }
            end = ends[1]
            return ends[0]..<ends[1]
        }
        guard !runs.isEmpty else { throw UnreadableCell("not what was read of a text: a place that is none") }
        self.init(runs)
    }
}

extension Piece {
    fileprivate init(_ json: JSON, of kept: KeptText) throws {
        let parts = try Optional(json).items()
        guard parts.count == 4, let kind = parts[0].word.flatMap(Kind.init(rawValue:)) else {
            throw UnreadableCell("not what was read of a text: a piece of no known kind")
        }
        let place = try TextPlace(parts[1], within: kept.scalars.count)
        let leaves = try Optional(parts[3]).items().map { leaf in
            let parts = try Optional(leaf).items()
            guard parts.count == 2, let kind = parts[0].word.flatMap(Leaf.Kind.init(rawValue:)) else {
                throw UnreadableCell("not what was read of a text: a leaf of no known kind")
            }
            let place = try TextPlace(parts[1], within: kept.scalars.count)
            return Leaf(kind: kind, place: place, text: kept.folded(place))
        }
        self.init(kind: kind, place: place, text: kept.folded(place), under: parts[2].whole, leaves: leaves)
    }
}
