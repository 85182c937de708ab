import Emulation
import Foundation
import Operations
import Store

/// What a unit decided.
struct CommendationsView: Sendable {
    struct Line: Sendable {
        let way: PageAddress
        let symbol: String
        let day: String
        let summary: String
        let kind: Wording
        let isBack: Bool
        let lines: Wording
    }

    let here: UnitID
    let lines: [Line]
    /// How many nominations wait; nil on a later page, and for who may not decide.
    let waiting: Int?
    let next: PageAddress?

    static let shown = 50
    static let title = Wording(vi: "Quyết định khen thưởng", en: "Decisions to commend")
    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/quyet-dinh-khen" }

    init(_ read: ReadCommendations.Read, isFirst: Bool, in here: UnitID, mayIssue: Bool) {
        self.here = here
        lines = read.items.map { listed in
            let commendation = listed.commendation
            let back = listed.takenBack
            return Line(
                way: .commendation(commendation.id, of: commendation.unit, seenFrom: here), symbol: listed.symbol,
                day: commendation.decidedOn.vietnamese, summary: listed.summary, kind: commendation.kind.words,
                isBack: commendation.back != nil,
                lines: commendation.back != nil || back == 0
                    ? Wording(vi: "\(commendation.lines) trường hợp", en: "lines: \(commendation.lines)")
                    : Wording(
                        vi: "\(commendation.lines) trường hợp, đã hủy bỏ \(back)", en: "lines: \(commendation.lines), cancelled: \(back)"))
        }
        waiting = isFirst && mayIssue ? read.waiting.count : nil
        next =
            read.items.count == Self.shown
            ? read.items.last.map { Self.address(in: here).asking("truoc", $0.commendation.id.uuidString.lowercased()) } : nil
    }
}

extension PageAddress {
    static func commendation(_ id: UUID, of owner: UnitID, seenFrom here: UnitID) -> PageAddress {
        "/\(here)/quyet-dinh-khen/\(owner)/\(id)"
    }
}

/// What a unit gave in a year (sổ khen thưởng).
struct AwardsView: Sendable {
    struct Line: Sendable {
        let way: PageAddress
        let symbol: String
        let day: String
        let ordinal: String
        let name: String
        let unit: String
        let form: String
        let amount: Wording?
        let back: Wording?
    }

    let here: UnitID
    let year: Int
    let lines: [Line]
    /// Of what still stands, in đồng.
    let sum: Wording
    let isCut: Bool

    static let title = Wording(vi: "Sổ khen thưởng", en: "Register of awards")
    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/so-khen-thuong" }

    var heading: Wording { Wording(vi: "Sổ khen thưởng năm \(year)", en: "Register of awards of \(year)") }
    var before: PageAddress { Self.address(in: here).asking("nam", "\(year - 1)") }

    init(_ read: ReadAwards.Read, in here: UnitID) {
        self.here = here
        year = read.year
        isCut = read.awards.count == ReadAwards.most
        lines = read.awards.map { listed in
            let award = listed.award
            return Line(
                way: .commendation(award.commendation, of: award.unit, seenFrom: here), symbol: listed.symbol,
                day: listed.decidedOn.vietnamese, ordinal: "\(award.ordinal)", name: award.name, unit: award.unitName, form: award.formName,
                amount: award.money.map { Written.number(Decimal($0.amount)) }, back: listed.back)
        }
        let standing = read.awards.filter { $0.award.stands }
        let amount = Written.number(Decimal(standing.reduce(0) { $0 + ($1.award.money?.amount ?? 0) }))
        sum = Wording(
            vi: "Còn giá trị: \(standing.count) trường hợp, tiền thưởng \(amount.vi) đồng.",
            en: "Standing: \(standing.count), money \(amount.en) VND.")
    }
}

extension GivenAward {
    /// By what it was taken back.
    var back: Wording? {
        takenBack.map {
            Wording(
                vi: "Đã hủy bỏ theo Quyết định số \($0.symbol) ngày \($0.on.vietnamese)",
                en: "Cancelled by decision \($0.symbol) of \($0.on.vietnamese)")
        }
    }
}
