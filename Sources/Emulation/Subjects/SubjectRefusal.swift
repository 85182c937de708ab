/// Why a subject cannot be registered, corrected or placed.
package enum SubjectRefusal: Refusal {
    case nameless
    case bornAhead
    /// Others that may be the same; nobody said that it is another.
    case maybeTheSame(Subject)
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

    /// Of a merger, or of its undoing.
    case reasonMissing
    case itself
    case otherKind
    /// One of the two stands for another already.
    case mergedAlready
    case partedAlready
    /// The number is never in it.
    case numberMalformed
    case numberMissing
    /// Nothing of that kind has such a number.
    case numberOfAnother(Subject.Kind)
    /// Another of the unit is known by it. Constraint: `a_number_is_one_subjects_of_its_home`.
    case numberTaken
    /// The server has no key to hash it with.
    case noKey
    case tooManyNumbers(seconds: Int)

    package var saying: Saying {
        switch self {
        case .reasonMissing:
            Saying("merger.reason-missing", field: "reason", vi: "Phải ghi rõ lý do.", en: "Say why.")
        case .itself: Saying("merger.itself", field: "into", vi: "Không gộp đối tượng với chính nó.", en: "It is the same one already.")
        case .otherKind:
            Saying("merger.other-kind", field: "into", vi: "Hai đối tượng khác loại nên không gộp được.", en: "They are of two kinds.")
        case .mergedAlready:
            Saying(
                "merger.already", field: "into", vi: "Một trong hai đối tượng đã được gộp vào đối tượng khác.",
                en: "One of the two stands for another already.")
        case .partedAlready:
            Saying("merger.undone", .conflict, vi: "Việc gộp này đã được hủy.", en: "It is undone already.")
        case .numberMalformed:
            Saying(
                "identity.malformed", field: "identityNumber", vi: "Số định danh gồm 12 chữ số; mã số thuế gồm 10 hoặc 13 chữ số.",
                en: "A person's number has 12 digits, a tax code 10 or 13.")
        case .numberMissing:
            Saying(
                "identity.missing", field: "identityNumber", vi: "Đối tượng do đơn vị khác ghi: phải nhập lại đúng số.",
                en: "Another unit registered it: its number has to be given again.")
        case .numberOfAnother(let kind):
            Saying(
                "identity.of-another-kind", field: "identityNumber", vi: "Số này không phải loại số của \(kind.words.vi).",
                en: "That is not the kind of number that a \(kind.words.en) has.")
        case .numberTaken:
            Saying(
                "identity.taken", .conflict, field: "identityNumber", vi: "Đối tượng khác của đơn vị đã được ghi với số này.",
                en: "Another of the unit is known by that number.")
        case .noKey:
            Saying(
                "identity.no-key", .conflict, vi: "Hệ thống chưa có khóa để ghi số định danh; vui lòng báo người vận hành.",
                en: "The server has no key for numbers yet; please tell whoever runs it.")
        case .tooManyNumbers(let seconds):
            Saying(
                "identity.too-many", .tooMany(seconds: seconds),
                vi: "Đã nhập quá nhiều số; vui lòng thử lại sau \(seconds) giây.",
                en: "Too many numbers were typed; please try again in \(seconds) s.")
        case .nameless:
            Saying("subject.nameless", field: "name", vi: "Phải ghi tên, như sẽ in trên quyết định.", en: "Say the name, as it is printed.")
        case .bornAhead: Saying("subject.born-ahead", field: "birthYear", vi: "Năm sinh chưa đến.", en: "That year is still to come.")
        case .maybeTheSame(let other):
            Saying(
                "subject.maybe-the-same", field: "isAnother",
                vi: "Có thể là “\(other.name)” đã được ghi; nếu là đối tượng khác, hãy xác nhận.",
                en: "It may be “\(other.name)”, who is registered already; if it is another, say so.")
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
