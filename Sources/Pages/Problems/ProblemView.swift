import Emulation
import HTTP
import HTTPTypes
import Hummingbird
import Store
import Wire

/// What somebody is told who does not get what they asked for. Of what is hidden and what is not there it is the same.
struct ProblemView: Sendable {
    let status: HTTPResponse.Status
    let title: Wording
    /// What happened and what to do next, a sentence or two each.
    let paragraphs: [Wording]
    let headers: HTTPFields
    /// What somebody typed into what was refused.
    var typed: [String] = []

    /// - Parameters:
    ///   - who: who may open what was asked for, where it is a page of ours.
    ///   - number: under which the log has it.
    init(_ problem: Problem, who: PageList.Who?, number: String?) {
        // An address nobody could have been given is as good as one that leads nowhere.
        let problem = problem.code == "path.invalid" ? .notFound : problem
        status = problem.status
        title = problem.title
        var paragraphs = problem.detail.map { [$0] } ?? []
        paragraphs += problem.errors.map(\.wording)
        if problem.status == .forbidden, case .may(let deed)? = who { paragraphs.append(Self.isFor(deed.words)) }
        if problem.status == .notFound { paragraphs.append(Self.lookAgain) }
        if let seconds = problem.headers[.retryAfter].flatMap({ Int($0) }) { paragraphs.append(Self.again(in: seconds)) }
        if let number { paragraphs.append(Self.recorded(as: number)) }
        self.paragraphs = paragraphs
        headers = HTTPFields(problem.headers.filter { $0.name == .retryAfter || $0.name == .allow })
    }

    private static func isFor(_ deed: Wording) -> Wording {
        Wording(
            vi: "Việc này dành cho người có quyền “\(deed.vi)” trong đơn vị; vui lòng liên hệ quản trị đơn vị.",
            en: "It is for those of the unit who may \(deed.en); its administrator knows who they are.")
    }

    private static let lookAgain = Wording(
        vi: "Vui lòng kiểm tra lại địa chỉ, hoặc chọn đơn vị khác nếu giữ nhiều chức vụ.",
        en: "Please look at the address again, or choose another unit if you have several posts.")

    private static func again(in seconds: Int) -> Wording {
        Wording(vi: "Có thể thử lại sau \(seconds) giây.", en: "It can be tried again in \(seconds) s.")
    }

    private static func recorded(as number: String) -> Wording {
        Wording(
            vi: "Khi báo cho bộ phận kỹ thuật, xin cho biết số \(number).",
            en: "When you tell the technicians, please tell them the number \(number).")
    }
}
