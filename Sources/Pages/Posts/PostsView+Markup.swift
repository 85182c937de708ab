import Emulation

extension HTMLWriter {
    mutating func posts(_ view: PostsView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(PostsView.title) }
                html.element("p") { $0.text(view.posts.isEmpty ? Words.none : Words.several) }
            }
        }
        guard !view.posts.isEmpty else { return }
        element("ul", .class("tasks")) { html in
            for post in view.posts {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h2") { html in
                            html.element("a", .href(Tab.duties.address(in: post.unit))) { $0.name(post.name) }
                        }
                        html.element("p", .class("small soft")) { html in
                            if let above = post.above {
                                html.name(above)
                                html.raw(" · ")
                            }
                            html.text(post.roles(in: html.language))
                        }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let several = Wording(
        vi: "Có thể mở mỗi đơn vị trong một thẻ riêng của trình duyệt.", en: "Each tab of the browser may stand in a unit of its own.")
    static let none = Wording(
        vi: "Hiện không giữ chức vụ nào ở đơn vị nào; vui lòng hỏi quản trị của đơn vị.",
        en: "You have no post in any unit at present; please ask the administrator of your unit.")
}
