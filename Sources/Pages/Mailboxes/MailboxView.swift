import Emulation
import Foundation
import Operations
import Store
import Wire

/// The official mailbox of a unit, what was sent to it, and the forms that tell and confirm one.
struct MailboxView: Sendable {
    let here: UnitID
    let unitName: String
    let inForce: Line?
    /// What was in force, where nothing is.
    let withdrawn: Line?
    let waiting: Line?
    let messages: [Message]
    let maySet: Bool
    /// Whether this server sends mail at all.
    let sendsMail: Bool
    /// Whether it is reached by the settings; otherwise by what was sent.
    var isAmongSettings = false
    /// As it was typed.
    var typed = ""
    var id = UUID.version7().uuidString.lowercased()
    var mistakes = Mistakes.none

    /// A mailbox.
    struct Line: Sendable {
        let id: UUID
        let address: String
        let state: Wording
        /// Whether somebody can answer with its code.
        let isAnswerable: Bool
        /// As it was seen.
        let tag: String
    }

    /// A message to one.
    struct Message: Sendable {
        let what: Wording
        let address: String
        let made: Wording
        let state: ListedMessage.State
        let became: Wording
    }

    static let title = Wording(vi: "Hộp thư công vụ", en: "Official mailbox")
    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/hop-thu" }

    static let address = Control(
        field: "address", id: "hop-thu", label: Wording(vi: "Địa chỉ hộp thư công vụ của đơn vị", en: "Address of the unit's mailbox"))
    static let code = Control(field: "code", id: "ma-xac-nhan", label: Wording(vi: "Mã xác nhận", en: "Code"))

    init(_ found: ReadMailbox.Found, of unit: UnitID, called name: String, maySet: Bool, sendsMail: Bool) {
        (here, unitName, self.maySet, self.sendsMail) = (unit, name, maySet, sendsMail)
        inForce = found.inForce.map { told in
            let moment = Written.moment(told.mailbox.confirmedAt ?? told.mailbox.toldAt)
            return Line(
                told,
                told.answeredBy.map {
                    Wording(vi: "Đã xác nhận lúc \(moment.vi), do \($0) nhập mã.", en: "Confirmed at \(moment.en) by \($0).")
                } ?? Wording(vi: "Đã xác nhận lúc \(moment.vi).", en: "Confirmed at \(moment.en)."))
        }
        withdrawn = found.withdrawn.map { told in
            let moment = Written.moment(told.mailbox.withdrawnAt ?? told.mailbox.toldAt)
            return Line(
                told,
                told.withdrawnBy.map {
                    Wording(
                        vi: "Đã thu hồi lúc \(moment.vi), do \($0) thực hiện; từ đó không thư nào được gửi đến hộp thư này.",
                        en: "Withdrawn at \(moment.en) by \($0); nothing is written to it since.")
                }
                    ?? Wording(
                        vi: "Đã thu hồi lúc \(moment.vi); từ đó không thư nào được gửi đến hộp thư này.",
                        en: "Withdrawn at \(moment.en); nothing is written to it since."))
        }
        waiting = found.waiting.map {
            Line($0, Self.state(of: $0, at: found.now), isAnswerable: $0.hasCode && $0.mailbox.waits(at: found.now))
        }
        messages = found.messages.map(Message.init)
    }

    private static func state(of told: ToldMailbox, at now: Date) -> Wording {
        guard told.mailbox.waits(at: now) else {
            return Wording(
                vi: "Mã xác nhận đã hết hiệu lực; hãy khai lại để nhận mã mới.",
                en: "Its code does not hold any more; please tell it again.")
        }
        guard told.hasCode else { return Wording(vi: "Mã xác nhận sắp được gửi đến hộp thư.", en: "Its code is about to be sent.") }
        let (left, ends) = (Mailbox.mostTries - told.mailbox.tries, Written.moment(told.mailbox.codeEnds))
        return Wording(
            vi: "Chờ nhập mã đã gửi đến hộp thư; mã có hiệu lực đến \(ends.vi), còn được nhập \(left) lần.",
            en: "Waits for the code that was sent to it, which holds until \(ends.en); tries that are left: \(left).")
    }
}

extension MailboxView.Line {
    init(_ told: ToldMailbox, _ state: Wording, isAnswerable: Bool = false) {
        (id, address, self.state, self.isAnswerable) = (told.mailbox.id, told.mailbox.address.description, state, isAnswerable)
        tag = told.mailbox.tag
    }
}

extension MailboxView.Message {
    init(_ message: ListedMessage) {
        what =
            switch message.carries {
            case .code: message.carries.words
            case .news: Wording(vi: "\(message.deliveries) tin", en: "\(message.deliveries) new")
            }
        address = message.address.description
        made = Written.moment(message.madeAt)
        state = message.state
        became = Self.words(message)
    }

    private static func words(_ message: ListedMessage) -> Wording {
        let ended = message.endedAt.map(Written.moment) ?? Wording(vi: "", en: "")
        let reply =
            message.reply.map { Wording(vi: "máy chủ thư trả lời \($0)", en: "the relay answered \($0)") }
            ?? Wording(vi: "máy chủ thư không trả lời", en: "the relay did not answer")
        switch message.state {
        case .sent: return Wording(vi: "đã gửi lúc \(ended.vi)", en: "sent at \(ended.en)")
        case .failed: return Wording(vi: "không gửi được: \(reply.vi)", en: "could not be sent: \(reply.en)")
        case .withdrawn: return Wording(vi: "không gửi: hộp thư đã thu hồi", en: "not sent: its mailbox was withdrawn")
        case .waiting where message.tries == 0: return Wording(vi: "chờ gửi", en: "waits to be sent")
        case .waiting:
            let next = Written.moment(message.nextAt)
            return Wording(
                vi: "\(reply.vi); đã thử \(message.tries) lần, thử lại lúc \(next.vi)",
                en: "\(reply.en); tried \(message.tries) \(message.tries == 1 ? "time" : "times"), again at \(next.en)")
        }
    }
}
