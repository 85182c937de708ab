import Emulation
import Foundation
import Operations
import Store

/// A line of a ledger, as one of its two sides reads it.
struct LedgerRow: Sendable {
    let title: Wording
    /// Where it is done, or looked after; nil where the reader may not.
    let way: PageAddress?
    let campaign: String
    /// The unit on the other side, and how it told it or was told.
    let other: String
    let strength: Wording?
    /// Until when, or since when it is done; nil where no day was given.
    let due: Wording?
    let state: LedgerLine.State

    init(_ listed: ListedLine, seenFrom here: UnitID, _ deeds: Deeds, on today: Day) {
        let line = listed.line
        title = Self.title(listed)
        campaign = listed.shortName
        other = line.unit == here ? listed.issuerName : listed.unitName
        strength = line.strength?.words
        state = line.state
        switch (line.state, line.doneAt) {
        case (.done, let done?):
            let day = Day(done).vietnamese
            due = Wording(vi: "ngày \(day)", en: "on \(day)")
        case (.done, nil), (.excused, _): due = nil
        case (.open, _), (.late, _):
            // Who was only requested is told so; an answer is owed like what was ordered.
            due = line.dueOn.map { ObligationLine.due($0, line.strength ?? .ordered, on: today, extendedTo: line.until) }
        }
        way = line.debtor == here ? Self.doing(listed, in: here, deeds) : Self.watching(listed, in: here, deeds)
    }

    private static func title(_ listed: ListedLine) -> Wording {
        switch listed.line.kind {
        case .adopt: return DutyView.adoption
        case .acknowledge: return DutyView.acknowledgement(Written.amendment(listed.revision ?? 0))
        case .report: return DutyView.report(listed.period)
        case .task: return ObligationLine.name(listed.number ?? "", listed.heading ?? "")
        case .plea:
            let task = ObligationLine.name(listed.number ?? "", listed.heading ?? "")
            return Wording(vi: "Trả lời đề nghị gia hạn, miễn: \(task.vi)", en: "Answer a plea: \(task.en)")
        case .difficulty:
            let words = DifficultyLine.beginning(of: listed.words ?? "")
            return Wording(vi: "Trả lời vướng mắc: \(words)", en: "Answer a difficulty: \(words)")
        case .review:
            let report = DutyView.report(listed.period)
            return Wording(vi: "Duyệt \(report.vi.prefix(1).lowercased())\(report.vi.dropFirst())", en: "Decide on: \(report.en)")
        }
    }

    /// Where its debtor does it, or reads what it did.
    private static func doing(_ listed: ListedLine, in here: UnitID, _ deeds: Deeds) -> PageAddress? {
        let line = listed.line, isDone = line.state == .done
        switch line.kind {
        case .adopt:
            guard isDone, let own = listed.about else { return "/\(here)/cua/\(line.issuer)/phong-trao/\(line.campaign)" }
            return "/\(here)/phong-trao/\(own)"
        case .acknowledge:
            guard let own = listed.about else { return nil }
            return isDone ? "/\(here)/phong-trao/\(own)" : AcknowledgementView.address(of: own, listed.revision ?? 0, in: here)
        case .report:
            guard let own = listed.about, let period = listed.period else { return nil }
            let report = PageAddress.report(of: here, campaign: own, period: period.id)
            return isDone || !deeds.mayPrepare ? report : report.below("soan")
        case .task: return "/\(here)/nhiem-vu/\(line.unit)/\(line.id)"
        case .plea: return listed.about.map { "/\(here)/nhiem-vu/\(line.unit)/\($0)" }
        case .difficulty: return "/\(here)/vuong-mac/\(line.unit)/\(line.id)"
        case .review: return deeds.mayReview ? "/\(here)/duyet/\(line.unit)/\(line.id)" : nil
        }
    }

    /// Where its creditor looks after it.
    private static func watching(_ listed: ListedLine, in here: UnitID, _ deeds: Deeds) -> PageAddress? {
        let line = listed.line
        switch line.kind {
        case .adopt, .acknowledge:
            return PageAddress("/\(here)/phong-trao/\(line.campaign)/tham-gia").asking("ky", ParticipationView.none)
        case .report:
            let participation: PageAddress = "/\(here)/phong-trao/\(line.campaign)/tham-gia"
            return listed.period.map { participation.asking("ky", $0.id.uuidString.lowercased()) } ?? participation
        case .task: return "/\(here)/nhiem-vu/\(line.unit)/\(line.id)"
        case .plea: return listed.about.map { "/\(here)/nhiem-vu/\(line.unit)/\($0)" }
        case .difficulty: return "/\(here)/vuong-mac/\(line.unit)/\(line.id)"
        case .review:
            guard let own = listed.about, let period = listed.period else { return nil }
            return .report(of: here, campaign: own, period: period.id)
        }
    }
}
