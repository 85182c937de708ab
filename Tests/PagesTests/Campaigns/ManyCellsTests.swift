import Emulation
import EmulationFixtures
import Foundation
import Hummingbird
import TestTraits
import Testing
import Wire

@testable import HTTP
@testable import Operations
@testable import Pages
@testable import Store

/// Plans of very many cells, and forms of very many fields, held against what they cost. No database.
@Suite("Plans of very many cells", .timeLimit(.minutes(5)))
struct ManyCellsTests {
    private static let owner = UnitID.written("1")

    private static func unit(_ id: UnitID) -> Emulation.Unit {
        Unit(
            id: id, level: .district, kind: .agency, title: nil, name: "Đơn vị \(id)", code: "\(id)", beganOn: Day("1990-01-01")!,
            endedOn: nil)
    }

    private static func desk(units: Int, indicators: Int, value: Decimal = 12) -> PlanOnDesk {
        let below = (1...units).map { unit(.written("1.\($0)")) }
        let columns = (1...indicators).map { SamplePlan.indicator($0, "Chỉ tiêu \($0)") }
        let targets = columns.flatMap { column in
            below.map { TargetPlan(indicator: column.id, unit: $0.id, value: value) }
        }
        let plan = SamplePlan.plan("Nhiều ô", indicators: columns, targets: targets)
        return PlanOnDesk(
            draft: CampaignDraft(id: SamplePlan.id(1), revision: 1, above: nil, plan: plan), unit: unit(owner), given: nil, below: below,
            addresses: below.map { Address(unit: $0.id, strength: .ordered, adoptBy: nil) }, events: [], documents: [],
            today: Day("2024-12-20")!)
    }

    private static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { "\(Browser.encoded($0.0))=\(Browser.encoded($0.1))" }.joined(separator: "&")
    }

    @Test("a form cannot add rows to the grid of targets that no page showed, and nothing is named while nothing is wrong")
    func crowd() async throws {
        var desk = Self.desk(units: 3, indicators: 500)
        let late = UnitID.written("1.4")
        desk = PlanOnDesk(
            draft: desk.draft, unit: desk.unit, given: nil, below: desk.below + [Self.unit(late)], addresses: desk.addresses, events: [],
            documents: [],
            today: Day("2024-12-20")!)
        let start = ContinuousClock.now
        var grid = TargetGrid(desk)
        let own = grid.rows.count
        let columns = grid.columns.enumerated().map { ("columns[\($0)]", "\($1.indicator.id)") }
        let crowd = (1...9_400).map { ("rows[\($0)].unit", "1.\($0)") }
        try grid.take(Form.parse(Self.encoded(columns + crowd + [("rows[4].v[0]", "7")])[...]))
        #expect(own == 4 && grid.rows.map(\.unit) == [Self.owner] + (1...4).map { UnitID.written("1.\($0)") })
        #expect(grid.rows.last?.name == "Đơn vị 1.4", "a unit that is there keeps the row it was typed into")
        #expect(grid.typed.values.contains("7"))
        var problems: [FieldProblem] = []
        _ = grid.read(&problems)

        var named = 0
        func controls() -> [Control] {
            named += 1
            return grid.controls
        }
        _ = try await answering(with: controls()) {
            Response(status: .ok)
        } again: { _ in
            Response(status: .ok)
        }
        #expect(named == 0)
        // Planted: something is wrong.
        await #expect(throws: FormAgain.self) {
            try await answering(with: controls()) {
                throw BadInput([FieldProblem("rows[1].v[2]", "x", vi: "x", en: "x")])
            } again: { mistakes in
                #expect(mistakes.at("rows-1-v-2").count == 1)
                return Response(status: .unprocessableContent)
            }
        }
        #expect(named == 1)
        print("many cells: \(crowd.count) rows sent, \(grid.rows.count) taken, \((ContinuousClock.now - start) / .seconds(1)) s")
    }

    @Test("a plan of 40 indicators for 233 units is amended by one form, in time, and each of its cells is read and named", .slow)
    func amended() throws {
        let (units, indicators) = (233, 40)
        let desk = Self.desk(units: units, indicators: indicators)
        let start = ContinuousClock.now
        let view = AmendmentView(
            desk.published(at: Date(timeIntervalSince1970: 1_735_000_000)), addressees: desk.below.map { ($0.id, $0.name) }, events: [],
            children: [], of: Self.owner)
        var html = HTMLWriter(in: .vi)
        html.amendmentForm(view, "proof")
        let shown = ContinuousClock.now
        let page = try Page(text: html.text())
        var form = try FilledForm.on(page, to: view.address.text)
        let filled = Set(form.fields.filter { $0.1 == "12" }.map(\.0))
        let cells = form.controls.filter(filled.contains)
        #expect(cells.count == units * indicators)
        for cell in cells.suffix(2) { form.set(cell, "3") }
        form.set(cells[0], "x")
        let text = Self.encoded(form.fields)
        #expect(form.fields.count < Form.mostFields && SentForm(text) != nil)

        let sent = ContinuousClock.now
        let json = try Form.parse(text[...])
        let typed = TypedAmendment(json)
        var again = view
        again.take(typed)
        var fields = try Fields(json, allowing: TypedAmendment.members + Fields.ofDecision + ["deed", "proof"])
        let read = ReadAmendment(typed, &fields, of: again)
        #expect(read.amendment.targets.map(\.value) == [3, 3])
        #expect(fields.problems.map(\.code) == ["number.malformed"])
        let controls = again.controls(for: typed)
        let wrong = try #require(controls.of(fields.problems[0].field))
        #expect(wrong.id == form.ids[cells[0]])
        let refusals = read.placed([TargetRefusal(.unknownIndicator, field: "targets[1].value")], again)
        #expect(refusals.first?.field.flatMap(controls.of)?.id == form.ids[cells.last!])
        let taken = ContinuousClock.now
        print(
            "many cells: \(cells.count) in \(form.fields.count) fields, \(text.utf8.count) bytes; "
                + "shown in \((shown - start) / .seconds(1)) s, read in \((taken - sent) / .seconds(1)) s")
    }
}
