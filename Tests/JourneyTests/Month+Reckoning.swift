import EmulationFixtures
import Foundation
import Testing

// The last day: who is missing and why, and a total that can be recounted.

extension Month {
    func itIsKnownWhoIsMissing() async throws {
        // On November An Lão misses two, by name and with the reason; Huyện đoàn owed nothing, whatever it did.
        let path = "campaigns/\(anLaoPlan)/participation?period=\(november)"
        let table = try await office.get(path).ok().json
        #expect(table["items"].texts("name") == ["Xã Bát Trang", "Xã Quang Trung", "Xã Thái Sơn", "Phòng Nội vụ", "Huyện đoàn"])
        #expect(table["items"].texts("status") == ["accepted", "adopted", "accepted", "returned", "accepted"])
        #expect(
            table["missing"].list.map { "\($0["name"].text ?? ""): \($0["why"].text ?? "")" } == [
                "Xã Quang Trung: Chưa gửi báo cáo", "Phòng Nội vụ: Báo cáo bị trả lại: Chưa đính kèm danh sách",
            ])
        #expect(
            try await office.inEnglish.get(path).json["missing"].texts("why") == [
                "Has not reported", "Its report was sent back: Chưa đính kèm danh sách",
            ])
        #expect(table["counts"]["total"].number == 5 && table["counts"]["accepted"].number == 3 && table["counts"]["missing"].number == 2)

        // On December only Bát Trang has reported. Huyện đoàn has not, and is not missing: nobody ordered it to.
        let later = try await office.get("campaigns/\(anLaoPlan)/participation?period=\(december)").ok().json
        #expect(later["items"].texts("status") == ["accepted", "adopted", "adopted", "adopted", "adopted"])
        #expect(later["missing"].texts("name") == ["Xã Quang Trung", "Xã Thái Sơn", "Phòng Nội vụ"])

        // The city misses one, who did not even begin and is late.
        let city = try await board.get("campaigns/\(cityPlan)/participation?period=\(november)").ok().json
        #expect(city["items"].texts("status") == ["accepted", "addressed", "accepted"])
        #expect(city["items"].list.map { $0["isLate"].flag } == [false, true, false])
        #expect(
            city["missing"].list.map { "\($0["name"].text ?? ""): \($0["why"].text ?? "")" } == [
                "Huyện Kiến Thụy: Chưa ban hành kế hoạch triển khai, đã quá hạn"
            ])
    }

    func theClerkRecounts() async throws {
        // The clerk takes the reports of a period as they are listed, opens each, and copies what was accepted.
        var compared = 0
        for period in [november, december] {
            let below = try await accepted(office, anLaoPlan, period)
            let beside = try await accepted(board, cityPlan, period)
            // An Lão adds up its own list; the city its own and that of An Lão.
            let sheets = [(office, anLaoPlan, below), (board, cityPlan, below + beside)]
            for (officer, plan, reports) in sheets {
                let shown = try await totals(of: officer, plan, period: period)
                for (indicator, value) in shown {
                    #expect(value == Self.sum(of: indicator, in: reports), "\(officer.unit) \(indicator)")
                    compared += value == nil ? 0 : 1
                }
            }
        }
        // Nine things are added up in the city in November, ten in An Lão, and one more each in December.
        #expect(compared == 9 + 10 + 10 + 11)

        // Over both months: houses are a sum, criteria the last word of each unit.
        let soFar = try await totals(of: board, cityPlan, period: nil)
        let houses: Decimal = 5 + 3 + 1 + 2 + 6, criteria: Decimal = (6 + 7) + (3 + 7) + (1 + 7) + (2 + 7)
        #expect(soFar[Self.houses] == houses)
        #expect(soFar[SamplePlan.id(7).text] == criteria)

        // The same table for a spreadsheet, with official codes.
        let csv = try await office.get("campaigns/\(anLaoPlan)/figures.csv?period=\(november)").ok()
        #expect(csv.body.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(csv.text.contains("11632") && csv.text.contains("Xã Bát Trang"))
    }

    /// The values of the accepted version of each listed report, turning pages of two.
    private func accepted(_ officer: Officer, _ plan: String, _ period: String) async throws -> [Document] {
        var values: [Document] = []
        var next: String? = ""
        while let after = next {
            let path = "campaigns/\(plan)/reports?period=\(period)&limit=2" + (after.isEmpty ? "" : "&after=\(after)")
            let page = try await officer.get(path).ok().json
            for listed in page["items"].list {
                guard let counts = listed["acceptedVersion"].number else { continue }
                let report = try await officer.ask("GET", listed["href"].text ?? "").ok().json
                values += report["versions"].list.first { $0["version"].number == counts }?["values"].list ?? []
            }
            next = page["next"].text
        }
        return values
    }

    /// With pencil and paper: what each kind of indicator means over units.
    private static func sum(of indicator: String, in values: [Document]) -> Decimal? {
        let mine = values.filter { $0["indicatorId"].text == indicator }
        let figures = mine.compactMap { $0["value"].number }
        guard !figures.isEmpty else { return nil }
        let sum = figures.reduce(0, +)
        return switch indicator {
        case SamplePlan.id(2).text: rounded(sum / Decimal(figures.count), to: 2)
        case SamplePlan.id(3).text: rounded(sum / mine.compactMap { $0["weight"].number }.reduce(0, +), to: 4)
        case SamplePlan.id(4).text: figures.min()
        case SamplePlan.id(5).text: figures.max()
        case SamplePlan.id(8).text: nil
        default: sum
        }
    }

    private static func rounded(_ number: Decimal, to decimals: Int) -> Decimal {
        var number = number
        var rounded = Decimal()
        NSDecimalRound(&rounded, &number, decimals, .plain)
        return rounded
    }
}
