import Foundation

/// The formats of the contract, held strictly.
enum Format: String, Sendable {
    case uuid
    case date
    case dateTime = "date-time"

    func takes(_ text: String) -> Bool {
        switch self {
        case .uuid: text.wholeMatch(of: /[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/) != nil
        case .date: Self.isDay(text)
        case .dateTime:
            if let parts = text.wholeMatch(of: /(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})/) {
                Self.isDay(String(parts.1)) && Int(parts.2)! < 24 && Int(parts.3)! < 60 && Int(parts.4)! <= 60
            } else {
                false
            }
        }
    }

    private static func isDay(_ text: String) -> Bool {
        guard let parts = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), let year = Int(parts.1), let month = Int(parts.2),
            let day = Int(parts.3), (1...12).contains(month), day >= 1
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
