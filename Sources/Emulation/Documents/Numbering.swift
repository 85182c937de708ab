package import Foundation

/// How a plan comes by its number and its day.
package enum Numbering: Hashable, Sendable {
    /// As they were typed, or not at all: the unit keeps no register of plans here.
    case asTyped
    /// The next number; `opening`: this issue opens the register, as the first of a year does.
    case next(of: Register, opening: Bool, Document.Print)
    /// One that was reserved, as it then is.
    case reserved(Document, issued: Document)

    /// Neither the number nor the day is what somebody typed: the number is the next one, or one that the unit reserved; the day is today.
    ///
    /// - Parameters:
    ///   - registers: those of the unit that hold plans.
    ///   - reserved: the one that bears the symbol which was typed and is still reserved.
    ///   - signature: who signs it as what; held against those who may on that day. Where there is no register nothing is issued here, but on
    ///     paper that somebody signed: what is said of that stays as typed.
    ///   - known: documents of the unit, the one that lets the signer among them.
    package static func of(
        _ plan: CampaignPlan, _ registers: [Register], reserved: Document?, signedBy signature: Signature, among signers: [Signer],
        knowing known: [KnownDocument], family: UUID, on day: Day, newID: UUID
    ) throws(Refusals) -> Numbering {
        guard let (register, isNew) = registers.serving(.plan, on: day, newID: newID) else { return .asTyped }
        var refusals: [any Refusal] = []
        if let typed = plan.issuedOn, typed != day { refusals.append(DocumentRefusal.dayOfIssue(day)) }
        var print: Document.Print?
        do {
            print = try signers.print(plan.summary, signedBy: signature, in: family, on: day, knowing: known)
        } catch {
            refusals += error.all
        }
        let source = reserved.flatMap { reserved in registers.first { $0.id == reserved.register } }
        if let typed = plan.symbol {
            if reserved == nil || reserved?.type != .plan {
                refusals.append(DocumentRefusal.notReserved(typed))
            } else if source?.covers(day) != true {
                refusals.append(RegisterRefusal.over)
            }
        }
        guard let print, refusals.isEmpty else { throw Refusals(all: refusals) }
        guard plan.symbol != nil, let reserved else { return .next(of: register, opening: isNew, print) }
        do {
            return .reserved(reserved, issued: try reserved.issuing(print, family: family))
        } catch {
            throw Refusals(all: [error])
        }
    }

    /// What is printed; nil where everything is as typed.
    package var print: Document.Print? {
        switch self {
        case .asTyped: nil
        case .next(_, _, let print): print
        case .reserved(_, let issued): issued.print
        }
    }
}
