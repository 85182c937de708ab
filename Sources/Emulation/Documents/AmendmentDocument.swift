package import Foundation

/// In what an amendment is issued: a document of its own, under the next number of a register.
package struct AmendmentDocument: Hashable, Sendable {
    /// A decision, or a plan as the one it amends.
    package let type: DocumentType
    package let signature: Signature

    package init(_ type: DocumentType, signedBy signature: Signature) {
        (self.type, self.signature) = (type, signature)
    }

    /// Neither number nor day is what somebody typed.
    /// - Parameters:
    ///   - registers: those of the unit that hold documents of the type.
    ///   - known: documents of the unit, the one that lets the signer among them.
    package func numbering(
        of amendment: Amendment, _ registers: [Register], signedBy signers: [Signer], knowing known: [KnownDocument], family: UUID,
        on day: Day, newID: UUID
    ) throws(Refusals) -> Numbering {
        guard let (register, isNew) = registers.serving(type, on: day, newID: newID) else {
            throw Refusals(all: [RegisterRefusal.noneHere(type)])
        }
        var refusals: [any Refusal] = []
        if let typed = amendment.symbol { refusals.append(DocumentRefusal.numberTyped(typed)) }
        if let typed = amendment.issuedOn, typed != day { refusals.append(DocumentRefusal.dayOfIssue(day)) }
        var print: Document.Print?
        do {
            print = try signers.print(amendment.summary, signedBy: signature, in: family, on: day, knowing: known)
        } catch {
            refusals += error.all
        }
        guard let print, refusals.isEmpty else { throw Refusals(all: refusals) }
        return .next(of: register, opening: isNew, print)
    }
}
