import Emulation
import EmulationFixtures
import Pages
import Store

/// Asks the pages and compares; knows what should be seen only from where a thing belongs, and what may be done only from
/// `thidua.permission`.
struct PageWalk: Sendable {
    struct Tally: Sendable {
        var hidden = 0
        var denied = 0
        /// Read though the role may not do what the page is for.
        var unclosed: Set<String> = []
        var findings: [String] = []

        static func += (one: inout Tally, other: Tally) {
            one.hidden += other.hidden
            one.denied += other.denied
            one.unclosed.formUnion(other.unclosed)
            one.findings += other.findings
        }

        /// Holds what is said of a thing against what is said of nothing.
        mutating func compare(_ real: Answer, _ id: String, _ unreal: Answer, _ never: String, _ role: Role) {
            guard real.page(but: id) != unreal.page(but: never) else { return }
            findings.append("\(role): \(real.question): \(real.heading), of nothing \(unreal.heading)")
        }
    }

    let ours: OurPages
    /// The forms of deeds as those see them who may, by what they are about.
    private var forms: [String: PageForm] = [:]
    /// What links and choices of each page ask behind `?` with an id.
    private var queries: [String: Set<String>] = [:]

    init(_ ours: OurPages) async throws {
        self.ours = ours
        for page in ours.read {
            for thing in about(page) {
                for place in places(thing) {
                    let answer = try await ours.people[place]![.leader]!.get(ours.path(page, place, thing))
                    for select in answer.text.matches(of: /<select[^>]* name="([a-z-]+)"[^>]*>(.*?)<\/select>/.dotMatchesNewlines())
                    where select.2.contains(/value="[0-9a-f-]{36}"/) {
                        queries[page.address, default: []].insert(String(select.1))
                    }
                    for link in answer.text.matches(of: /href="\/([^"?]*)\?([^"]*)"/) {
                        guard let linked = ours.read.first(where: { $0.isAt(link.1) }) else { continue }
                        for (_, name, _) in link.2.matches(of: /([a-z-]+)=([0-9a-f-]{36})/).map(\.output) {
                            queries[linked.address, default: []].insert(String(name))
                        }
                    }
                }
            }
        }
        // Forms of many deeds stand on one page; nothing is done meanwhile.
        let shown = Shown()
        for deed in ours.deeds {
            for thing in about(deed) {
                forms[key(deed, thing)] = try await whereItIs(thing) { try await form(deed, thing, from: $0, get: shown.get) }
            }
        }
    }

    /// Pages as they were when somebody first asked for them.
    private actor Shown {
        private var answers: [String: Answer] = [:]

        func get(_ reader: PageReader, _ path: String) async throws -> Answer {
            let asked = "\(reader.officer.token ?? "") \(path)"
            if let answer = answers[asked] { return answer }
            let answer = try await reader.get(path)
            answers[asked] = answer
            return answer
        }
    }

    var formsSeen: Int { forms.count }
    var queriesSeen: Int { queries.values.reduce(0) { $0 + $1.count } }

    private func key(_ page: PageList.Page, _ thing: Thing?) -> String { page.address + (thing?.id ?? "") }

    /// Each thing that may stand in its address, or nothing where nothing may.
    private func about(_ page: PageList.Page) -> [Thing?] {
        let things = ours.things(of: page)
        return things.isEmpty ? [nil] : things
    }

    /// Where one looks for what belongs to a thing: in its unit, and in the one above, that decides.
    private func places(_ thing: Thing?) -> [UnitID] {
        guard let thing else { return [SmallCity.batTrang, SmallCity.anLao] }
        return [thing.owner] + (thing.owner.parent.map { [$0] } ?? [])
    }

    private func whereItIs<Found>(_ thing: Thing?, _ find: (UnitID) async throws -> Found?) async throws -> Found? {
        for place in places(thing) { if let found = try await find(place) { return found } }
        return nil
    }

    private func form(
        _ deed: PageList.Page, _ thing: Thing?, from place: UnitID, get: OurPages.Get = { try await $0.get($1) }
    ) async throws -> PageForm? {
        for role in Role.allCases.reversed() where ours.roles(deed)?.contains(role) == true {
            if let form = try await ours.form(deed, thing, shownTo: ours.people[place]![role]!, get: get) { return form }
        }
        return nil
    }

    // MARK: What is hidden

    /// Reads about everything from a place, and holds what is said of a thing against what is said of nothing.
    func look(from place: UnitID, as role: Role) async throws -> Tally {
        let reader = ours.people[place]![role]!, never = newID()
        var tally = Tally()
        // What is said of nothing is said of it once for each address.
        var ofNothing: [String: Answer] = [:]
        func nothing(_ path: String) async throws -> Answer {
            if let answer = ofNothing[path] { return answer }
            let answer = try await reader.get(path)
            ofNothing[path] = answer
            return answer
        }
        for page in ours.read {
            let isOpen = ours.roles(page)!.contains(role)
            for thing in ours.things(of: page) {
                guard thing.isHidden(from: place) || !isOpen else { continue }
                let real = try await reader.get(ours.path(page, place, thing))
                tally.hidden += 1
                tally.compare(real, thing.id, try await nothing(ours.path(page, place, thing, never)), never, role)
                if !isOpen, real.status < 400 { tally.unclosed.insert(page.address) }
            }
            for name in queries[page.address, default: []].sorted() {
                let own = ours.path(page, place, nil)
                for thing in ours.oneOfEach where thing.isHidden(from: place) {
                    tally.hidden += 1
                    tally.compare(
                        try await reader.get("\(own)?\(name)=\(thing.id)"), thing.id,
                        try await nothing("\(own)?\(name)=\(never)"), never, role)
                }
            }
            // What is about nothing in particular.
            if !isOpen, try await reader.get(ours.path(page, place, nil)).status < 400 { tally.unclosed.insert(page.address) }
        }
        tally.findings += tally.unclosed.map { "\(role): GET \($0) is read by who may not" }
        return tally
    }

    // MARK: What may not be done

    /// Does what the role may not, or what is about a thing that must not be known, with the form of those who may.
    func trespass(from place: UnitID, as role: Role) async throws -> Tally {
        let reader = ours.people[place]![role]!
        var tally = Tally()
        for page in ours.deeds {
            let roles = ours.roles(page)
            for thing in about(page) {
                let form = forms[key(page, thing)]
                if let thing, thing.isHidden(from: place) {
                    tally.hidden += 1
                    let never = newID(), decision = newID()
                    let real = try await ours.act(page, form, thing, as: reader, decision: decision)
                    let unreal = try await ours.act(page, form, thing, never, as: reader, decision: decision)
                    tally.compare(real, thing.id, unreal, never, role)
                    if real.status < 400 { tally.findings.append("\(role): \(real.question): \(real.heading), and it is hidden") }
                } else if let roles, !roles.contains(role) {
                    tally.denied += 1
                    let answer = try await ours.act(page, form, thing, as: reader)
                    if answer.status < 400 { tally.findings.append("\(role): \(answer.question): \(answer.heading)") }
                }
            }
            // At one's own, with the id of what is hidden typed into it.
            guard roles?.contains(role) == true, let form = forms.first(where: { $0.value.isOf(page) })?.value else { continue }
            for name in form.namesOfIDs {
                for thing in ours.oneOfEach where thing.isHidden(from: place) {
                    tally.hidden += 1
                    let never = newID(), decision = newID()
                    let real = try await ours.act(page, form.saying(name, thing.id), nil, as: reader, decision: decision)
                    let unreal = try await ours.act(page, form.saying(name, never), nil, as: reader, decision: decision)
                    tally.compare(real, thing.id, unreal, never, role)
                    if real.status < 400 { tally.findings.append("\(role): \(real.question) with \(name): \(real.heading)") }
                }
            }
        }
        return tally
    }

    // MARK: What may

    /// Lets everybody open every page that is for them.
    /// - Returns: how many were opened; the pages that nobody was shown, or that were refused to somebody who may.
    func openings() async throws -> (opened: Int, findings: [String]) {
        var opened = 0
        var findings: [String] = []
        for page in ours.read {
            var isShown = false
            for thing in about(page) {
                for place in places(thing) {
                    var answers: [Answer] = []
                    for role in Role.allCases where ours.roles(page)!.contains(role) {
                        answers.append(try await ours.people[place]![role]!.get(ours.path(page, place, thing)))
                    }
                    let shown = answers.count { $0.status < 400 }
                    opened += shown
                    isShown = isShown || shown > 0
                    if shown > 0, shown < answers.count {
                        findings += answers.filter { $0.status >= 400 }.map { "\($0.question): \($0.heading), and others are shown it" }
                    }
                }
            }
            if !isShown, OurPages.elsewhere["GET \(page.address)"] == nil {
                findings.append("GET \(page.address) was shown to nobody: say what may stand in its address")
            }
        }
        return (opened, findings)
    }

    /// Lets every role do what it may, where the thing is theirs or waits for them, each deed until it was done.
    /// - Returns: how many were done, how many roles were not refused for want of permission; and the deeds that nobody could do, or that
    ///   were refused to somebody who may.
    func duties() async throws -> (done: Int, granted: Int, findings: [String]) {
        var (done, granted) = (0, 0)
        var findings: [String] = []
        for page in ours.deeds {
            guard let roles = ours.roles(page) else {
                findings.append("POST \(page.address) is for colleagues, and nothing says which deed it is")
                continue
            }
            var isDone = false
            var last = "no form of it is shown"
            search: for thing in about(page) {
                for place in places(thing) {
                    guard let form = try await form(page, thing, from: place) else { continue }
                    var answers: [Answer] = []
                    for role in Role.allCases.reversed() where roles.contains(role) {
                        answers.append(try await ours.act(page, form, thing, as: ours.people[place]![role]!))
                    }
                    if let answer = answers.last { last = answer.heading }
                    guard answers.contains(where: { $0.status < 400 }) else { continue }
                    isDone = true
                    done += 1
                    let refused = answers.filter(\.deniesPermission)
                    granted += answers.count - refused.count
                    findings += refused.map { "\($0.question): \($0.heading), and they may" }
                    break search
                }
            }
            if !isDone, OurPages.elsewhere["POST \(page.address)"] == nil {
                findings.append("POST \(page.address) was done by nobody (\(last)): say what is typed into its form")
            }
        }
        return (done, granted, findings)
    }
}
