import Foundation
import Testing

@testable import Emulation

@Suite("A document and its number", .timeLimit(.minutes(20)))
struct DocumentTests {
    private let today = day("2024-12-20")
    private var print: Document.Print { Document.Print(summary: "S", issuedOn: today, signer: "N", capacity: .onBehalf, membership: id(4)) }

    private func document(_ state: Document.State = .reserved, register: Int = 1, type: DocumentType = .plan) -> Document {
        Document(
            id: id(7), unit: anLao.id, level: .district, register: id(register), number: 203, symbol: "203/KH-UBND", type: type,
            family: nil,
            state: state, revision: 1, purpose: "Hội nghị", givenAt: Date(timeIntervalSince1970: 0), print: state == .issued ? print : nil,
            reason: state == .cancelled ? "Nhầm" : nil)
    }

    @Test("is issued or cancelled while its number is reserved, and never again", arguments: Document.State.allCases)
    func course(state: Document.State) throws {
        let now = document(state)
        guard state == .reserved else {
            #expect(throws: DocumentRefusal.notNow(state)) { try now.issuing(print, family: nil) }
            #expect(throws: DocumentRefusal.notNow(state)) { try now.cancelling(reason: "R") }
            return
        }
        let issued = try now.issuing(print, family: id(2))
        #expect(issued.state == .issued && issued.print == print && issued.family == id(2) && issued.revision == 2)
        let cancelled = try now.cancelling(reason: "Không ban hành")
        #expect(cancelled.state == .cancelled && cancelled.reason == "Không ban hành" && cancelled.number == now.number)
        #expect(throws: DocumentRefusal.reasonMissing) { try now.cancelling(reason: " ") }
    }

    @Test("number and day of a plan are nobody's to type: the next, or one that was reserved, and today")
    func numbering() throws {
        let register = Register(
            id: id(1), unit: anLao.id, level: .district, series: id(1), form: .state, types: [.plan], suffix: "UBND", office: nil,
            startsOn: day("2024-01-01"), endsOn: day("2024-12-31"), first: 201, last: 203)
        func number(
            _ symbol: String? = nil, _ issuedOn: Day? = nil, signer: String? = "N", _ capacity: SignerCapacity? = .onBehalf,
            reserved: Document? = nil, in registers: [Register]? = nil, on day: Day? = nil
        ) throws -> Numbering {
            var plan = plan()
            (plan.symbol, plan.issuedOn, plan.signer, plan.signerCapacity) = (symbol, issuedOn, signer, capacity)
            return try Numbering.of(
                plan, registers ?? [register], reserved: reserved, signedBy: Signature(name: signer, capacity: capacity),
                among: [Signer(membership: id(4), name: "N", post: nil, ground: .post(.head))], knowing: [], family: id(3),
                on: day ?? today,
                newID: id(8))
        }
        func codes(_ deed: () throws -> Numbering) -> [String] {
            do {
                _ = try deed()
                return []
            } catch { return (error as? Refusals)?.all.map(\.code) ?? ["\(error)"] }
        }
        // Without a register everything is as it was typed.
        #expect(try number("190/KH-UBND", day("2024-08-16"), signer: nil, nil, in: []) == .asTyped)
        guard case .next(let of, false, let print) = try number() else { throw Unexpected() }
        #expect(of == register && print.issuedOn == today && print.signer == "N")
        #expect(codes { try number(nil, today) } == [])
        // Back-dated, future-dated; of another register, another issuer, beyond the last, cancelled.
        for other in ["2024-12-19", "2024-12-21", "2025-01-01"] {
            #expect(codes { try number(nil, day(other)) } == ["document.day-of-issue"])
        }
        for other in ["05/KH-UBND", "204/KH-UBND", "999/KH-UBND", "12-KH/HU", "x"] {
            #expect(codes { try number(other) } == ["document.not-reserved"])
        }
        #expect(codes { try number(signer: " ", nil) } == ["document.signer-missing", "document.capacity-missing"])
        let kept = document()
        #expect(try number("203/KH-UBND", reserved: kept) == .reserved(kept, issued: kept.issuing(print, family: id(3))))
        #expect(codes { try number("203/QĐ-UBND", reserved: document(type: .decision)) } == ["document.not-reserved"])
        // Reserved in a year that is over.
        #expect(codes { try number("203/KH-UBND", reserved: kept, on: day("2025-01-02")) } == ["register.over"])
        guard case .next(let next, true, _) = try number(on: day("2025-01-01")) else { throw Unexpected() }
        #expect(next.first == 1 && next.startsOn == day("2025-01-01"))
    }

    private struct Unexpected: Error {}
}
