import Emulation
import Foundation
import Store

/// A piece of evidence on the page of its task.
struct EvidenceLine: Sendable {
    let name: String
    /// Nil for a link, which is shown and not followed: what it leads to is not ours.
    let way: PageAddress?
    /// `tệp PDF, 234 KiB, chưa quét vi-rút`
    let note: Wording?
    let day: String
    let words: String?

    init(_ evidence: Evidence, of task: Obligation, seenFrom here: UnitID) {
        switch evidence.what {
        case .file(let name, _, let size, let type):
            self.name = name
            way = "/\(here)/nhiem-vu/\(task.unit)/\(task.id)/minh-chung/\(evidence.id)"
            let kilobytes = max(1, (size + 512) / 1024)
            note = Wording(
                vi: "\(type.words.vi), \(kilobytes) KiB, chưa quét vi-rút",
                en: "\(type.words.en), \(kilobytes) KiB, not scanned for viruses")
        case .link(let text): (name, way, note) = (text, nil, nil)
        }
        day = Day(evidence.addedAt).vietnamese
        words = evidence.words
    }
}
