import Emulation
import Testing

@Suite(.timeLimit(.minutes(20))) struct UnitTests {
    @Test("kinds and titles are spelled as the database spells them")
    func spelling() {
        #expect(
            UnitKind.allCases.map(\.rawValue) == [
                "authority", "agency", "party_body", "fatherland_front", "mass_organisation", "armed_forces",
                "public_service", "media", "school", "enterprise",
            ])
        #expect(
            UnitTitle.allCases.map(\.rawValue) == [
                "thanh_pho_truc_thuoc_tw", "tinh", "quan", "huyen", "thi_xa", "thanh_pho", "xa", "phuong", "thi_tran", "dac_khu",
            ])
    }

    @Test("each title belongs to one level")
    func levels() {
        #expect(
            UnitTitle.allCases.map(\.level) == [
                .city, .city, .district, .district, .district, .district, .commune, .commune, .commune, .commune,
            ])
        #expect(UnitLevel.allCases.map(\.rawValue) == [1, 2, 3])
    }

    @Test("the Party, the Front and the mass organisations are only requested")
    func requested() {
        #expect(UnitKind.allCases.filter(\.isOnlyRequested) == [.partyBody, .fatherlandFront, .massOrganisation])
    }

    @Test("a unit has ended from the day it ended on, and not before")
    func ending() {
        #expect(!dissolved.hasEnded(on: day("2024-06-30")))
        #expect(dissolved.hasEnded(on: day("2024-07-01")))
        #expect(!anLao.hasEnded(on: day("2999-01-01")))
    }
}
