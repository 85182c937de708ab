import Emulation
package import FoundationEssentials
package import Hummingbird
import Wire

extension RequestContext {
    /// A part of the path. Throws `path.invalid`, naming the part.
    func value<Value>(_ name: String, _ reading: Reading<Value>) throws -> Value {
        do {
            return try reading.read(JSON(.string(parameters.get(name) ?? ""), at: .member(name, of: .root)))
        } catch {
            throw Problem.badPath(error)
        }
    }

    /// The id of something that exists already.
    package func uuid(_ name: String = "id") throws -> UUID { try value(name, .uuid) }

    /// The id that a client made up for something new: a UUIDv7.
    func newID(_ name: String = "id") throws -> UUID { try value(name, .newID) }
}

extension Problem {
    /// 400 `path.invalid`: an address nobody could have been given.
    static func badPath(_ problem: FieldProblem) -> Problem {
        Problem(
            .badRequest, "path.invalid",
            title: Wording(vi: "Địa chỉ chưa hợp lệ", en: "The address is not valid"),
            detail: problem.wording, errors: [problem])
    }
}
