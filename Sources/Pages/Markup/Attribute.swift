package import Emulation

/// An attribute of an element: the list of those there are is closed, and so no value becomes a script, a style or a foreign address.
package struct Attribute: Sendable {
    enum Value: Sendable {
        case none
        case fixed(StaticString)
        case text(String)
        case words(Wording)
    }

    let prefix: StaticString
    let name: StaticString
    let value: Value

    private init(_ name: StaticString, _ value: Value, prefix: StaticString = "") {
        self.prefix = prefix
        self.name = name
        self.value = value
    }
}

// What an element is.
extension Attribute {
    package static func `class`(_ names: StaticString) -> Attribute { Attribute("class", .fixed(names)) }
    /// Several, of which some may be nothing.
    package static func `class`(_ names: StaticString...) -> Attribute {
        Attribute("class", .text(names.map { "\($0)" }.filter { !$0.isEmpty }.joined(separator: " ")))
    }
    package static func id(_ id: String) -> Attribute { Attribute("id", .text(id)) }
    /// `data-of`
    package static func data(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, .text(value), prefix: "data-") }
    package static func data(_ name: StaticString, _ words: Wording) -> Attribute { Attribute(name, .words(words), prefix: "data-") }
    package static func data(_ name: StaticString, _ address: PageAddress) -> Attribute {
        Attribute(name, .text(address.text), prefix: "data-")
    }
    package static var scopeColumn: Attribute { Attribute("scope", .fixed("col")) }
    package static var scopeRows: Attribute { Attribute("scope", .fixed("rowgroup")) }
    package static func colspan(_ columns: Int) -> Attribute { Attribute("colspan", .text(String(columns))) }
    package static var scopeRow: Attribute { Attribute("scope", .fixed("row")) }
    package static func lang(_ language: Language) -> Attribute { Attribute("lang", .text(language.rawValue)) }
    package static var open: Attribute { Attribute("open", .none) }
    package static var charset: Attribute { Attribute("charset", .fixed("utf-8")) }
    package static func content(_ content: StaticString) -> Attribute { Attribute("content", .fixed(content)) }
}

// What an element is to whoever does not see it.
extension Attribute {
    package static func role(_ role: StaticString) -> Attribute { Attribute("role", .fixed(role)) }
    /// `aria-current`
    package static func aria(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, .text(value), prefix: "aria-") }
    package static func aria(_ name: StaticString, _ words: Wording) -> Attribute { Attribute(name, .words(words), prefix: "aria-") }
    package static var autofocus: Attribute { Attribute("autofocus", .none) }
    package static func tabindex(_ index: StaticString) -> Attribute { Attribute("tabindex", .fixed(index)) }
}

// Of a drawing.
extension Attribute {
    package static func viewBox(_ width: Int, _ height: Int) -> Attribute { Attribute("viewBox", .text("0 0 \(width) \(height)")) }
    /// `x`, `width`: to a tenth.
    package static func number(_ name: StaticString, _ value: Double) -> Attribute {
        let tenths = Int((value * 10).rounded())
        return Attribute(name, .text(tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"))
    }
    package static var stretched: Attribute { Attribute("preserveAspectRatio", .fixed("none")) }
}

// Where it leads.
extension Attribute {
    package static func href(_ address: PageAddress) -> Attribute { Attribute("href", .text(address.text)) }
    /// To a place on the same page, by its id.
    package static func href(place id: String) -> Attribute { Attribute("href", .text("#" + id)) }
    package static func hreflang(_ language: Language) -> Attribute { Attribute("hreflang", .text(language.rawValue)) }
    package static func src(_ address: PageAddress) -> Attribute { Attribute("src", .text(address.text)) }
    package static func rel(_ relation: StaticString) -> Attribute { Attribute("rel", .fixed(relation)) }
    package static func action(_ address: PageAddress) -> Attribute { Attribute("action", .text(address.text)) }
    package static var post: Attribute { Attribute("method", .fixed("post")) }
    /// Of a form that brings a file.
    package static var multipart: Attribute { Attribute("enctype", .fixed("multipart/form-data")) }
    package static var newTab: Attribute { Attribute("target", .fixed("_blank")) }
    package static var `defer`: Attribute { Attribute("defer", .none) }
}

// What is filled in.
extension Attribute {
    package static func name(_ name: StaticString) -> Attribute { Attribute("name", .fixed(name)) }
    /// `values[3].explanation`, as a problem names it.
    package static func name(_ list: StaticString, _ index: Int, _ member: StaticString) -> Attribute {
        Attribute("name", .text("\(list)[\(index)].\(member)"))
    }
    /// The place of a field whose list was put together before, as a problem names it.
    package static func name(path: String) -> Attribute { Attribute("name", .text(path)) }
    package static func type(_ type: StaticString) -> Attribute { Attribute("type", .fixed(type)) }
    package static func value(_ value: String) -> Attribute { Attribute("value", .text(value)) }
    package static func `for`(_ id: String) -> Attribute { Attribute("for", .text(id)) }
    package static var selected: Attribute { Attribute("selected", .none) }
    package static var hidden: Attribute { Attribute("hidden", .none) }
    package static var checked: Attribute { Attribute("checked", .none) }
    package static func autocomplete(_ what: StaticString) -> Attribute { Attribute("autocomplete", .fixed(what)) }
    package static func inputmode(_ mode: StaticString) -> Attribute { Attribute("inputmode", .fixed(mode)) }
    package static var autocapitalizeNone: Attribute { Attribute("autocapitalize", .fixed("none")) }
    package static var spellcheckFalse: Attribute { Attribute("spellcheck", .fixed("false")) }
    /// The server says what is wrong, in sentences; a browser would in its own words.
    package static var novalidate: Attribute { Attribute("novalidate", .none) }
}

// What is drawn.
extension Attribute {
    /// A square of so many units.
    package static func viewBox(_ side: Int) -> Attribute { Attribute("viewBox", .text("0 0 \(side) \(side)")) }
    package static func path(_ path: String) -> Attribute { Attribute("d", .text(path)) }
}
