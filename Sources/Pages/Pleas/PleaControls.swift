import Emulation

/// What is typed when more time or an excuse is asked, answered or granted.
enum PleaControls {
    static let wants = Control(field: "wants", id: "loai-de-nghi", label: Wording(vi: "Đề nghị", en: "What is asked"))
    static let granted = Control(field: "wants", id: "loai-de-nghi", label: Wording(vi: "Nội dung", en: "What is granted"))
    static let until = Control(field: "until", id: "den-ngay", label: Wording(vi: "Gia hạn đến ngày", en: "Time until"))
    static let reason = Control(field: "reason", id: "ly-do-de-nghi", label: Wording(vi: "Lý do đề nghị", en: "Why it is asked"))
    static let words = Control(field: "answer", id: "noi-dung-kem", label: Wording(vi: "Nội dung gửi kèm", en: "What is said with it"))
    static let units = Control(field: "units", id: "chon-don-vi", label: Wording(vi: "Đơn vị được gia hạn hoặc miễn", en: "To whom"))
    static let items = Control(field: "items", id: "chon-don-vi", label: units.label)

    /// What is answered; several may stand on one page.
    static func answer(_ form: TaskPleas.Form, _ place: Int? = nil) -> Control {
        let id = form == .refusal ? "ly-do-tu-choi" : "tra-loi-de-nghi"
        return Control(
            field: "answer", id: place.map { "\(id)-\($0)" } ?? id,
            label: form == .refusal
                ? Wording(vi: "Lý do từ chối", en: "Why it is refused") : Wording(vi: "Trả lời", en: "Answer"))
    }

    static let ofAsking = [wants, until, reason]
    static let ofGranting = [granted, until, words, units, items]
}

extension Plea.Wish {
    /// With its day.
    var words: Wording {
        switch self {
        case .later(let until): Wording(vi: "gia hạn đến \(until.vietnamese)", en: "more time, until \(until.vietnamese)")
        case .excuse: kind.words
        }
    }
}

extension Plea {
    /// How far it is, in the line of its task.
    var note: Wording? {
        switch state {
        case .asked: Wording(vi: "đề nghị \(wish.words.vi), chờ trả lời", en: "asks: \(wish.words.en); no answer yet")
        case .refused: Wording(vi: "đề nghị \(wish.words.vi) bị từ chối", en: "asked: \(wish.words.en); refused")
        case .granted, .withdrawn: nil
        }
    }
}
