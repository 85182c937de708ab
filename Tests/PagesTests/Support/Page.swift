import Foundation
import HTTP
import HTTPTypes
import Hummingbird

/// What came back, and what a browser makes of it.
struct Page: Sendable {
    let address: String
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String
    /// Empty where it is no page.
    let tokens: [Markup.Token]

    /// Throws where what says it is HTML is none that we would write.
    init(address: String = "", status: HTTPResponse.Status = .ok, headers: HTTPFields = [.contentType: "text/html"], text: String) throws {
        (self.address, self.status, self.headers, self.text) = (address, status, headers, text)
        tokens = headers[.contentType]?.hasPrefix("text/html") == true ? try Markup.tokens(text.utf8) : []
    }

    /// Everything somebody outside can tell two answers apart by.
    var bytes: String { "\(status.code)\n" + headers.map { "\($0.name): \($0.value)\n" }.joined() + "\n" + text }

    var location: String? { headers[.location] }

    /// The text that is read, without markup.
    var words: String {
        tokens.compactMap { if case .text(let text) = $0 { String(decoding: text, as: UTF8.self) } else { nil } }.joined()
    }

    /// Each element with its attributes.
    var elements: [(name: String, attributes: [String: String])] {
        tokens.compactMap { token in
            guard case .start(let name, let pairs) = token else { return nil }
            return (name, Dictionary(pairs.map { ($0.name, String(decoding: $0.value, as: UTF8.self)) }) { first, _ in first })
        }
    }

    /// Everywhere the page leads by itself: links, what it loads, where its forms go.
    var ways: [(method: HTTPRequest.Method, path: String)] {
        elements.compactMap { name, attributes in
            if name == "form" { return attributes["action"].map { (attributes["method"] == "post" ? .post : .get, $0) } }
            guard let path = attributes["href"] ?? attributes["src"], !path.hasPrefix("#") else { return nil }
            return (.get, path)
        }
    }

    /// A name that wants to be an attribute or an element, with marks that make one letter of it and the sign before.
    static let hostile = "x\"\u{301} onfocus=alert(1) autofocus\u{301}<svg/onload=alert(2)>'&lt;"
        .precomposedStringWithCanonicalMapping

    /// Elements and attributes that no page of ours has.
    var strange: [String] {
        elements.flatMap { name, attributes in
            attributes.keys.filter { $0.hasPrefix("on") || $0.contains("\u{301}") }.map { "\(name) \($0)" }
                + (name.contains("/") || attributes.keys.contains("onload") ? [name] : [])
        }
    }

    /// What the first form of the page that goes there would send of its hidden fields.
    func hidden(_ name: String) -> String? {
        elements.first { $0.name == "input" && $0.attributes["name"] == name }?.attributes["value"]
    }
}
