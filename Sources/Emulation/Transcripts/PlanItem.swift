/// What a piece of a text becomes in a plan.
package enum PlanItem: Hashable, Sendable {
    case symbol(String)
    case issuedOn(Day)
    case signer(String)
    case capacity(SignerCapacity)
    case summary(String)
    case shortName(String)
    case theme(String)
    case motto(String)
    case basis(LegalBasis)
    case clause(Clause)
    case movement(LinkedMovement)
    case address(AddressRule)
    case recipient(RecipientLine)

    /// What of a plan it is, as a refusal names it.
    package var member: String {
        switch self {
        case .symbol: "symbol"
        case .issuedOn: "issuedOn"
        case .signer: "signer"
        case .capacity: "signerCapacity"
        case .summary: "summary"
        case .shortName: "shortName"
        case .theme: "theme"
        case .motto: "motto"
        case .basis: "legalBases"
        case .clause: "clauses"
        case .movement: "movements"
        case .address: "addresses"
        case .recipient: "recipients"
        }
    }

    /// Whether a plan can hold it: its texts are no longer than they may be, and none has a character that moves a cursor or turns the
    /// direction of writing.
    var isWritable: Bool {
        switch self {
        case .symbol(let text), .signer(let text): text.isWritable(upTo: 200)
        case .shortName(let text): text.isWritable(upTo: 300)
        case .summary(let text), .theme(let text), .motto(let text): text.isWritable(upTo: 2000)
        case .issuedOn, .capacity, .address: true
        case .recipient(let line): line.words.isWritable(upTo: 500)
        case .basis(let basis): basis.symbol.isWritable(upTo: 200) && (basis.issuer ?? "-").isWritable(upTo: 500)
        case .clause(let clause):
            clause.number.unicodeScalars.count <= 50 && clause.heading.isPlain(upTo: 2000) && clause.body.isPlain(upTo: 20_000)
        case .movement(let movement):
            movement.name.isWritable(upTo: 1000) && (movement.planSymbol ?? "-").isWritable(upTo: 200)
                && (movement.periodText ?? "-").isWritable(upTo: 500)
        }
    }
}

extension String {
    fileprivate func isWritable(upTo most: Int) -> Bool { !isBlank && isPlain(upTo: most) }

    fileprivate func isPlain(upTo most: Int) -> Bool {
        var count = 0
        for scalar in unicodeScalars {
            count += 1
            switch scalar.value {
            case 0..<0x20, 0x7f..<0xa0, 0x2028...0x202e, 0x2066...0x2069: return false
            default: if count > most { return false }
            }
        }
        return true
    }
}
