import Emulation
package import Operations
package import Wire

extension Fields {
    /// What a page or a program sends to a task, and what it says with it; nothing is read after it. Throws `BadInput`, and `Refusals` of a
    /// file and a link at once and of neither.
    /// - Parameter here: where it was sent to: no link leads there.
    package mutating func evidence(_ file: SentFile?, sentTo here: String?) throws -> (AddEvidence.Sent, words: String?) {
        let link = words("link", upTo: Evidence.mostOfLink)
        let said = words("words", upTo: Evidence.mostWords)
        try finish()
        switch (file, link) {
        case (nil, nil): throw Refusals(all: [EvidenceRefusal.nothing])
        case (.some, .some): throw Refusals(all: [EvidenceRefusal.both])
        case (let file?, nil): return (.file(name: file.name, bytes: file.bytes), said)
        case (nil, let link?): return (.link(link, notTo: here), said)
        }
    }
}
