import Emulation
import Foundation
import Operations
import Store
import Wire

/// What somebody was awarded in a whole life.
struct RecordView: Sendable {
    struct Line: Sendable {
        let award: PriorAward
        let form: Wording
        let unit: String
        /// The way to correct it, of one's own.
        let correction: PageAddress?
    }

    let here: UnitID
    let subject: Subject
    let lines: [Line]
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
        let names = Dictionary(forms.map { ($0.code, $0.name) }) { first, _ in first }
        let address = Self.address(of: subject.reference, in: here)
        lines = record.awards.map { listed in
            let form: Wording =
                switch listed.award.told.form {
                case .code(let code): names[code] ?? Wording(vi: code, en: code)
                case .words(let words): Wording(vi: words, en: words)
                }
            let isOwn = mayEnter && listed.award.unit == here && listed.award.subject == subject.reference && listed.award.withdrawn == nil
            return Line(
                award: listed.award, form: form, unit: listed.unitName,
                correction: isOwn ? address.asking("sua", listed.award.id.uuidString.lowercased()) : nil)
        }
    }

    var address: PageAddress { Self.address(of: subject.reference, in: here) }

    /// One that may be corrected here.
    func own(_ award: UUID) -> PriorAward? { lines.first { $0.award.id == award && $0.correction != nil }?.award }
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
