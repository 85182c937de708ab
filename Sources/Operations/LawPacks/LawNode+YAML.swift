package import Emulation
internal import Yams

extension LawNode {
    /// The longest file that is read, in bytes.
    private static let most = 1 << 20
    /// How many parts it may have, those of its aliases counted each time.
    private static let mostParts = 50_000

    /// A file of rules as YAML has it, by libyaml. Everything in it is text; what it means, whoever reads it says.
    ///
    /// - Throws: `LawFaults` with the place where it is no YAML.
    package init(yaml: String) throws(LawFaults) {
        guard yaml.utf8.count <= Self.most else { throw Self.fault("longer than 1 MiB") }
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch { throw Self.fault(error) }
        guard let root else { throw Self.fault("empty") }
        var parts = 0
        self = try Self.read(root, at: LawPlace(line: 1, column: 1), &parts)
    }

    private static func read(_ node: Node, at outer: LawPlace, _ parts: inout Int) throws(LawFaults) -> LawNode {
        parts += 1
        let place = node.mark.map { LawPlace(line: $0.line, column: $0.column) } ?? outer
        guard parts <= mostParts else { throw fault("too many parts", at: place) }
        switch node {
        case .scalar(let scalar): return LawNode(.text(scalar.string), at: place)
        case .sequence(let sequence):
            var all: [LawNode] = []
            for node in sequence { all.append(try read(node, at: place, &parts)) }
            return LawNode(.list(all), at: place)
        case .mapping(let mapping):
            var all: [(key: String, place: LawPlace, value: LawNode)] = []
            for (key, value) in mapping {
                let named = try read(key, at: place, &parts)
                guard case .text(let name) = named.content else { throw fault("a key that is no word", at: named.place) }
                all.append((name, named.place, try read(value, at: named.place, &parts)))
            }
            return LawNode(.map(all), at: place)
        case .alias: throw fault("an alias of nothing", at: place)
        }
    }

    private static func fault(_ problem: String, at place: LawPlace = LawPlace(line: 1, column: 1)) -> LawFaults {
        LawFaults([LawFault(.notYAML(problem), at: place)])
    }

    private static func fault(_ error: any Error) -> LawFaults {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?, .composer(_, let problem, let mark, _)?:
            fault(problem, at: LawPlace(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let duplicates, let context)?:
            fault(
                "“\(duplicates.joined(separator: ", "))” is said twice", at: LawPlace(line: context.mark.line, column: context.mark.column))
        default: fault(String(describing: error))
        }
    }
}
