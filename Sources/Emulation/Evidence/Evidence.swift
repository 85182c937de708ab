package import FoundationEssentials

/// What shows that a task was done (minh chứng): a file or a link, with a line of words where there is something to say. Read by its unit and
/// by who told the task, and never changed.
package struct Evidence: Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case file(name: String, sha256: Data, size: Int, type: EvidenceType)
        case link(String)
    }

    package let id: UUID
    package let obligation: UUID
    package let what: What
    package let words: String?
    package let addedAt: Date

    package init(id: UUID, obligation: UUID, what: What, words: String?, addedAt: Date) {
        (self.id, self.obligation, self.what, self.words, self.addedAt) = (id, obligation, what, words, addedAt)
    }

    package static let mostBytes = 10 * 1024 * 1024
    package static let mostBytesOfTask = 60 * 1024 * 1024
    package static let mostOfTask = 60
    package static let mostOfLink = 2000
    package static let mostWords = 500

    /// In bytes; nothing for a link.
    package var size: Int { if case .file(_, _, let size, _) = what { size } else { 0 } }
}

extension Obligation {
    /// Whether more can be put to it: not to what is done, nor more than 60 pieces or 60 MiB.
    package func takes(_ evidence: Evidence.What, beside present: [Evidence]) throws(EvidenceRefusal) {
        guard state != .done else { throw .taskIsDone }
        try Evidence.takes(evidence, beside: present)
    }
}

extension Evidence {
    /// Whether there is room for one more beside what there is; the same bytes take none.
    static func takes(_ evidence: What, beside present: [Evidence]) throws(EvidenceRefusal) {
        guard present.count < Evidence.mostOfTask else { throw .tooMany }
        guard case .file(_, let sha256, let size, _) = evidence else { return }
        var held: [Data: Int] = [sha256: size]
        for case .file(_, let sha256, let size, _) in present.map(\.what) { held[sha256] = size }
        guard held.values.reduce(0, +) <= Evidence.mostBytesOfTask else { throw .taskIsFull }
    }
}

extension Evidence.What {
    /// A file of which nothing is believed but its bytes.
    /// - Parameter name: as it was sent.
    package static func file(_ bytes: some RandomAccessCollection<UInt8>, named name: String, sha256: Data) throws(EvidenceRefusal) -> Self
    {
        guard !bytes.isEmpty else { throw .fileIsEmpty }
        guard bytes.count <= Evidence.mostBytes else { throw .fileTooLarge }
        let type = try EvidenceType(of: [UInt8](bytes))
        return .file(name: type.name(from: name), sha256: sha256, size: bytes.count, type: type)
    }

    /// A link to a page of the web, by its name: an address without one would lead into whoever's network follows it. It is shown as it was
    /// written, and nobody follows it by itself.
    /// - Parameter here: where this system is itself, as whoever sends the link asks for it; no evidence lies there.
    package static func link(to text: String, notTo here: String? = nil) throws(EvidenceRefusal) -> Self {
        let isPlain = text.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .control
                && $0.properties.generalCategory != .format
        }
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix), isPlain, text.utf8.count <= Evidence.mostOfLink
        else { throw .linkIsNone }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
        let labels = host(of: authority).split(separator: ".", omittingEmptySubsequences: false)
        guard !authority.contains("@"), labels.count > 1, labels.allSatisfy({ $0.first.map { $0.isLetter || $0.isNumber } ?? false }),
            labels.last?.first?.isLetter == true
        else { throw .linkIsNone }
        if let here, host(of: here[...]) == host(of: authority) { throw .linkToHere }
        return .link(text)
    }

    /// Without a port.
    private static func host(of authority: Substring) -> String { authority.prefix { $0 != ":" }.lowercased() }
}
