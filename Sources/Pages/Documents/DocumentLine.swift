import Emulation
import Foundation
import Store

/// A number in a list, with what became of it.
struct DocumentLine: Sendable {
    let way: PageAddress
    /// Its own page, where it is read elsewhere.
    let own: PageAddress?
    let symbol: String
    let type: Wording
    let state: Wording
    let isReserved: Bool
    let isCancelled: Bool
    /// The day of the document, or the day on which its number was taken.
    let day: Wording
    /// What it is about, or what its number was reserved for.
    let words: String
    let reason: String?

    init(_ listed: ListedDocument, in unit: UnitID) {
        let document = listed.document
        way = Self.address(listed, in: unit)
        own = listed.campaign == nil ? nil : "/\(unit)/van-ban/\(listed.document.id)"
        symbol = document.symbol
        type = document.type.words
        state = document.state.words
        isReserved = document.state == .reserved
        isCancelled = document.state == .cancelled
        let day = (document.print?.issuedOn ?? Day(document.givenAt)).vietnamese
        self.day = Wording(vi: day, en: day)
        words = document.print?.summary ?? document.purpose ?? ""
        reason = document.reason
    }

    /// A plan is read where it stands.
    static func address(_ listed: ListedDocument, in unit: UnitID) -> PageAddress {
        if let campaign = listed.campaign { return "/\(unit)/phong-trao/\(campaign)" }
        return "/\(unit)/van-ban/\(listed.document.id)"
    }
}
