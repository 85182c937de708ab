import Emulation
import Foundation
import HTTP
import Hummingbird

/// What stands around a page. Without a reader it depends on nothing but what is passed: no time, no name, nothing random.
struct Frame: Sendable {
    let language: Language
    let notice: Notice
    var title: Wording
    let flash: Flash?
    /// Whether letters lead through reviews.
    let hasKeys: Bool
    /// Nil before somebody is signed in, and where nothing is to be told of who reads it.
    var reader: Reader?
    /// Where the reader stands.
    var place: Place?
    var tab: Tab?
    /// Whether what was sent is refused: the title says so first.
    var isRefused = false
    /// Whether it is filed on paper: a table, which gets a letterhead there and is signed.
    var isFiled = false
    /// Whether paper lies: a table too wide for it.
    var isLying = false
    /// Goes into the foot, for a reader.
    var now = Date()

    init(_ request: Request, _ notice: Notice, _ title: Wording) {
        language = Language(of: request)
        self.notice = notice
        self.title = title
        flash = request.flash
        hasKeys = request.hasKeys
    }

    /// What is first in the tab of a browser.
    var headline: Wording {
        let (before, behind) = (
            isRefused ? Wording(vi: "Lỗi: ", en: "Error: ") : Wording(vi: "", en: ""), Wording(vi: "Thi đua", en: "Emulation")
        )
        return Wording(vi: "\(before.vi)\(title.vi) – \(behind.vi)", en: "\(before.en)\(title.en) – \(behind.en)")
    }

    /// What a demonstration says of itself; nil where the data and the clock are what they seem.
    var ribbon: Wording? {
        switch (notice.isSample, notice.clock) {
        case (false, nil): nil
        case (true, nil):
            Wording(vi: "Dữ liệu mẫu: số liệu, người và mốc hạn là giả định.", en: "Sample data: figures, people and dates are made up.")
        case (false, let day?):
            Wording(vi: "Đồng hồ của hệ thống đứng ở ngày \(day.vietnamese).", en: "The clock of this system stands at \(day.vietnamese).")
        case (true, let day?):
            Wording(
                vi: "Bản trình diễn: dữ liệu mẫu, đồng hồ đứng ở ngày \(day.vietnamese).",
                en: "A demonstration: the data are samples, and the clock stands at \(day.vietnamese).")
        }
    }

    /// The server's time, on the day it is for the database.
    var time: Wording {
        let (clock, today) = Moment.words(now)
        let day = notice.clock?.vietnamese ?? today
        return Wording(vi: "Máy chủ: \(clock) ngày \(day) (giờ Việt Nam)", en: "Server: \(clock) on \(day) (Vietnamese time)")
    }

    /// The finished page. What was to be said once has been said.
    /// - Parameter isDoor: whether the page has no head, for whoever stands before it.
    func response(
        _ status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], isDoor: Bool = false, _ main: (inout HTMLWriter) -> Void
    ) -> Response {
        var html = HTMLWriter(in: language)
        html.document(self, isDoor: isDoor, main)
        var response = Response(status, page: html, language, headers)
        if flash != nil { response.setCookie(HTTP.Cookies.cookie(Flash.cookie, "", age: 0)) }
        return response
    }
}
