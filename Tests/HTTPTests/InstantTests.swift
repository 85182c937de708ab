import Foundation
import Testing

@testable import HTTP

@Suite("An instant", .timeLimit(.minutes(20)))
struct InstantTests {
    @Test(
        "is written to the microsecond and without idle noughts",
        arguments: [
            (0.0, "2001-01-01T00:00:00Z"), (756_356_645.123456, "2024-12-20T03:04:05.123456Z"), (756_356_645.5, "2024-12-20T03:04:05.5Z"),
            (-0.000001, "2000-12-31T23:59:59.999999Z"), (-978_307_201.0, "1969-12-31T23:59:59Z"),
        ])
    func written(_ seconds: Double, _ text: String) {
        let date = Date(timeIntervalSinceReferenceDate: seconds)
        #expect(Instant(date).description == text)
        #expect(abs((Instant(text)?.date ?? .distantPast).timeIntervalSince(date)) < 0.000_000_5)
    }

    @Test("is the same instant when it is read again, wherever in the century")
    func roundTrip() {
        var random = SeededRandom(seed: 17)
        for _ in 0..<10_000 {
            let microseconds = Int.random(in: -978_307_200_000_000...2_000_000_000_000_000, using: &random)
            // As the database hands it out.
            let date = Date(timeIntervalSinceReferenceDate: Double(microseconds / 1_000_000) + Double(microseconds % 1_000_000) / 1_000_000)
            let text = Instant(date).description
            #expect(Instant(text).map { Instant($0.date).description } == text)
            #expect(abs((Instant(text)?.date ?? .distantPast).timeIntervalSince(date)) < 0.000_000_5)
        }
    }

    @Test(
        "is refused in any other form",
        arguments: [
            "2024-12-20", "2024-12-20T03:04:05", "2024-12-20 03:04:05Z", "2024-12-20T24:00:00Z", "2024-12-20T03:04:05.1234567Z",
            "2024-02-30T00:00:00Z", "",
        ])
    func refused(_ text: String) {
        #expect(Instant(text) == nil)
    }
}
