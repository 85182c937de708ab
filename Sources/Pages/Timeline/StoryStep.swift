import Emulation
import Store

/// What happened to one thing, as its own page tells it.
struct StoryStep: Sendable {
    let at: String
    let what: Wording
    /// Who did it.
    let unit: String?
    /// What was said with it.
    let words: String?

    init(_ event: Event, by unit: String? = nil, saying words: String? = nil) {
        let (clock, day) = Moment.words(event.at)
        at = "\(day) \(clock)"
        what = event.kind.words
        self.unit = unit
        self.words = words
    }
}

extension HTMLWriter {
    /// The latest first.
    mutating func story(_ steps: [StoryStep]) {
        guard !steps.isEmpty else { return }
        element("div", .class("part")) { html in
            html.element("h2") { $0.text(Wording(vi: "Diễn biến", en: "What happened")) }
            html.element("ul", .class("story")) { html in
                for step in steps.reversed() {
                    html.element("li") { html in
                        html.element("span", .class("soft")) { $0.text(Wording(vi: step.at, en: step.at)) }
                        html.raw(" ")
                        html.text(step.what)
                        if let unit = step.unit {
                            html.raw(" · ")
                            html.name(unit)
                        }
                        if let words = step.words {
                            html.raw(": ")
                            html.name(words)
                        }
                    }
                }
            }
        }
    }

    /// What somebody wrote, line by line.
    mutating func prose(_ words: String) {
        for line in words.split(separator: "\n") {
            element("p") { $0.name(String(line)) }
        }
    }
}
