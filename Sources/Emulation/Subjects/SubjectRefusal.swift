/// Why a subject cannot be registered, corrected or placed.
package enum SubjectRefusal: Refusal {
    case nameless
    case bornAhead
    case onlyOfPeople(field: String)
    case onlyOfCollectives
    /// Nobody of the unit has that account.
    case accountUnknown
    case traitOfAnother(Subject.Trait, Subject.Kind)
    /// Neither the home nor below it.
    case unitElsewhere
    case asNothing
    case beginsAhead
    case endsBeforeItBegan(Day)
    /// A placement is of another subject.
    case placementOfAnother
    /// Of another kind than it was registered as.
    case kindStays(Subject.Kind)

    package var saying: Saying {
        switch self {
        case .nameless:
            Saying("subject.nameless", field: "name", vi: "Phải ghi tên, như sẽ in trên quyết định.", en: "Say the name, as it is printed.")
        case .bornAhead: Saying("subject.born-ahead", field: "birthYear", vi: "Năm sinh chưa đến.", en: "That year is still to come.")
        case .onlyOfPeople(let field):
            Saying("subject.only-of-people", field: field, vi: "Chỉ ghi đối với cá nhân.", en: "Only of a person.")
        case .onlyOfCollectives:
            Saying("subject.only-of-collectives", field: "namesUnit", vi: "Chỉ ghi đối với tập thể.", en: "Only of a collective.")
        case .accountUnknown:
            Saying(
                "subject.account-unknown", field: "person", vi: "Đơn vị không có ai dùng tài khoản này.",
                en: "Nobody of the unit has that account.")
        case .traitOfAnother(let trait, let kind):
            Saying(
                "subject.trait-of-another", field: "traits", vi: "“\(trait.words.vi)” không ghi đối với \(kind.words.vi).",
                en: "“\(trait.words.en)” is not said of a \(kind.words.en).")
        case .unitElsewhere:
            Saying(
                "subject.unit-elsewhere", field: "namesUnit", vi: "Chỉ chọn được chính đơn vị này hoặc đơn vị trực thuộc.",
                en: "It has to be this unit or one below it.")
        case .asNothing:
            Saying(
                "placement.as-nothing", field: "asWhat", vi: "Phải ghi chức vụ, nghề nghiệp hoặc nơi ở.",
                en: "Say as what: a post, a trade, or where they live.")
        case .beginsAhead: Saying("placement.begins-ahead", field: "from", vi: "Ngày bắt đầu chưa đến.", en: "That day is still to come.")
        case .endsBeforeItBegan(let day):
            Saying(
                "placement.ends-before", field: "until", vi: "Không được trước ngày bắt đầu \(day.vietnamese).",
                en: "Not before it began, on \(day.vietnamese).")
        case .placementOfAnother:
            Saying(
                "placement.of-another", .conflict, vi: "Quá trình này là của đối tượng khác.", en: "That placement is of another subject.")
        case .kindStays(let kind):
            Saying(
                "subject.kind-stays", field: "kind", vi: "Đã ghi là \(kind.words.vi); loại đối tượng không đổi được.",
                en: "It was registered as a \(kind.words.en), and stays one.")
        }
    }
}
