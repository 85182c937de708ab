import Foundation
import Testing

@testable import Emulation

@Suite("Who may sign", .timeLimit(.minutes(20)))
struct SignerTests {
    private let today = day("2024-12-20")
    private let family = id(3)

    private func signer(_ number: Int, _ name: String, _ ground: Signer.Ground) -> Signer {
        Signer(membership: id(number), name: name, post: "Chức vụ \(number)", ground: ground)
    }

    private var all: [Signer] {
        [
            signer(1, "Chủ tịch", .post(.head)), signer(2, "Phó Chủ tịch", .post(.deputyHead)),
            signer(3, "Quyền Chủ tịch", .post(.actingHead)), signer(4, "Chánh Văn phòng", .post(.officeHead)),
            signer(5, "Được ủy quyền", .charge(family: nil)), signer(6, "Ủy quyền một phong trào", .charge(family: id(3))),
            signer(7, "Ủy quyền phong trào khác", .charge(family: id(9))),
        ]
    }

    private func known(_ number: Int, issuedOn: Day? = nil, endedOn: Day? = nil) -> KnownDocument {
        KnownDocument(
            id: id(number), unit: anLao.id, level: .district, symbol: "\(number)/QĐ-UBND", type: .decision, title: nil, issuedOn: issuedOn,
            issuer: nil, end: endedOn.map { DocumentEnd(how: .repealed, on: $0, by: nil, successor: nil) })
    }

    private func codes(_ signature: Signature, of signers: [Signer]? = nil, knowing documents: [KnownDocument] = []) -> [String] {
        do {
            _ = try (signers ?? all).print("S", signedBy: signature, in: family, on: today, knowing: documents)
            return []
        } catch { return error.all.map { "\($0.code) \($0.field ?? "")" } }
    }

    @Test("is said by post and charge: the head, TM.; a deputy, KT.; who is acting, Q.; an office, TL.; a charge, TUQ.; and nothing else")
    func capacities() {
        let may: [Int: Set<SignerCapacity>] = [
            1: [.none, .onBehalf], 2: [.deputy], 3: [.acting], 4: [.byOrder], 5: [.byDelegation], 6: [.byDelegation], 7: [],
        ]
        for signer in 1...7 {
            for capacity in SignerCapacity.allCases {
                let found = codes(
                    Signature(membership: id(signer), capacity: capacity, under: id(20)), knowing: [known(20, issuedOn: today)])
                let expected = may[signer]!.contains(capacity) ? [] : ["document.capacity-not-theirs signerCapacity"]
                #expect(found == expected, "\(signer) \(capacity)")
            }
        }
    }

    @Test("what is signed by order or by delegation names a document of the unit that stands on that day")
    func under() throws {
        let order = { Signature(membership: id(4), capacity: .byOrder, under: $0) }
        #expect(codes(order(nil)) == ["document.under-missing under"])
        #expect(codes(order(id(20))) == ["document.under-unknown under"])
        #expect(codes(order(id(20)), knowing: [known(20, endedOn: today)]) == ["document.under-ended under"])
        #expect(codes(order(id(20)), knowing: [known(20, endedOn: day("2024-12-21"))]) == [])
        #expect(codes(order(id(20)), knowing: [known(20, issuedOn: day("2024-12-21"))]) == ["document.under-ended under"])
        let print = try all.print("S", signedBy: order(id(20)), in: family, on: today, knowing: [known(20)])
        #expect(print.under == id(20) && print.signer == "Chánh Văn phòng" && print.post == "Chức vụ 4" && print.membership == id(4))
        // Who needs none is printed with none.
        let plain = Signature(membership: id(1), capacity: .onBehalf, under: id(20))
        #expect(try all.print("S", signedBy: plain, in: family, on: today, knowing: []).under == nil)
    }

    @Test("goes by the name where nobody was chosen, and says who may where that is nobody's")
    func names() throws {
        #expect(codes(Signature(name: "Chủ tịch", capacity: .onBehalf)) == [])
        #expect(
            codes(Signature(name: " ", capacity: nil)) == ["document.signer-missing signer", "document.capacity-missing signerCapacity"])
        #expect(codes(Signature(name: "Người lạ", capacity: .onBehalf)) == ["document.signer-unknown signer"])
        #expect(codes(Signature(membership: id(99), capacity: .onBehalf), of: []) == ["document.signer-unknown signer"])
        // Of two posts the one counts that lets them.
        let twice = [signer(8, "Ông A", .post(.deputyHead)), signer(9, "Ông A", .post(.actingHead))]
        let print = try twice.print("S", signedBy: Signature(name: "Ông A", capacity: .acting), in: family, on: today, knowing: [])
        #expect(print.membership == id(9))
        #expect(all.proposed(nil, nil, in: family) == Signature(membership: id(1), name: "Chủ tịch", capacity: .onBehalf))
        #expect(all.proposed("Phó Chủ tịch", .onBehalf, in: family)?.capacity == .deputy)
        #expect([signer(4, "V", .post(.officeHead))].proposed(nil, nil, in: family) == nil)
    }
}
