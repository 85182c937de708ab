import Emulation
import Operations
import Store

/// What a unit owes, in the order in which it presses.
struct DutiesView: Sendable {
    struct Group: Sendable {
        let title: Wording
        let duties: [DutyView]
    }

    /// What waits for the unit's decision on a page of its own.
    struct Waiting: Sendable {
        let way: PageAddress
        let words: Wording

        /// What was sent to the unit and nobody has opened.
        static func unopened(_ count: Int, in unit: UnitID) -> [Self] {
            guard count > 0 else { return [] }
            let words = Wording(
                vi: "\(count) tin chưa mở",
                en: count == 1 ? "1 thing was sent to us and is not opened" : "\(count) things sent to us are not opened")
            return [Self(way: "/\(unit)/den", words: words)]
        }

        static func all(of place: Place?) -> [Self] {
            guard let place else { return [] }
            return [Tab.obligations, Tab.reviews, Tab.coverage, Tab.difficulties].compactMap { tab in
                guard place.tabs.contains(tab), let counted = tab.counted, let count = place.counts[tab], count > 0 else { return nil }
                let unit = place.post.unit
                return Self(
                    way: tab == .coverage ? PleasView.address(in: unit) : tab.address(in: unit),
                    words: Wording(vi: "\(count)\(counted.vi)", en: "\(count)\(counted.en)"))
            }
        }

        /// What the unit asked itself and was not granted.
        static func asked(_ pleas: [Plea], in unit: UnitID) -> [Self] {
            let (waiting, refused) = (pleas.count { $0.state == .asked }, pleas.count { $0.state == .refused })
            return [
                waiting == 0
                    ? nil
                    : Wording(
                        vi: "\(waiting) nhiệm vụ đang đề nghị gia hạn, miễn, chờ trả lời",
                        en: "\(waiting) tasks about which we asked, not answered yet"),
                refused == 0
                    ? nil
                    : Wording(vi: "\(refused) nhiệm vụ bị từ chối gia hạn, miễn", en: "\(refused) tasks about which we were refused"),
            ].compactMap { $0.map { Self(way: Tab.obligations.address(in: unit), words: $0) } }
        }
    }

    let unit: String
    let today: Day
    let groups: [Group]
    /// The first day of the next reporting period, where there is nothing to do.
    let next: Day?
    var waiting: [Waiting] = []

    static let title = Wording(vi: "Việc phải làm", en: "What to do")
    /// What is due in so many days is due soon.
    private static let soon = 14

    /// - Parameters:
    ///   - maySign: whether the reader may do what only a leader can.
    ///   - mayPrepare: whether the reader writes reports.
    init(_ duties: Duties, of unit: (id: UnitID, name: String), maySign: Bool, mayPrepare: Bool = true) {
        self.unit = unit.name
        today = duties.today
        next = duties.nextPeriod
        func group(_ title: Wording, _ isIn: (Owed) -> Bool) -> Group {
            Group(
                title: title,
                duties: duties.owed.filter(isIn).map {
                    DutyView($0, of: unit.id, on: duties.today, maySign: maySign, mayPrepare: mayPrepare)
                })
        }
        // What was requested is never overdue.
        func isSoon(_ day: Day) -> Bool { day <= duties.today.adding(days: Self.soon) }
        groups = [
            group(Wording(vi: "Quá hạn", en: "Overdue")) { $0.isOverdue },
            group(Wording(vi: "Sắp đến hạn", en: "Due soon")) { owed in !owed.isOverdue && owed.dueOn.map(isSoon) == true },
            group(Wording(vi: "Còn thời gian", en: "There is time")) { owed in !owed.isOverdue && owed.dueOn.map(isSoon) == false },
            group(Wording(vi: "Không ấn định thời hạn", en: "Without a date")) { !$0.isOverdue && $0.dueOn == nil },
        ].filter { !$0.duties.isEmpty }
    }

    var day: Wording {
        Wording(vi: "\(today.weekday.vi), ngày \(today.vietnamese)", en: "\(today.weekday.en), \(today.vietnamese)")
    }

    var nothing: Wording {
        guard let next else { return Wording(vi: "Không còn việc nào.", en: "There is nothing left to do.") }
        return Wording(
            vi: "Không còn việc nào. Kỳ báo cáo tới mở ngày \(next.vietnamese).",
            en: "There is nothing left to do. The next reporting period opens on \(next.vietnamese).")
    }
}
