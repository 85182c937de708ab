package import Emulation

/// Why a body is not JSON we accept, and the place where reading stopped.
package struct JSONMalformed: Error, Sendable, Hashable {
    /// What was wrong.
    package let reason: Reason
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in Unicode scalars.
    package let column: Int

    /// What can be wrong with a document.
    package enum Reason: Sendable, Hashable {
        /// The document ended in the middle of a value, or is empty.
        case endsTooEarly
        /// A byte that cannot stand there.
        case unexpectedCharacter
        /// A number JSON does not know: `01`, `+1`, `.5`, `1.`.
        case badNumber
        /// A backslash followed by something JSON does not know.
        case badEscape
        /// A control character inside a string, or `\u0000`, which PostgreSQL's text cannot hold.
        case controlCharacter
        /// Half of a surrogate pair.
        case loneSurrogate
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// More combining marks in a row than any script has: putting them in order would take longer than the square of their number.
        case tooManyMarks
        /// The same name twice in one object; carries the path.
        case duplicateMember(String)
        /// Lists and objects nested deeper than the limit.
        case tooDeep
        /// Something after the end of the document.
        case trailingBytes
    }
}

extension JSONMalformed {
    /// The reason for people.
    package var wording: Wording {
        switch reason {
        case .endsTooEarly:
            Wording(vi: "nội dung kết thúc giữa chừng", en: "the document ends too early")
        case .unexpectedCharacter:
            Wording(vi: "có ký tự không đúng chỗ", en: "unexpected character")
        case .badNumber:
            Wording(vi: "số viết sai cú pháp", en: "malformed number")
        case .badEscape:
            Wording(vi: "chuỗi thoát sau dấu “\\” không hợp lệ", en: "invalid escape after a backslash")
        case .controlCharacter:
            Wording(vi: "chuỗi chứa ký tự điều khiển", en: "control character in a string")
        case .loneSurrogate:
            Wording(vi: "mã ký tự “\\u” thiếu một nửa", en: "lone surrogate in a “\\u” escape")
        case .invalidUTF8:
            Wording(vi: "nội dung không phải UTF-8", en: "the bytes are not UTF-8")
        case .tooManyMarks:
            Wording(
                vi: "có quá \(String.mostMarks) dấu kết hợp liền nhau", en: "more than \(String.mostMarks) combining marks in a row")
        case .duplicateMember(let path):
            Wording(vi: "trường “\(path)” xuất hiện hai lần", en: "member “\(path)” occurs twice")
        case .tooDeep:
            Wording(
                vi: "cấu trúc lồng nhau quá \(JSONParser.deepest) cấp",
                en: "nested deeper than \(JSONParser.deepest) levels")
        case .trailingBytes:
            Wording(vi: "còn nội dung thừa ở cuối", en: "something follows the end of the document")
        }
    }
}
