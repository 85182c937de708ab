import Emulation
import Foundation

extension HTMLWriter {
    mutating func figures(_ view: FiguresView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.heading) }
                html.element("p", .data("part", "when")) { html in
                    html.text(view.when)
                    guard view.missing > 0 else { return }
                    html.raw(" · ")
                    html.element("a", .href("/\(view.unit)/phong-trao/\(view.campaign.id)/tham-gia")) {
                        $0.text(
                            Wording(
                                vi: "còn thiếu \(view.missing) đơn vị",
                                en: view.missing == 1 ? "one unit is missing" : "\(view.missing) units are missing"))
                    }
                }
            }
        }
        choices(view)
        news()
        element("div", .data("part", "board"), .data("live", view.live)) { html in
            html.tiles(view)
            html.board(view)
            if view.hasMore { html.element("p", .class("small")) { $0.text(Words.more) } }
            html.legend()
            html.line(view)
        }
        element("p", .class("small soft part")) { $0.text(Words.exact) }
    }

    /// What somebody reads from across the room.
    mutating func wall(_ view: FiguresView, _ frame: Frame) {
        element("main", .class("wall"), .id("noi-dung")) { html in
            html.ribbon(frame)
            html.element("h1") { $0.text(view.heading) }
            html.news()
            html.element("div", .data("part", "board"), .data("live", view.live)) { html in
                html.element("p", .class("soft")) { html in
                    html.text(view.when)
                    html.raw(" · ")
                    html.text(frame.time)
                }
                html.tiles(view)
                // Nobody turns a page on a wall: what says nothing does not take the room.
                html.board(view, isOnWall: true)
                html.legend()
            }
        }
    }

    /// What a script shows: that there are other figures, and that it would not hear of any.
    private mutating func news() {
        element("div", .id("vua-doi"), .role("status")) { html in
            html.element("p", .class("alert wait"), .hidden) { html in
                html.text(Words.moved)
                html.raw(" ")
                html.element("button", .class("btn calm"), .type("button")) { $0.text(Words.show) }
            }
            html.element("p", .class("alert wait"), .hidden) { html in
                html.text(Words.lost)
                html.raw(" ")
                html.empty("time")
                html.raw(".")
            }
        }
    }

    private mutating func choices(_ view: FiguresView) {
        element("form", .class("tools")) { html in
            html.element("div") { html in
                html.element("label", .for("ky")) { $0.text(Words.period) }
                html.element("select", .id("ky"), .name("ky")) { html in
                    html.element("option", .value(""), view.period == nil ? .selected : nil) { $0.text(Words.toDate) }
                    for period in view.periods.reversed() {
                        html.element("option", .value(period.id.uuidString.lowercased()), period.id == view.period?.id ? .selected : nil) {
                            $0.text(Written.period(period))
                        }
                    }
                }
            }
            html.element("div") { html in
                html.element("label", .for("chi-tieu")) { $0.text(Words.indicator) }
                html.element("select", .id("chi-tieu"), .name("chi-tieu")) { html in
                    html.element("option", .value(""), view.chosen == nil ? .selected : nil) { $0.text(Words.all) }
                    for column in view.columns {
                        let id = column.indicator.id
                        html.element("option", .value(id.uuidString.lowercased()), id == view.chosen?.id ? .selected : nil) {
                            $0.text(column.indicator.name)
                        }
                    }
                }
            }
            html.element("button", .class("btn calm")) { $0.text(Words.show) }
            html.element("div", .class("deeds")) { html in
                html.element("a", .href(view.wall)) { $0.text(Words.wall) }
                html.element("a", .class("btn calm"), .href("/v1/units/\(view.unit)/campaigns/\(view.campaign.id)/figures.csv")) {
                    $0.text(Words.table)
                }
                html.printing()
            }
        }
    }

    private mutating func tiles(_ view: FiguresView) {
        guard !view.tiles.isEmpty else { return }
        element("ul", .class("tiles")) { html in
            for tile in view.tiles {
                html.element("li") { html in
                    html.element("span") { $0.text(tile.name) }
                    html.element("b", .class("big")) { $0.text(tile.value) }
                    html.columns(tile.columns, isAlone: true)
                    guard let bar = tile.bar else { return }
                    html.element("p") { html in
                        html.bar(bar)
                        if let of = tile.of { html.element("small") { $0.text(of) } }
                    }
                }
            }
        }
    }

    private mutating func board(_ view: FiguresView, isOnWall: Bool = false) {
        element("div", .class("scroll heat-wrap"), .role("region"), .aria("label", Words.board), .tabindex("0")) { html in
            html.element("table", .class("heat")) { html in
                html.element("caption") { $0.text(Words.board) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .scopeColumn) { $0.text(Words.unit) }
                        for column in view.columns {
                            html.element("th", .scopeColumn, .class("num")) { html in
                                html.text(column.heading)
                                html.element("span", .class("sub")) { $0.text(column.measure) }
                            }
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in view.rows where !isOnWall || row.isOwn || row.isAimed { html.row(row, hasWay: !isOnWall) }
                }
            }
        }
    }

    private mutating func row(_ row: FiguresView.Row, hasWay: Bool) {
        element("tr", row.isOwn ? .class("own") : nil) { html in
            html.element("th", .scopeRow) { html in
                if row.isOwn {
                    html.text(Words.whole)
                } else if hasWay {
                    html.element("a", .href(row.way)) { $0.name(row.name) }
                } else {
                    html.name(row.name)
                }
                html.missing(row.missing)
            }
            for cell in row.cells { html.cell(cell) }
        }
    }

    private mutating func missing(_ period: Wording?) {
        guard let period else { return }
        raw(" ")
        element("span", .class("tag bad")) { $0.text(Wording(vi: "thiếu \(period.vi)", en: "\(period.en) missing")) }
    }

    private mutating func cell(_ cell: FiguresView.Cell) {
        element("td", .class("num", cell.heat.name, Self.threads[cell.thread ?? 0])) { html in
            guard let value = cell.value else { return html.raw("–") }
            html.text(value)
            guard let attainment = cell.attainment else { return }
            html.element("span", .class("sub")) { html in
                html.raw(cell.heat.sign)
                html.text(attainment)
            }
        }
    }

    /// How long the thread at the bottom of a cell is, in twentieths.
    private static var threads: [StaticString] {
        [
            "", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "w9", "w10", "w11", "w12", "w13", "w14", "w15", "w16", "w17", "w18", "w19",
            "w20",
        ]
    }

    private mutating func legend() {
        element("ul", .class("legend")) { html in
            html.element("li") { html in
                html.raw("<b>✓</b> ")
                html.text(Words.met)
            }
            html.element("li") { $0.text(Words.thread) }
            html.element("li") { html in
                html.raw(#"<i class="low"></i>▾ "#)
                html.text(Words.low)
            }
            html.element("li") { html in
                html.raw(#"<i class="lower"></i>▼ "#)
                html.text(Words.lower)
            }
        }
    }

    private mutating func line(_ view: FiguresView) {
        guard let chosen = view.chosen else { return }
        let caption = "\(chosen.name) (\(chosen.measure))"
        element("div", .class("part scroll"), .role("region"), .aria("label", caption), .tabindex("0")) { html in
            html.element("table") { html in
                html.element("caption") { $0.text(caption) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .scopeColumn) { $0.text(Words.unit) }
                        for period in view.periods { html.element("th", .scopeColumn, .class("num")) { $0.text(Written.period(period)) } }
                        html.element("th", .scopeColumn) { $0.text(Words.course) }
                        for words in [Words.toDate, Words.target, Words.reached] {
                            html.element("th", .scopeColumn, .class("num")) { $0.text(words) }
                        }
                        html.element("th", .scopeColumn, .class("pic")) { html in
                            html.element("span", .class("unseen")) { $0.text(Words.chart) }
                        }
                    }
                }
                html.element("tbody") { html in
                    for line in view.lines { html.line(line) }
                }
            }
        }
    }

    private mutating func line(_ line: FiguresView.Line) {
        element("tr", line.isOwn ? .class("own") : nil) { html in
            html.element("th", .scopeRow) { html in
                if line.isOwn { html.text(Words.whole) } else { html.name(line.name) }
                html.missing(line.missing)
            }
            for value in line.byPeriod {
                html.element("td", .class("num")) { html in
                    if let value { html.text(value) } else { html.raw("–") }
                }
            }
            html.element("td") { $0.columns(line.columns, isAlone: false) }
            for value in [line.toDate, line.target, line.attainment] {
                html.element("td", .class("num")) { html in
                    if let value { html.text(value) }
                }
            }
            html.element("td", .class("pic")) { html in
                if let bar = line.bar { html.bar(bar) }
            }
        }
    }
}

extension Heat {
    fileprivate var name: StaticString {
        switch self {
        case .bare: ""
        case .met: "met"
        case .low: "low"
        case .lower: "lower"
        }
    }
}

private enum Words {
    static let period = Wording(vi: "Kỳ báo cáo", en: "Period")
    static let toDate = Wording(vi: "Lũy kế", en: "So far")
    static let indicator = Wording(vi: "Chỉ tiêu", en: "Indicator")
    static let all = Wording(vi: "Tất cả chỉ tiêu", en: "All indicators")
    static let show = Wording(vi: "Xem", en: "Show")
    static let table = Wording(vi: "Tải bảng tính (CSV)", en: "Download (CSV)")
    static let board = Wording(vi: "Mức độ hoàn thành theo đơn vị", en: "How far each unit has come")
    static let unit = Wording(vi: "Đơn vị", en: "Unit")
    static let whole = Wording(vi: "Toàn đơn vị", en: "The whole unit")
    static let met = Wording(vi: "đạt từ 100% mức giao", en: "the target is reached")
    static let thread = Wording(vi: "Vạch dưới ô: phần mức giao đã đạt", en: "The thread below: how much of the target")
    static let low = Wording(
        vi: "thấp hơn mức chung trên 10 điểm phần trăm, hoặc chưa đạt", en: "more than 10 points below the whole, or not met")
    static let lower = Wording(vi: "thấp hơn trên 25 điểm phần trăm", en: "more than 25 points below it")
    static let wall = Wording(vi: "Màn hình lớn", en: "Wall screen")
    static let moved = Wording(vi: "Số liệu vừa thay đổi.", en: "The figures have just changed.")
    static let lost = Wording(
        vi: "Mất kết nối với máy chủ, đang kết nối lại; số liệu trên màn hình là số liệu trước",
        en: "The connection is lost and is being tried again; these figures are from before")
    static let course = Wording(vi: "Diễn biến", en: "Course")
    static let target = Wording(vi: "Mức giao", en: "Target")
    static let reached = Wording(vi: "Hoàn thành", en: "Reached")
    static let chart = Wording(vi: "Biểu đồ; vạch đứng là 100%", en: "A bar; the mark is 100%")
    static let more = Wording(
        vi: "Còn đơn vị chưa hiển thị; bảng tính (CSV) có đủ.", en: "There are more units; the table (CSV) has them all.")
    static let exact = Wording(
        vi: "Số liệu chính xác đến thời điểm mở trang, chỉ gồm báo cáo đã được duyệt.",
        en: "Exact at the moment this page was opened; only what was accepted counts.")
}
