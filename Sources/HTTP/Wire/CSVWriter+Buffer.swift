package import Hummingbird
package import Wire

extension CSVWriter {
    /// The finished table, as the server sends it.
    package consuming func finish() -> ByteBuffer {
        finish { ByteBuffer(bytes: $0) }
    }
}
