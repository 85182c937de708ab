import Emulation
import Store

/// Whom an award may be for, in a list.
struct SubjectLine: Sendable {
    let way: PageAddress
    let name: String
    /// What it is, since when it lives, how it is counted.
    let facts: [Wording]
    /// Whose it is, where that is another's.
    let home: String?

    init(_ listed: ListedSubject, seenFrom here: UnitID) {
        let subject = listed.subject
        way = .subject(subject.reference, seenFrom: here)
        name = subject.name
        facts = Self.facts(of: listed)
        home = subject.unit == here ? nil : listed.unitName
    }

    static func facts(of listed: ListedSubject) -> [Wording] {
        let (subject, told) = (listed.subject, listed.subject.told)
        return [subject.kind.words] + (told.birthYear.map { [Wording(vi: "sinh năm \($0)", en: "born in \($0)")] } ?? [])
            + (told.category.map { [$0.words] } ?? []) + told.traits.map(\.words)
    }
}

extension HTMLWriter {
    /// A few words, one after another.
    mutating func facts(_ facts: [Wording]) {
        for (place, fact) in facts.enumerated() {
            if place > 0 { raw(" · ") }
            text(fact)
        }
    }

    /// - Parameter heading: what each is headed by: no level of headings is left out.
    mutating func subjects(_ lines: [SubjectLine], under heading: StaticString = "h3") {
        element("ul", .class("tasks")) { html in
            for line in lines {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element(heading) { html in html.element("a", .href(line.way)) { $0.name(line.name) } }
                        html.element("p", .class("small soft")) { $0.facts(line.facts) }
                        if let home = line.home { html.element("p", .class("small")) { $0.name(home) } }
                    }
                }
            }
        }
    }
}

extension HTMLWriter {
    /// The way back to a subject, and whom a page is about: on paper there is no way back.
    mutating func titled(_ title: Wording, of subject: Subject, seenFrom here: UnitID) {
        crumbs(to: .subject(subject.reference, seenFrom: here), Wording(vi: subject.name, en: subject.name), here: title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(title) }
                html.element("p") { $0.name(subject.name) }
            }
        }
    }
}
