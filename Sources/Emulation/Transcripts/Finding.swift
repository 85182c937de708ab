/// What whoever drafts a plan should look at twice, and where; never a refusal.
package struct Finding: Hashable, Sendable {
    package let kind: Kind
    package let place: TextPlace
    /// What stands there, or near it.
    package let text: String
    /// What the text should rather say, where a lexicon knows it; a word of the field's lexicon and not of the plan.
    package let instead: String?

    init(_ kind: Kind, _ place: TextPlace, _ text: String, instead: String? = nil) {
        self.kind = kind
        self.place = place
        self.text = text
        self.instead = instead
    }

    package enum Kind: String, CaseIterable, Sendable {
        case blank, headingTwice, oddPeriod, bracket, quote, movementWithoutPlan, groupLeftOut, noHousehold, undated, toneMark, cutCompound
    }
}

extension Finding.Kind: Named {
    package var words: Wording {
        switch self {
        case .blank: Wording(vi: "số hoặc ngày còn bỏ trống", en: "number or day left blank")
        case .headingTwice: Wording(vi: "đề mục lặp lại", en: "same heading twice")
        case .oddPeriod: Wording(vi: "giai đoạn không có dấu gạch nối", en: "period without a dash")
        case .bracket: Wording(vi: "ngoặc đơn không khớp", en: "brackets do not match")
        case .quote: Wording(vi: "ngoặc kép không khớp", en: "quotation marks do not match")
        case .movementWithoutPlan: Wording(vi: "phong trào không ghi số kế hoạch", en: "movement without the number of its plan")
        case .groupLeftOut:
            Wording(
                vi: "được vận động nhưng không có trong đối tượng thi đua", en: "group invited, but not among who competes")
        case .noHousehold: Wording(vi: "đối tượng thi đua không có hộ gia đình", en: "no households among who competes")
        case .undated: Wording(vi: "văn bản viện dẫn không ghi ngày", en: "document cited without its day")
        case .toneMark: Wording(vi: "có thể sai dấu thanh", en: "perhaps a wrong tone mark")
        case .cutCompound: Wording(vi: "từ ghép bị dấu phẩy cắt", en: "compound cut by a comma")
        }
    }
}
