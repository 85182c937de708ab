extension String {
    /// Whether nobody could read anything in it.
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
