import Crypto
package import Emulation
import FoundationEssentials
package import Store
import Wire

/// The keys under which numbers of people are hashed. They lie in a file outside the database: `1 5f3a…`, the number of a key and 64
/// hexadecimal digits, one to a line. What is new is hashed under the one of the highest number; who looks tries them all.
package struct SubjectKeys: Sendable {
    private let keys: [(number: Int, key: SymmetricKey)]

    /// None: then no number can be told.
    package static let none = SubjectKeys(keys: [])

    private init(keys: [(number: Int, key: SymmetricKey)]) { self.keys = keys }

    /// Nil where a line is no key, a number stands twice, or there is none.
    package init?(_ text: String) {
        var keys: [(number: Int, key: SymmetricKey)] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            let halves = line.split(separator: " ")
            guard halves.count == 2, let number = Int(halves[0]), (1...Int(Int32.max)).contains(number),
                !keys.contains(where: { $0.number == number }), let bytes = Data(hexadecimal: halves[1]), bytes.count == 32
            else { return nil }
            keys.append((number, SymmetricKey(data: bytes)))
        }
        guard !keys.isEmpty else { return nil }
        self.keys = keys.sorted { $0.number < $1.number }
    }

    /// Of something that is told now. Throws `SubjectRefusal.noKey`, and `.numberOfAnother` where nothing of that kind has such a number.
    package func hash(of number: IdentityNumber, _ kind: Subject.Kind) throws(SubjectRefusal) -> SubjectHash {
        guard let newest = keys.last else { throw .noKey }
        guard number.kinds.contains(kind) else { throw .numberOfAnother(kind) }
        return Self.hash(number, kind, newest)
    }

    /// Of something that is looked for, of each kind it may be and under each key. Throws `SubjectRefusal.noKey`.
    package func hashes(of number: IdentityNumber) throws(SubjectRefusal) -> [SubjectHash] {
        guard !keys.isEmpty else { throw .noKey }
        return number.kinds.flatMap { kind in keys.map { Self.hash(number, kind, $0) } }
    }

    private static func hash(_ number: IdentityNumber, _ kind: Subject.Kind, _ key: (number: Int, key: SymmetricKey)) -> SubjectHash {
        let code = HMAC<SHA256>.authenticationCode(for: Data("subject\(kind.rawValue)\(number.digits)".utf8), using: key.key)
        return SubjectHash(key: key.number, bytes: Data(code))
    }
}
