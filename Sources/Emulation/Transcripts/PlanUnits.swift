import Foundation

/// The units that a plan may mean by the names it uses: those below its issuer, as they are called today.
package struct PlanUnits: Sendable {
    /// What a name in a plan may mean.
    package enum Meaning: Hashable, Sendable {
        case nobody
        /// These, and it is proposed.
        case who(AddressRule.Who, Unit?)
        /// One of these, and a person has to say which.
        case oneOf([Unit])
    }

    private let named: [(unit: Unit, words: [Syllable])]
    private let issuer: [Syllable]
    private let own: Unit?

    /// - Parameter below: those that are there today.
    package init(below issuer: Unit?, _ below: [Unit]) {
        self.own = issuer
        let own = issuer.map { Self.words($0.name) } ?? []
        self.issuer = own
        named = below.map { ($0, Self.bare(Self.words($0.name), own)) }
    }

    /// Nobody at all.
    package static let none = PlanUnits(below: nil, [])

    /// What a name means: tones are not looked at, nor is the issuer's own name behind it ("Phòng Nội vụ huyện"). Linear in the units.
    package func meaning(of name: String) -> Meaning {
        let words = Self.words(name)
        if Self.isAllCommunes(words) { return .who(.childAuthorities, nil) }
        let bare = Self.bare(words, issuer)
        if let own, words == issuer || Self.ownNames.contains(bare) { return .who(.units([own.id]), own) }
        guard !bare.isEmpty else { return .nobody }
        let same = named.filter { $0.words == bare }.map(\.unit)
        if same.count == 1, let unit = same.first { return .who(.units([unit.id]), unit) }
        if same.count > 1 { return .oneOf(Array(same.prefix(Self.mostOffered))) }
        guard bare.count > 1 else { return .nobody }
        let near = named.filter { $0.words.count > 1 && ($0.words.starts(with: bare) || bare.starts(with: $0.words)) }.map(\.unit)
        return near.isEmpty ? .nobody : .oneOf(Array(near.prefix(Self.mostOffered)))
    }

    func has(_ kind: UnitKind) -> Bool { named.contains { $0.unit.kind == kind } }

    func isIssuer(_ who: AddressRule.Who) -> Bool { own.map { who == .units([$0.id]) } ?? false }

    private static let mostOffered = 12

    private static let short: [Syllable: Phrase] = [
        "ubnd": "ủy ban nhân dân", "mttq": "mặt trận tổ quốc", "ubmttq": "ủy ban mặt trận tổ quốc", "hđnd": "hội đồng nhân dân",
    ]

    private static func words(_ name: String) -> [Syllable] {
        Phrase(name.precomposedStringWithCanonicalMapping).words.flatMap { word in (short[word.text]?.words ?? [word]).map(\.text) }
            .map(\.withoutTones)
    }

    /// Without the issuer's name at its end, be it "huyện An Lão", "huyện" or "của huyện".
    private static func bare(_ words: [Syllable], _ issuer: [Syllable]) -> [Syllable] {
        var words = words[...]
        let title = words.count > issuer.count && !issuer.isEmpty && words.suffix(issuer.count).elementsEqual(issuer)
        if title { words = words.dropLast(issuer.count) }
        if let last = words.last, titles.contains(last), words.count > 1 { words = words.dropLast() }
        if words.last == Syllable("cua"), words.count > 1 { words = words.dropLast() }
        return Array(words)
    }

    /// The issuer itself, and what is no unit beside it: its council and who sits there.
    private static let ownNames: Set<[Syllable]> = [
        ["uy", "ban", "nhan", "dan"], ["hoi", "dong", "thi", "dua", "khen", "thuong"],
        ["thanh", "vien", "hoi", "dong", "thi", "dua", "khen", "thuong"],
    ]

    private static let titles: Set<Syllable> = ["huyen", "quan", "tinh", "xa", "phuong"]

    /// "Ủy ban nhân dân các xã, thị trấn": all right below that have a name of such a kind.
    private static func isAllCommunes(_ words: [Syllable]) -> Bool {
        var words = words[...]
        if words.starts(with: ["uy", "ban", "nhan", "dan"] as [Syllable]) { words = words.dropFirst(4) }
        guard words.first == "cac", words.count > 1 else { return false }
        return words.dropFirst().allSatisfy { kinds.contains($0) }
    }

    private static let kinds: Set<Syllable> = ["xa", "phuong", "thi", "tran", "dac", "khu", "quan", "huyen", "va"]
}

extension Syllable {
    /// As somebody writes it who types no marks.
    fileprivate var withoutTones: Syllable {
        Syllable(
            text.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.properties.isDiacritic || $0.value < 0x300 }.map {
                $0 == "đ" ? "d" : $0
            })
    }
}
