import Foundation

/// What a telephone does with the text it is told.
enum Base32Text {
    static func decode(_ text: String) -> Data? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = ""
        for letter in text {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits += String(repeating: "0", count: 5 - String(value, radix: 2).count) + String(value, radix: 2)
        }
        return Data(
            stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
                UInt8(bits.dropFirst(start).prefix(8), radix: 2)!
            })
    }
}
