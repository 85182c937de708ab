import Emulation
import Foundation
import Operations
import Wire

/// How many of each form a unit may give in a year, and how many it gave.
struct QuotasView: Sendable {
    struct Line: Sendable {
        let quota: Quota
        let form: String
        /// As it was typed anew, and what is wrong with that.
        var typed: String
        var mistakes = Mistakes.none

        var control: Control { QuotaControls.anew(quota.id, form, quota.year) }
    }

    let here: UnitID
    var lines: [Line]
    /// Titles and forms of the packs of law, by their codes.
    let forms: [(code: String, name: Wording)]
    let maySet: Bool

    // As typed.
    var form = ""
    var year: String
    var allowed = ""
    var id = UUID.version7().uuidString.lowercased()
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Hạn mức khen thưởng", en: "Quotas of awards")
    static let members = ["id", "form", "year", "allowed"]
    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/han-muc-khen" }

    init(_ read: ReadQuotas.Read, in here: UnitID, maySet: Bool) {
        self.here = here
        self.maySet = maySet
        forms = read.book.formNames
        let names = Dictionary(forms.map { ($0.code, $0.name.vi) }) { first, _ in first }
        lines = read.quotas.map { Line(quota: $0, form: names[$0.form] ?? $0.form, typed: String($0.allowed)) }
        year = String(read.today.year)
    }

    /// The same as a new one was sent.
    func filled(with form: JSON, _ mistakes: Mistakes) -> QuotasView {
        var view = self
        view.mistakes = mistakes
        view.id = form.asTyped("id", anewAfter: mistakes)
        (view.form, view.year, view.allowed) = (form.asTyped("form"), form.asTyped("year"), form.asTyped("allowed"))
        return view
    }

    /// The same as one was said anew.
    func filled(_ id: UUID, with form: JSON, _ mistakes: Mistakes) -> QuotasView {
        var view = self
        for place in view.lines.indices where view.lines[place].quota.id == id {
            view.lines[place].typed = form.asTyped("allowed")
            view.lines[place].mistakes = mistakes
        }
        return view
    }
}

/// What is typed about a quota.
enum QuotaControls {
    static let form = Control(field: "form", id: "hinh-thuc", label: Wording(vi: "Danh hiệu, hình thức", en: "Title or form"))
    static let year = Control(field: "year", id: "nam", label: Wording(vi: "Năm", en: "Year"))
    static let allowed = Control(field: "allowed", id: "han-muc", label: Wording(vi: "Hạn mức", en: "How many"))
    static let ofNew = [form, year, allowed]

    /// Of one that is there.
    static func anew(_ id: UUID, _ form: String, _ year: Int) -> Control {
        Control(
            field: "allowed", id: "han-muc-\(id.uuidString.lowercased())",
            label: Wording(vi: "Hạn mức \(form) năm \(year)", en: "How many in \(year): \(form)"))
    }
}
