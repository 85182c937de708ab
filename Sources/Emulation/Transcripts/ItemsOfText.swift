import struct Foundation.UUID

/// Makes of each piece of a text, as it reads now, what it becomes in a plan; asked in the order of the text.
struct ItemsOfText {
    let units: PlanUnits
    let id: (Int, Int) -> UUID
    let pieces: [Piece?]
    let under: [Int?]
    /// The kinds of piece of which a plan has no more than one of each.
    private var had: Set<Piece.Kind> = []
    private var hasMotto = false

    init(units: PlanUnits, id: @escaping (Int, Int) -> UUID, pieces: [Piece?], under: [Int?]) {
        (self.units, self.id, self.pieces, self.under) = (units, id, pieces, under)
    }

    mutating func items(of piece: Piece, at index: Int) -> [PlanItem] {
        switch piece.kind {
        case .number:
            guard had.insert(.number).inserted, case .symbol(let symbol)? = piece.leaf(.symbol)?.value else { return [] }
            return [.symbol(symbol)]
        case .placeDay:
            guard had.insert(.placeDay).inserted, case .day(let day)? = piece.leaf(.day)?.value else { return [] }
            return [.issuedOn(day)]
        case .title:
            guard had.insert(.title).inserted else { return [] }
            let occasions = piece.leaves(.occasion).prefix(PlanOfText.mostOccasions).enumerated().map { place, leaf in
                PlanItem.clause(Clause(id: id(index, place), part: .occasion, heading: "", body: leaf.text))
            }
            return [.summary(piece.text), .shortName(piece.text.shortened(upTo: 120))] + occasions
        case .theme where had.insert(.theme).inserted: return [.theme(piece.leaf(.quote)?.text ?? piece.text)] + motto(piece)
        case .basis, .preamble, .attachment: return piece.documents.map(PlanItem.basis)
        case .movement: return movement(piece, at: index).map { [.movement($0)] } ?? []
        case .signedAs:
            guard case .capacity(let capacity)? = piece.leaf(.capacity)?.value else { return [] }
            return [.capacity(capacity)]
        case .signer: return had.insert(.signer).inserted ? [.signer(piece.text)] : []
        case .body:
            guard case .who(let who, _)? = meaning(ofBody: index), !units.isIssuer(who), let strength = strength(ofBody: index) else {
                return []
            }
            return [.address(AddressRule(who: who, strength: strength, adoptBy: nil))]
        case .task:
            let task = task(piece, at: index)
            return [.clause(task)] + (coordinating(task, piece, at: index).map { [.clause($0)] } ?? [])
        case .recipient: return recipient(piece).map { [.recipient($0)] } ?? []
        default:
            guard let part = piece.kind.clausePart else { return [] }
            return [.clause(clause(piece, part, at: index))] + motto(piece)
        }
    }

    private mutating func motto(_ piece: Piece) -> [PlanItem] {
        guard !hasMotto, let motto = piece.leaf(.motto) else { return [] }
        hasMotto = true
        return [.motto(motto.text)]
    }

    private func clause(_ piece: Piece, _ part: ClausePart, at index: Int) -> Clause {
        let number = piece.apart.number
        var body = piece.apart.text
        let level: WrittenLevel? = if case .level(let level)? = nearest(.level, at: index)?.value { level } else { nil }
        var heading = part == .award ? aboveHeading(index) ?? "" : ""
        // "1. Cấp Nhà nước: …"
        if part == .award, let name = piece.leaf(.level)?.text, body.hasPrefix(name + ": ") {
            (heading, body) = (name, String(body.dropFirst(name.count + 2)))
        }
        return Clause(
            id: id(index, 0), part: part, number: number, heading: heading, body: body,
            awardLevel: part == .award ? level.flatMap { AwardLevel(rawValue: $0.rawValue) } : nil)
    }

    private func task(_ piece: Piece, at index: Int) -> Clause {
        let body = ancestors(of: index).first { pieces[$0]?.kind == .body }
        let (number, text) = piece.apart
        var who: AddressRule.Who?
        if let body, case .who(let found, _)? = meaning(ofBody: body) { who = found }
        let strength = body.flatMap(strength(ofBody:))
        var role: ObligationRole?
        // Whom somebody works with is named further on as well.
        if let leaf = piece.leaf(.role), case .role(let written)? = leaf.value, written == .lead || text.hasPrefix(leaf.text) {
            role = ObligationRole(rawValue: written.rawValue)
        }
        let isTold = who != nil && strength != nil
        return Clause(
            id: id(index, 0), part: .task, number: number,
            heading: body.flatMap { pieces[$0]?.bodyName } ?? aboveHeading(index) ?? text.shortened(upTo: 120), body: text,
            who: isTold ? who : nil, strength: isTold ? strength : nil,
            // Whom a plan names, and says no more of, does it.
            role: isTold ? role ?? .lead : nil)
    }

    /// Who is named behind "chủ trì, phối hợp": so far the unions, where there are any below.
    private func coordinating(_ task: Clause, _ piece: Piece, at index: Int) -> Clause? {
        guard task.role == .lead, case .units(let leads)? = task.who, leads.count == 1, let role = piece.leaf(.role),
            units.has(.massOrganisation),
            let behind = task.body.range(of: role.text).map({ task.body[$0.upperBound...] }),
            let range = behind.range(of: Self.unions), ["", "phốihợp"].contains(String(behind[..<range.lowerBound].filter(\.isLetter)))
        else { return nil }
        return Clause(
            id: id(index, 1), part: .task, heading: String(behind[range]), body: "", who: .kinds([.massOrganisation]), strength: .requested,
            role: .coordinate, lead: leads[0])
    }

    private static let unions = "các tổ chức chính trị - xã hội"

    /// Where it is sure whom it means: what is kept on file, all whom the plan addresses, the authorities below. What else is said of
    /// recipients is left to a person.
    private func recipient(_ piece: Piece) -> RecipientLine? {
        var words = piece.apart.text
        while let last = words.last, ";.".contains(last) || last.isWhitespace { words.removeLast() }
        while let first = words.first, "-–".contains(first) || first.isWhitespace { words.removeFirst() }
        let said = words.lowercased()
        let to: RecipientLine.To? =
            if said.hasPrefix("lưu:") || said.hasPrefix("lưu ") { .archive } else if said == "như trên" {
                .addressed
            } else if [
                "ubnd các xã, thị trấn", "ubnd xã, thị trấn", "ubnd các xã, phường", "ubnd các quận, huyện", "các xã, thị trấn",
            ].contains(said) { .childAuthorities } else { nil }
        return to.map { RecipientLine(words: words, to: $0) }
    }

    private func movement(_ piece: Piece, at index: Int) -> LinkedMovement? {
        guard let name = piece.leaf(.quote)?.text, case .launcher(let launcher)? = nearest(.launcher, at: index)?.value else {
            return nil
        }
        let plan = piece.documents.first
        let period = piece.leaf(.period)
        var years: (from: Int?, until: Int?) = (nil, nil)
        if case .span(let from, let until)? = period?.value, from ?? until <= until { years = (from, until) }
        return LinkedMovement(
            name: name, launchedBy: launcher, planSymbol: plan?.symbol, launchedOn: plan?.issuedOn, nominalFrom: years.from,
            nominalUntil: years.until, periodText: period?.text)
    }

    func meaning(ofBody index: Int) -> PlanUnits.Meaning? { pieces[index]?.bodyName.map(units.meaning) }

    /// What the text says; otherwise by what the unit is.
    private func strength(ofBody index: Int) -> Strength? {
        // Nobody requests anything of themselves.
        if case .who(let who, _)? = meaning(ofBody: index), units.isIssuer(who) { return .ordered }
        if case .strength(let strength)? = pieces[index]?.leaf(.strength)?.value { return strength }
        guard case .who(_, let unit?)? = meaning(ofBody: index) else { return nil }
        return unit.kind.isOnlyRequested ? .requested : .ordered
    }

    /// The pieces that it stands below, from the nearest on.
    private func ancestors(of index: Int) -> some Sequence<Int> {
        sequence(state: index) { index in
            guard let above = under[index] else { return nil }
            index = above
            return above
        }
    }

    private func nearest(_ kind: Leaf.Kind, at index: Int) -> Leaf? {
        pieces[index]?.leaf(kind) ?? ancestors(of: index).lazy.compactMap { pieces[$0]?.leaf(kind) }.first
    }

    private func aboveHeading(_ index: Int) -> String? {
        ancestors(of: index).lazy.compactMap { above in pieces[above].map { $0.apart.text } }.first
    }
}
