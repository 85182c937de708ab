import Foundation
import Testing

@testable import Emulation

@Suite("Whom an award may be for", .timeLimit(.minutes(5)))
struct SubjectTests {
    private static let today = day("2024-12-20")
    private static let account = id(9)

    private func register(_ kind: Subject.Kind, _ told: Subject.Told, named: Emulation.Unit? = nil) throws -> Subject {
        try Subject.registering(
            id(1), kind, told, in: batTrang, on: Self.today, among: SubjectFacts(named: named, people: [Self.account]))
    }

    private func codes(_ work: () throws -> Any) -> [String] {
        do {
            _ = try work()
            return []
        } catch {
            return (error as? Refusals)?.all.map { $0.saying.code } ?? ["\(error)"]
        }
    }

    @Test("is registered as what it is, stands for itself, and keeps its kind when it is corrected")
    func course() throws {
        let person = try register(
            .person, .init(name: "Vũ Thị Năm", birthYear: 1970, category: .directWorker, traits: [.woman], person: Self.account))
        #expect(person.isCanonical && person.unit == batTrang.id && person.revision == 1)
        let corrected = try person.correcting(
            .init(name: "Vũ Thị Năm", birthYear: 1971), on: Self.today, among: SubjectFacts(named: nil, people: []))
        #expect(corrected.revision == 2 && corrected.kind == .person && corrected.told.birthYear == 1971 && corrected.isCanonical)
        let hall = try register(.collective, .init(name: "UBND xã Bát Trang", names: batTrang.id), named: batTrang)
        #expect(hall.told.names == batTrang.id)
    }

    @Test("has nothing said of it that is not of its kind, of its unit, or of this day")
    func refusals() {
        #expect(codes { try register(.household, .init(name: " ")) } == ["subject.nameless"])
        #expect(codes { try register(.person, .init(name: "A", birthYear: 2025)) } == ["subject.born-ahead"])
        #expect(
            codes { try register(.household, .init(name: "A", birthYear: 1970, category: .entrepreneur, person: Self.account)) }
                == ["subject.only-of-people", "subject.only-of-people", "subject.only-of-people"])
        #expect(codes { try register(.person, .init(name: "A", person: id(8))) } == ["subject.account-unknown"])
        #expect(codes { try register(.person, .init(name: "A", traits: [.enterprise])) } == ["subject.trait-of-another"])
        #expect(codes { try register(.household, .init(name: "A", traits: [.armedForces])) } == ["subject.trait-of-another"])
        #expect(
            codes { try register(.person, .init(name: "A", names: batTrang.id), named: batTrang) } == ["subject.only-of-collectives"])
        #expect(codes { try register(.collective, .init(name: "A", names: anLao.id), named: anLao) } == ["subject.unit-elsewhere"])
        #expect(codes { try register(.collective, .init(name: "A", names: batTrang.id)) } == ["subject.unit-elsewhere"])
        for kind in Subject.Kind.allCases {
            for trait in Subject.Trait.allCases {
                let isOwn = Subject.Trait.possible(of: kind).contains(trait)
                #expect(codes { try register(kind, .init(name: "A", traits: [trait])) }.isEmpty == isOwn, "\(kind) \(trait)")
            }
        }
    }

    @Test("is placed as something, from a day that has come until one after it")
    func placing() throws {
        let person = try register(.person, .init(name: "Vũ Thị Năm"))
        func place(_ asWhat: String, _ from: String, _ until: String? = nil) throws -> Placement {
            try Placement.placing(
                id(2), person.reference, in: anLao, .init(asWhat: asWhat, from: day(from), until: until.map { day($0) }), on: Self.today)
        }
        let placed = try place("Giáo viên", "2020-09-01")
        #expect(placed.unit == anLao.id && placed.subject == person.reference && placed.revision == 1)
        let ended = try placed.correcting(.init(asWhat: "Giáo viên", from: day("2020-09-01"), until: Self.today), on: Self.today)
        #expect(ended.revision == 2 && ended.subject == placed.subject)
        #expect(codes { try place(" ", "2020-09-01") } == ["placement.as-nothing"])
        #expect(codes { try place("A", "2024-12-21") } == ["placement.begins-ahead"])
        #expect(codes { try place("A", "2020-09-02", "2020-09-01") } == ["placement.ends-before"])
    }
}
