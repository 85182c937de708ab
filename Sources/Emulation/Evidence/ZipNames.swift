/// What the members of a zip are called, as its directory says; nothing is unpacked.
enum ZipNames {
    private static let most = 5000

    /// Nil where the directory cannot be read to its end, stands elsewhere than just before that end, or names a way out of a folder.
    static func all(in bytes: [UInt8]) -> Set<String>? {
        let end = 22
        guard bytes.count >= end, let tail = tail(of: bytes) else { return nil }
        let (count, size, start) = (number(bytes, tail + 10, 2), number(bytes, tail + 12, 4), number(bytes, tail + 16, 4))
        guard count <= most, number(bytes, tail + 8, 2) == count, start + size == tail else { return nil }
        var place = start
        var names: Set<String> = []
        for _ in 0..<count {
            guard place + 46 <= tail, number(bytes, place, 4) == 0x0201_4B50 else { return nil }
            let length = number(bytes, place + 28, 2)
            let next = place + 46 + length + number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
            guard next <= tail, let name = String(validating: bytes[place + 46..<place + 46 + length], as: UTF8.self),
                !name.split(separator: "/").contains(".."), !name.hasPrefix("/"), !name.contains("\\"), names.insert(name).inserted
            else { return nil }
            place = next
        }
        return place == tail ? names : nil
    }

    /// Where the end of the directory is told: the last thing there is, but for a note.
    private static func tail(of bytes: [UInt8]) -> Int? {
        let first = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: first, by: -1).first { place in
            bytes[place] == 0x50 && number(bytes, place, 4) == 0x0605_4B50 && place + 22 + number(bytes, place + 20, 2) == bytes.count
        }
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int {
        (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
}
