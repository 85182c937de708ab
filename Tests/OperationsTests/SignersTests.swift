import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations

/// Who signs is judged in the transaction that issues, and again by whoever recounts.
@Suite("Who signs what a register numbers", .timeLimit(.minutes(20)))
struct SignersTests {
    private let unit = SmallCity.anLao

    @Test("a post that ends between page and commit signs nothing; one that is about to end waits for what is being signed by it")
    func ends() async throws {
        try await SmallCity.with { city in
            let standing = city.standing(in: unit), administrator = try await city.administrator(of: unit)
            _ = try await city.open(first: 201, in: unit)
            let post = UUID()
            try await city.appoint("Lê Văn Phó", .leader, .deputyHead, post, by: administrator)
            let plan = try await city.draft(7000, in: unit)
            let signature = PlanSignature.chosen(Signature(membership: post, capacity: .deputy))
            #expect(try await CheckPublication(plan, signedBy: signature).run(as: standing, on: city.app).refusals.isEmpty)
            try await EndPost(post).run(as: administrator, on: city.app)
            await #expect(throws: Refusals.self) {
                _ = try await PublishCampaign(plan, signedBy: signature, decision: .new).run(as: standing, on: city.app)
            }
            #expect(
                try await CheckPublication(plan, signedBy: signature).run(as: standing, on: city.app).refusals.map(\.code)
                    == ["document.signer-unknown"])
            // Nobody looked at it while it was issued: who ends a post of those stands in line behind that.
            try await city.app.transaction(under: standing.recording) { transaction in
                let signers = try await transaction.run(.signers(inTurn: true))
                #expect(signers.map(\.name) == ["Lãnh đạo 1.1"])
                #expect(try await city.owner.run(Self.free(in: unit)) == 0)
            }
            #expect(try await city.owner.run(Self.free(in: unit)) == 1)
            _ = try await PublishCampaign(plan, signedBy: .proposed, decision: .new).run(as: standing, on: city.app)
            #expect(try await city.recount().isClean)
        }
    }

    /// How many posts of leaders nobody holds.
    private static func free(in unit: UnitID) -> Statement<Int> {
        Statement(
            "posts nobody holds",
            """
            select count(*) from (
              select from thidua.membership where unit_id = \(unit) and ended_at is null and role = 'leader' for update skip locked) m
            """, exactlyOne: { row in try row.next(Int.self) })
    }

    @Test("whoever publishes chooses who signs as what; the plan and the document bear it, and counting through finds who could not have")
    func chosen() async throws {
        try await SmallCity.with { city in
            let standing = city.standing(in: unit), administrator = try await city.administrator(of: unit)
            let register = try await city.open(first: 201, in: unit)
            let (deputy, office, order) = (UUID(), UUID(), UUID())
            try await city.appoint("Lê Văn Phó", .leader, .deputyHead, deputy, by: administrator)
            try await city.appoint("Vũ Thị Lan", .standingOffice, .officeHead, office, by: administrator)
            let said = NoteDocument.Known(
                symbol: "12/QĐ-UBND", title: "Quy chế làm việc", type: .decision, issuedOn: nil, issuer: nil, isAnother: false)
            _ = try await NoteDocument(order, said, decision: Decision(id: order, seen: nil, isNew: true)).run(as: standing, on: city.app)
            let signatures = [
                Signature(membership: deputy, capacity: .deputy), Signature(membership: office, capacity: .byOrder, under: order),
            ]
            for (number, signature) in signatures.enumerated() {
                let plan = try await city.draft(7000 + number, in: unit)
                _ = try await PublishCampaign(plan, signedBy: .chosen(signature), decision: .new).run(as: standing, on: city.app)
                let campaign = try await ReadCampaign(plan, of: unit).run(as: standing, on: city.app).campaign
                #expect(campaign.signerCapacity == signature.capacity && campaign.signer == ["Lê Văn Phó", "Vũ Thị Lan"][number])
            }
            let (_, documents) = try await ReadRegister(register.id, after: nil, limit: 10).run(as: standing, on: city.app)
            #expect(
                documents.map(\.document.print?.post) == ["Phó Chủ tịch", "Phó Chủ tịch"] && documents[1].document.print?.under == order)
            #expect(try await city.recount().isClean)
            let faults: [(sql: String, found: Set<DocumentDifference.Aspect>)] = [
                ("update thidua.membership set valid_until = '2024-12-20' where membership_id = '\(deputy)'", [.signer]),
                ("update thidua.membership set signs_as = null where membership_id = '\(deputy)'", [.signer]),
                ("update thidua.membership set ended_at = '2024-12-19 12:00+07' where membership_id = '\(office)'", [.signer]),
                ("update thidua.document set signer_capacity = 'TM' where signer_capacity = 'KT'", [.signer]),
                (
                    "update thidua.document set signer_membership = (select membership_id from thidua.membership where unit_id = "
                        + "\(unit.rawValue) and role = 'administrator') where signer_capacity = 'KT'", [.signer]
                ),
                ("update thidua.document set issued_on = '2024-12-21' where document_id = '\(order)'", [.under]),
                (
                    "insert into thidua.document_end (root_id, level, unit_id, document_id, is_known, how, ended_on, said_at) select root_id, "
                        + "level, unit_id, document_id, true, 'repealed', '2024-12-01', '2024-12-02' from thidua.document "
                        + "where document_id = '\(order)'", [.under]
                ),
            ]
            for fault in faults {
                try await city.owner.undone { transaction in
                    try await transaction.execute(
                        script: """
                            alter table thidua.document no force row level security; alter table thidua.membership no force row level security;
                            alter table thidua.document_end no force row level security; alter table thidua.register no force row level security;
                            \(fault.sql)
                            """)
                    let spoiled = try await transaction.run(.recountDocuments(root: unit.rootID, listing: 10))
                    #expect(Set(spoiled.listed.map(\.aspect)) == fault.found, "\(fault.sql): \(spoiled.listed)")
                }
            }
            print("signers: two chosen, \(faults.count) faults found")
        }
    }

    @Test("an acting head has an end, and nobody heads a unit or stands in for who does without leading it")
    func posts() async throws {
        try await SmallCity.with { city in
            let administrator = try await city.administrator(of: unit)
            for (role, kind, until, code) in [
                (Role.leader, SigningPost.actingHead, Day?.none, "post.acting-without-end"),
                (.officer, .deputyHead, nil, "post.signs-as-no-leader"), (.clerk, .head, nil, "post.signs-as-no-leader"),
            ] {
                await #expect {
                    try await AppointPerson(
                        UUID(), .new(name: "A"), role: role, post: nil, signsAs: kind, from: Founder.today, until: until
                    )
                    .run(as: administrator, on: city.app)
                } throws: { ($0 as? Refusals)?.all.map(\.code) == [code] }
            }
        }
    }
}

extension SmallCity {
    fileprivate func administrator(of unit: UnitID) async throws -> Standing {
        try await founder.appoint("Quản trị", in: [unit], as: .administrator).standing
    }

    fileprivate func appoint(
        _ name: String, _ role: Role, _ kind: SigningPost, _ post: UUID, by administrator: Standing
    ) async throws {
        try await AppointPerson(post, .new(name: name), role: role, post: "Phó Chủ tịch", signsAs: kind, from: Founder.longAgo, until: nil)
            .run(as: administrator, on: app)
    }

    /// Lays a plan of a unit's own on its desk that does not say who signs it.
    fileprivate func draft(_ number: Int, in unit: UnitID) async throws -> UUID {
        var plan = signed(number, clause: number)
        (plan.signer, plan.signerCapacity) = (nil, nil)
        let id = SamplePlan.id(number)
        _ = try await SaveCampaignDraft(id, plan: plan, above: nil, revision: nil).run(as: standing(in: unit), on: app)
        return id
    }
}

extension PostgresClient {
    nonisolated(nonsending) fileprivate func undone(_ body: (Transaction) async throws -> Void) async throws {
        struct Undone: Error {}
        do {
            try await transaction { transaction in
                try await body(transaction)
                throw Undone()
            }
        } catch is Undone {}
    }
}
