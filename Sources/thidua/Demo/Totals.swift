import Emulation
import Foundation
import Operations
import Postgres

/// The totals of one issuer, for a month and to date, as it sees them itself.
struct Totals {
    private let month: FiguresPage
    private let toDate: FiguresPage

    static func read(of unit: Emulation.Unit, in period: Period, _ keys: DemoKeys, _ app: PostgresClient) async throws -> Totals {
        let standing = try keys.standing(in: unit)
        func page(_ period: UUID?) async throws -> FiguresPage {
            try await ReadFigures(campaign: DemoCity.campaign(of: unit), period: period, after: nil, limit: 1000)
                .run(as: standing, on: app)
        }
        return Totals(month: try await page(period.id), toDate: try await page(nil))
    }

    /// How every indicator is added up, and what it follows from.
    func legend() -> String {
        var table = Table([
            .right("Số"), .left("Chỉ tiêu"), .left("Các đơn vị"), .left("Các kỳ"), .left("Theo Kế hoạch của UBND huyện An Lão"),
        ])
        for (index, indicator) in toDate.indicators.enumerated() {
            table.row([
                "\(index + 1)", indicator.name, indicator.overUnits.name(in: .vi), indicator.overTime.name(in: .vi),
                indicator.source?.replacing("Kế hoạch của UBND huyện An Lão, ", with: "") ?? "",
            ])
        }
        return table.text()
    }

    /// One line for each indicator: this month, to date, what was set.
    func byIndicator(_ name: String) -> String {
        var table = Table([
            .left(name), .left("Đơn vị tính"), .right(period), .right("Số đơn vị"), .right("Lũy kế"), .right("Mức giao"),
            .right("Hoàn thành"),
        ])
        for (now, soFar) in zip(month.rows[0].cells, toDate.rows[0].cells) {
            table.row([
                now.indicator.name, now.indicator.measure, Self.value(now), "\(now.n)", Self.value(soFar),
                soFar.target.map { Self.shown($0, of: soFar.indicator) } ?? "—", soFar.attainment.vietnamese,
            ])
        }
        return table.text()
    }

    /// One line for each unit, one column for each indicator that adds up to something.
    func byUnit(_ title: String, toDate isToDate: Bool, total: String, _ isShown: (Emulation.Unit) -> Bool = { _ in true }) -> String {
        let page = isToDate ? toDate : month
        return table(title, page, total, columns: page.indicators.filter { $0.overUnits != .none }, isShown, Self.value)
    }

    /// How far every unit has come with what was set for it.
    func attainment(_ title: String, total: String, _ isShown: (Emulation.Unit) -> Bool = { _ in true }) -> String {
        let columns = toDate.indicators.filter { indicator in
            toDate.rows.dropFirst().contains { $0.cells.contains { $0.indicator.id == indicator.id && $0.target != nil } }
        }
        return table(title, toDate, total, columns: columns, isShown) { $0.attainment.vietnamese }
    }

    /// "Tháng 11/2024"
    var period: String { month.period?.name(in: .vi) ?? "" }

    private func table(
        _ title: String, _ page: FiguresPage, _ total: String, columns: [Indicator], _ isShown: (Emulation.Unit) -> Bool,
        _ text: (FiguresRow.Cell) -> String
    ) -> String {
        var table = Table(
            [.left(title)] + columns.map { .right($0.columnHeading.inTwoLines) })
        func cells(_ row: FiguresRow) -> [String] {
            columns.map { column in row.cells.first { $0.indicator.id == column.id }.map(text) ?? "" }
        }
        for row in page.rows.dropFirst() where isShown(row.unit) { table.row([row.unit.name] + cells(row)) }
        table.rule()
        table.row([total] + cells(page.rows[0]))
        return table.text()
    }

    /// A sum of nothing is 0; people want to see that there is nothing.
    private static func value(_ cell: FiguresRow.Cell) -> String {
        guard cell.n > 0, let value = cell.value else { return "—" }
        return shown(value, of: cell.indicator)
    }

    private static func shown(_ value: Decimal, of indicator: Indicator) -> String {
        indicator.shown(value).vietnamese(decimals: indicator.shownDecimals)
    }
}

extension String {
    /// Broken at the blank that makes its lines the shortest.
    fileprivate var inTwoLines: String {
        let breaks = indices.filter { self[$0] == " " }
        let best = breaks.min { max(self[..<$0].count, self[$0...].count) < max(self[..<$1].count, self[$1...].count) }
        guard let best else { return self }
        return self[..<best] + "\n" + self[index(after: best)...]
    }
}
