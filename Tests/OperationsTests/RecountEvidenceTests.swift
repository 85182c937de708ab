import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing
import Wire

/// `thidua check` has to find a file that is not what was sent, and evidence of nothing.
@Suite("A recount of evidence", .timeLimit(.minutes(20)))
struct RecountEvidenceTests {
    @Test("takes the hash of each file again, and finds what was spoiled")
    func finds() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [SamplePlan.task(191, "Các xã, thị trấn", .childAuthorities)])
            let commune = city.standing(in: SmallCity.batTrang)
            let task = try await ListObligations(after: nil, limit: 1).run(as: commune, on: city.app).obligations[0].obligation.id
            for (name, text) in [("a.pdf", "%PDF-1.4\n%%EOF\n"), ("b.txt", "Biên bản")] {
                try await AddEvidence(.version7(), to: task, .file(name: name, bytes: Array(text.utf8)[...]), words: nil)
                    .run(as: commune, on: city.app)
            }
            try await AddEvidence(.version7(), to: task, .link("https://haiphong.gov.vn"), words: nil).run(
                as: commune, on: city.app)
            _ = try await DecideObligation(task, of: SmallCity.batTrang, .complete(account: "Xong"), decision: .new).run(
                as: commune, on: city.app)
            let clean = try await city.recount()
            #expect(clean.isClean && clean.evidence == 3 && clean.files == 2, "\(clean.evidenceDifferences)")
            typealias Aspect = EvidenceDifference.Aspect
            let pdf = "media_type = 'application/pdf'"
            let faults: [(sql: String, found: [Aspect])] = [
                ("update thidua.evidence_body set bytes = bytes || 'x' where \(pdf)", [.bytes]),
                ("update thidua.evidence_body set media_type = 'image/png'", [.type, .type]),
                ("update thidua.evidence_body set media_type = 'application/pdf'", [.type]),
                ("delete from thidua.evidence where kind = 'file' and file_name = 'a.pdf'", [.unclaimed]),
                ("delete from thidua.evidence_body where \(pdf)", [.missing]),
                ("update thidua.evidence set added_at = added_at + interval '1 day' where kind = 'link'", [.late]),
                ("update thidua.event set at = at - interval '1 day' where kind = 'obligation.done'", [.late, .late, .late]),
                ("update thidua.evidence set sha256 = sha256('khac') where file_name = 'a.pdf'", [.missing, .unclaimed]),
                ("delete from thidua.obligation where obligation_id = '\(task)'", [.homeless, .homeless, .homeless]),
            ]
            for fault in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            set local session_replication_role = replica;
                            alter table thidua.evidence no force row level security;
                            alter table thidua.evidence_body no force row level security;
                            alter table thidua.obligation no force row level security;
                            alter table thidua.event no force row level security;
                            alter table thidua.evidence_body drop constraint a_file_is_called_by_its_hash,
                              drop constraint a_file_has_ten_mebibytes_at_most;
                            \(fault.sql)
                            """)
                    let spoiled = try await tx.run(.recountEvidence(root: 1, listing: 10))
                    #expect(
                        spoiled.listed.map(\.aspect.rawValue).sorted() == fault.found.map(\.rawValue), "\(fault.sql): \(spoiled.listed)")
                    #expect(spoiled.differences == spoiled.listed.count)
                }
            }
            print("recount: \(clean.files) files of \(clean.evidence) pieces of evidence; \(faults.count) faults were found")
        }
    }
}
