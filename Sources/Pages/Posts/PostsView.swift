import Emulation

/// The units somebody may stand in today.
struct PostsView: Sendable {
    let posts: [Post]

    static let title = Wording(vi: "Chọn đơn vị", en: "Choose a unit")

    /// With one there is nothing to choose.
    var only: Post? { posts.count == 1 ? posts[0] : nil }
}
