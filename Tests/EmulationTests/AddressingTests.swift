import Emulation
import Testing

@Suite(.timeLimit(.minutes(20))) struct AddressingTests {
    private let today = day("2024-12-20")

    private func resolve(_ rules: AddressRule..., issuer: Unit = anLao) throws(Refusals) -> [Address] {
        try Addressing.resolve(
            rules, issuer: issuer.id, candidates: [anLao, kienThuy, anThang, batTrang, noiVu, matTran, dissolved], on: today)
    }
    private func refusals(_ rules: AddressRule..., issuer: Unit = anLao) -> [String] {
        refused { () throws(Refusals) in
            _ = try Addressing.resolve(
                rules, issuer: issuer.id, candidates: [anLao, kienThuy, anThang, batTrang, noiVu, matTran, dissolved], on: today)
        }
    }
    private func rule(_ who: AddressRule.Who, _ strength: Strength = .ordered, by adoptBy: Day? = nil) -> AddressRule {
        AddressRule(who: who, strength: strength, adoptBy: adoptBy)
    }

    @Test("child authorities are those right below that have not ended")
    func children() throws {
        #expect(try resolve(rule(.childAuthorities)).map(\.unit) == [anThang.id, batTrang.id])
        #expect(try resolve(rule(.childAuthorities), issuer: haiPhong).map(\.unit) == [anLao.id, kienThuy.id])
        #expect(try resolve(rule(.childAuthorities), issuer: anThang) == [])
    }

    @Test("the first rule that names a unit decides about it")
    func first() throws {
        let by = day("2025-01-31")
        let addresses = try resolve(
            rule(.units([batTrang.id]), .requested), rule(.childAuthorities, by: by), rule(.kinds([.agency, .fatherlandFront]), .requested))
        #expect(
            addresses == [
                Address(unit: batTrang.id, strength: .requested, adoptBy: nil),
                Address(unit: anThang.id, strength: .ordered, adoptBy: by),
                Address(unit: noiVu.id, strength: .requested, adoptBy: nil),
                Address(unit: matTran.id, strength: .requested, adoptBy: nil),
            ])
    }

    @Test("a unit named by itself may stand deeper than right below")
    func deeper() throws {
        #expect(try resolve(rule(.units([anThang.id])), issuer: haiPhong).map(\.unit) == [anThang.id])
    }

    @Test("nobody outside the subtree is addressed, the issuer included")
    func outside() {
        #expect(
            refusals(rule(.units([anThang.id, kienThuy.id, anLao.id, haiPhong.id]))) == [
                "address.outside-subtree addresses[0].who.units[1]",
                "address.outside-subtree addresses[0].who.units[2]",
                "address.outside-subtree addresses[0].who.units[3]",
            ])
    }

    @Test("a unit that does not exist, and one that has ended, are refused when they are named")
    func absent() throws {
        let nobody = try UnitID("5.12.99")
        #expect(
            refusals(rule(.childAuthorities), rule(.units([nobody, dissolved.id]))) == [
                "address.unknown-unit addresses[1].who.units[0]", "address.unit-ended addresses[1].who.units[1]",
            ])
    }

    @Test("the Front is requested and never ordered")
    func mustBeRequested() throws {
        #expect(refusals(rule(.units([matTran.id]))) == ["address.must-be-requested addresses[0].who.units[0]"])
        #expect(refusals(rule(.units([matTran.id]), .requested), rule(.units([matTran.id]))) == [])
    }

    @Test(
        "ordering a kind that is only requested is refused even where nobody is of it",
        arguments: [
            (UnitKind.partyBody, true), (.fatherlandFront, true), (.massOrganisation, true), (.armedForces, false), (.enterprise, false),
        ])
    func kinds(kind: UnitKind, refusedAsOrder: Bool) {
        #expect(refusals(rule(.kinds([.agency, kind]))) == (refusedAsOrder ? ["address.must-be-requested addresses[0].who.kinds[1]"] : []))
        #expect(refusals(rule(.kinds([.agency, kind]), .requested)) == [])
    }

    @Test("a rule names somebody")
    func nobody() {
        #expect(
            refusals(rule(.kinds([])), rule(.units([]))) == [
                "address.nobody addresses[0].who.kinds", "address.nobody addresses[1].who.units",
            ])
    }
}

@Suite(.timeLimit(.minutes(20))) struct ParticipationTests {
    @Test(
        "participation follows from the adoption and the report",
        arguments: [
            (false, nil, false, Participation.addressed), (false, .accepted, true, .addressed), (true, nil, false, .adopted),
            (true, .draft, false, .adopted), (true, .submitted, false, .reported), (true, .accepted, true, .accepted),
            (true, .correcting, true, .accepted), (true, .returned, false, .returned), (true, .reopened, false, .returned),
            (true, .submitted, true, .accepted), (true, .returned, true, .accepted),
        ] as [(Bool, ReportState?, Bool, Participation)])
    func states(hasAdopted: Bool, report: ReportState?, counts: Bool, expected: Participation) {
        #expect(Participation(hasAdopted: hasAdopted, report: report, counts: counts) == expected)
    }

    @Test("whoever is ordered and has not reported is missing; whoever is requested never is")
    func missing() {
        #expect(Participation.allCases.filter { $0.isMissing(.ordered) } == [.addressed, .adopted, .returned])
        #expect(Participation.allCases.filter { $0.isMissing(.requested) } == [])
    }

    @Test("an adoption is late the day after it was due, by order only")
    func late() {
        let by = day("2025-01-31")
        func address(_ strength: Strength, _ adoptBy: Day?) -> Address { Address(unit: anLao.id, strength: strength, adoptBy: adoptBy) }
        #expect(!address(.ordered, by).isLate(.addressed, on: by))
        #expect(address(.ordered, by).isLate(.addressed, on: by.adding(days: 1)))
        #expect(!address(.ordered, by).isLate(.adopted, on: by.adding(days: 1)))
        #expect(!address(.requested, by).isLate(.addressed, on: by.adding(days: 1)))
        #expect(!address(.ordered, nil).isLate(.addressed, on: by))
    }
}
