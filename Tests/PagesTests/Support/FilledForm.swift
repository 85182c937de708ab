import EmulationFixtures
import Foundation

/// A form of a page as a browser would send it: what stands in its fields, chosen or typed, and what its hidden fields carry.
struct FilledForm {
    let action: String
    private(set) var fields: [(String, String)] = []
    /// What can be written into, hidden fields and buttons aside.
    private(set) var controls: [String] = []
    /// The id of each control, by its name.
    private(set) var ids: [String: String] = [:]

    /// The first form of the page that goes there.
    init?(_ page: Page, to action: String) {
        self.action = action
        var (isInside, area, select): (Bool, String?, (name: String, first: String?, chosen: String?)?) = (false, nil, nil)
        var text: [UInt8] = []
        for token in page.tokens {
            switch token {
            case .start(let name, let pairs):
                let attributes = Dictionary(
                    pairs.map { ($0.name, String(decoding: $0.value, as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
                if name == "form", attributes["action"] == action { isInside = true }
                guard isInside else { continue }
                let field = attributes["name"]
                if let field, name != "button", let id = attributes["id"] { ids[field] = id }
                switch name {
                case "input":
                    guard let field else { continue }
                    if attributes["type"] != "hidden" { controls.append(field) }
                    guard !["checkbox", "radio"].contains(attributes["type"]) || attributes["checked"] != nil else { continue }
                    fields.append((field, attributes["value"] ?? ""))
                case "textarea":
                    (area, text) = (field, [])
                    controls.append(field ?? "")
                case "select":
                    select = (field ?? "", nil, nil)
                    controls.append(field ?? "")
                case "option":
                    let value = attributes["value"] ?? ""
                    if select?.first == nil { select?.first = value }
                    if attributes["selected"] != nil { select?.chosen = value }
                default: break
                }
            case .text(let more): if area != nil { text += more }
            case .end("textarea"):
                if let field = area { fields.append((field, String(decoding: text, as: UTF8.self))) }
                area = nil
            case .end("select"):
                if let field = select { fields.append((field.name, field.chosen ?? field.first ?? "")) }
                select = nil
            case .end("form"):
                if isInside { return }
            case .end: break
            }
        }
        return nil
    }

    struct NoSuchForm: Error { let page, action: String }
    struct NoSuchField: Error { let name: String }

    /// - Parameter values: what is typed into it.
    static func on(_ page: Page, to action: String, _ values: [(String, String)] = []) throws -> FilledForm {
        guard var form = FilledForm(page, to: action) else { throw NoSuchForm(page: page.address, action: action) }
        for (name, value) in values { form.set(name, value) }
        return form
    }

    subscript(name: String) -> String? { fields.first { $0.0 == name }?.1 }

    /// Types something; a box that is taken away is not sent.
    mutating func set(_ name: String, _ value: String?) {
        let place = fields.firstIndex { $0.0 == name }
        switch (place, value) {
        case (let place?, let value?): fields[place].1 = value
        case (let place?, nil): fields.remove(at: place)
        case (nil, let value?): fields.append((name, value))
        case (nil, nil): break
        }
    }

    mutating func fill(_ values: [String: String]) { for (name, value) in values { set(name, value) } }

    /// Sends it by one of its buttons.
    func send(_ browser: Browser, _ deed: String? = nil) async throws -> Page {
        try await browser.post(action, pressing(deed))
    }

    /// What is sent by one of its buttons.
    func pressing(_ deed: String? = nil) -> [(String, String)] { fields + (deed.map { [("deed", $0)] } ?? []) }

    /// The name of the field for the target of an indicator and a unit.
    func target(_ indicator: UUID, _ unit: String) throws -> String {
        func place(_ list: String, _ value: String) -> Substring? {
            fields.first { $0.0.hasPrefix(list) && $0.1 == value }.map { $0.0.dropFirst(list.count).prefix(while: \.isNumber) }
        }
        let name = place("targets[", indicator.lowercased).flatMap { group in place("units[", unit).map { "targets[\(group)].v[\($0)]" } }
        guard let name, self[name] != nil else { throw NoSuchField(name: "\(indicator) \(unit)") }
        return name
    }
}

extension Browser {
    /// Opens a page, fills in the form that goes to an address, and sends it.
    func send(from page: String, to action: String, _ values: [(String, String)] = []) async throws -> Page {
        try await FilledForm.on(try await get(page), to: action, values).send(self)
    }
}
