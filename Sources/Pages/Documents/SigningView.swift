import Emulation
import Foundation
import Operations
import Wire

/// Who signs a document as what: one of those who may today, each with what is printed under the name.
struct SigningView: Sendable {
    struct Choice: Sendable {
        let value: String
        let words: Wording
    }

    let choices: [Choice]
    /// The unit's documents that may let somebody sign; empty where nobody needs one.
    let documents: [(id: UUID, name: String)]

    // As typed.
    var chosen = ""
    var under = ""

    /// - Parameters:
    ///   - family: of the plan, or of the task that a letter urges; nil for every charge there is.
    ///   - name: who is said to sign it, if anybody.
    init(_ signers: Signers, in family: UUID?, named name: String? = nil, as capacity: SignerCapacity? = nil) {
        choices = signers.all.flatMap { signer in
            signer.capacities(in: family).map { capacity in
                let who = [signer.name, signer.post].compactMap(\.self).joined(separator: ", ")
                return Choice(
                    value: Self.value(signer.membership, capacity),
                    words: Wording(vi: "\(capacity.words.vi): \(who)", en: "\(capacity.words.en): \(who)"))
            }
        }
        documents = signers.documents.map { ($0.id, $0.name) }
        if let proposed = signers.all.proposed(name, capacity, in: family), let membership = proposed.membership {
            chosen = proposed.capacity.map { Self.value(membership, $0) } ?? ""
        }
    }

    private static func value(_ membership: UUID, _ capacity: SignerCapacity) -> String {
        "\(membership.uuidString.lowercased()) \(capacity.rawValue)"
    }

    static let members = ["signedBy", "under"]
    static let signer = Control(field: "signer", id: "nguoi-ky", label: Wording(vi: "Người ký", en: "Signed by"))
    static let under = Control(
        field: "under", id: "giao-quyen-ky", label: Wording(vi: "Văn bản giao quyền ký", en: "What lets the signer"))
    /// What is wrong with the capacity is said where both are chosen.
    static let controls = [signer, Control(field: "signerCapacity", id: signer.id, label: signer.label), under]

    /// The same as it was sent.
    func filled(with form: JSON) -> SigningView {
        var view = self
        (view.chosen, view.under) = (form.asTyped("signedBy"), form.asTyped("under"))
        return view
    }
}

extension Fields {
    /// Who was chosen; nobody where the form offered none.
    mutating func chosenSignature() -> Signature {
        let parts = (words("signedBy", upTo: 60) ?? "").split(separator: " ")
        let (membership, capacity) = (
            parts.first.flatMap { UUID(uuidString: String($0)) }, parts.last.flatMap { SignerCapacity(rawValue: String($0)) }
        )
        return Signature(membership: membership, capacity: capacity, under: optional("under", .uuid))
    }
}

extension HTMLWriter {
    mutating func signing(_ view: SigningView, _ mistakes: Mistakes) {
        choice(
            SigningView.signer, name: "signedBy", mistakes, view.chosen, view.choices.map { ($0.value, $0.words[language]) })
        guard !view.documents.isEmpty else { return }
        choice(
            SigningView.under, name: "under", mistakes, view.under,
            [("", Words.none[language])] + view.documents.map { ($0.id.uuidString.lowercased(), $0.name) })
        element("p", .class("small soft")) { $0.text(Words.hint) }
    }
}

private enum Words {
    static let none = Wording(vi: "(không cần)", en: "(none needed)")
    static let hint = Wording(
        vi: "Chỉ chọn khi ký TL. hoặc TUQ.: quyết định, quy chế của đơn vị đang có hiệu lực.",
        en: "Of what is signed by order or by delegation alone: a document of the unit that stands.")
}
