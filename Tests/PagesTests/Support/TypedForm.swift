import EmulationFixtures
import Foundation

/// A form of a page as its reader filled it in, with what its browser would send.
struct TypedForm {
    private(set) var fields: [(name: String, value: String)] = []
    /// The id of each control that is seen, by its name.
    private(set) var ids: [String: String] = [:]
    let action: String

    /// - Parameter action: where the form goes; of several that go there the first.
    init(_ page: Page, to action: String) throws {
        self.action = action
        var (isInside, select, textarea) = (false, nil as String?, nil as String?)
        for token in page.tokens {
            switch token {
            case .start(let name, let pairs):
                let has = Dictionary(pairs.map { ($0.name, String(decoding: $0.value, as: UTF8.self)) }) { first, _ in first }
                if name == "form" { isInside = has["action"] == action && fields.isEmpty }
                guard isInside else { continue }
                if let field = has["name"], name != "button", let id = has["id"] { ids[field] = id }
                switch name {
                case "input":
                    guard let field = has["name"], has["type"] != "checkbox" || has["checked"] != nil else { continue }
                    fields.append((field, has["value"] ?? ""))
                case "select":
                    select = has["name"]
                    fields.append((has["name"]!, ""))
                case "option" where has["selected"] != nil: fields[fields.count - 1].value = has["value"] ?? ""
                case "textarea":
                    textarea = has["name"]
                    fields.append((has["name"]!, ""))
                default: break
                }
            case .text(let text) where textarea != nil: fields[fields.count - 1].value = String(decoding: text, as: UTF8.self)
            case .text: continue
            case .end("form"): isInside = false
            case .end("select"): select = nil
            case .end("textarea"): textarea = nil
            case .end: continue
            }
        }
        _ = select
        guard !fields.isEmpty else { throw NoSuchForm(page: page.address, action: action) }
    }

    struct NoSuchForm: Error { let page, action: String }
    struct NoSuchField: Error { let name: String }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    mutating func set(_ name: String, _ value: String) throws {
        guard let place = fields.firstIndex(where: { $0.name == name }) else { throw NoSuchField(name: name) }
        fields[place].value = value
    }

    mutating func tick(_ name: String, _ value: String) { fields.append((name, value)) }

    /// The name of the field for the target of an indicator and a unit.
    func target(_ indicator: UUID, _ unit: String) throws -> String {
        let key = "\(indicator.uuidString.lowercased()) \(unit) "
        guard let field = fields.first(where: { $0.name.hasSuffix(".of") && $0.value.hasPrefix(key) }) else { throw NoSuchField(name: key) }
        return field.name.replacing(".of", with: ".value")
    }

    /// - Parameter deed: the button that is pressed.
    func pressing(_ deed: String? = nil) -> [(String, String)] {
        fields.map { ($0.name, $0.value) } + (deed.map { [("deed", $0)] } ?? [])
    }
}
