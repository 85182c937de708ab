import Emulation

/// What was understood of a plan, as a page of text for whoever would bring it in.
///
/// No line is wider than ``width``. What it quotes of the plan is shortened and can do nothing to a terminal.
struct PlanPage {
    /// How many columns a terminal wants for it.
    static let width = 120
    /// The most characters of the plan that a line quotes.
    private static let mostQuoted = 72

    private let transcript: Transcript
    private let rows: [(row: PlanRow, matches: [PlanRow.Match])]
    private let odd: [Finding]
    private let breaks: Breaks

    init(_ transcript: Transcript) {
        self.transcript = transcript
        rows = zip(PlanRow.all, PlanRow.matches(in: transcript)).map { ($0, $1) }
        odd = transcript.findings()
        breaks = Breaks(of: transcript.kept)
    }

    func text() -> String {
        let parts =
            transcript.pieces.isEmpty
            ? [summary, leftovers] : [summary, head, clauses, movements, bodies, references, findings, leftovers]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    // MARK: Parts

    private var summary: String {
        guard !transcript.pieces.isEmpty else {
            return "Chưa hiểu đoạn nào: văn bản này không giống một kế hoạch, hoặc đã mất dấu khi quét.\n"
        }
        let left = transcript.leftovers.count
        return "Hiểu được \(transcript.pieces.count) đoạn, " + (left == 0 ? "không sót đoạn nào" : "còn \(left) đoạn chưa hiểu")
            + "; thấy \(rows.count { !$0.matches.isEmpty }) trong \(rows.count) điều khoản; \(odd.count) chỗ nên xem lại.\n"
    }

    private var head: String {
        let kinds: [Piece.Kind] = [.issuer, .number, .placeDay, .type, .title, .attachment, .signedAs, .signer]
        let pieces = transcript.pieces.filter { kinds.contains($0.kind) }
        var table = Table([.right(breaks.word), .left(), .left()])
        for piece in pieces { table.row([place(piece.place), piece.kind.name(in: .vi), quoted(piece.text)]) }
        return section("THỂ THỨC", pieces.count, table)
    }

    /// What a later version does about a clause stands below it, since there is no room beside it.
    private var clauses: String {
        var table = Table([.right(), .left("điều khoản"), .right(breaks.word), .left("trong phần mềm là")])
        for (row, matches) in rows {
            let others = matches.count > 1 ? " (+\(matches.count - 1))" : ""
            table.row([String(row.number), row.name.vi, matches.first.map { place($0.place) + others } ?? "không có", row.becomes.vi])
        }
        var lines = table.text().split(separator: "\n").map(String.init)
        let head = lines.count - rows.count
        for (index, row) in rows.enumerated().reversed() {
            if let missing = row.row.missing { lines.insert("      chưa hỗ trợ: \(missing.vi)", at: head + index + 1) }
        }
        return "ĐIỀU KHOẢN: thấy \(rows.count { !$0.matches.isEmpty }) trong \(rows.count)\n" + lines.map { $0 + "\n" }.joined()
    }

    private var movements: String {
        let movements = transcript.movements
        var table = Table([
            .right(breaks.word), .left("phong trào"), .left("phát động"), .left("giai đoạn"), .left("kế hoạch"), .left("ngày"),
        ])
        for movement in movements {
            table.row([
                place(movement.name.place), quoted(movement.name.text, most: 52), value(movement.launcher), value(movement.period),
                movement.plan.map { value($0.name) } ?? "không ghi", value(movement.plan?.day),
            ])
        }
        return section("PHONG TRÀO THI ĐUA", movements.count, table)
    }

    private var bodies: String {
        let bodies = transcript.bodies
        var table = Table([.right(breaks.word), .left("đơn vị"), .left("giao hay đề nghị"), .right("số nhiệm vụ")])
        for body in bodies {
            table.row([
                place(body.name.place), quoted(body.name.text), body.strength.map { value($0) } ?? "chưa rõ, cần hỏi",
                String(body.tasks.count),
            ])
        }
        return section("ĐƠN VỊ THỰC HIỆN", bodies.count, table)
    }

    private var references: String {
        let references = transcript.references + transcript.laws
        var table = Table([.right(breaks.word), .left("văn bản"), .left("ngày"), .left("của")])
        for reference in references {
            let day = reference.day.map { value($0) } ?? (reference.isDated ? "" : "không ghi")
            let name = reference.name.kind == .law ? quoted(reference.name.text, most: 52) : value(reference.name)
            table.row([place(reference.name.place), name, day, quoted(reference.issuer?.text ?? "", most: 45)])
        }
        return section("VĂN BẢN VIỆN DẪN", references.count, table)
    }

    private var findings: String {
        var table = Table([.right(breaks.word), .left(), .left()])
        for finding in odd {
            let instead = finding.instead.map { ", có phải “\($0)”?" } ?? ""
            table.row([place(finding.place), finding.kind.name(in: .vi), "“\(quoted(finding.text, most: 45))”\(instead)"])
        }
        return section("NÊN XEM LẠI", odd.count, table)
    }

    private var leftovers: String {
        var table = Table([.right(breaks.word), .left()])
        for leftover in transcript.leftovers {
            // However long it is, no more than this is shown of it.
            let start = TextPlace(leftover.start..<min(leftover.end, leftover.start + 4 * Self.mostQuoted))
            table.row([place(leftover), quoted(transcript.kept.folded(start))])
        }
        return section("CHƯA HIỂU", transcript.leftovers.count, table)
    }

    private func section(_ title: String, _ count: Int, _ table: Table) -> String {
        "\(title): \(count)\n" + (count == 0 ? "" : table.text())
    }

    // MARK: Cells

    private func place(_ place: TextPlace) -> String { String(breaks.number(at: place.start)) }

    /// Shortened, and without what moves a cursor or turns the direction of writing.
    private func quoted(_ text: String, most: Int = Self.mostQuoted) -> String {
        let shown = text.count <= most ? text : text.prefix(most - 1) + "…"
        var view = String.UnicodeScalarView()
        for scalar in shown.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: view.append("\u{fffd}")
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    private func value(_ leaf: Leaf?) -> String {
        switch leaf?.value {
        case .symbol(let symbol): quoted(symbol, most: 24)
        case .day(let day): day.vietnamese
        case .month(let month, let year): "\(month)/\(year)"
        case .dayOfYear(let day, let month): "\(day)/\(month)"
        case .span(let from, let until): from == until ? "\(until)" : from.map { "\($0)–\(until)" } ?? "đến \(until)"
        case .launcher(let launcher): launcher.name(in: .vi)
        case .strength(let strength): strength.name(in: .vi)
        default: leaf.map { quoted($0.text, most: 32) } ?? ""
        }
    }
}

/// By what a place is called that somebody looks up: its page where the text has pages, otherwise its line.
private struct Breaks {
    let word: String
    private let starts: [Int]

    init(of kept: KeptText) {
        let hasPages = kept.scalars.contains("\u{c}")
        word = hasPages ? "trang" : "dòng"
        starts = [0] + kept.scalars.indices.filter { kept.scalars[$0] == (hasPages ? "\u{c}" : "\n") }.map { $0 + 1 }
    }

    func number(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
