import Emulation
import Foundation
import Operations
import Store
import Wire

/// Whom awards may be for: those of a unit and of all below it, and those placed there.
struct SubjectsView: Sendable {
    let here: UnitID
    let unitName: String
    /// A part of a name.
    let typed: String
    let lines: [SubjectLine]
    let next: PageAddress?
    let mayRegister: Bool
    let mistakes: Mistakes

    static let title = Wording(vi: "Tập thể, cá nhân, hộ gia đình", en: "Collectives, people, households")
    static let shown = 50

    init(
        _ listed: [ListedSubject], of here: UnitID, called name: String, typed: String, mayRegister: Bool, mistakes: Mistakes = .none
    ) {
        self.here = here
        unitName = name
        self.typed = typed
        lines = listed.map { SubjectLine($0, seenFrom: here) }
        var next = listed.count == Self.shown ? listed.last.map { Self.address(in: here).asking("truoc", $0.subject.id.text) } : nil
        if !typed.isEmpty { next = next?.asking("q", typed) }
        self.next = next
        self.mayRegister = mayRegister
        self.mistakes = mistakes
    }

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/doi-tuong" }
}

extension UUID {
    fileprivate var text: String { uuidString.lowercased() }
}

/// One subject, where it was, and what is done about it.
struct SubjectView: Sendable {
    struct Place: Sendable {
        let unit: String
        let asWhat: String
        let time: Wording
    }

    let here: UnitID
    let subject: Subject
    let unitName: String
    let facts: [Wording]
    /// The unit that a collective is.
    let named: String?
    let hasAccount: Bool
    /// Whether it was said by what number it is known.
    let hasNumber: Bool
    let places: [Place]
    /// Who may be the same.
    let likely: [SubjectLine]
    /// Who else stands for the same one.
    let same: [SubjectLine]
    /// Into whom it may be merged, by whoever reads.
    let targets: [(id: String, name: String)]
    /// That it was merged by the unit that reads, and may be undone.
    let merger: SubjectMerger?
    let steps: [StoryStep]
    let mayCorrect: Bool
    let mayPlace: Bool
    let mayNominate: Bool
    /// Made when the form was shown: sent twice, it is one placement.
    var placement: String
    var typed = TypedPlacement()
    var mistakes = Mistakes.none
    /// What is wrong with a number that was typed.
    var numberMistakes = Mistakes.none
    /// A merger or its undoing, as it was typed, and what is wrong about it.
    var into = ""
    var reason = ""
    var mergerMistakes = Mistakes.none

    static let title = Wording(vi: "Đối tượng khen thưởng", en: "Whom an award may be for")

    init(_ full: SubjectInFull, seenFrom here: UnitID, _ deeds: Deeds) {
        self.here = here
        let subject = full.listed.subject
        self.subject = subject
        unitName = full.listed.unitName
        facts = SubjectLine.facts(of: full.listed)
        named = full.listed.named
        hasAccount = subject.told.person != nil
        hasNumber = full.listed.hasNumber
        places = full.placements.map { placed in
            let told = placed.placement.told
            let from = told.from.vietnamese
            return Place(
                unit: placed.unitName, asWhat: told.asWhat,
                time: told.until.map { Wording(vi: "từ \(from) đến \($0.vietnamese)", en: "from \(from) to \($0.vietnamese)") }
                    ?? Wording(vi: "từ \(from) đến nay", en: "since \(from)"))
        }
        likely = full.likely.map { SubjectLine($0, seenFrom: here) }
        same = full.same.filter { $0.subject.id != subject.id }.map { SubjectLine($0, seenFrom: here) }
        let mayMerge = deeds.own.contains(.review) && here.contains(subject.unit) && subject.isCanonical
        targets =
            mayMerge
            ? full.likely.filter { here.contains($0.subject.unit) && $0.subject.isCanonical }
                .map { ("\($0.subject.unit) \($0.subject.id.text)", "\($0.subject.name), \($0.unitName)") } : []
        merger = full.mergers.first { $0.undone == nil && $0.unit == here && $0.from == full.listed.subject.reference }
            .flatMap { deeds.own.contains(.review) ? $0 : nil }
        steps = full.timeline.map { StoryStep($0, saying: $0.reason) }
        mayCorrect = subject.unit == here && deeds.own.contains(.prepare)
        mayNominate = deeds.mayPrepare && (here.contains(subject.unit) || full.placements.contains { $0.placement.unit == here })
        mayPlace = here.contains(subject.unit) && deeds.own.contains(.prepare)
        placement = UUID.version7().text
    }

    var address: PageAddress { .subject(subject.reference, seenFrom: here) }
    /// Of whichever form was sent.
    var wrong: Mistakes { [mistakes, numberMistakes, mergerMistakes].first { !$0.all.isEmpty } ?? .none }
    var placing: PlacingForm {
        PlacingForm(subject: subject.reference, here: here, id: placement, typed: typed, mistakes: mistakes)
    }
    var heading: Wording { Wording(vi: subject.name, en: subject.name) }
}

/// The form that says since when a subject is in a unit.
struct PlacingForm: Sendable {
    let subject: SubjectReference
    let here: UnitID
    /// Made when the form was shown: sent twice, it is one placement.
    let id: String
    /// Which one it is, where several stand on one page.
    var row: Int?
    var typed = TypedPlacement()
    var mistakes = Mistakes.none

    /// Each form has fields of its own.
    func control(_ control: Control) -> Control {
        row.map { Control(field: control.field, id: "\(control.id)-\($0)", label: control.label) } ?? control
    }

    /// Whether its number has to be given again: its home is no unit below.
    var asksNumber: Bool { !here.contains(subject.unit) }
    var action: PageAddress { .subject(subject, seenFrom: here).below("noi") }
}

/// A placement as it was typed.
struct TypedPlacement: Sendable {
    var asWhat = ""
    var from = ""
    var until = ""
}

/// Registering a subject or correcting it.
struct SubjectFormView: Sendable {
    let here: UnitID
    /// Nil for a new one.
    let subject: Subject?
    var typed = TypedSubject()
    /// Made when the form was shown: sent twice, it is one subject or one correction.
    var id: String
    /// The home and the units below it, of which a collective may be one.
    var units: [(id: String, name: String)] = []
    var colleagues: [(id: String, name: String)] = []
    /// Who may be the same.
    var likely: [SubjectLine] = []
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Ghi đối tượng", en: "Register one")
    static let correction = Wording(vi: "Sửa thông tin", en: "Correct it")

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/doi-tuong/ghi" }
    var action: PageAddress {
        subject.map { PageAddress.subject($0.reference, seenFrom: here).below("sua") } ?? Self.address(in: here)
    }
    var heading: Wording { subject == nil ? Self.title : Self.correction }
}

/// A subject as it was typed.
struct TypedSubject: Sendable {
    var kind = ""
    var name = ""
    var birthYear = ""
    var category = ""
    var traits: Set<String> = []
    var namesUnit = ""
    var person = ""
    var isAnother = false
}

extension TypedSubject {
    init(_ subject: Subject) {
        let told = subject.told
        self.init(
            kind: subject.kind.rawValue, name: told.name, birthYear: told.birthYear.map(String.init) ?? "",
            category: told.category?.rawValue ?? "", traits: Set(told.traits.map(\.rawValue)),
            namesUnit: told.names?.description ?? "", person: told.person?.text ?? "")
    }
}
