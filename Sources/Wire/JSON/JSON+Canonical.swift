extension JSON {
    /// A text that two values share exactly if they say the same: members in the order of their names, without those that are null; numbers
    /// as they were written. Every string says how long it is, so nothing in it can be taken for something else.
    package var canonical: String {
        switch content {
        case .null: "-"
        case .bool(let value): value ? "t" : "f"
        case .number(let digits): "#\(digits);"
        case .string(let text), .written(let text): Self.counted(text)
        case .array(let elements): "[\(elements.map(\.canonical).joined())]"
        case .object(let members):
            "{"
                + members.filter { $0.value.content != .null }.sorted { $0.name < $1.name }
                .map { Self.counted($0.name) + $0.value.canonical }.joined() + "}"
        }
    }

    private static func counted(_ text: String) -> String { "\(text.utf8.count):\(text)" }
}
