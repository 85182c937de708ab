package import Emulation
import Wire

/// Writes HTML byte by byte into one buffer, as `JSONWriter` writes JSON; end tags take care of themselves.
///
/// Names are written in the source and checked by the compiler. Every text and every value is escaped byte by byte: what escapes by
/// `Character` lets a quotation mark through that an accent follows, for the two are one `Character`, and it closes the attribute.
///
/// ```swift
/// html.element("td", .class("num"), .data("of", heading)) { $0.text(value) }
/// html.element("br")
/// ```
package struct HTMLWriter: ~Copyable {
    private var bytes: OutputBytes
    /// What the reader of the page reads.
    package let language: Language

    package init(in language: Language, capacity: Int = 16 * 1024) {
        self.language = language
        bytes = OutputBytes(capacity: capacity)
    }

    /// The finished document, lent to whoever takes it over.
    package consuming func finish<Document>(_ taking: (UnsafeRawBufferPointer) -> Document) -> Document { bytes.take(taking) }

    /// The finished document as text.
    package consuming func text() -> String { finish { String(decoding: $0, as: UTF8.self) } }

    // MARK: Elements

    /// An element with what stands in it.
    package mutating func element(
        _ name: StaticString, _ attributes: Attribute?..., content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        try element(name, attributes, content: content)
    }

    /// The same with what was put together before.
    package mutating func element(
        _ name: StaticString, _ attributes: [Attribute?], content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        assert(!name.isVoid && !name.holdsNoMarkup, "\(name) has no content")
        begin(name, attributes)
        try content(&self)
        end(name)
    }

    /// An element that can have no content, and no end tag: `br`, `input`, `link`.
    package mutating func element(_ name: StaticString, _ attributes: Attribute?...) { element(name, attributes) }

    /// The same with what was put together before.
    package mutating func element(_ name: StaticString, _ attributes: [Attribute?]) {
        assert(name.isVoid, "\(name) has an end tag")
        begin(name, attributes)
    }

    /// An element that has an end tag and nothing in it: `script` with a source.
    package mutating func empty(_ name: StaticString, _ attributes: Attribute?...) {
        assert(!name.isVoid, "\(name) has no end tag")
        begin(name, attributes)
        end(name)
    }

    // MARK: What is read

    /// Text, whatever is in it.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escaped(UnsafeRawBufferPointer($0)) }
    }

    /// Words of ours, in the language of the page.
    package mutating func text(_ words: Wording) { text(words[language]) }

    /// A number without anything around it.
    package mutating func text(_ number: Int) { bytes.append(String(number)) }

    /// What somebody else wrote, among words of ours: wherever its letters run to, ours stay in order.
    package mutating func name(_ text: String) { element("bdi") { $0.text(text) } }

    /// Markup that is part of the program.
    package mutating func raw(_ markup: StaticString) { bytes.append(markup) }

    // MARK: Bytes

    private mutating func begin(_ name: StaticString, _ attributes: [Attribute?]) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(name)
        for case let attribute? in attributes { write(attribute) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func end(_ name: StaticString) {
        bytes.append("</" as StaticString)
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: Attribute) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(attribute.prefix)
        bytes.append(attribute.name)
        switch attribute.value {
        case .none: return
        case .fixed(let value):
            bytes.append("=\"" as StaticString)
            escaped(UnsafeRawBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
        case .text(let value):
            bytes.append("=\"" as StaticString)
            text(value)
        case .words(let words):
            bytes.append("=\"" as StaticString)
            text(words)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Runs without escapes are copied whole. No byte of a longer UTF-8 sequence is one of the five.
    private mutating func escaped(_ utf8: UnsafeRawBufferPointer) {
        var start = 0
        for place in 0..<utf8.count {
            let reference: StaticString
            switch utf8[place] {
            case UInt8(ascii: "<"): reference = "&lt;"
            case UInt8(ascii: ">"): reference = "&gt;"
            case UInt8(ascii: "&"): reference = "&amp;"
            case UInt8(ascii: "\""): reference = "&quot;"
            case UInt8(ascii: "'"): reference = "&#39;"
            default: continue
            }
            bytes.append(UnsafeRawBufferPointer(rebasing: utf8[start..<place]))
            bytes.append(reference)
            start = place + 1
        }
        bytes.append(UnsafeRawBufferPointer(rebasing: utf8[start...]))
    }
}

extension StaticString {
    /// Of the elements of HTML that have no end tag.
    fileprivate var isVoid: Bool {
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        ].contains("\(self)")
    }

    /// Where references are not undone, escaping would not be right.
    fileprivate var holdsNoMarkup: Bool { ["script", "style", "iframe", "noscript", "xmp", "noembed", "noframes"].contains("\(self)") }
}
