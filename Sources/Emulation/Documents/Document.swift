package import Foundation

/// A document of a unit (văn bản), and the number of a register that it took.
package struct Document: Hashable, Sendable {
    /// Constraint: `a_document_is_in_a_known_state`.
    package enum State: String, CaseIterable, Sendable {
        /// A number kept for what is not signed yet.
        case reserved
        case issued
        /// The number stays where it was and is nobody's any more.
        case cancelled
    }

    /// What is printed when it is issued, frozen.
    package struct Print: Hashable, Sendable {
        package let summary: String
        package let issuedOn: Day
        package let signer: String
        package let capacity: SignerCapacity
        /// What is printed under the name.
        package let post: String?
        /// By which post or charge it was signed; nil of what was issued before posts said as what their holders sign.
        package let membership: UUID?
        /// The document that lets the signer, of what is signed by order or by delegation.
        package let under: UUID?

        package init(
            summary: String, issuedOn: Day, signer: String, capacity: SignerCapacity, post: String? = nil, membership: UUID? = nil,
            under: UUID? = nil
        ) {
            self.summary = summary
            self.issuedOn = issuedOn
            self.signer = signer
            self.capacity = capacity
            self.post = post
            self.membership = membership
            self.under = under
        }
    }

    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    package let register: UUID
    package let number: Int
    package let symbol: String
    package let type: DocumentType
    package var family: UUID?
    package var state: State
    /// Counts its changes.
    package var revision: Int
    /// For what the number was reserved; nil for one that was issued at once.
    package let purpose: String?
    /// When the number was taken.
    package let givenAt: Date
    /// Of what is issued.
    package var print: Print?
    /// Why it was cancelled.
    package var reason: String?

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, register: UUID, number: Int, symbol: String, type: DocumentType, family: UUID?,
        state: State, revision: Int, purpose: String?, givenAt: Date, print: Print?, reason: String?
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.register = register
        self.number = number
        self.symbol = symbol
        self.type = type
        self.family = family
        self.state = state
        self.revision = revision
        self.purpose = purpose
        self.givenAt = givenAt
        self.print = print
        self.reason = reason
    }
}

// Every change there is; each counts one revision.
extension Document {
    package func issuing(_ print: Print, family: UUID?) throws(DocumentRefusal) -> Document {
        guard state == .reserved else { throw .notNow(state) }
        return changed {
            $0.state = .issued
            $0.family = family
            $0.print = print
        }
    }

    package func cancelling(reason: String) throws(DocumentRefusal) -> Document {
        guard state == .reserved else { throw .notNow(state) }
        guard !reason.isBlank else { throw .reasonMissing }
        return changed {
            $0.state = .cancelled
            $0.reason = reason
        }
    }

    private func changed(_ change: (inout Document) -> Void) -> Document {
        var next = self
        change(&next)
        next.revision += 1
        return next
    }
}

extension Document.State: Named {
    package var words: Wording {
        switch self {
        case .reserved: Wording(vi: "đang giữ số", en: "reserved")
        case .issued: Wording(vi: "đã ban hành", en: "issued")
        case .cancelled: Wording(vi: "đã hủy số", en: "cancelled")
        }
    }
}
