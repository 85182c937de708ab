package import Foundation

/// As what the holder of a post signs for the unit (thẩm quyền ký). Constraint: `a_post_signs_as_one_of_the_field`.
package enum SigningPost: String, CaseIterable, Sendable {
    /// Chủ tịch, Trưởng phòng; a leader of whom nothing else is said.
    case head
    case deputyHead = "deputy_head"
    /// Until a day.
    case actingHead = "acting_head"
    /// Chánh Văn phòng, or who heads the standing office.
    case officeHead = "office_head"
}

/// Somebody who may sign for a unit on a day, by a post or by a charge.
package struct Signer: Hashable, Sendable {
    package enum Ground: Hashable, Sendable {
        case post(SigningPost)
        /// What a leader let them sign until a day; in one family, or in every one.
        case charge(family: UUID?)
    }

    package let membership: UUID
    package let name: String
    /// What is printed under the name.
    package let post: String?
    package let ground: Ground

    package init(membership: UUID, name: String, post: String?, ground: Ground) {
        self.membership = membership
        self.name = name
        self.post = post
        self.ground = ground
    }

    /// As what they may sign; the first is what is proposed. Source: Nghị định 30/2020/NĐ-CP, article 13.
    package func capacities(in family: UUID?) -> [SignerCapacity] {
        switch ground {
        case .post(.head): [.onBehalf, .none]
        case .post(.deputyHead): [.deputy]
        case .post(.actingHead): [.acting]
        case .post(.officeHead): [.byOrder]
        case .charge(let charged): charged == nil || charged == family ? [.byDelegation] : []
        }
    }
}

/// Who signs a document as what, as whoever issues it says.
package struct Signature: Hashable, Sendable {
    /// The post or charge of one of those who may; nil for whoever bears the name.
    package let membership: UUID?
    package let name: String?
    package let capacity: SignerCapacity?
    /// The document of the unit that lets them, of what is signed by order or by delegation.
    package let under: UUID?

    package init(membership: UUID? = nil, name: String? = nil, capacity: SignerCapacity?, under: UUID? = nil) {
        self.membership = membership
        self.name = name.flatMap { $0.isBlank ? nil : $0 }
        self.capacity = capacity
        self.under = under
    }
}

extension SignerCapacity {
    /// Whether it names a document that lets the signer.
    package var needsDocument: Bool { self == .byOrder || self == .byDelegation }
}

extension [Signer] {
    /// Holds a signature against those who may sign on a day, and says what is printed.
    /// - Parameters:
    ///   - family: of a plan, or of the task that a letter urges.
    ///   - known: documents of the unit, the one that lets the signer among them.
    package func print(
        _ summary: String, signedBy signature: Signature, in family: UUID?, on day: Day, knowing known: [KnownDocument]
    ) throws(Refusals) -> Document.Print {
        var refusals: [DocumentRefusal] = []
        if signature.membership == nil, signature.name == nil { refusals.append(.signerMissing) }
        if signature.capacity == nil { refusals.append(.capacityMissing) }
        try Refusals.throw(ifAny: refusals)
        let capacity = signature.capacity ?? SignerCapacity.none
        let named = filter { $0.membership == signature.membership || signature.membership == nil && $0.name == signature.name }
        guard let first = named.first else { throw Refusals(all: [DocumentRefusal.signerUnknown(signature.name, map(\.name))]) }
        // Who has two posts signs by the one that lets them.
        guard let signer = named.first(where: { $0.capacities(in: family).contains(capacity) }) else {
            throw Refusals(all: [DocumentRefusal.capacityNotTheirs(first.name, capacity, first.capacities(in: family))])
        }
        let under = try document(under: signature.under, for: capacity, on: day, among: known)
        return Document.Print(
            summary: summary, issuedOn: day, signer: signer.name, capacity: capacity, post: signer.post, membership: signer.membership,
            under: under)
    }

    private func document(
        under id: UUID?, for capacity: SignerCapacity, on day: Day, among known: [KnownDocument]
    ) throws(Refusals) -> UUID? {
        guard capacity.needsDocument else { return nil }
        guard let id else { throw Refusals(all: [DocumentRefusal.underMissing(capacity)]) }
        guard let document = known.first(where: { $0.id == id }) else { throw Refusals(all: [DocumentRefusal.underUnknown]) }
        guard document.validity(on: day) == .stands else { throw Refusals(all: [DocumentRefusal.underEnded(document.name)]) }
        return id
    }

    /// What is proposed to whoever issues: the one who is named, or else the first who needs no document for it.
    package func proposed(_ name: String?, _ capacity: SignerCapacity?, in family: UUID?) -> Signature? {
        let named = name.flatMap { name in first { $0.name == name } }
        guard let signer = named ?? first(where: { $0.capacities(in: family).contains { !$0.needsDocument } }) else { return nil }
        let theirs = signer.capacities(in: family)
        guard let chosen = theirs.first(where: { $0 == capacity }) ?? theirs.first else { return nil }
        return Signature(membership: signer.membership, name: signer.name, capacity: chosen)
    }
}

extension SigningPost: Named {
    package var words: Wording {
        switch self {
        case .head: Wording(vi: "người đứng đầu", en: "head")
        case .deputyHead: Wording(vi: "cấp phó của người đứng đầu", en: "deputy head")
        case .actingHead: Wording(vi: "quyền người đứng đầu", en: "acting head")
        case .officeHead: Wording(vi: "người đứng đầu văn phòng, bộ phận giúp việc", en: "head of an office")
        }
    }
}
