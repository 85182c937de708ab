import Emulation
import HTTPTypes
package import Hummingbird
import Operations
package import Store

extension Response {
    /// Never shown, whatever it says it is: it comes from somebody else.
    package init(file: EvidenceFile) {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.".utf8)
        let name = file.name.utf8.map { plain.contains($0) ? String(UnicodeScalar($0)) : "%" + [$0].hexadecimal.uppercased() }.joined()
        let headers: HTTPFields = [
            .contentType: file.type.rawValue, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
            .contentDisposition: "attachment; filename=\"minh-chung.\(file.type.fileEnding)\"; filename*=UTF-8''\(name)",
            .contentSecurityPolicy: "default-src 'none'; sandbox",
        ]
        self.init(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
