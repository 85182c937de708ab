package import Emulation

extension Reading<UnitID> {
    /// A unit by its place, `5.12.3`: one way to write it.
    package static var unit: Reading<UnitID> {
        Reading(placeholder: UnitID(rawValue: 1 << 48)!) { json throws(FieldProblem) in
            let text = try json.string()
            do throws(UnitIDRefusal) {
                return try UnitID(text)
            } catch {
                throw FieldProblem(json.path, error)
            }
        }
    }
}

extension FieldProblem {
    /// What the domain refused about a member that stands there.
    init(_ path: JSON.Path, _ refusal: any Refusal) {
        self.init(path.description, refusal.code, refusal.saying.words)
    }
}
