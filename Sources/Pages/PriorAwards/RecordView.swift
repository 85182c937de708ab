import Emulation
import Foundation
import Operations
import Store
import Wire

/// What somebody was awarded in a whole life.
struct RecordView: Sendable {
    struct Line: Sendable {
        let years: String
        let form: Wording
        /// Number and day of the decision.
        let number: String
        let decidedBy: String
        /// Who says so; nil where the decision was issued here.
        let unit: String?
        let standing: Wording
        let note: String?
        /// The way to the decision, or to correct it, of one's own.
        let way: (words: Wording, address: PageAddress)?
        /// The later the greater.
        fileprivate let order: Int
    }

    let here: UnitID
    let subject: Subject
    let lines: [Line]
    /// Those that may be corrected here.
    private let own: [PriorAward]
    /// Titles and forms of the packs of law, by their codes.
    let forms: [(code: String, name: Wording)]
    let mayEnter: Bool
    /// Made when the form was shown: sent twice, it is one.
    var id = UUID.version7().uuidString.lowercased()
    /// The one of the unit's own that is corrected or withdrawn; nil for a new one.
    var correcting: PriorAward?
    var typed = TypedAward()
    var reason = ""
    var why = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Quá trình khen thưởng", en: "Record of awards")

    static func address(of subject: SubjectReference, in here: UnitID) -> PageAddress {
        .subject(subject, seenFrom: here).below("khen-thuong")
    }

    init(_ record: AwardRecord, seenFrom here: UnitID, _ deeds: Deeds) {
        self.here = here
        let subject = record.subject.subject
        self.subject = subject
        let mayEnter = record.isOurs && deeds.own.contains(.prepare)
        self.mayEnter = mayEnter
        forms = record.book.formNames
        let own = record.awards.map(\.award).filter {
            mayEnter && $0.unit == here && $0.subject == subject.reference && $0.withdrawn == nil
        }
        self.own = own
        let names = Dictionary(forms.map { ($0.code, $0.name) }) { first, _ in first }
        let address = Self.address(of: subject.reference, in: here)
        let told = record.awards.map { listed in
            Line(
                listed, names, correction: own.contains(listed.award) ? address.asking("sua", listed.award.id.uuidString.lowercased()) : nil
            )
        }
        lines = (record.given.map { Line($0, names, seenFrom: here) } + told).sorted { $0.order > $1.order }
    }

    var address: PageAddress { Self.address(of: subject.reference, in: here) }

    /// One that may be corrected here.
    func own(_ award: UUID) -> PriorAward? { own.first { $0.id == award } }
}

extension RecordView.Line {
    fileprivate init(_ listed: ListedAward, _ names: [String: Wording], correction: PageAddress?) {
        let (award, told) = (listed.award, listed.award.told)
        years = told.fromYear.map { "\($0)–\(told.year)" } ?? "\(told.year)"
        form =
            switch told.form {
            case .code(let code): names[code] ?? Wording(vi: code, en: code)
            case .words(let words): Wording(vi: words, en: words)
            }
        number = [told.symbol, told.decidedOn?.vietnamese].compactMap(\.self).joined(separator: ", ")
        (decidedBy, unit) = (told.decidedBy, listed.unitName)
        (standing, note) = (award.standing.words, award.withdrawn ?? told.shownBy)
        way = correction.map { (Wording(vi: "Sửa hoặc rút", en: "Correct or withdraw it"), $0) }
        order = Self.order(told.year, told.decidedOn)
    }

    fileprivate init(_ award: ReceivedAward, _ names: [String: Wording], seenFrom here: UnitID) {
        years = award.from.year == award.until.year ? "\(award.until.year)" : "\(award.from.year)–\(award.until.year)"
        form = names[award.form] ?? Wording(vi: award.formName, en: award.formName)
        number = "\(award.symbol), \(award.decidedOn.vietnamese)"
        (decidedBy, unit) = (award.unitName, nil)
        standing =
            award.takenBack == nil
            ? PriorAward.Standing.counts.words : Wording(vi: "không tính: đã hủy bỏ", en: "does not count: cancelled")
        note = award.takenBack.map { "\($0.symbol), \($0.on.vietnamese)" }
        let sees = award.unit == here || award.unit.isAbove(here) || here.isAbove(award.unit)
        way =
            sees
            ? (Wording(vi: "Xem quyết định", en: "See the decision"), .commendation(award.commendation, of: award.unit, seenFrom: here))
            : nil
        order = Self.order(award.until.year, award.decidedOn)
    }

    private static func order(_ year: Int, _ day: Day?) -> Int { year * 1_000_000 + (day?.daysSince1970 ?? 0) }
}

extension LawBook {
    /// Of every form that any pack has, as the latest that has it calls it.
    var formNames: [(code: String, name: Wording)] {
        var (names, codes): ([String: Wording], [String]) = ([:], [])
        for form in packs.sorted(by: { $0.from < $1.from }).flatMap(\.forms) {
            if names[form.code] == nil { codes.append(form.code) }
            names[form.code] = form.name ?? names[form.code] ?? Wording(vi: form.code, en: form.code)
        }
        return codes.map { ($0, names[$0]!) }
    }
}

/// What somebody was awarded, as it was typed.
struct TypedAward: Sendable {
    var form = ""
    var formWords = ""
    var fromYear = ""
    var year = ""
    var decidedOn = ""
    var symbol = ""
    var decidedBy = ""
    var proof = ""
    var shownBy = ""
}

extension TypedAward {
    init(_ award: PriorAward) {
        let told = award.told
        switch told.form {
        case .code(let code): form = code
        case .words(let words): formWords = words
        }
        fromYear = told.fromYear.map(String.init) ?? ""
        year = String(told.year)
        decidedOn = told.decidedOn?.vietnamese ?? ""
        symbol = told.symbol ?? ""
        decidedBy = told.decidedBy
        proof = told.proof.rawValue
        shownBy = told.shownBy ?? ""
    }
}

/// What is typed about what somebody was awarded.
enum RecordControls {
    static let form = Control(field: "form", id: "hinh-thuc", label: Wording(vi: "Danh hiệu, hình thức", en: "Title or form"))
    static let formWords = Control(
        field: "formWords", id: "hinh-thuc-khac", label: Wording(vi: "Danh hiệu, hình thức khác", en: "Another, in words"))
    static let fromYear = Control(field: "fromYear", id: "tu-nam", label: Wording(vi: "Từ năm", en: "First year"))
    static let year = Control(field: "year", id: "nam", label: Wording(vi: "Năm, hoặc đến năm", en: "Year, or last year"))
    static let decidedOn = Control(field: "decidedOn", id: "ngay-quyet-dinh", label: Wording(vi: "Ngày quyết định", en: "Decided on"))
    static let symbol = Control(field: "symbol", id: "so-quyet-dinh", label: Wording(vi: "Số quyết định", en: "Number of the decision"))
    static let decidedBy = Control(
        field: "decidedBy", id: "nguoi-quyet-dinh", label: Wording(vi: "Người, cơ quan quyết định", en: "Who decided"))
    // Every form has a field `proof` already.
    static let proof = Control(field: "spokenFor", id: "can-cu", label: Wording(vi: "Minh chứng", en: "What speaks for it"))
    static let shownBy = Control(
        field: "shownBy", id: "van-ban", label: Wording(vi: "Văn bản, nơi lưu", en: "Which document, and where it lies"))
    static let why = Control(field: "reason", id: "ly-do-rut", label: Wording(vi: "Lý do rút", en: "Why it is withdrawn"))
    static let ofAward = [form, formWords, fromYear, year, decidedOn, symbol, decidedBy, proof, shownBy]
}
