import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ReportTests {
    private func report(_ state: ReportState, version: Int, accepted: Int? = nil, reason: String? = nil) -> Report {
        Report(
            id: id(1), unit: anThang.id, campaign: id(2), family: id(900), period: id(500), reviewer: anLao.id,
            state: state, version: version, acceptedVersion: accepted, reason: reason,
            changedAt: Date(timeIntervalSince1970: 0), decidedAt: nil)
    }

    /// One report in every state the constraints allow it to be in.
    private var all: [Report] {
        [
            report(.draft, version: 0), report(.submitted, version: 1), report(.accepted, version: 1, accepted: 1),
            report(.returned, version: 1, reason: "Thiếu số liệu"), report(.reopened, version: 1, reason: "Sai số liệu"),
            report(.correcting, version: 1, accepted: 1),
        ]
    }

    @Test("whoever has the report on the desk submits it as the next version")
    func submitting() throws {
        #expect(try report(.draft, version: 0).submitting() == report(.submitted, version: 1))
        #expect(try report(.returned, version: 1, reason: "Thiếu").submitting() == report(.submitted, version: 2))
        #expect(try report(.reopened, version: 1, reason: "Sai").submitting() == report(.submitted, version: 2))
        #expect(try report(.correcting, version: 1, accepted: 1).submitting() == report(.submitted, version: 2, accepted: 1))
    }

    @Test("a report that is not on the desk is neither submitted nor written", arguments: [ReportState.submitted, .accepted])
    func notOnTheDesk(state: ReportState) {
        let report = report(state, version: 1, accepted: state == .accepted ? 1 : nil)
        #expect(throws: ReportRefusal.notSubmittable(state)) { try report.submitting() }
        #expect(throws: ReportRefusal.notWritable(state)) { try report.requireOnDesk() }
    }

    @Test("drafts, returned, reopened and corrected reports are on the desk")
    func onTheDesk() {
        #expect(all.filter { (try? $0.requireOnDesk()) != nil }.map(\.state) == [.draft, .returned, .reopened, .correcting])
    }

    @Test("accepting counts the version the reviewer saw")
    func accepting() throws {
        #expect(try report(.submitted, version: 2, accepted: 1).accepting(version: 2) == report(.accepted, version: 2, accepted: 2))
    }

    @Test("a correction that is returned leaves what was accepted before it")
    func returning() throws {
        let returned = try report(.submitted, version: 2, accepted: 1).returning(version: 2, reason: "Thiếu số liệu")
        #expect(returned == report(.returned, version: 2, accepted: 1, reason: "Thiếu số liệu"))
    }

    @Test("a version that was replaced is not decided", arguments: [1, 3])
    func superseded(seen: Int) {
        let report = report(.submitted, version: 2)
        #expect(throws: ReportRefusal.versionSuperseded(seen: seen, latest: 2)) { try report.accepting(version: seen) }
        #expect(throws: ReportRefusal.versionSuperseded(seen: seen, latest: 2)) { try report.returning(version: seen, reason: "Sai") }
    }

    @Test("what was decided is not decided again, and what was never submitted is not decided at all")
    func decided() {
        for report in all where report.state != .submitted {
            let refusal = report.state == .draft ? ReportRefusal.notSubmitted : .alreadyDecided(report.state)
            #expect(throws: refusal) { try report.accepting(version: report.version) }
            #expect(throws: refusal) { try report.returning(version: report.version, reason: "Sai") }
        }
    }

    @Test("nothing is returned or reopened without a reason", arguments: ["", " \n"])
    func reasons(blank: String) {
        #expect(throws: ReportRefusal.reasonMissing) { try report(.submitted, version: 1).returning(version: 1, reason: blank) }
        #expect(throws: ReportRefusal.reasonMissing) { try report(.accepted, version: 1, accepted: 1).reopening(reason: blank) }
        #expect(ReportRefusal.reasonMissing.field == "reason")
    }

    @Test("the report of a unit that was only requested is received, never returned")
    func requested() throws {
        let report = report(.submitted, version: 1)
        #expect(throws: ReportRefusal.onlyReceived) { try report.returning(version: 1, reason: "Sai", strength: .requested) }
        #expect(try report.accepting(version: 1).state == .accepted)
    }

    @Test("correcting keeps what counts, reopening takes it out at once")
    func openingAgain() throws {
        let accepted = report(.accepted, version: 3, accepted: 3)
        #expect(try accepted.correcting() == report(.correcting, version: 3, accepted: 3))
        #expect(try accepted.reopening(reason: "Sai số liệu") == report(.reopened, version: 3, reason: "Sai số liệu"))
    }

    @Test("only what is accepted is corrected, only what counts is reopened")
    func notAccepted() {
        for report in all where report.state != .accepted {
            #expect(throws: ReportRefusal.notAccepted(report.state)) { try report.correcting() }
        }
        for report in all where report.acceptedVersion == nil {
            #expect(throws: ReportRefusal.notAccepted(report.state)) { try report.reopening(reason: "Sai") }
        }
    }

    @Test(
        "a correction does not keep the reviewer from taking out what counts", arguments: [ReportState.correcting, .submitted, .returned])
    func reopeningMeanwhile(state: ReportState) throws {
        let version = state == .correcting ? 1 : 2
        let correction = report(state, version: version, accepted: 1, reason: "Thiếu")
        #expect(try correction.reopening(reason: "Sai") == report(.reopened, version: version, reason: "Sai"))
    }

    @Test("a unit above the reviewer does not review, nor does the author")
    func reviewer() {
        #expect(throws: Never.self) { try report(.submitted, version: 1).requireReviewer(anLao.id) }
        #expect(throws: ReportRefusal.notTheReviewer) { try report(.submitted, version: 1).requireReviewer(haiPhong.id) }
        #expect(throws: ReportRefusal.notTheReviewer) { try report(.submitted, version: 1).requireReviewer(anThang.id) }
    }
}
