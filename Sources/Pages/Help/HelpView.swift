import Emulation
import Store

/// What somebody does here in a month, step by step.
struct HelpView: Sendable {
    /// Who it is written for.
    enum Guide: String, CaseIterable, Sendable {
        case officer = "can-bo"
        case leader = "lanh-dao"
        case office = "thuong-truc"
        case administrator = "quan-tri"
        case auditor = "nhat-ky"
        case clerk = "van-thu"

        /// Nil for a role that has nothing to do here yet but to read.
        init?(_ role: Role) {
            switch role {
            case .officer: self = .officer
            case .leader: self = .leader
            case .standingOffice: self = .office
            case .administrator: self = .administrator
            case .auditor: self = .auditor
            case .clerk: self = .clerk
            case .councilMember, .inspector: return nil
            }
        }

        var words: Wording {
            switch self {
            case .officer: Role.officer.words
            case .leader: Role.leader.words
            case .office: Role.standingOffice.words
            case .administrator: Role.administrator.words
            case .auditor: Role.auditor.words
            case .clerk: Role.clerk.words
            }
        }
    }

    /// A step, and where it is done.
    struct Step: Sendable {
        let words: Wording
        let way: (address: PageAddress, words: Wording)?
    }

    let unit: UnitID
    let guide: Guide
    /// Whether it is written for its reader.
    let isOwn: Bool
    /// The reader's own first.
    let guides: [Guide]

    static let title = Wording(vi: "Trợ giúp", en: "Help")

    init(_ chosen: Guide?, roles: [Role], in unit: UnitID) {
        self.unit = unit
        let own = roles.compactMap { Guide($0) }
        guides = own + Guide.allCases.filter { !own.contains($0) }
        guide = chosen ?? own.first ?? .officer
        isOwn = own.contains(guide)
    }

    var heading: Wording {
        Wording(vi: "Trợ giúp dành cho \(guide.words.vi)", en: "Help for the \(guide.words.en)")
    }

    func address(of guide: Guide) -> PageAddress { PageAddress("/\(unit)/tro-giup").asking("vai", guide.rawValue) }

    private func step(_ vi: String, _ en: String, to tab: Tab? = nil) -> Step {
        Step(words: Wording(vi: vi, en: en), way: tab.map { ($0.address(in: unit), $0.words) })
    }

    /// Those of whoever keeps the registers.
    private var registerSteps: [Step] {
        [
            Step(
                words: Wording(
                    vi: "Mở sổ văn bản; đang dùng sổ giấy thì ghi số tiếp theo của sổ giấy.",
                    en: "Open a register; whoever goes on from a book on paper says its next number."),
                way: ("/\(unit)/van-ban/so", BookView.title)),
            step(
                "Từ đó, kế hoạch lấy số và ngày khi lãnh đạo ban hành; đầu năm, số đầu tiên tự mở sổ của năm.",
                "From then on a plan takes its number and day when a leader publishes it; the first number of a year opens that year's."),
            step(
                "Cần số trước khi ký thì giữ số, ghi rõ giữ cho văn bản nào; mỗi sổ giữ nhiều nhất \(Register.mostReserved) số.",
                "Reserve a number that is needed before it is signed, and say for what: \(Register.mostReserved) at most."),
            step(
                "Số giữ mà không dùng thì hủy, kèm lý do; số đã hủy vẫn hiện trong sổ.",
                "Cancel what is not used, with the reason; it stays in the register."),
            Step(
                words: Wording(
                    vi: "Ghi văn bản mà kế hoạch làm căn cứ, và khi nào văn bản hết hiệu lực.",
                    en: "Note documents that plans rest on, and when they end."),
                way: (DocumentsView.address(in: unit), DocumentsView.title)),
        ]
    }

    var steps: [Step] {
        switch guide {
        case .clerk: registerSteps
        case .officer:
            [
                step(
                    "Mở danh sách việc: việc quá hạn đứng đầu, mỗi việc ghi rõ hạn và nơi nhận.",
                    "Open the list: what is overdue stands first, and each says by when and for whom.", to: .duties),
                step(
                    "Bấm vào báo cáo của tháng, điền số. Cạnh mỗi ô có số kỳ trước và mức giao; "
                        + "ô nào khác thường sẽ được nhắc, không bị chặn.",
                    "Open the month's report and fill it in. Last month and the target stand beside each field; "
                        + "what is unusual is pointed out, never blocked."
                ),
                step(
                    "Chọn “Lưu nháp, để sau” bất cứ lúc nào; bản nháp là của đơn vị, đồng nghiệp viết tiếp được.",
                    "Keep a draft whenever you like: it is the unit's, and colleagues go on with it."),
                step(
                    "Chọn “Kiểm tra trước khi gửi”, sửa những chỗ được nêu, rồi báo lãnh đạo gửi.",
                    "Check it, mend what is named, and tell a leader to send it."),
                step(
                    "Báo cáo bị trả lại nằm lại trong danh sách việc, kèm nguyên văn lý do.",
                    "A report that was returned is on the list again, with the reason as it was written.", to: .duties),
                step(
                    "Nhiệm vụ kế hoạch giao: nhận việc; làm xong thì báo hoàn thành, ghi rõ kết quả; bị trả lại thì có lý do kèm theo. "
                        + "Không kịp hoặc không làm được thì đề nghị gia hạn, đề nghị miễn.",
                    "Tasks that a plan told the unit: take them up; say that each is done, and how; one that is returned says why. "
                        + "Ask for more time, or to be excused, where it cannot be done.", to: .obligations),
                step(
                    "Đơn vị được nhắc thì danh sách việc ghi số tin chưa mở; mở tin để đọc lời nhắc.",
                    "Where the unit is reminded of one, the list says how much is not opened; open it to read what is said.", to: .duties),
                step(
                    "Có khó khăn khi thực hiện thì nêu lên cấp đã giao; đọc trả lời ngay ở nơi đã nêu.",
                    "Tell whoever addressed you what stands in the way, and read the answer where you asked.", to: .difficulties),
            ]
        case .leader:
            [
                step(
                    "Xem danh sách việc của đơn vị và hạn của từng việc.", "See what the unit owes, and by when.", to: .duties),
                step(
                    "Sổ nhiệm vụ: mọi việc đơn vị phải làm và cấp dưới phải làm với đơn vị, việc nào quá hạn, việc nào đã xong.",
                    "The ledger: all that the unit owes and is owed, what of it is late and what is done.", to: .ledger),
                step(
                    "Phân công người thực hiện từng nhiệm vụ mà kế hoạch cấp trên giao cho đơn vị.",
                    "Say who does each of the tasks that a plan from above told the unit.", to: .obligations),
                step(
                    "Mở báo cáo đã kiểm tra, đọc lại số liệu và gửi. Gửi rồi vẫn có thể đính chính khi chưa đóng phong trào.",
                    "Open a report that was checked, read it and send it. It can be corrected as long as the campaign is open."),
                step(
                    "Duyệt báo cáo của đơn vị cấp dưới, hoặc trả lại kèm lý do; trang duyệt nói trước số tổng hợp nào sẽ đổi.",
                    "Accept what those below sent, or return it with a reason; the page says before which total moves.", to: .reviews),
                step(
                    "Xem số liệu: ô được tô là nơi đang chậm so với mức chung.", "See the figures: what is tinted lags.", to: .figures),
                step(
                    "Đọc kế hoạch cấp trên giao và kế hoạch của đơn vị.",
                    "Read the plans from above and the unit's own.", to: .campaigns),
                step(
                    "Trả lời vướng mắc của cấp dưới trong \(Difficulty.answerDays) ngày làm việc, hoặc tổng hợp để kiến nghị cấp trên.",
                    "Answer what is raised from below within \(Difficulty.answerDays) working days, or put it together and raise it on.",
                    to: .difficulties),
                step(
                    "Khi đi vắng, ủy quyền ký cho người khác đến một ngày nhất định.",
                    "When you are away, let a colleague sign until a certain day.", to: .people),
            ]
        case .office:
            [
                step(
                    "Duyệt hằng ngày: báo cáo chờ lâu nhất đứng đầu; duyệt hoặc trả lại kèm lý do, rồi sang báo cáo tiếp.",
                    "Review day by day: what waited longest is first; accept it, or return it with a reason, and go on to the next.",
                    to: .reviews),
                step(
                    "Theo dõi ai chưa báo cáo trong trang phong trào, mục “Theo dõi, đôn đốc”.",
                    "See who has not reported, in the page of each campaign.", to: .campaigns),
                step(
                    "Đôn đốc nhiệm vụ: xem đơn vị nào chưa hoàn thành, tính đến bất kỳ ngày nào; nhắc đơn vị chậm và xem đã mở tin chưa; "
                        + "kết quả chưa đạt thì trả lại.",
                    "See who has not done which task, as of any day; remind them, and see whether that was opened; "
                        + "return what was not done as it should be.",
                    to: .coverage),
                step("Xem số liệu theo đơn vị và theo kỳ.", "See the figures by unit and by period.", to: .figures),
                step(
                    "Vướng mắc của cấp dưới: hỏi lại khi chưa rõ, trả lời, hoặc tổng hợp nhiều vướng mắc thành một nội dung rồi nêu lên.",
                    "Difficulties from below: ask back what is not clear, answer, or put several together and raise them on.",
                    to: .difficulties),
                step(
                    "Cần tra đơn vị cũ, mới sau sáp nhập thì tìm theo tên, không cần gõ dấu.",
                    "To look up a unit before or after a merger, search by name; tones need not be typed.", to: .units),
            ]
        case .administrator:
            [
                step(
                    "Đầu tháng xem lại danh sách người và chức vụ: ai đã chuyển đi thì kết thúc chức vụ ngay.",
                    "At the beginning of a month look through the people: end the post of whoever has left, at once.", to: .people),
                step(
                    "Người mới: bổ nhiệm, rồi cấp mã mời. Mã chỉ hiện một lần, hãy in hoặc đọc cho đúng người.",
                    "Somebody new: appoint them, then invite them. The code is shown once: print it, or read it to the very person.",
                    to: .people),
                step(
                    "Người quên mật khẩu: cấp mã mời mới cho chính người đó.",
                    "Whoever forgot the password gets a new invitation.", to: .people),
                step(
                    "Quản trị không xem, không sửa báo cáo thay ai; việc đó thuộc về cán bộ và lãnh đạo.",
                    "An administrator writes and decides no reports: that is for officers and leaders."),
            ]
        case .auditor:
            [
                step(
                    "Nhật ký giữ mọi việc đã làm và đã thử làm, ai làm, lúc nào; không ai xóa được.",
                    "The trail keeps what was done and what was tried, by whom and when; nobody can take it out."),
                step(
                    "Diễn biến của từng báo cáo, vướng mắc nằm cuối trang của chính nó.",
                    "What happened to a report or a difficulty stands at the end of its own page.", to: .difficulties),
                step(
                    "Danh sách người và chức vụ ghi cả chức vụ đã kết thúc và người được ủy quyền ký.",
                    "The list of people has the posts that ended too, and who signs for whom.", to: .people),
            ]
        }
    }

    static let keys =
        ReviewKeys.all + [("Esc", Wording(vi: "đóng bảng chọn đang mở", en: "close what is open"))]
}
