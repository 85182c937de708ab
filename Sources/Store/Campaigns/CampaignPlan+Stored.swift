package import Emulation
package import Wire

extension CampaignPlan {
    /// A plan as it was laid on a desk, be it in the words of before: its `number` and `title`, the `title` of a legal basis, and its
    /// `duties`, which are tasks.
    package init(stored json: JSON) throws(BadInput) {
        guard case .object(let members) = json.content else {
            try self.init(json)
            return
        }
        let inWordsOfToday = members.map { member in
            switch (member.name, member.value.content) {
            case ("legalBases", .array(let bases)):
                JSON.Member(name: member.name, value: JSON(.array(bases.map(\.inWordsOfToday)), at: member.value.path))
            case ("duties", .array(let duties)):
                JSON.Member(name: member.name, value: JSON(.array(duties.map(\.asTask)), at: member.value.path))
            case ("sampleFields", .array(let names)):
                JSON.Member(name: member.name, value: JSON(.array(names.map(\.asNameOfToday)), at: member.value.path))
            default: member
            }
        }
        try self.init(JSON(.object(inWordsOfToday), at: json.path).inWordsOfToday)
    }
}

extension JSON {
    private static let wordsOfBefore = ["number": "symbol", "title": "summary", "duties": "clauses"]

    /// With its members named as they are now.
    fileprivate var inWordsOfToday: JSON {
        guard case .object(let members) = content else { return self }
        return JSON(.object(members.map { Member(name: Self.wordsOfBefore[$0.name] ?? $0.name, value: $0.value) }), at: path)
    }

    /// A clause of before, when there was no other part.
    fileprivate var asTask: JSON {
        guard case .object(let members) = content else { return self }
        let part = Member(name: "part", value: JSON(.string(ClausePart.task.rawValue), at: .member("part", of: path)))
        return JSON(.object(members + [part]), at: path)
    }

    /// The name of a member, as it is now.
    fileprivate var asNameOfToday: JSON {
        guard case .string(let name) = content, let now = Self.wordsOfBefore[name] else { return self }
        return JSON(.string(now), at: path)
    }
}
