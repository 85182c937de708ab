import Emulation
import Operations

/// What the demo prints; every part says that it is sample data.
struct DemoPage {
    let city: DemoCity
    let keys: DemoKeys
    let people: DemoPeople
    let plans: [PlanSummary]
    let cascade: Cascade
    let ofCity: Totals
    let ofAnLao: Totals
    let url: String
    let tokens: String?

    func text() -> String {
        let isCommune = { (unit: Emulation.Unit) in unit.kind == .authority }
        let others = city.addressees.count { $0.kind != .authority }
        let month = ofCity.period.lowercased()
        return header
            + part(
                "1. Kế hoạch đi từ trên xuống, báo cáo đi từ dưới lên", "plans down, reports up",
                plans.map { $0.text() }.joined(), cascade.text())
            + part("2. Chỉ tiêu và cách tổng hợp", "indicators, and how each adds up", ofAnLao.legend())
            + part(
                "3. Thành phố Hải Phòng", "totals of the city",
                ofCity.byIndicator("Toàn thành phố"),
                ofCity.byUnit("Quận, huyện: \(month)", toDate: false, total: "Toàn thành phố"),
                ofCity.byUnit("Quận, huyện: lũy kế", toDate: true, total: "Toàn thành phố"),
                ofCity.attainment("Quận, huyện: hoàn thành mức giao", total: "Toàn thành phố"))
            + part(
                "4. Huyện An Lão", "totals of the district",
                ofAnLao.byIndicator("Toàn huyện"),
                ofAnLao.byUnit("Xã, thị trấn: \(month)", toDate: false, total: "Toàn huyện", isCommune),
                ofAnLao.byUnit("Xã, thị trấn: lũy kế", toDate: true, total: "Toàn huyện", isCommune),
                ofAnLao.attainment("Xã, thị trấn: hoàn thành mức giao", total: "Toàn huyện", isCommune),
                "  Dòng “Toàn huyện” gồm cả \(others) cơ quan, đơn vị, đoàn thể không liệt kê ở đây.\n")
            + part("5. Ai còn thiếu, vì sao", "who is missing, and why", cascade.missing())
            + part("6. Cho máy", "for machines", tokensOfMachines)
            + part("7. Mở bằng trình duyệt", "open it in a browser", people.table(), "  \(url)/\n")
    }

    private var header: String {
        let line = String(repeating: "═", count: 100)
        return """
            \(line)
              PHONG TRÀO THI ĐUA YÊU NƯỚC · THÀNH PHỐ HẢI PHÒNG · HUYỆN AN LÃO
              Ngày \(DemoCity.today.vietnamese) (đồng hồ của bản trình diễn đứng yên)   the clock stands at \(DemoCity.today)
              DỮ LIỆU MẪU: chỉ đơn vị hành chính và lời văn kế hoạch của An Lão là thật;
              chỉ tiêu, mức giao, số liệu, người, mốc hạn và một phần các cơ quan là giả định
              SAMPLE DATA: only the administrative units and the words of An Lão's plan are real
            \(line)

            """
    }

    private func part(_ title: String, _ gloss: String, _ pieces: String...) -> String {
        "\n\(title) · \(gloss) · dữ liệu mẫu, \(DemoCity.today.vietnamese)\n\n" + pieces.joined(separator: "\n")
    }

    private var tokensOfMachines: String {
        var table = Table([
            .left("Đơn vị / unit"), .left("Mã / id"), .left("Mã truy cập của cán bộ mẫu, mới mỗi lần chạy / token, new with each run"),
        ])
        for unit in [city.city, city.anLao, city.commune] {
            table.row([unit.name, "\(unit.id)", keys.tokens[unit.id]?.text ?? ""])
        }
        guard let tokens else { return table.text() }
        return table.text() + "\n  Cũng có trong / also in \(tokens):\n\n    . \(tokens)\n"
            + "    curl -s -H \"Authorization: Bearer $COMMUNE_TOKEN\" \"$URL/v1/units/$COMMUNE/duties\"\n"
    }
}
