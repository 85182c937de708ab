import Emulation

extension HTMLWriter {
    /// What is wrong, first on the page and first read out, with a link to each place.
    mutating func summary(_ mistakes: Mistakes, _ title: Wording) {
        guard !mistakes.all.isEmpty else { return }
        element("div", .class("alert bad"), .id("loi"), .role("alert"), .tabindex("-1"), .autofocus) { html in
            html.element("h2") { $0.text(title) }
            html.element("ul") { html in
                for mistake in mistakes.all {
                    html.element("li") { $0.sentence(mistake) }
                }
            }
        }
    }

    private mutating func sentence(_ mistake: Mistakes.Mistake) {
        guard let control = mistake.control else { return text(mistake.words) }
        element("a", .href(place: control.id)) { html in
            if !mistake.isWhole {
                html.text(control.label)
                html.raw(": ")
            }
            html.text(mistake.words)
        }
    }

    /// What is wrong about a control, between its label and itself; `aria-describedby` of the control names it.
    mutating func wrong(_ wrong: [Wording], at id: String) {
        guard !wrong.isEmpty else { return }
        element("div", .class("err"), .id(id + "-loi")) { html in
            for words in wrong { html.element("span") { $0.text(words) } }
        }
    }

    /// A line to type into, with its label before it and what is wrong about it between them.
    /// - Parameter more: what else the control is: its type, how it is filled.
    mutating func field(_ control: Control, name: StaticString, _ mistakes: Mistakes, hint: Wording? = nil, _ more: [Attribute]) {
        let wrong = mistakes.at(control.id)
        element("div", .class("field")) { html in
            html.element("label", .for(control.id)) { $0.text(control.label) }
            if let hint { html.element("p", .class("hint"), .id(control.id + "-goi-y")) { $0.text(hint) } }
            html.wrong(wrong, at: control.id)
            let described = [hint == nil ? nil : control.id + "-goi-y", wrong.isEmpty ? nil : control.id + "-loi"].compactMap(\.self)
            html.element(
                "input",
                [.id(control.id), .name(name)] + more
                    + (described.isEmpty ? [] : [.aria("describedby", described.joined(separator: " "))])
                    + (wrong.isEmpty ? [] : [.aria("invalid", "true")]))
        }
    }

    /// One of several, with what is wrong about it; none, until somebody chooses: of the first nobody would know that a browser chose it.
    mutating func choice(
        _ control: Control, name: StaticString, _ mistakes: Mistakes, _ chosen: String, _ choices: [(value: String, name: String)]
    ) {
        let wrong = mistakes.at(control.id)
        element("div", .class("field")) { html in
            html.element("label", .for(control.id)) { $0.text(control.label) }
            html.wrong(wrong, at: control.id)
            html.element(
                "select", .id(control.id), .name(name), wrong.isEmpty ? nil : .aria("invalid", "true"),
                wrong.isEmpty ? nil : .aria("describedby", control.id + "-loi")
            ) { html in
                if !choices.contains(where: { $0.value == chosen }), choices.count > 1 || !chosen.isEmpty {
                    html.element("option", .value("")) { _ in }
                }
                for choice in choices {
                    html.element("option", .value(choice.value), choice.value == chosen ? .selected : nil) { $0.text(choice.name) }
                }
            }
        }
    }
}
