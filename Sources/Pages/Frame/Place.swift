import Emulation
import Foundation
import Operations
import Store

/// Who reads a page, and what the forms of that page prove it by.
struct Reader: Sendable {
    let name: String
    let proof: String
    /// Nil where nobody stands anywhere.
    var id: UUID?
}

/// Where somebody stands, as the head of a page says it.
struct Place: Sendable {
    let post: Post
    /// Where else they may stand.
    let others: [Post]
    /// What one may open.
    var tabs = Tab.allCases
    /// What waits behind each tab.
    var counts: [Tab: Int] = [:]

    /// Nil where there is no such post: it ended between two looks.
    init?(_ standings: [PossibleStanding], in unit: UnitID) {
        let posts = Post.all(of: standings)
        guard let post = posts.first(where: { $0.unit == unit }) else { return nil }
        self.post = post
        self.others = posts.filter { $0.unit != unit }
    }
}

/// A unit somebody may stand in, and what they are there.
struct Post: Sendable {
    let unit: UnitID
    let name: String
    /// What the unit right above is called; nil for a root.
    let above: String?
    let kind: UnitKind?
    let aboveKind: UnitKind?
    let roles: [Role]

    /// In the order of the tree, each unit once.
    static func all(of standings: [PossibleStanding]) -> [Post] {
        var posts: [Post] = []
        for standing in standings where posts.last?.unit != standing.unit {
            let roles = standings.filter { $0.unit == standing.unit }.map(\.role)
            posts.append(
                Post(
                    unit: standing.unit, name: standing.unitName, above: standing.aboveName, kind: standing.kind,
                    aboveKind: standing.aboveKind, roles: roles))
        }
        return posts
    }

    func roles(in language: Language) -> String { roles.map { $0.name(in: language) }.joined(separator: ", ") }
}
