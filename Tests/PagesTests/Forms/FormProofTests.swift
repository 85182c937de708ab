import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Hummingbird
import Operations
import Postgres
import Store
import Testing
import Wire

@testable import Pages

@Suite("The proof of a form", .timeLimit(.minutes(20)))
struct FormProofTests {
    @Test("is another on each page, holds for its own session, and for no other")
    func masked() {
        let (one, other) = (BearerToken.random(), BearerToken.random())
        let proofs = (0..<1000).map { _ in FormProof.text(for: one) }
        #expect(Set(proofs).count == proofs.count)
        #expect(proofs.allSatisfy { FormProof.holds($0, for: one) && !FormProof.holds($0, for: other) })
        var flipped = 0
        for place in 0..<proofs[0].utf8.count {
            var bytes = Array(proofs[0].utf8)
            bytes[place] = bytes[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            let changed = String(decoding: bytes, as: UTF8.self)
            // The last letter carries four bits that are nobody's.
            if changed != proofs[0], FormProof.holds(changed, for: one) { #expect(place == bytes.count - 1) } else { flipped += 1 }
        }
        for text in ["", "x", String(repeating: "A", count: 86), proofs[0] + "A", String(proofs[0].dropLast()), one.text] {
            #expect(!FormProof.holds(text, for: one))
        }
        print("proofs: \(proofs.count) made, \(flipped) changed letters refused")
    }

    @Test("is asked for by every deed: without it, or with that of another session, it is refused and in the trail, which keeps no proof")
    func refused() async throws {
        try await PageSite.open(planting: { pages, client in
            pages.deed("thu/{id}", for: .may(.announce)) { form, request, context in
                var fields = try Fields(form, allowing: ["name"])
                let name = fields.value("name", .text(upTo: 100))
                try fields.finish()
                let id = UUID(uuidString: context.parameters.get("id") ?? "")!
                _ = try await SaveAnchorEvent(id, name: name, plannedOn: nil, heldOn: nil, reason: nil, revision: nil)
                    .run(as: context.standing, on: client)
                return .onward(to: "/")
            }
            pages.deed("yen-lang", for: .colleagues, isQuiet: true) { _, _, _ in throw Problem.permissionDenied }
        }) { site in
            let (leader, other) = (site.leader(of: SmallCity.anLao), site.leader(of: SmallCity.kienThuy))
            let own = FormProof.text(for: site.city.leaders[SmallCity.anLao]!.token)
            let theirs = try #require(try await other.get("/1.2/viec").hidden("proof"))
            let event = UUID(), path = "/1.1/thu/\(event.uuidString.lowercased())"
            for proof in [[], [("proof", theirs)], [("proof", "x")], [("proof", own), ("proof", theirs)]] {
                let answer = try await leader.post(path, [("name", "Hội nghị")] + proof)
                #expect([403, 400].contains(answer.status.code), "\(proof)")
            }
            // From another site not even with it.
            leader.fetchSite = "cross-site"
            #expect(try await leader.post(path, [("name", "Hội nghị"), ("proof", own)]).status == .forbidden)
            leader.fetchSite = "same-origin"
            #expect(try await other.post(path, [("name", "Hội nghị"), ("proof", theirs)]).status == .notFound, "who is not of the unit")
            #expect(
                try await leader.post("/1.1/yen-lang", [("password", "mật khẩu"), ("proof", own), ("note", "chim hoàng yến")]).status
                    == .forbidden)
            #expect(
                try await leader.post(path, [("proof", own), ("name", "Hội nghị"), ("password", "chim")]).status == .unprocessableContent)
            #expect(try await leader.post(path, [("name", "Hội nghị"), ("proof", own)]).status == .seeOther)

            let kept = try await site.city.owner.run(Self.kept(of: SmallCity.anLao))
            let said = "name=H%E1%BB%99i%20ngh%E1%BB%8B"
            let deed = "POST \(path) \(event.uuidString.lowercased()) \(said)"
            #expect(
                kept == [
                    "\(deed) 403 form.not-ours", "\(deed) 403 form.not-ours", "\(deed) 403 form.not-ours", "\(deed) 403 origin.foreign",
                    "\(deed) 404 not-found", "POST /1.1/yen-lang 403 permission.denied", "\(deed) 422 input.invalid", deed,
                ], "\(kept.joined(separator: "\n"))")
            #expect(!kept.joined().contains("proof") && !kept.joined().contains("chim"))
            print("proofs: \(kept.count) entries of a unit that was meant by the address of a page")
        }
    }

    private static func kept(of unit: UnitID) -> Statement<[String]> {
        Statement(
            "entries of a page",
            """
            select concat_ws(' ', method, path, thing, said, status, code) from thidua.audit_pending
            where method = 'POST' and unit_id = \(unit) order by at
            """, each: { row in try row.next(String.self) })
    }
}
