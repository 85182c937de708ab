import Emulation
import FoundationEssentials
import Store

/// Giving somebody new a post, as it was typed.
struct AppointmentView: Sendable {
    var (name, role, post, signsAs, from, until) = ("", Role.officer.rawValue, "", "", "", "")
    /// Made when the form was shown: sent twice, it is one appointment.
    var id = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Giao chức vụ, vai trò", en: "Appoint somebody")
    static let name = Control(field: "name", id: "ten", label: Wording(vi: "Họ và tên", en: "Name"))
    static let role = Control(field: "role", id: "vai", label: Wording(vi: "Vai trò", en: "Role"))
    static let post = Control(field: "post", id: "chuc", label: Wording(vi: "Chức vụ ghi dưới chữ ký", en: "Post, as under a signature"))
    static let from = Control(field: "from", id: "tu", label: Wording(vi: "Từ ngày", en: "From"))
    static let until = Control(field: "until", id: "den", label: Wording(vi: "Đến hết ngày", en: "To the end of"))
    static let signsAs = Control(field: "signsAs", id: "ky", label: Wording(vi: "Thẩm quyền ký", en: "Signs as"))
    static let controls = [name, role, post, signsAs, from, until]
}

/// Letting a colleague sign in one's place, as it was typed.
struct DelegationView: Sendable {
    struct Choice: Sendable {
        let person: UUID
        let name: String
    }

    let chief: String
    let choices: [Choice]
    var (to, from, until, id) = ("", "", "", "")
    var mistakes = Mistakes.none

    init(_ people: [Colleague], chief: String, on today: Day) {
        self.chief = chief
        var seen: Set<UUID> = []
        // A namesake of the chief who is no leader may be chosen.
        choices = people.filter { $0.onBehalfOf == nil && !$0.isOver(on: today) && !($0.role == .leader && $0.name == chief) }
            .filter { seen.insert($0.person).inserted }
            .map { Choice(person: $0.person, name: $0.name) }
    }

    static let title = Wording(vi: "Ủy quyền ký", en: "Let somebody sign")
    static let to = Control(field: "to", id: "ai", label: Wording(vi: "Người được ủy quyền", en: "Who signs"))
    static let controls = [to, AppointmentView.from, AppointmentView.until]

    var effect: Wording {
        Wording(
            vi:
                "Người được ủy quyền sẽ ký, ban hành và gửi báo cáo thay \(chief) cho đến hết ngày ghi dưới đây; "
                + "có thể kết thúc bất cứ lúc nào.",
            en: "They sign, issue and submit in the place of \(chief) to the end of the day below; it can be ended at any moment.")
    }
}

/// Letting somebody choose a password.
struct InviteView: Sendable {
    let person: UUID
    let name: String
    var login = ""
    /// Shown once.
    var code: String?
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Cấp mã mời", en: "Invite")
    static let login = Control(field: "login", id: "ten", label: Wording(vi: "Tên đăng nhập", en: "Name to sign in with"))
}
