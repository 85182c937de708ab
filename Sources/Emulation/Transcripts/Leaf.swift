/// The smallest thing that is understood: a word or a number of the text, and its value.
package struct Leaf: Hashable, Sendable {
    package let kind: Kind
    package let place: TextPlace
    /// What stands there, each run of blanks as one.
    package let text: String
    /// What the decoder of its kind makes of ``text`` and of nothing else; nil where the text itself is all there is to say.
    package let value: Value?

    package init(kind: Kind, place: TextPlace, text: String) {
        self.init(kind: kind, place: place, text: text, value: kind.decode(text))
    }

    /// As somebody claims it to be; ``Transcript/faults()`` decodes again.
    package init(kind: Kind, place: TextPlace, text: String, value: Value?) {
        self.kind = kind
        self.place = place
        self.text = text
        self.value = value
    }

    package enum Kind: String, CaseIterable, Sendable {
        case marker, symbol, blankNumber, law, day, blankDay, period, percent, atLeast, years, ordinal
        case quote, motto, occasion, name, since, until, through, issuedBy
        case group, form, level, launcher, strength, role, capacity, part
    }

    package enum Value: Hashable, Sendable {
        case symbol(String)
        case number(Int)
        case day(Day)
        case month(Int, year: Int)
        case dayOfYear(day: Int, month: Int)
        /// From a year, nil where none is said, until another.
        case span(from: Int?, until: Int)
        /// "03 đến 05 năm"
        case range(Int, Int)
        case group(InvitedGroup)
        case form(AwardForm)
        case level(WrittenLevel)
        case launcher(LinkedMovement.Launcher)
        case strength(Strength)
        case role(TaskRole)
        case capacity(SignerCapacity)
        case part(SectionPart)
    }
}

extension Leaf.Kind: Named {
    package var words: Wording {
        switch self {
        case .marker: Wording(vi: "số thứ tự", en: "marker")
        case .symbol: Wording(vi: "số, ký hiệu", en: "symbol")
        case .blankNumber: Wording(vi: "số bỏ trống", en: "blank number")
        case .law: Wording(vi: "luật", en: "law")
        case .day: Wording(vi: "ngày", en: "day")
        case .blankDay: Wording(vi: "ngày bỏ trống", en: "blank day")
        case .period: Wording(vi: "giai đoạn", en: "period")
        case .percent: Wording(vi: "tỷ lệ", en: "per cent")
        case .atLeast: Wording(vi: "ít nhất", en: "at least")
        case .years: Wording(vi: "số năm", en: "number of years")
        case .ordinal: Wording(vi: "lần thứ", en: "which one")
        case .quote: Wording(vi: "lời trong ngoặc kép", en: "quoted words")
        case .motto: Wording(vi: "phương châm", en: "motto")
        case .occasion: Wording(vi: "dịp chào mừng", en: "occasion")
        case .name: Wording(vi: "tên gọi", en: "name")
        case .since: Wording(vi: "từ khi", en: "since")
        case .until: Wording(vi: "đến khi", en: "until")
        case .through: Wording(vi: "gửi qua", en: "sent through")
        case .issuedBy: Wording(vi: "do ai ban hành", en: "issued by")
        case .group: Wording(vi: "nhóm người", en: "group of people")
        case .form: Wording(vi: "hình thức khen thưởng", en: "award form")
        case .level: Wording(vi: "cấp khen thưởng", en: "level of award")
        case .launcher: Wording(vi: "cấp phát động", en: "launched by")
        case .strength: Wording(vi: "giao hay đề nghị", en: "ordered or requested")
        case .role: Wording(vi: "chủ trì hay phối hợp", en: "leads or co-operates")
        case .capacity: Wording(vi: "tư cách ký", en: "capacity")
        case .part: Wording(vi: "phần", en: "part")
        }
    }
}
