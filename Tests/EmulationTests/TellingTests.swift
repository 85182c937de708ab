import Foundation
import Testing

@testable import Emulation

@Suite("Whom a task is told to", .timeLimit(.minutes(20)))
struct TellingTests {
    private let units = [anThang, batTrang, noiVu, matTran, unit("5.12.6", nil, "Phòng Tư pháp", "AL-TP", kind: .agency)]

    private let addresses = [(anThang, Strength.ordered), (batTrang, .ordered), (noiVu, .ordered), (matTran, .requested)].map {
        Address(unit: $0.id, strength: $1, adoptBy: nil)
    }

    private func told(_ who: AddressRule.Who?, _ strength: Strength? = .ordered) throws -> [String]? {
        let clause = Clause(
            id: id(1), part: .task, heading: "Việc", body: "", who: who, strength: who == nil ? nil : strength,
            role: who == nil ? nil : .lead)
        return try Telling.resolve([clause], addresses: addresses, issuer: anLao.id, units: units)[clause.id]?.map(\.description)
    }

    private func refused(_ who: AddressRule.Who, _ strength: Strength = .ordered) -> [String] {
        do {
            _ = try told(who, strength)
            return []
        } catch let refusals as Refusals {
            return refusals.all.map { "\($0.code) \($0.field ?? "")" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test("is whom the plan addresses of a group, or each that is named; nobody where nobody is named")
    func resolved() throws {
        #expect(try told(nil) == nil)
        #expect(try told(.childAuthorities) == ["5.12.1", "5.12.2"])
        // One of the kind is not addressed.
        #expect(try told(.kinds([.agency, .authority])) == ["5.12.1", "5.12.2", "5.12.3"])
        #expect(try told(.units([matTran.id, anThang.id]), .requested) == ["5.12.1", "5.12.4"])
        // Those of an ordered group whom the plan only requests have it too, as a request.
        #expect(try told(.kinds([.agency, .fatherlandFront])) == ["5.12.3", "5.12.4"])
        #expect(try told(.units([anLao.id, anThang.id])) == ["5.12", "5.12.1"], "the issuer itself")
    }

    @Test("is nobody that the plan does not address, and nobody is ordered whom it only requests")
    func refusals() {
        #expect(refused(.units([anThang.id, units[4].id])) == ["clause.not-addressed clauses[0].who.units[1]"])
        #expect(refused(.units([kienThuy.id])) == ["clause.not-addressed clauses[0].who.units[0]"])
        #expect(refused(.kinds([.armedForces])) == ["clause.nobody-addressed clauses[0].who"])
        #expect(refused(.kinds([.fatherlandFront])) == ["clause.only-requested clauses[0].who"])
        #expect(refused(.units([anThang.id, matTran.id])) == ["clause.only-requested clauses[0].who"])
        #expect(refused(.kinds([.fatherlandFront]), .requested) == [])
        #expect(refused(.units([anLao.id]), .requested) == ["clause.own-task clauses[0].who"])
    }

    @Test("is, of a task that stands already, whoever joined its group since")
    func joining() {
        let clauses = [
            Clause(id: id(1), part: .task, heading: "Một", body: "", who: .childAuthorities, strength: .ordered, role: .lead),
            Clause(id: id(2), part: .task, heading: "Hai", body: "", who: .kinds([.fatherlandFront]), strength: .ordered, role: .lead),
            Clause(id: id(3), part: .task, heading: "Ba", body: ""),
        ]
        let told = Telling.joining(clauses, addresses: [addresses[1], addresses[3]], issuer: anLao.id, units: units)
        #expect(told == [id(1): [batTrang.id], id(2): [matTran.id]])
    }
}
