package import Foundation

/// The official mailbox (hộp thư công vụ) of a unit: where it is written to of what was sent to it. In force once somebody there has
/// answered with the code that was sent to it; until then, and where it is never answered, the one before serves.
package struct Mailbox: Hashable, Sendable {
    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    package let address: MailAddress
    package let toldAt: Date
    /// How often somebody answered with something.
    package let tries: Int
    package let confirmedAt: Date?
    /// Since when nothing is written to it any more.
    package let withdrawnAt: Date?

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, address: MailAddress, toldAt: Date, tries: Int = 0, confirmedAt: Date? = nil,
        withdrawnAt: Date? = nil
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.address = address
        self.toldAt = toldAt
        self.tries = tries
        self.confirmedAt = confirmedAt
        self.withdrawnAt = withdrawnAt
    }

    /// How often a unit tells one on one day: each is written to. Constraint: `three_mailboxes_are_told_a_day`.
    package static let mostADay = 3
    /// Constraint: `a_code_is_answered_five_times_at_most`.
    package static let mostTries = 5
    /// Constraint: `a_code_holds_for_a_day`.
    package static let codeHolds: TimeInterval = 24 * 3600
    package static let codeDigits = 8

    package var codeEnds: Date { toldAt + Self.codeHolds }

    /// Whether somebody can still answer with its code.
    package func waits(at now: Date) -> Bool {
        confirmedAt == nil && withdrawnAt == nil && tries < Self.mostTries && now < codeEnds
    }

    /// That its unit withdraws it, once.
    package func withdrawing() throws(MailboxRefusal) {
        guard withdrawnAt == nil else { throw .withdrawn }
    }

    /// The digits of what somebody typed as a code, with or without gaps; nil where it is none.
    package static func code(in typed: String) -> String? {
        let digits = typed.filter { !$0.isWhitespace }
        return digits.utf8.count == codeDigits && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? digits : nil
    }
}
