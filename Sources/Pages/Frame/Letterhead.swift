import Emulation
import Foundation
import HTTP

/// What stands around a table that is filed on paper: who made it, where and when, and who signs; as Nghị định 30/2020/NĐ-CP, Phụ lục I
/// has it.
struct Letterhead: Sendable {
    /// Whom the unit belongs to; empty for an authority, which answers for itself.
    let above: [String]
    let issuer: [String]
    /// `An Lão, ngày 05 tháng 12 năm 2024`
    let place: String
    /// Under what whoever heads the unit signs, a line each.
    let head: [String]

    init(of post: Post, on day: Day) {
        let name = post.name.uppercased(), isAuthority = post.kind == .authority
        issuer = isAuthority ? [Self.committee, name] : [name]
        // The Party, the Front and the mass organisations are under no People's Committee.
        let isUnderOne = !isAuthority && post.aboveKind == .authority && post.kind?.isOnlyRequested == false
        above = isUnderOne ? [Self.committee, (post.above ?? "").uppercased()] : []
        place = Self.line(Self.town(isAuthority ? post.name : post.above ?? post.name), day)
        head = isAuthority ? ["TM. \(Self.committee)", "CHỦ TỊCH"] : [Self.chief(of: post.name)]
    }

    private static let committee = "ỦY BAN NHÂN DÂN"

    /// Small days, and the first two months, have a nought.
    static func line(_ town: String, _ day: Day) -> String {
        "\(town), ngày \(day.day.padded(to: 2)) tháng \(day.month < 3 ? day.month.padded(to: 2) : "\(day.month)") năm \(day.year)"
    }

    /// The name of the place without what kind of place it is, where a name is left: not of `Quận 7`, and `Huyện đoàn` is no place.
    static func town(_ name: String) -> String {
        for title in UnitTitle.allCases where name.hasPrefix(title.words.vi + " ") {
            let rest = name.dropFirst(title.words.vi.count + 1)
            if rest.first?.isUppercase == true { return String(rest) }
        }
        return name
    }

    private static func chief(of name: String) -> String {
        switch name.prefix(while: { $0 != " " }) {
        case "Phòng": "TRƯỞNG PHÒNG"
        case "Ban": "TRƯỞNG BAN"
        case "Sở": "GIÁM ĐỐC"
        default: "THỦ TRƯỞNG ĐƠN VỊ"
        }
    }
}

extension Frame {
    /// Nil where nobody stands anywhere.
    var letterhead: Letterhead? { place.map { Letterhead(of: $0.post, on: notice.clock ?? Day(now)) } }
}
