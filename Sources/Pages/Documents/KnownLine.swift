import Emulation
import Foundation

/// A document that plans may rest on, in a list.
struct KnownLine: Sendable {
    let way: PageAddress
    let name: String
    /// What it is called, where it is named by its symbol.
    let title: String?
    /// Its type and its day, as far as they are known.
    let facts: [Wording]
    /// Who issued it, as printed.
    let issuer: String?
    let validity: Validity
    let state: Wording

    init(_ document: KnownDocument, seenFrom here: UnitID, on today: Day) {
        way = .document(document.reference, seenFrom: here)
        name = document.name
        title = document.symbol == nil ? nil : document.title
        facts = [
            document.type?.words, document.issuedOn.map { Wording(vi: $0.vietnamese, en: $0.vietnamese) } ?? Self.dayUnknown,
        ].compactMap(\.self)
        issuer = document.issuer
        validity = document.validity(on: today)
        state = Written.validity(validity)
    }

    private static let dayUnknown = Wording(vi: "chưa rõ ngày", en: "day unknown")
}

extension PageAddress {
    static func document(_ document: DocumentReference, seenFrom here: UnitID) -> PageAddress {
        document.unit == here ? "/\(here)/van-ban/\(document.id)" : "/\(here)/cua/\(document.unit)/van-ban/\(document.id)"
    }
}

extension Written {
    /// How a document stands, in a few words.
    static func validity(_ validity: Validity) -> Wording {
        switch validity {
        case .stands: Wording(vi: "còn hiệu lực", en: "stands")
        case .unknown: Wording(vi: "chưa rõ hiệu lực", en: "unknown here")
        case .ended(let end): ended(end)
        }
    }

    /// To be chosen among others that are called alike.
    static func known(_ document: KnownDocument) -> Wording {
        let more = [document.issuedOn?.vietnamese, document.issuer ?? document.title].compactMap(\.self).map { ", \($0)" }.joined()
        return Wording(vi: document.name + more, en: document.name + more)
    }

    /// Since when it has ended and by what, be that day to come.
    static func ended(_ end: DocumentEnd) -> Wording {
        let day = end.on.vietnamese
        guard let by = end.by else {
            return Wording(vi: "hết hiệu lực từ \(day), \(end.how.words.vi)", en: "no more from \(day), \(end.how.words.en)")
        }
        return Wording(vi: "hết hiệu lực từ \(day), \(end.how.words.vi) bởi \(by)", en: "no more from \(day), \(end.how.words.en) by \(by)")
    }
}

extension HTMLWriter {
    mutating func validity(_ validity: Validity) {
        let look: Attribute =
            switch validity {
            case .stands: .class("tag good")
            case .ended: .class("tag bad")
            case .unknown: .class("tag wait")
            }
        element("span", look) { $0.text(Written.validity(validity)) }
    }

    /// Documents that plans may rest on.
    mutating func known(_ lines: [KnownLine]) {
        element("ul", .class("tasks")) { html in
            for line in lines {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h3") { html in html.element("a", .href(line.way)) { $0.name(line.name) } }
                        html.element("p", .class("small soft")) { html in
                            for (place, fact) in line.facts.enumerated() {
                                if place > 0 { html.raw(" · ") }
                                html.text(fact)
                            }
                            if let issuer = line.issuer {
                                html.raw(" · ")
                                html.name(issuer)
                            }
                        }
                        if let title = line.title { html.element("p", .class("small")) { $0.name(title) } }
                        html.element("p", .class("small")) { $0.validity(line.validity) }
                    }
                }
            }
        }
    }
}
