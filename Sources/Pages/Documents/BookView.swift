import Emulation
import Foundation
import Operations
import Store

/// One register with its numbers, and the others of the unit.
struct BookView: Sendable {
    /// A register in the list of them.
    struct Volume: Sendable {
        let way: PageAddress
        let name: Name
    }

    /// `KH-UBND`, and from when until when.
    struct Name: Sendable {
        let series: String
        let span: Wording
    }

    let here: UnitID
    let unitName: String
    /// Nil where the unit has opened none.
    let register: Register?
    let name: Name?
    let others: [Volume]
    let lines: [DocumentLine]
    let next: PageAddress?
    /// What is taken next; nil where it gives no numbers any more.
    let following: String?
    let mayOpen: Bool
    let mayReserve: Bool
    let mayClose: Bool
    /// Made when the form was shown: sent twice, it is one number.
    var id = ""
    var type = ""
    var purpose = ""
    var endsOn = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Sổ văn bản", en: "Registers")
    static let shown = 200

    /// - Parameter all: those of the unit, the latest first.
    init(
        _ register: Register?, _ documents: [ListedDocument], _ all: [ListedRegister], of here: UnitID, called name: String, on today: Day,
        _ deeds: Deeds
    ) {
        self.here = here
        unitName = name
        self.register = register
        self.name = register.map(Self.name)
        others = all.map(\.register).filter { $0.id != register?.id }.map {
            Volume(way: Self.address(of: $0.id, in: here), name: Self.name($0))
        }
        lines = documents.map { DocumentLine($0, in: here) }
        next = register.flatMap { register in
            documents.count == Self.shown
                ? documents.last.map { Self.address(of: register.id, in: here).asking("sau", "\($0.document.number)") } : nil
        }
        // A year that began opens its own with the first number, be that issued or reserved.
        let numbering = all.map(\.register).filter { $0.series == register?.series }
        let serving = register?.types.first.flatMap { numbering.serving($0, on: today, newID: UUID()) }
        let gives = serving.map { $0.isNew ? register?.id == numbering.first?.id : register?.id == $0.register.id } ?? false
        following = gives ? serving.map { Self.following($0.register) } : nil
        mayOpen = deeds.may(.register)
        mayReserve = gives && deeds.may(.register)
        mayClose = register?.endsOn.map { today <= $0 } ?? (register != nil) && deeds.may(.register)
        endsOn = today.vietnamese
        type = register?.types.first?.rawValue ?? ""
    }

    /// Whether what was wrong is about closing it.
    var isClosing: Bool { !mistakes.at(DocumentControls.closing.id).isEmpty }

    static func address(of register: UUID, in unit: UnitID) -> PageAddress { "/\(unit)/van-ban/so/\(register)" }

    private static func name(_ register: Register) -> Name { Name(series: series(register), span: span(register)) }

    private static func span(_ register: Register) -> Wording {
        let from = register.startsOn.vietnamese
        if register.isClosed, let end = register.endsOn?.vietnamese {
            return Wording(vi: "từ \(from), đóng sổ ngày \(end)", en: "from \(from), closed on \(end)")
        }
        guard let end = register.endsOn?.vietnamese else { return Wording(vi: "từ \(from)", en: "from \(from)") }
        return Wording(vi: "từ \(from) đến \(end)", en: "from \(from) to \(end)")
    }

    private static func following(_ register: Register) -> String {
        let number = register.last + 1
        return register.types.count == 1 ? register.symbol(number, register.types[0]) : number.padded(to: 2)
    }

    /// What its numbers end with, where they end alike; whose they are, otherwise.
    private static func series(_ register: Register) -> String {
        guard register.types.count == 1 else { return register.suffix }
        return String(register.tail(of: register.types[0]).dropFirst())
    }
}

/// Opening a register, as it was typed.
struct OpeningView: Sendable {
    let here: UnitID
    var typed: TypedRegister
    var id: String
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Mở sổ văn bản", en: "Open a register")

    /// What it may hold: documents of one type, or all that the unit issues.
    static func types(in language: Language) -> [(value: String, name: String)] {
        let all = Wording(vi: "chung cho mọi loại văn bản", en: "documents of every type")
        var choices = DocumentType.allCases.map { (value: $0.rawValue, name: $0.name(in: language)) }
        choices.append((value: TypedRegister.all, name: all[language]))
        return choices
    }
}
