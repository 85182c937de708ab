extension Plea.State: Named {
    package var words: Wording {
        switch self {
        case .asked: Wording(vi: "chờ trả lời", en: "waiting for an answer")
        case .withdrawn: Wording(vi: "đã rút", en: "withdrawn")
        case .granted: Wording(vi: "đã đồng ý", en: "granted")
        case .refused: Wording(vi: "bị từ chối", en: "refused")
        }
    }
}

extension Plea.Wish {
    /// Which of them it is, without its day.
    package enum Kind: String, CaseIterable, Sendable {
        case later, excuse
    }

    package var kind: Kind {
        switch self {
        case .later: .later
        case .excuse: .excuse
        }
    }

    package var until: Day? {
        switch self {
        case .later(let until): until
        case .excuse: nil
        }
    }
}

extension Plea.Wish.Kind {
    /// What may be asked, or granted unasked, about a task: time where it was ordered for a day, as `PleaMatter` holds it to.
    package static func possible(about strength: Strength, dueOn: Day?) -> [Self] {
        strength == .ordered && dueOn != nil ? [.later, .excuse] : [.excuse]
    }
}

extension Plea.Wish.Kind: Named {
    package var words: Wording {
        switch self {
        case .later: Wording(vi: "gia hạn", en: "more time")
        case .excuse: Wording(vi: "miễn thực hiện", en: "to be excused")
        }
    }
}
