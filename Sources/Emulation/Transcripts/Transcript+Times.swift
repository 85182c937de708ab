import Foundation

extension Transcript {
    /// When the campaign starts and ends, as far as its text says so: by days, or by an event that is known. Nil where a person has to say it.
    ///
    /// "Từ nay" is the day of issue; "đến khi" an event whose name stands there, if one of these alone does.
    package func times(issuedOn: Day?, events: [AnchorEvent]) -> (start: Milestone?, end: Milestone?) {
        let times = pieces.filter { $0.kind == .time }
        let days = times.flatMap { $0.leaves(.day) }.compactMap { if case .day(let day)? = $0.value { day } else { nil } }
        let isFromNow = times.contains { $0.leaf(.since) != nil }
        let start = isFromNow ? issuedOn : days.count > 1 ? days.first : nil
        if let until = times.lazy.compactMap({ $0.leaf(.until) }).first {
            let words = Phrase(until.text).words.map(\.text)
            let met = events.filter { event in
                let name = Phrase(event.name.precomposedStringWithCanonicalMapping).words.map(\.text)
                return !name.isEmpty && words.count >= name.count
                    && (0...(words.count - name.count)).contains { words[$0...].starts(with: name) }
            }
            if met.count == 1, let event = met.first { return (start.map { .on($0) }, .event(unit: event.unit, id: event.id)) }
        }
        let last = days.last.flatMap { isFromNow || days.count > 1 ? $0 : nil }
        return (start.map { .on($0) }, last.map { .on($0) })
    }
}
