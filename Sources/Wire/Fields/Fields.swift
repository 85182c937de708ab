import Emulation

/// Reads the members of an object, and remembers everything that is wrong instead of stopping at the first fault.
///
/// ```swift
/// var fields = try Fields(json, allowing: ["id", "title", "count", "targets"])
/// let id = fields.newID("id")
/// let title = fields.string("title", upTo: 500)
/// let count = fields.optionalInt("count", in: 1...9)
/// let targets = fields.list("targets", upTo: 200, allowing: ["indicator", "value"]) { target in
///     Target(indicator: target.uuid("indicator"), value: target.decimal("value"))
/// }
/// try fields.finish()         // throws BadInput with all problems; before it the values may be placeholders
/// ```
///
/// A field that is `null` is as if absent; `has(_:)` tells them apart.
package struct Fields {
    /// Where this object stands in the body.
    package let path: JSON.Path
    private let members: [JSON.Member]
    /// Everything that was wrong so far.
    package private(set) var problems: [FieldProblem] = []
    /// Reads placeholders only, because the object that should be here has been complained about already.
    private let absent: Bool

    /// Throws at once only if the value is not an object; members that are not allowed are remembered.
    package init(_ json: JSON, allowing names: [String]) throws(BadInput) {
        guard case .object(let members) = json.content else { throw BadInput([.wrongType(json.path, expected: .object)]) }
        self.init(members, at: json.path, allowing: names)
    }

    private init(_ members: [JSON.Member], at path: JSON.Path, allowing names: [String]) {
        self.path = path
        self.members = members
        self.absent = false
        for member in members where !names.contains(member.name) {
            report(.unknown(member.value.path, allowed: names))
        }
    }

    private init(absentAt path: JSON.Path) {
        self.path = path
        self.members = []
        self.absent = true
    }

    /// Throws everything that was wrong; call it before using any value.
    package func finish() throws(BadInput) {
        guard problems.isEmpty else { throw BadInput(problems) }
    }

    /// Whether the member is written at all, be it as null.
    package func has(_ name: String) -> Bool {
        members.contains { $0.name == name }
    }

    /// What was sent as text, whatever is wrong with it, to be shown again; empty where there is none.
    package func typed(_ name: String) -> String {
        (try? written(name)?.string()) ?? ""
    }

    /// Remembers a problem only the caller can see, such as an end before the beginning.
    package mutating func refuse(_ name: String, _ code: String, vi: String, en: String) {
        report(FieldProblem(.member(name, of: path), code, vi: vi, en: en))
    }

    /// Remembers one that was found elsewhere.
    package mutating func refuse(_ problem: FieldProblem) { report(problem) }

    // MARK: One value

    /// A value that must be there.
    package mutating func value<Value>(_ name: String, _ reading: Reading<Value>) -> Value {
        demanded(name).flatMap { read($0, reading) } ?? reading.placeholder
    }

    /// A value that may be absent or null.
    package mutating func optional<Value>(_ name: String, _ reading: Reading<Value>) -> Value? {
        written(name).flatMap { read($0, reading) }
    }

    /// A list of values that may be absent or null.
    package mutating func optionalList<Value>(_ name: String, upTo most: Int, of reading: Reading<Value>) -> [Value]? {
        written(name).map { elements(of: $0, upTo: most).compactMap { read($0, reading) } }
    }

    // MARK: Objects inside

    /// An object that must be there.
    package mutating func object<Value>(
        _ name: String, allowing names: [String], _ body: (inout Fields) throws -> Value
    ) rethrows -> Value {
        var inner = demanded(name).flatMap { inside($0, allowing: names) } ?? Fields(absentAt: .member(name, of: path))
        defer { adopt(inner) }
        return try body(&inner)
    }

    /// An object that may be absent or null.
    package mutating func optionalObject<Value>(
        _ name: String, allowing names: [String], _ body: (inout Fields) throws -> Value
    ) rethrows -> Value? {
        guard let json = written(name), var inner = inside(json, allowing: names) else { return nil }
        defer { adopt(inner) }
        return try body(&inner)
    }

    /// A list of objects that must be there; it may be empty.
    package mutating func list<Value>(
        _ name: String, upTo most: Int, allowing names: [String], _ body: (inout Fields) throws -> Value
    ) rethrows -> [Value] {
        try objects(in: demanded(name), upTo: most, allowing: names, body)
    }

    /// A list of objects that may be absent or null.
    package mutating func optionalList<Value>(
        _ name: String, upTo most: Int, allowing names: [String], _ body: (inout Fields) throws -> Value
    ) rethrows -> [Value]? {
        guard let json = written(name) else { return nil }
        return try objects(in: json, upTo: most, allowing: names, body)
    }

    // MARK: Behind them

    private func written(_ name: String) -> JSON? {
        guard let json = members.first(where: { $0.name == name })?.value, json.content != .null else { return nil }
        return json
    }

    private mutating func demanded(_ name: String) -> JSON? {
        if let json = written(name) { return json }
        report(.missing(.member(name, of: path)))
        return nil
    }

    private mutating func read<Value>(_ json: JSON, _ reading: Reading<Value>) -> Value? {
        do {
            return try reading.read(json)
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func elements(of json: JSON?, upTo most: Int) -> [JSON] {
        guard let json else { return [] }
        guard case .array(let elements) = json.content else {
            report(.wrongType(json.path, expected: .list))
            return []
        }
        guard elements.count <= most else {
            report(.listTooLong(json.path, elements.count, most: most))
            return []
        }
        return elements
    }

    private mutating func objects<Value>(
        in json: JSON?, upTo most: Int, allowing names: [String], _ body: (inout Fields) throws -> Value
    ) rethrows -> [Value] {
        var values: [Value] = []
        for element in elements(of: json, upTo: most) {
            guard var inner = inside(element, allowing: names) else { continue }
            defer { adopt(inner) }
            values.append(try body(&inner))
        }
        return values
    }

    private mutating func inside(_ json: JSON, allowing names: [String]) -> Fields? {
        guard case .object(let members) = json.content else {
            report(.wrongType(json.path, expected: .object))
            return nil
        }
        return Fields(members, at: json.path, allowing: names)
    }

    private mutating func adopt(_ inner: Fields) {
        for problem in inner.problems { report(problem) }
    }

    private mutating func report(_ problem: FieldProblem) {
        guard !absent, problems.count < BadInput.mostProblems else { return }
        problems.append(problem)
    }
}

extension Wording {
    fileprivate static var object: Wording { Wording(vi: "một đối tượng JSON { … }", en: "an object { … }") }
    fileprivate static var list: Wording { Wording(vi: "một danh sách JSON [ … ]", en: "a list [ … ]") }
}
