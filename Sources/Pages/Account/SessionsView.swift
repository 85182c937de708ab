import Emulation
import FoundationEssentials
import Store

/// Where somebody is signed in, and what their machines carry.
struct SessionsView: Sendable {
    struct Session: Sendable {
        let id: UUID
        let isThis: Bool
        /// `Chrome trên Windows`, or what a token is for.
        let what: Wording
        let details: [Wording]
    }

    let sessions: [Session]
    let tokens: [Session]

    static let title = Wording(vi: "Phiên đăng nhập", en: "Sessions")

    init(_ all: [SignedIn]) {
        sessions = all.filter(\.isSession).map { session in
            Session(
                id: session.id, isThis: session.isThis, what: Agent(session.agent).words,
                details: [session.address.map(Self.from), Self.since(session.since), Self.until(session.until)].compactMap(\.self))
        }
        tokens = all.filter { !$0.isSession }.map { token in
            Session(
                id: token.id, isThis: false,
                what: token.label.isEmpty ? Self.unnamed : Wording(vi: token.label, en: token.label),
                details: [
                    token.onlyUnit.map(Self.only), token.readsOnly ? Self.readsOnly : nil, Self.given(token.since), Self.end(token.until),
                ].compactMap(\.self))
        }
    }

    var hasOthers: Bool { sessions.contains { !$0.isThis } }

    private static let unnamed = Wording(vi: "Mã truy cập không tên", en: "A token without a name")
    private static let readsOnly = Wording(vi: "chỉ đọc", en: "reads only")

    private static func from(_ address: String) -> Wording { Wording(vi: "từ \(address)", en: "from \(address)") }
    private static func only(_ unit: UnitID) -> Wording { Wording(vi: "chỉ ở đơn vị \(unit)", en: "in unit \(unit) only") }

    private static func since(_ moment: Date) -> Wording {
        let (clock, day) = Moment.words(moment)
        return Wording(vi: "đăng nhập lúc \(clock) ngày \(day)", en: "since \(clock) on \(day)")
    }

    private static func given(_ moment: Date) -> Wording {
        let day = Moment.words(moment).day
        return Wording(vi: "cấp ngày \(day)", en: "given on \(day)")
    }

    private static func end(_ moment: Date) -> Wording {
        let (clock, day) = Moment.words(moment)
        return Wording(vi: "hết hạn lúc \(clock) ngày \(day)", en: "ends at \(clock) on \(day)")
    }

    private static func until(_ moment: Date) -> Wording {
        let (clock, day) = Moment.words(moment)
        return Wording(vi: "hết hạn lúc \(clock) ngày \(day) nếu không dùng", en: "ends at \(clock) on \(day) if it is not used")
    }
}

/// What a browser says of itself, in a word or two that its owner knows it by.
struct Agent: Sendable {
    private let browser: String?
    private let system: String?

    /// The first that is named: each also calls itself what came before it.
    private static let browsers = [
        ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]
    private static let systems = [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ]

    init(_ agent: String?) {
        let agent = agent ?? ""
        browser = Self.browsers.first { agent.contains($0.0) }?.1
        system = Self.systems.first { agent.contains($0.0) }?.1
    }

    var words: Wording {
        switch (browser, system) {
        case (let browser?, let system?): Wording(vi: "\(browser) trên \(system)", en: "\(browser) on \(system)")
        case (let one?, nil), (nil, let one?): Wording(vi: one, en: one)
        case (nil, nil): Wording(vi: "Trình duyệt hoặc chương trình khác", en: "Another browser or program")
        }
    }
}
