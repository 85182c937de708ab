import Emulation

extension Written {
    /// `Nhiệm vụ: 6. Phòng Nội vụ`; of one without a heading, how it begins.
    static func clause(_ clause: Clause) -> Wording {
        let said = clause.heading.isBlank ? beginning(clause.body) : clause.heading
        let name = clause.number.isBlank ? said : "\(clause.number) \(said)"
        return Wording(vi: "\(clause.part.words.vi): \(name)", en: "\(clause.part.words.en): \(name)")
    }

    /// As many whole words as a line takes.
    static func beginning(_ text: String, upTo most: Int = 80) -> String {
        guard text.count > most else { return text }
        let line = text.prefix(most)
        return String(line.lastIndex(where: \.isWhitespace).map { line[..<$0] } ?? line) + "…"
    }
}
