import ArgumentParser
import Emulation
import Foundation
import Logging
import Operations
import Postgres
import Store

/// `thidua check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Adds up every accepted report again and compares it with the totals people see; looks up tasks again, counts numbers through.",
        discussion: """
            Looks at each city in one moment, so people may go on working; logs in with APP_DATABASE_URL and reads as thidua_auditor. \
            Ends with 1 when a total is not what was accepted, a task not what its plan and its course make of it, a number not what its \
            register makes of it, a ledger not what is owed, or a plan rests on what its unit could not see; or when something sent to a unit has no \
            event, or was opened by somebody who had no post there; or \
            when the text of a plan is not all there, or its plan was published with a piece that nobody answered; when a file is not what it was \
            when it was sent; when a target is looser than the one that was given; or when it was written to a mailbox that was not its unit's, \
            confirmed, then; or when a nomination is not what its events, its returns and its receipt make of it, or a verdict is not what its law \
            says of its facts.
            """
    )

    /// How many differences are printed.
    private static let printed = 20
    /// From here on somebody should look whether a server or `thidua work` is running: a fold starts every 100 ms.
    fileprivate static let farBehind: TimeInterval = 60

    func run() async throws {
        var logger = Logger(label: "thidua") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        let client = try Database.app(.auditor, connections: 1, logger)
        let recounted: Result<RecountReport, any Error>
        do { recounted = .success(try await Recount(client: client).run()) } catch { recounted = .failure(error) }
        await client.close()
        let report = try recounted.get()

        for language in Language.allCases { print(report.summary(in: language)) }
        guard !report.isClean else { return }
        let sorts: [[any ListedDifference]] = [
            report.differences, report.obligationDifferences, report.pleaDifferences, report.difficultyDifferences,
            report.deliveryDifferences,
            report.documentDifferences, report.ledgerDifferences, report.basisDifferences, report.transcriptDifferences,
            report.coverageDifferences, report.targetDifferences, report.evidenceDifferences, report.mailDifferences,
            report.subjectDifferences, report.priorAwardDifferences, report.nominationDifferences, report.awardDifferences,
        ]
        for sort in sorts {
            for difference in sort.prefix(Self.printed) { print("  " + difference.line) }
        }
        let unlisted = sorts.reduce(report.allDifferenceCount) { $0 - min($1.count, Self.printed) }
        if unlisted > 0 { print("  … +\(unlisted)") }
        throw ExitCode(1)
    }
}

/// Something that a recount found otherwise than it should be.
private protocol ListedDifference {
    /// Where it is and what it is, on one line.
    var line: String { get }
}

extension RecountReport {
    /// What was compared and what came of it, as a person in charge reads it.
    fileprivate func summary(in language: Language) -> String {
        func count(_ number: Int) -> String {
            String(number).inThousands(language.text(vi: ".", en: ","))
        }
        var lines = [
            language.text(
                vi:
                    "Đã cộng lại \(count(versions)) báo cáo được duyệt (\(count(values)) số liệu, \(count(roots)) tỉnh, thành phố) và đối chiếu "
                    + "\(count(cells)) ô tổng hợp, \(count(extremes)) ô giá trị nhỏ nhất, lớn nhất, gồm cả \(count(pendingRows)) dòng chờ cộng dồn.",
                en:
                    "Added up \(count(versions)) accepted reports (\(count(values)) values, \(count(roots)) \(roots == 1 ? "city" : "cities")) again and compared "
                    + "\(count(cells)) totals and \(count(extremes)) least and greatest values, \(count(pendingRows)) pending rows included."
            ),
            language.text(
                vi:
                    "Đã xác định lại \(count(obligations)) nhiệm vụ được giao theo \(count(clauses)) mục của các kế hoạch, "
                    + "\(count(pleas)) đề nghị gia hạn, miễn; tiến độ \(count(pastTasks)) lượt nhiệm vụ các ngày đã qua; "
                    + "\(count(difficulties)) vướng mắc với diễn biến.",
                en:
                    "Looked up \(count(obligations)) tasks again, told by \(count(clauses)) clauses of plans, "
                    + "\(count(pleas)) pleas about them, and how far \(count(pastTasks)) were on past days; "
                    + "\(count(difficulties)) difficulties against their events."),
            language.text(
                vi: "Đã đối chiếu \(count(deliveries)) tin gửi đơn vị cấp dưới với diễn biến, trong đó \(count(opened)) tin đã mở.",
                en: "Held \(count(deliveries)) things sent to units against their events, \(count(opened)) of them opened."),
            language.text(
                vi: "Đã đếm lại \(count(numbers)) số văn bản trong \(count(registers)) sổ.",
                en:
                    "Counted \(count(numbers)) numbers of documents through, in \(count(registers)) \(registers == 1 ? "register" : "registers")."
            ),
            language.text(
                vi: "Đã lập lại \(count(ledgerLines)) dòng sổ nhiệm vụ của \(count(debtors)) đơn vị.",
                en: "Made \(count(ledgerLines)) lines of ledgers again, of \(count(debtors)) \(debtors == 1 ? "unit" : "units") that owe."),
            language.text(
                vi:
                    "Đã đối chiếu \(count(bases)) căn cứ của các kế hoạch, \(count(knownDocuments)) văn bản đã ghi "
                    + "và \(count(ends)) văn bản hết hiệu lực.",
                en:
                    "Looked up \(count(bases)) bases of plans, \(count(knownDocuments)) documents that were noted "
                    + "and \(count(ends)) that have ended."),
            language.text(
                vi: "Đã soát lại \(count(transcripts)) văn bản gốc của kế hoạch, \(count(pieces)) đoạn.",
                en:
                    "Went through \(count(transcripts)) \(transcripts == 1 ? "text" : "texts") that plans were made of, \(count(pieces)) pieces."
            ),
            language.text(
                vi: "Đã đối chiếu \(count(targets)) mức phấn đấu với mức được giao.",
                en: "Held \(count(targets)) targets against those that were given."),
            language.text(
                vi: "Đã đọc lại \(count(files)) tệp của \(count(evidence)) minh chứng.",
                en: "Read \(count(files)) files of \(count(evidence)) pieces of evidence again."),
            language.text(
                vi: "Đã đối chiếu \(count(messages)) thư gửi hộp thư công vụ; \(count(mailboxes)) hộp thư đã xác nhận.",
                en: "Looked to which mailbox each of \(count(messages)) messages went; \(count(mailboxes)) are confirmed."),
            language.text(
                vi: "Đã lần theo \(count(mergers)) việc gộp của \(count(subjects)) đối tượng khen thưởng.",
                en: "Followed \(count(mergers)) mergers of \(count(subjects)) subjects to whom each stands for."),
            language.text(
                vi:
                    "Đã đối chiếu \(count(nominations)) đề nghị khen thưởng với diễn biến và kết luận lại \(count(verdicts)) lần theo đúng quy định đã lưu.",
                en:
                    "Held \(count(nominations)) nominations against their events and judged \(count(verdicts)) verdicts again by the law they name."
            ),
            language.text(
                vi: "Đã đối chiếu \(count(priorAwards)) khen thưởng đã nhận với diễn biến.",
                en: "Held \(count(priorAwards)) prior awards against their events."),
            isClean
                ? language.text(vi: "Không có sai lệch.", en: "No difference.")
                : language.text(
                    vi:
                        "Có \(count(allDifferenceCount)) sai lệch; xin giữ nguyên dữ liệu và báo người quản trị hệ thống.",
                    en:
                        "\(count(allDifferenceCount)) differences; please leave the data as they are and tell whoever runs the system."
                ),
        ]
        if pendingFor > Check.farBehind {
            lines.append(
                language.text(
                    vi:
                        "Việc cộng dồn đang chậm \(count(Int(pendingFor))) giây: số liệu vẫn đúng nhưng đọc chậm hơn; xin kiểm tra thidua serve hoặc thidua work.",
                    en:
                        "Folding is \(count(Int(pendingFor))) seconds behind: totals stay exact but are slower to read; see whether thidua serve or thidua work runs."
                ))
        }
        return lines.joined(separator: "\n")
    }
}

extension ObligationDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .missing: "chưa giao theo kế hoạch / not told as the plan has it"
            case .surplus: "giao ngoài kế hoạch / told otherwise than the plan has it"
            case .state: "không khớp diễn biến / not as its events left it"
            case .absent: "giao đơn vị không có hôm đó, hoặc chỉ được đề nghị / told to who was not there, or is only requested"
            case .passed: "chuyển tiếp sai / not passed on to who took the unit over"
            case .left: "phong trào đã đóng khi chưa hoàn thành, chưa được miễn / neither done nor excused when its campaign was closed"
            case .unshown: "báo hoàn thành mà không nêu kết quả, không có minh chứng / said to be done, and nothing shows it"
            }
        return "\(unit) · nhiệm vụ / task \(clause.uuidString.lowercased()) · \(what)"
    }
}

extension DifficultyDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .state: "không khớp diễn biến / not as its events left it"
            case .merged: "tổng hợp sai nơi / merged into what it may not be"
            }
        return "\(unit) · vướng mắc / difficulty \(difficulty.uuidString.lowercased()) · \(what)"
    }
}

extension AwardDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .nomination: "đề nghị và quyết định không khớp / awarded without a decision, or decided without being awarded"
            case .lines: "số thứ tự trong quyết định không liền từ 1 / lines that are not 1 to n"
            case .quota: "hạn mức đã dùng không khớp / a quota that is not what stands of it"
            case .cancelled: "hủy bỏ không hợp lệ / cancelled by no cancellation, or before it was given"
            case .competence: "không đúng thẩm quyền ngày quyết định / decided by who may not on that day"
            case .money: "tiền thưởng không đúng mức / not the multiple of the salary of its day"
            case .paper: "giấy không khớp hoặc chữ ký không đúng / a paper that says something else, or that no key of its day signed"
            }
        return "\(unit) · khen thưởng / award \(about.uuidString.lowercased()) · \(what)"
    }
}

extension SubjectDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .chain: "gộp vào đối tượng không đứng tên / stands for one that stands for another, or for none"
            case .root: "gộp sang tỉnh, thành phố khác / stands for one of another city"
            case .merger: "không khớp việc gộp / not for whom its mergers make of it"
            }
        return "\(unit) · đối tượng / subject \(subject.uuidString.lowercased()) · \(what)"
    }
}

extension NominationDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .state: "không khớp diễn biến / not as its events left it"
            case .texts: "không đủ bản đã gửi / not a text for each time it was sent"
            case .returns: "trả lại quá số lần hoặc không khớp diễn biến / returned oftener than it may be, or not as its events have it"
            case .receipt: "ngày tiếp nhận hoặc quy định áp dụng đã đổi / day or law are not those of its first receipt"
            case .reach: "thành phần được đọc quá nơi gửi đến / read further up than it was sent"
            case .verdict: "đối chiếu lại cho kết quả khác / the same facts under the same law come to something else"
            }
        return "\(unit) · đề nghị khen thưởng / nomination \(nomination.uuidString.lowercased()) · \(what)"
    }
}

extension PriorAwardDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .revision: "số lần sửa không khớp diễn biến / not changed as often as its events say"
            case .withdrawn: "việc rút không khớp diễn biến / not withdrawn as its events say"
            }
        return "\(unit) · khen thưởng đã nhận / prior award \(award.uuidString.lowercased()) · \(what)"
    }
}

extension CoverageDifference: ListedDifference {
    fileprivate var line: String {
        "\(day) · nhiệm vụ / task \(clause.uuidString.lowercased()) · tiến độ ngày này không khớp diễn biến / not as far that day as its events tell"
    }
}

extension DeliveryDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .misaddressed: "văn bản không gửi đúng nơi nhận / a document not sent to whom its plan addresses"
            case .unfounded: "nhắc tự động không đúng việc hoặc không đúng ngày / reminded by itself of nothing due, or not then"
            case .unrecorded: "không khớp diễn biến / not as its event has it"
            case .unsent: "có diễn biến mà không có tin / an event of nothing that was sent"
            case .unreceived: "mở không đúng lúc hoặc không đúng người / not opened then, or not by one of theirs"
            }
        return "\(unit) · tin / delivery \(delivery.uuidString.lowercased()) · \(what)"
    }
}

extension DocumentDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .missing: "số bị bỏ trống / nobody's number"
            case .surplus: "số ngoài sổ hoặc bị trùng / outside of its register, or twice"
            case .time: "sai thứ tự ngày / not in the order of time"
            case .symbol: "ký hiệu không đúng sổ / not printed as its register has it"
            case .signer: "người ký không có chức vụ, thẩm quyền đó trong ngày / signed by who had no such post that day"
            case .under: "văn bản giao quyền ký không có hiệu lực trong ngày / what let its signer did not stand that day"
            }
        return "\(unit) · sổ / register \(register.uuidString.lowercased()) · số / number \(number) · \(what)"
    }
}

extension LedgerDifference: ListedDifference {
    fileprivate var line: String {
        "\(unit) · sổ nhiệm vụ / ledger · \(kind.name(in: .vi)) / \(kind.name(in: .en)) · \(state.name(in: .vi)) / \(state.name(in: .en)): "
            + "đúng ra / expected \(expected), đang có / found \(found)"
    }
}

extension BasisDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .unseen: "kế hoạch căn cứ vào văn bản mà đơn vị không thấy được / a plan rests on what its unit did not see"
            case .ended: "hết hiệu lực trước khi ban hành, hoặc chưa ban hành / ended before it was issued, or never issued"
            case .unrecorded: "không có diễn biến tương ứng / without its event"
            }
        return "\(unit) · văn bản / document \(document.uuidString.lowercased()) · \(what)"
    }
}

extension TranscriptDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .hash: "văn bản không còn nguyên / not the text that was kept"
            case .lost: "có chỗ không thuộc đoạn nào / some of it is nobody's"
            case .twice: "có chỗ thuộc hai đoạn hoặc nằm ngoài / some of it is two's, or outside of it"
            case .unanswered: "đã ban hành khi còn đoạn chưa trả lời / published with a piece that nobody answered"
            case .state: "không khớp việc ban hành kế hoạch / not as its plan stands"
            }
        return "\(unit) · văn bản / text \(campaign.uuidString.lowercased()) · \(what)"
    }
}

extension TargetDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .looser: "thấp hơn mức được giao / looser than what was given"
            case .sum: "tổng mức giao cho cấp dưới thấp hơn mức được giao / shared out below by less than was given"
            }
        return "\(unit) · chỉ tiêu / indicator \(indicator.uuidString.lowercased()) · \(what)"
    }
}

extension EvidenceDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .bytes: "tệp đã bị thay đổi / not the bytes that were sent"
            case .type: "tệp không đúng loại / not of the type it is said to be"
            case .unclaimed: "tệp không thuộc minh chứng nào / a file of no evidence"
            case .missing: "minh chứng thiếu tệp / evidence without its file"
            case .homeless: "minh chứng không thuộc nhiệm vụ nào / evidence of no task"
            case .late: "minh chứng bổ sung sau khi báo hoàn thành / evidence added after the task was said to be done"
            }
        return "\(unit) · minh chứng của nhiệm vụ / evidence of task \(obligation.uuidString.lowercased()) · \(what)"
    }
}

extension MailDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .misdirected:
                "gửi đến hộp thư không phải của đơn vị hoặc chưa xác nhận / to a mailbox that was not the unit's, confirmed, then"
            case .mistaken: "thư không khớp với tin / a message that does not tell what was sent"
            case .unrecorded: "hộp thư không khớp diễn biến / a mailbox not as its events have it"
            }
        return "\(unit) · thư / mail \(id.uuidString.lowercased()) · \(what)"
    }
}

extension PleaDifference: ListedDifference {
    fileprivate var line: String {
        let what =
            switch aspect {
            case .open: "nhiều đề nghị cùng chờ trả lời / several wait at once"
            case .day: "gia hạn không sau thời hạn / time that is not later than what was due"
            case .answerer: "không do đơn vị giao trả lời / not answered by who told the task"
            case .state: "không khớp diễn biến / not as its events left it"
            }
        return "\(unit) · đề nghị / plea \(plea.uuidString.lowercased()) · \(what)"
    }
}

extension FigureDifference: ListedDifference {
    fileprivate var line: String {
        let period = self.period == .toDate ? "lũy kế / to date" : periodStart.map { "từ / from \($0)" } ?? "\(self.period)"
        let what =
            switch aspect {
            case .n: "số lượng / count"
            case .total: "tổng / total"
            case .weight: "mẫu số / weight"
            case .double: "tính hai lần, ở đơn vị và ở cấp dưới / counts twice, here and below (\(value ?? "?"))"
            case .extreme: "số lần có / occurrences of \(value ?? "?")"
            }
        return "\(unit) · \(period) · \(indicatorName ?? indicator.uuidString) · \(what): "
            + "đúng ra / expected \(expected), đang có / found \(found)"
    }
}
