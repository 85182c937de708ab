import Emulation

extension HTMLWriter {
    /// Some lines to type into, with what is wrong about them.
    mutating func paragraphs(
        _ control: Control, _ name: StaticString, _ text: String, _ mistakes: Mistakes, hint: Wording? = nil
    ) {
        let wrong = mistakes.at(control.id)
        let described = [hint == nil ? nil : control.id + "-goi-y", wrong.isEmpty ? nil : control.id + "-loi"].compactMap(\.self)
        element("div", .class("field")) { html in
            html.element("label", .for(control.id)) { $0.text(control.label) }
            if let hint { html.element("p", .class("hint"), .id(control.id + "-goi-y")) { $0.text(hint) } }
            html.wrong(wrong, at: control.id)
            html.element(
                "textarea", .id(control.id), .name(name),
                described.isEmpty ? nil : .aria("describedby", described.joined(separator: " ")),
                wrong.isEmpty ? nil : .aria("invalid", "true")
            ) { $0.text(text) }
        }
    }
}
