// The foot of a plan: who receives it, who signs.

extension PlanReader {
    mutating func readFoot() {
        var recipient: [Int] = []
        var signature: [Int] = []
        var isOfRecipients = false, isSigned = false
        func flush(_ reader: inout PlanReader) {
            if !recipient.isEmpty {
                let passage = reader.joined(recipient)
                reader.claim(.recipient, passage, leaves: Line(passage).marker.map { [(.marker, $0.range)] } ?? [])
            }
            recipient = []
        }
        func sign(_ reader: inout PlanReader) {
            if !signature.isEmpty {
                let passage = reader.joined(signature)
                reader.claim(.signedAs, passage, leaves: PlanReader.capacity(passage))
            }
            signature = []
        }
        guard index < lines.count, Head.isFoot(lines[index]) else { return }
        while index < lines.count {
            let line = lines[index]
            let passage = line.passage
            if line.isOrnament || PlanReader.isSigningMark(passage) {
                passOver(passage.place(of: passage.whole))
            } else if passage.begins("nơi nhận") {
                isOfRecipients = true
                let label = passage.words[1].range.upperBound
                passOver(passage.place(of: 0..<min(label + 1, line.count)))
                if label + 1 < line.count { claim(.recipient, passage, (label + 1)..<line.count) }
            } else if Head.isSignature(line) {
                signature.append(index)
            } else if !signature.isEmpty, !isSigned, line.isCapitals || Head.isAllCapitals(line), Head.type(line) == nil {
                signature.append(index)
            } else if !signature.isEmpty, !isSigned, isName(passage) {
                sign(&self)
                isSigned = claim(.signer, passage) != nil
            } else if Head.type(line) != nil || Head.isNational(passage) || (isSigned && line.isCapitals) || isHeading(line) {
                break
            } else if isOfRecipients, line.marker != nil || recipient.isEmpty {
                flush(&self)
                recipient = [index]
            } else if isOfRecipients {
                recipient.append(index)
            }
            index += 1
        }
        flush(&self)
        sign(&self)
    }

    /// "(Đã ký)", "(Ký tên, đóng dấu)"
    private static func isSigningMark(_ passage: Passage) -> Bool {
        passage.words.count <= 6 && (passage.begins("đã ký") || passage.begins("ký tên") || passage.begins("ký, ghi"))
    }

    private static func capacity(_ passage: Passage) -> [LeafScanner.Found] {
        WordBook.capacities.match(at: 0, before: passage.words.count, of: passage)
            .map { [(.capacity, passage.range(ofWords: 0..<$0.count))] } ?? []
    }

    /// Two to six words, each with a capital, and nothing else.
    private func isName(_ passage: Passage) -> Bool {
        (2...6).contains(passage.words.count)
            && passage.words.allSatisfy { passage.scalars[$0.range.lowerBound].isCapital }
            && passage.scalars.allSatisfy { $0 == " " || $0 == "." || ($0.isOfWord && !$0.isDigit) }
    }
}
