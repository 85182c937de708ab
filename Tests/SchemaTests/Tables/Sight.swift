import Emulation

/// Who sees the rows of a table: the wall told a second time, in Swift, so that the policies are held to something.
enum Sight: Sendable {
    /// The unit alone.
    case ownDesk
    /// The unit and those above it.
    case upward
    /// The unit and those above and below it.
    case upwardAndDownward
    /// The unit, and those above once it was sent.
    case upwardOnceSent
    /// Those above, and below too where it is set for all.
    case upwardAndDownwardForAll
    /// The unit and who sent it, who stands above it or right below; nobody between them.
    case recipientAndSender
    /// The unit and those above it, and the one that leads what it co-operates in.
    case upwardAndLead
    /// The unit and those above it, and the units among these of its columns.
    case upwardAndAmong(String)
    /// The unit and those above it, and the unit in this column and those above that.
    case upwardFromEither(String)
    /// The unit and those above it, as far up as the one in this column.
    case upwardAsFarAs(String)
    /// As the row says: the unit alone where this expression is `internal`, those above too where `sent`, those below too where `below`,
    /// otherwise all of them.
    case audience(String)

    /// An expression that tells rows of one unit apart.
    var particular: String {
        switch self {
        case .upwardOnceSent: "case when version > 0 then 'sent' else 'desk' end"
        case .upwardAndDownwardForAll: "case when unit_id = from_unit then 'all' else 'one' end"
        case .recipientAndSender: "from_unit::text"
        case .upwardAndLead: "coalesce(lead_unit::text, '')"
        case .upwardAndAmong(let column), .upwardFromEither(let column), .upwardAsFarAs(let column): "\(column)::text"
        case .audience(let expression): expression
        case .ownDesk, .upward, .upwardAndDownward: "''"
        }
    }

    /// Whether somebody standing in a unit sees a row of another.
    func reaches(_ me: UnitID, rowOf unit: UnitID, _ particular: String) -> Bool {
        switch self {
        case .ownDesk: unit == me
        case .upward: me.contains(unit)
        case .upwardAndDownward: me.contains(unit) || unit.isAbove(me)
        case .upwardOnceSent: unit == me || particular == "sent" && me.contains(unit)
        case .upwardAndDownwardForAll: me.contains(unit) || particular == "all" && unit.isAbove(me)
        case .recipientAndSender: unit == me || particular == "\(me.rawValue)" && (me.isAbove(unit) || me.parent == unit)
        case .upwardAndLead: me.contains(unit) || particular == "\(me.rawValue)"
        case .upwardAndAmong: me.contains(unit) || particular.split { !$0.isNumber }.contains("\(me.rawValue)")
        case .upwardFromEither: me.contains(unit) || Int64(particular).flatMap(UnitID.init(rawValue:)).map(me.contains) ?? false
        case .upwardAsFarAs: me.contains(unit) && Int64(particular).map { me.rawValue >= $0 } ?? false
        case .audience:
            switch particular {
            case "internal": unit == me
            case "sent": me.contains(unit)
            case "below": unit == me || unit.isAbove(me)
            default: me.contains(unit) || unit.isAbove(me)
            }
        }
    }
}
