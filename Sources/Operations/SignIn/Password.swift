import Emulation
import Foundation

/// What somebody typed as a password, in one form whatever the keyboard: "ế" is one letter or three, and the same to everybody (NFKC).
package struct Password: Hashable, Sendable {
    let text: String

    package init(_ typed: String) {
        text = typed.precomposedStringWithCompatibilityMapping
    }

    /// NIST SP 800-63B-4, 3.1.1.2: fifteen where a password alone opens.
    package static let fewest = 15
    package static let most = 200

    /// Throws a `PasswordRefusal` among `Refusals`: a new password is long, and not the first that somebody would guess.
    /// - Parameters:
    ///   - login: the name to sign in with.
    ///   - breached: passwords that were stolen somewhere.
    package func requireFit(login: String, breached: BreachedPasswords?) throws {
        let count = text.unicodeScalars.count
        guard count >= Self.fewest else { throw Refusals(all: [PasswordRefusal.tooShort(count)]) }
        guard count <= Self.most else { throw Refusals(all: [PasswordRefusal.tooLong]) }
        let plain = Self.plain(text)
        guard !plain.contains(Self.plain(login)) else { throw Refusals(all: [PasswordRefusal.containsLogin]) }
        guard !Self.isARow(plain), !Self.isMadeOfCommonWords(plain) else { throw Refusals(all: [PasswordRefusal.common]) }
        guard try breached?.contains(text) != true else { throw Refusals(all: [PasswordRefusal.breached]) }
    }

    /// Small letters without tones.
    private static func plain(_ text: String) -> String {
        text.lowercased().folding(options: .diacriticInsensitive, locale: nil).replacing("đ", with: "d")
    }

    /// Whether it is one short piece over and over, or a walk along the alphabet or the keyboard.
    private static func isARow(_ text: String) -> Bool {
        let letters = text.unicodeScalars.map { Int($0.value) }
        for period in 1...5 where letters.dropFirst(period).elementsEqual(letters.dropLast(period)) { return true }
        return rows.contains { $0.contains(text) }
    }

    /// Long enough to begin anywhere and go round; in both directions.
    private static let rows: [String] = {
        let forward = ["1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"]
            .map { String(repeating: $0, count: 2 + most / $0.count) }
        return forward + forward.map { String($0.reversed()) }
    }()

    /// Whether nothing is left of it without the words everybody thinks of, digits and signs.
    private static func isMadeOfCommonWords(_ text: String) -> Bool {
        var rest = text.filter(\.isLetter)
        for word in commonWords { rest = rest.replacing(word, with: "") }
        return rest.count < 4
    }

    private static let commonWords = [
        "motconvitxoerahaicaicanh", "congtacthiduakhenthuong", "chuyendoiso", "phongtrao", "thiduakhenthuong", "khenthuong", "thidua",
        "matkhau",
        "password", "passw", "qwertyuiop", "qwerty", "asdfghjkl", "asdf", "zxcvbnm", "administrator", "admin", "quantri", "nguoidung",
        "dangnhap",
        "xinchao", "letmein", "welcome", "iloveyou", "anhyeuem", "emyeuanh", "yeuem", "saigon", "hanoi", "haiphong", "danang", "anlao",
        "vietnam", "phongnoivu", "uyban", "ubnd", "nhandan", "huyen", "tinh", "thanhpho", "nguyen", "tran", "pham", "abcdef", "abc",
    ]
}
