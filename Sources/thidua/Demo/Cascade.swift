import Emulation
import Foundation
import Operations
import Postgres
import Store

/// The way of the plan down the tree, and how far every unit has come; read as the city and as An Lão see it.
struct Cascade {
    private let city: DemoCity
    /// November, which is over, and December, which is not.
    private let periods: [Period]
    private let below: [UnitID: [[ParticipationOfUnit]]]

    static func read(_ city: DemoCity, _ keys: DemoKeys, _ app: PostgresClient) async throws -> Cascade {
        let standing = try keys.standing(in: city.city)
        let family = DemoCity.campaign(of: city.city)
        let all = try await app.run(under: standing.settings, .periods(of: family, unit: city.city.id))
        let periods = Array(all.filter { $0.span.startsOn <= DemoCity.today }.suffix(2))

        var below: [UnitID: [[ParticipationOfUnit]]] = [:]
        for issuer in [city.city, city.anLao] {
            let standing = try keys.standing(in: issuer)
            let all = try await app.run(
                under: standing.settings,
                .participation(in: DemoCity.campaign(of: issuer), of: issuer.id, family: family, periods: periods.map(\.id)))
            below[issuer.id] = periods.map { period in all.filter { $0.period == period.id } }
        }
        return Cascade(city: city, periods: periods, below: below)
    }

    /// The period that is over.
    var lastDone: Period? { periods.last { $0.span.endsOn < DemoCity.today } }
    /// The period under way.
    var current: Period? { periods.last }

    func text() -> String {
        var table = Table([.left("Đơn vị"), .left("Kế hoạch")] + periods.map { .left($0.name(in: .vi)) })
        let districts = rows(of: city.city)
        table.row(summary("\(city.city.name): giao \(districts.count) quận, huyện", districts))
        for (index, district) in districts.enumerated() {
            let isLast = index == districts.count - 1
            table.row([(isLast ? "└─ " : "├─ ") + district.unit.name] + words(district))
            guard district.unit == city.anLao else { continue }
            for line in ofAnLao { table.row(["│  " + line[0]] + line.dropFirst()) }
        }
        return table.text()
    }

    /// Who owes a report, and why it is not there.
    func missing() -> String {
        var text = ""
        for (index, period) in periods.enumerated() {
            let due = period.span.dueOn
            let isOver = due.map { $0 < DemoCity.today } ?? false
            let all = [city.city, city.anLao].flatMap(rows)
            let sent = all.filter { $0.states[index].state.map { [.submitted, .accepted, .correcting].contains($0) } ?? false }
            text += "  \(period.name(in: .vi)): đã nhận \(sent.count)/\(all.count) báo cáo"
            text += due.map { ", hạn \($0.vietnamese) (mẫu)\(isOver ? "" : ", chưa đến hạn")" } ?? ""
            text += "\n"
            guard isOver, let due else { continue }
            let late = DemoCity.today.daysSince1970 - due.daysSince1970
            for row in all where !sent.contains(where: { $0.unit == row.unit }) {
                let state = row.states[index]
                guard state.address.strength == .ordered else {
                    text += "    · \(row.unit.name): chưa gửi (tham gia theo đề nghị, không tính quá hạn)\n"
                    continue
                }
                let what = state.state == .returned ? "bị trả lại" : "chưa gửi"
                text += "    · \(row.unit.name): \(what), quá hạn \(late) ngày\n"
                if let reason = state.reason {
                    text += "Lý do: \(reason)".lines(atMost: 90).map { "        \($0)\n" }.joined()
                }
            }
        }
        return text
    }

    // MARK: - Rows

    private struct Row {
        let unit: Emulation.Unit
        /// One for each period.
        let states: [ParticipationOfUnit]
    }

    private func rows(of issuer: Emulation.Unit) -> [Row] {
        let lists = below[issuer.id] ?? []
        let units = Dictionary(uniqueKeysWithValues: city.units.map { ($0.id, $0) })
        return (lists.first ?? []).indices.compactMap { index in
            let states = lists.map { $0[index] }
            return units[states[0].address.unit].map { Row(unit: $0, states: states) }
        }
    }

    /// An Lão's addressees, grouped by how they are told and what they are.
    private var ofAnLao: [[String]] {
        let rows = rows(of: city.anLao)
        let groups: [(String, (Row) -> Bool)] = [
            ("giao %d xã, thị trấn", { $0.unit.kind == .authority }),
            ("giao %d phòng, ban", { $0.unit.kind == .agency }),
            ("giao %d đơn vị sự nghiệp, lực lượng vũ trang", { [.publicService, .armedForces].contains($0.unit.kind) }),
            ("đề nghị %d cơ quan Đảng", { $0.unit.kind == .partyBody }),
            ("đề nghị %d Mặt trận và đoàn thể", { [.fatherlandFront, .massOrganisation].contains($0.unit.kind) }),
        ]
        var lines: [[String]] = []
        for (position, (title, belongs)) in groups.enumerated() {
            let members = rows.filter(belongs)
            let isLast = position == groups.count - 1
            let title = title.replacing("%d", with: "\(members.count)")
            lines.append(summary((isLast ? "└─ " : "├─ ") + title, members))
            for (index, member) in members.enumerated() {
                let branch = (isLast ? "   " : "│  ") + (index == members.count - 1 ? "└─ " : "├─ ")
                lines.append([branch + member.unit.name] + words(member))
            }
        }
        return lines
    }

    private func summary(_ title: String, _ rows: [Row]) -> [String] {
        let adopted = rows.count { $0.states.first?.adoption != nil }
        let isRequested = rows.allSatisfy { $0.states.first?.address.strength == .requested }
        return [title, "\(adopted)/\(rows.count)"]
            + periods.indices.map { index in
                let accepted = rows.count { $0.states[index].state == .accepted }
                let waiting = rows.count { $0.states[index].state == .submitted }
                return "\(accepted)/\(rows.count) \(isRequested ? "đã tiếp nhận" : "đã duyệt")"
                    + (waiting > 0 ? ", \(waiting) chờ duyệt" : "")
            }
    }

    private func words(_ row: Row) -> [String] {
        [row.states.first?.adoption == nil ? "chưa có" : "đã ban hành"]
            + zip(periods, row.states).map { period, state in Self.word(state, period) }
    }

    private static func word(_ row: ParticipationOfUnit, _ period: Period) -> String {
        let again = row.version > 1 ? " (lần gửi \(row.version))" : ""
        switch row.state {
        case .submitted: return "chờ duyệt" + again
        case .accepted: return (row.address.strength == .requested ? "đã tiếp nhận" : "đã duyệt") + again
        case .returned: return "BỊ TRẢ LẠI"
        case .reopened: return "được mở lại"
        case .correcting: return "đang đính chính"
        case .draft, nil:
            let isLate = period.span.dueOn.map { $0 < DemoCity.today } ?? false
            return isLate && row.address.strength == .ordered ? "QUÁ HẠN" : "chưa gửi"
        }
    }
}

extension String {
    /// The text in lines of so many characters.
    fileprivate func lines(atMost width: Int) -> [String] {
        split(separator: " ").reduce(into: [""]) { lines, word in
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count <= width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
