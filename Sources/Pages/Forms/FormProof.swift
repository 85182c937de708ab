import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Wire

/// The proof that a form was shown by one of our pages to the very session that sends it: what only the two know, SHA-256 of `form:` and
/// the session's token, masked anew on each page, so that nobody learns it from how well a page can be compressed.
enum FormProof {
    private static let length = 32

    /// As a hidden field carries it: a mask, and the secret under it.
    static func text(for token: BearerToken) -> String {
        let mask = Secret.random(bytes: length)
        return (mask + Data(zip(mask, secret(of: token)).map { $0 ^ $1 })).base64URL
    }

    /// The form without its proof. Throws 403 `form.not-ours` where it has none, or one of another session.
    static func taken(from form: JSON, for token: BearerToken) throws -> JSON {
        guard case .object(let members) = form.content else { throw Problem.formIsNotOurs }
        let sent = try? members.first { $0.name == "proof" }?.value.string()
        guard holds(sent ?? "", for: token) else { throw Problem.formIsNotOurs }
        return JSON(.object(members.filter { $0.name != "proof" }), at: form.path)
    }

    /// Takes as long for whatever is as long as a proof.
    static func holds(_ text: String, for token: BearerToken) -> Bool {
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + "=="
        guard let bytes = Data(base64Encoded: base64), bytes.count == 2 * length else { return false }
        let (mask, masked) = (bytes.prefix(length), bytes.suffix(length))
        return zip(zip(mask, masked), secret(of: token)).reduce(0) { $0 | ($1.0.0 ^ $1.0.1 ^ $1.1) } == 0
    }

    private static func secret(of token: BearerToken) -> Data { Secret.hash("form:" + token.text) }
}

extension Problem {
    /// 403 `form.not-ours`.
    static let formIsNotOurs = Problem(
        .forbidden, "form.not-ours",
        title: Wording(vi: "Biểu mẫu không còn hiệu lực", en: "The form is not valid any more"),
        detail: Wording(
            vi: "Biểu mẫu được mở trong một phiên đăng nhập khác; vui lòng mở lại trang đó rồi gửi lại. Chưa có gì thay đổi.",
            en: "The form was opened in another session; please open its page again and send it from there. Nothing was changed."))

    /// 409 `form.gone`: what it was for was done, or is no more, while its writer signed in.
    static let formIsGone = Problem(
        .conflict, "form.gone",
        title: Wording(vi: "Biểu mẫu này không còn", en: "The form is there no more"),
        detail: Wording(
            vi: "Việc này đã xong hoặc đã thay đổi trong lúc bạn đăng nhập. Chưa gửi gì; hãy chép lại những gì còn cần.",
            en: "It was done or changed while you signed in. Nothing was sent; please copy what you still need."))
}

extension HTMLWriter {
    /// What every form of somebody who is signed in carries.
    mutating func proof(_ proof: String) { element("input", .type("hidden"), .name("proof"), .value(proof)) }
}
