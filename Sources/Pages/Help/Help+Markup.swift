import Emulation

extension HTMLWriter {
    mutating func help(_ view: HelpView) {
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(view.heading) }
        }
        element("nav", .class("screen-only"), .aria("label", Words.guides)) { html in
            html.element("ul", .class("tabs subtabs")) { html in
                for guide in view.guides {
                    html.element("li") { html in
                        html.element("a", .href(view.address(of: guide)), guide == view.guide ? .aria("current", "page") : nil) {
                            $0.text(guide.words)
                        }
                    }
                }
            }
        }
        element("section", .class("card")) { html in
            html.element("h2") { $0.text(Words.month) }
            html.element("ol", .class("steps")) { html in
                for step in view.steps {
                    html.element("li") { html in
                        html.text(step.words)
                        // To what one cannot open there is no way.
                        guard view.isOwn, let way = step.way else { return }
                        html.raw(" ")
                        html.element("a", .class("nowrap"), .href(way.address)) { html in
                            html.text(way.words)
                            html.raw(" ›")
                        }
                    }
                }
            }
        }
        if view.guide == .leader || view.guide == .office { keysInReviews() }
        section(Words.refusedTitle, Words.refused)
        section(Words.overTitle, Words.over)
    }

    private mutating func keysInReviews() {
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(ReviewKeys.title) }
            html.element("p", .class("small soft")) { $0.text(Words.keysHint) }
            html.element("dl", .class("facts field")) { html in
                for (key, does) in HelpView.keys {
                    html.element("dt") { html in html.element("kbd") { $0.text(key) } }
                    html.element("dd") { $0.text(does) }
                }
            }
        }
    }

    private mutating func section(_ title: Wording, _ points: [Wording]) {
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(title) }
            html.element("ul", .class("plain")) { html in
                for point in points { html.element("li") { $0.text(point) } }
            }
        }
    }
}

private enum Words {
    static let guides = Wording(vi: "Trợ giúp theo vai trò", en: "Help by role")
    static let month = Wording(vi: "Việc trong tháng", en: "A month, step by step")
    static let keysHint = Wording(
        vi: "Không có tác dụng khi đang gõ trong ô. Mọi việc đều làm được bằng chuột, không cần phím tắt.",
        en: "They do nothing while you type in a field. Whatever they do can be done without them.")
    static let refusedTitle = Wording(vi: "Khi hệ thống chưa thực hiện", en: "When something is refused")
    static let refused = [
        Wording(
            vi: "Đầu trang ghi lý do và đường dẫn đến ô cần sửa. Những gì đã gõ vẫn còn nguyên; sửa rồi gửi lại.",
            en: "The head of the page says why, with a link to the place. What you typed is still there: mend it and send it again."),
        Wording(
            vi: "“Nội dung đã thay đổi”: có người vừa làm trước. Trang hiện tình trạng mới nhất; đọc lại rồi quyết định.",
            en: "“It has changed” means that somebody was faster. The page shows how it stands now: read it, then decide."),
        Wording(
            vi: "“Không có quyền”: việc đó của vai trò khác trong đơn vị; hỏi quản trị đơn vị.",
            en: "“Not permitted” means that it is for another role; ask the administrator of your unit."),
        Wording(
            vi: "“Không tồn tại hoặc nằm ngoài phạm vi”: kiểm tra lại địa chỉ, hoặc chọn đơn vị khác ở đầu trang.",
            en: "“It does not exist, or you may not see it”: look at the address, or choose another unit at the head of the page."),
    ]
    static let overTitle = Wording(vi: "Khi phiên đăng nhập kết thúc", en: "When the session is over")
    static let over = [
        Wording(
            vi: "Trang đăng nhập hiện ra; đăng nhập xong sẽ trở về trang đang xem.",
            en: "The page to sign in appears, and leads back to where you were."),
        Wording(
            vi: "Trên máy dùng chung, hãy chọn “Đăng xuất” rồi đóng trình duyệt.",
            en: "On a shared computer, sign out and close the browser."),
    ]
}
