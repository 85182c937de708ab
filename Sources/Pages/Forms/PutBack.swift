import Emulation
import Foundation
import HTTP

/// A page with what was sent to one of its forms put back into that form: into the fields it has now, and into no others.
///
/// Nothing is done by it, whatever was sent: who reads the page looks at it, and sends it. What the page hides in a form – proofs, ids –
/// stays the page's own; but what was seen (`seen…`, `was…`) stays what its writer saw, or what a colleague wrote meanwhile would go
/// unasked. A row of a list is found again by what it is about, wherever it stands now.
///
/// Reads what `HTMLWriter` wrote, and nothing else: each `>` ends a tag, and every value stands between quotation marks.
struct PutBack {
    private let html: [UInt8]
    private let action: String
    private let typed: [String: String]
    private let rows: Set<String>
    /// The rows that were sent, by what one of their fields says: `values[].indicatorId=…`.
    private let placed: [String: String]
    private var out: [UInt8] = []
    private var place = 0
    private var used: Set<String> = []
    /// Where rows of the page stood when they were sent; nil for those that were not.
    private var moved: [String: String?] = [:]
    /// What the form hides, without the numbers of rows: nobody typed it.
    private var hidden: Set<String> = []
    private var isInside = false
    /// Where `open` is to be put, for each fold around; nil for what is open.
    private var folds: [Int?] = []
    private var select = ""
    /// Whether what was sent is one of the choices.
    private var isOffered = false
    private var foundMain = 0

    private init(_ html: [UInt8], _ sent: SentForm, to action: String) {
        self.html = html
        self.action = action
        typed = Dictionary(sent.fields.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        rows = Set(typed.keys.map(Self.row))
        placed = Dictionary(
            sent.fields.filter { !Self.row($0.name).isEmpty }.map { (Self.about($0.name, $0.text), Self.row($0.name)) },
            uniquingKeysWith: { first, _ in first })
        out.reserveCapacity(html.count + 4096)
    }

    /// The page, and what found no place in it.
    static func page(
        _ html: [UInt8], with sent: SentForm, to action: String, saying words: Wording, in language: Language
    ) -> [UInt8] {
        var page = PutBack(html, sent, to: action)
        page.run()
        let left = sent.texts { !page.used.contains($0) && !page.hidden.contains(Self.unnumbered($0)) }
        page.out.insert(contentsOf: alert(words, left, in: language), at: page.foundMain)
        return page.out
    }

    private static func alert(_ words: Wording, _ left: [String], in language: Language) -> [UInt8] {
        var html = HTMLWriter(in: language, capacity: 1024)
        html.element("div", .class("alert wait"), .role("alert"), .tabindex("-1"), .autofocus) { html in
            html.element("h2") { $0.text(words) }
            guard !left.isEmpty else { return }
            html.element("p") { $0.text(Words.left) }
            html.texts(left)
        }
        return html.finish { Array($0) }
    }

    /// `values[3].`; empty for what is in no list.
    private static func row(_ name: String) -> String {
        name.range(of: "].", options: .backwards).map { String(name[..<$0.upperBound]) } ?? ""
    }

    private static func member(_ name: String) -> String { String(name.dropFirst(row(name).count)) }

    /// `values[].value`
    private static func unnumbered(_ name: String) -> String { name.replacing(/\[[0-9]+\]/, with: "[]") }

    private static func about(_ name: String, _ text: String) -> String { "\(unnumbered(name))=\(thing(text))" }

    /// A target says what it is about, and then what was seen of it.
    private static func thing(_ text: String) -> Substring {
        let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        return words.count > 2 && UUID(uuidString: String(words[0])) != nil ? text[..<words[1].endIndex] : text[...]
    }

    // MARK: Going through

    private mutating func run() {
        while let open = html[place...].firstIndex(of: UInt8(ascii: "<")),
            let end = html[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            out += html[place..<open]
            place = end + 1
            let tag = Tag(html[open + 1..<end])
            switch tag.name {
            case "main":
                write(tag)
                foundMain = out.count
            case "form":
                isInside = tag["action"] == action
                write(tag, setting: isInside ? [("data-back", "")] : [])
            case "/form":
                isInside = false
                write(tag)
            case "details":
                write(tag)
                folds.append(tag["open"] == nil ? out.count - 1 : nil)
            case "/details":
                _ = folds.popLast()
                write(tag)
            case "input" where isInside: input(tag)
            case "textarea" where isInside: textarea(tag)
            case "select" where isInside:
                write(tag)
                choices(tag)
            case "option" where isInside && isOffered: choice(tag, select, "selected")
            case "span" where isInside && tag["class"] == "kept":
                write(tag)
                skip()
            default: write(tag)
            }
        }
        out += html[place...]
    }

    private mutating func input(_ tag: Tag) {
        let name = tag["name"] ?? ""
        switch tag["type"] {
        case "hidden":
            hidden.insert(Self.unnumbered(name))
            find(name, tag["value"] ?? "")
            guard let text = text(for: name) else { return write(tag) }
            let isSeen = SentForm.isSeen(Self.member(name)) || Self.thing(text) == Self.thing(tag["value"] ?? "")
            write(tag, setting: isSeen ? [("value", text)] : [])
        case "radio", "checkbox": choice(tag, name, "checked")
        case "password", "file": write(tag)
        default:
            guard let text = text(for: name) else { return write(tag) }
            unfold(text)
            write(tag, setting: [("value", text)])
        }
    }

    private mutating func textarea(_ tag: Tag) {
        write(tag)
        guard let text = text(for: tag["name"] ?? "") else { return }
        skip()
        out += Self.escaped(text)
        unfold(text)
    }

    /// Whether one of the choices that follow was sent. Where it is none of them the page's own stays, and where that has none, none is
    /// chosen: a browser would take the first.
    private mutating func choices(_ tag: Tag) {
        select = tag["name"] ?? ""
        var options: [Tag] = []
        var rest = html[place...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")), let end = rest[open...].firstIndex(of: UInt8(ascii: ">")) {
            let tag = Tag(html[open + 1..<end])
            guard tag.name != "/select" else { break }
            if tag.name == "option" { options.append(tag) }
            rest = html[(end + 1)...]
        }
        guard let text = place(of: select).flatMap({ typed[$0] }) else { return isOffered = false }
        isOffered = options.contains { $0["value"] ?? "" == text }
        guard !isOffered, options.first?["value"] != "", !options.contains(where: { $0["selected"] != nil }) else { return }
        out += Array("<option value=\"\"></option>".utf8)
    }

    /// One of several, of which what was sent is chosen.
    private mutating func choice(_ tag: Tag, _ name: String, _ mark: String) {
        guard let place = place(of: name), rows.contains(Self.row(place)) else { return write(tag) }
        used.insert(place)
        write(tag, setting: typed[place] == tag["value"] ?? "" ? [(mark, nil)] : [], without: mark)
    }

    /// What was sent for a field, and is to be shown in it.
    private mutating func text(for name: String) -> String? {
        guard let place = place(of: name), let text = typed[place] else { return nil }
        used.insert(place)
        return text
    }

    /// What a field was called when it was sent; nil where its row is about something else now.
    private func place(of name: String) -> String? {
        guard let row = moved[Self.row(name)] else { return name }
        return row.map { $0 + Self.member(name) }
    }

    /// Finds where a row stood by the first thing it hides.
    private mutating func find(_ name: String, _ value: String) {
        let row = Self.row(name)
        guard !row.isEmpty, moved[row] == nil, !SentForm.isSeen(Self.member(name)) else { return }
        let isHere = typed[name].map { Self.thing($0) == Self.thing(value) } ?? false
        moved[row] = .some(isHere ? row : placed[Self.about(name, value)])
    }

    /// Opens what is folded around here, or nobody would see it.
    private mutating func unfold(_ text: String) {
        guard !text.isEmpty else { return }
        for level in folds.indices.reversed() {
            guard let place = folds[level] else { continue }
            out.insert(contentsOf: Array(" open".utf8), at: place)
            folds[level] = nil
        }
    }

    /// Leaves out what stands up to the next tag.
    private mutating func skip() {
        place = html[place...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
    }

    private mutating func write(_ tag: Tag, setting: [(name: String, value: String?)] = [], without: String? = nil) {
        guard !setting.isEmpty || without != nil else {
            out.append(UInt8(ascii: "<"))
            out += tag.bytes
            out.append(UInt8(ascii: ">"))
            return
        }
        out += Array("<\(tag.name)".utf8)
        for (name, raw) in tag.attributes where name != without && !setting.contains(where: { $0.name == name }) {
            out += Array(" \(name)".utf8)
            if let raw { out += Array("=\"".utf8) + raw + Array("\"".utf8) }
        }
        for (name, value) in setting {
            out += Array(" \(name)".utf8)
            if let value { out += Array("=\"".utf8) + Self.escaped(value) + Array("\"".utf8) }
        }
        out.append(UInt8(ascii: ">"))
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var html = HTMLWriter(in: .vi, capacity: text.utf8.count + 64)
        html.text(text)
        return html.finish { Array($0) }
    }
}

/// A tag as `HTMLWriter` writes it.
private struct Tag {
    let bytes: ArraySlice<UInt8>
    let name: String
    /// As they are written, escaped.
    private(set) var attributes: [(name: String, raw: ArraySlice<UInt8>?)] = []

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        var rest = bytes
        func take(upTo ends: (UInt8) -> Bool) -> ArraySlice<UInt8> {
            let part = rest.prefix { !ends($0) }
            rest = rest.dropFirst(part.count)
            return part
        }
        name = String(decoding: take { $0 == UInt8(ascii: " ") }, as: UTF8.self)
        while rest.popFirst() != nil {
            let name = String(decoding: take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "=") }, as: UTF8.self)
            guard rest.first == UInt8(ascii: "=") else {
                if !name.isEmpty { attributes.append((name, nil)) }
                continue
            }
            rest = rest.dropFirst(2)
            let value = take { $0 == UInt8(ascii: "\"") }
            rest = rest.dropFirst()
            attributes.append((name, value))
        }
    }

    /// What an attribute says, nil where it is not there.
    subscript(_ name: String) -> String? {
        guard let attribute = attributes.first(where: { $0.name == name }) else { return nil }
        var text = String(decoding: attribute.raw ?? [], as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        for (reference, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(reference, with: letter)
        }
        return text
    }
}

private enum Words {
    static let left = Wording(vi: "Những gì không còn ô để điền:", en: "What has no field any more:")
}
