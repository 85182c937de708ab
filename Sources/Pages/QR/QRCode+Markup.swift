import Emulation

extension HTMLWriter {
    /// Black on white also where the page is dark: some telephones read nothing else.
    mutating func qr(_ code: QRCode, _ words: Wording) {
        element("svg", .class("qr"), .viewBox(code.size + 8), .role("img"), .aria("label", words)) { html in
            html.empty("path", .class("ground"), .path("M0 0h\(code.size + 8)v\(code.size + 8)h-\(code.size + 8)z"))
            html.empty("path", .path(code.path))
        }
    }
}

extension QRCode {
    /// Each run of dark squares as a bar, four squares off the edge.
    fileprivate var path: String {
        var path = ""
        for (y, line) in modules.enumerated() {
            var x = 0
            while x < size {
                let run = line[x...].prefix { $0 }.count
                if run > 0 { path += "M\(x + 4) \(y + 4)h\(run)v1h-\(run)z" }
                x += max(run, 1)
            }
        }
        return path
    }
}
