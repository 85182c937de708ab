import Glibc

/// A NULL-terminated array of C strings, freed with its owner.
struct CStrings: ~Copyable {
    private let copies: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) { copies = strings.map { strdup($0) } + [nil] }

    deinit { for copy in copies { free(copy) } }

    /// Lends the array as C wants it.
    borrowing func withPointers<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result) -> Result {
        copies.withUnsafeBufferPointer { copies in
            copies.withMemoryRebound(to: UnsafePointer<CChar>?.self) { body($0.baseAddress!) }
        }
    }
}
