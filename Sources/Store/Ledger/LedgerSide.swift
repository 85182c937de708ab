package import Emulation
import Postgres

/// Where one stands to the lines of a ledger.
package enum LedgerSide: String, CaseIterable, Sendable {
    /// What the unit owes.
    case debtor
    /// What the unit is owed.
    case creditor
}

extension LedgerSide: Named {
    package var words: Wording {
        switch self {
        case .debtor: Wording(vi: "Việc đơn vị phải làm", en: "What the unit owes")
        case .creditor: Wording(vi: "Việc đơn vị khác phải làm", en: "What others owe the unit")
        }
    }
}

/// Whose lines are looked for, for the branches of ``LedgerSQL``.
///
/// Whoever issued a campaign is owed what it asks, and owes the answers to whom it addressed; so both sides of a unit are the campaigns
/// that it issued and those that addressed it, once as `asks` and once as `answers`.
struct LedgerScope {
    /// Open campaigns `c` whose issuers are owed what they ask.
    let asks: SQL
    /// Open campaigns `c` whose issuers owe an answer.
    let answers: SQL
    /// Of a row, that it is of who was told by these issuers; the second is the column that says who told.
    let told: (_ row: StaticString, _ issuer: StaticString) -> SQL
    /// Of a row, that it is of who waits for these issuers; the second is the column that says for whom.
    let waits: (_ row: StaticString, _ issuer: StaticString) -> SQL
    /// Of the few lines of one debtor, that what is worked out stands once, and not in each place that reads it: setting that up takes longer
    /// than reading them. Of ten thousand debtors, nothing, or all were worked out before those of another state are left out.
    let barrier: SQL

    init(_ unit: UnitID, as side: LedgerSide) {
        let own: SQL = """
            select \(Self.columns), c.short_name from thidua.campaign c
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and \(Campaign.isOpen("c"))
            """
        let above: SQL = """
            select \(Self.columns), c.short_name
            from thidua.address a
            join thidua.campaign c
              on c.root_id = a.root_id and c.level = a.from_level and c.unit_id = a.from_unit and c.campaign_id = a.campaign_id
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and \(Campaign.isOpen("c"))
            """
        // Said once more of each row, though the campaigns say it already, or no index would be entered by it.
        func isOwn(_ row: StaticString, _ issuer: StaticString) -> SQL {
            """
            and \(unescaped: row).root_id = \(unit.rootID) and \(unescaped: row).level in \(SQL.everyLevel)
            and \(unescaped: row).unit_id = \(unit)
            """
        }
        func isTheirs(_ row: StaticString, _ issuer: StaticString) -> SQL {
            "and \(unescaped: row).root_id = \(unit.rootID) and \(unescaped: row).\(unescaped: issuer) = \(unit)"
        }
        switch side {
        case .debtor: (asks, answers, told, waits, barrier) = (above, own, isOwn, isTheirs, "offset 0")
        case .creditor: (asks, answers, told, waits, barrier) = (own, above, isTheirs, isOwn, "")
        }
    }

    /// All lines of a city, each once.
    init(root: Int32) {
        asks = "select \(Self.columns) from thidua.campaign c where c.root_id = \(root) and \(Campaign.isOpen("c"))"
        answers = asks
        told = { row, _ in "and \(unescaped: row).root_id = \(root)" }
        waits = told
        barrier = ""
    }

    private static let columns: SQL = """
        c.root_id, c.level, c.unit_id, c.campaign_id, c.family_id, c.family_level, c.family_unit, c.revision
        """
}
