package import Hummingbird
package import Wire

extension JSONWriter {
    /// The finished document, as the server sends it.
    package consuming func finish() -> ByteBuffer {
        finish { ByteBuffer(bytes: $0) }
    }
}
