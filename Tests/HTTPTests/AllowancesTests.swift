import Emulation
import Operations
import TestTraits
import Testing

@testable import HTTP

@Suite("What may be asked for", .timeLimit(.minutes(20)))
struct AllowancesTests {
    private let now = ContinuousClock.now

    /// How many of so many requests at one moment are let through.
    private func taken(_ allowances: Allowances, _ token: BearerToken, _ count: Int, in unit: UnitID? = nil, after: Double = 0) -> Int {
        (0..<count).count { _ in
            guard allowances.take(token, in: unit, at: now + .seconds(after)) == nil else { return false }
            allowances.know(token, in: unit, at: now + .seconds(after))
            return true
        }
    }

    @Test("is one second's worth at once, and then so much with each second")
    func token() {
        let allowances = Allowances(perSecond: 10), token = BearerToken.random(), other = BearerToken.random()
        // The first is on the house: nobody knew the token.
        #expect(taken(allowances, token, 200) == 11)
        #expect(taken(allowances, token, 200, after: 1) == 10)
        #expect(taken(allowances, token, 200, after: 1.05) == 0)
        #expect(taken(allowances, other, 200, after: 1.05) == 11)
        #expect(taken(allowances, token, 200, after: 100) == 10)
        let wait = allowances.take(token, in: nil, at: now + .seconds(100))
        #expect(wait.map { $0 > .zero && $0 <= .milliseconds(100) } == true)
    }

    @Test("of a paper an address asks two hundred times at once and five times a second: a million codes are some fifty hours (attack 33)")
    func checks() {
        let allowances = Allowances(perSecond: nil)
        // A guess each millisecond, for as long as a million take.
        let through = (0..<1_000_000).count { allowances.takeCheck(from: "203.0.113.9", at: now + .milliseconds($0)) == nil }
        #expect((5_000...5_400).contains(through))
        #expect(allowances.takeCheck(from: "203.0.113.10", at: now + .seconds(1000)) == nil, "another address is not held back")
        print("codes guessed: of a million in 1,000 seconds \(through) were looked up")
    }

    @Test(
        "of a paper is asked wherever a code stands in the address",
        arguments: [
            ("/c/ABC", true), ("/c", true), ("//c//ABC", true), ("/v1/certificates/ABC", true), ("/v1/certificates/cancelled", true),
            ("/v1/certificate-keys", false), ("/1.1/c", false), ("/cc", false), ("/v1/units/1/certificates", false),
        ])
    func checked(path: String, isCheck: Bool) { #expect(RateMiddleware.isCheck(path) == isCheck) }

    @Test("is shared by all in one unit, and another unit's is its own")
    func unit() {
        let allowances = Allowances(perSecond: 10)
        let hundred = (1...100).map { _ in BearerToken.random() }
        // The first of each is on the house: they have not been let in yet.
        #expect(hundred.reduce(0) { $0 + taken(allowances, $1, 10, in: try! UnitID("1.1")) } == 100 + 50)
        #expect(hundred.reduce(0) { $0 + taken(allowances, $1, 10, in: try! UnitID("1.1"), after: 1) } == 50)
        #expect(hundred.reduce(0) { $0 + taken(allowances, $1, 1, in: try! UnitID("1.2"), after: 2) } == 100)
    }

    @Test("of a unit is not used up by whoever is not let in, and they cannot tell that it is used up")
    func strangers() {
        let allowances = Allowances(perSecond: 10)
        let insiders = (1...100).map { _ in BearerToken.random() }, stranger = BearerToken.random()
        allowances.know(stranger, in: try! UnitID("2"), at: now)
        for _ in 1...50 { _ = allowances.take(stranger, in: try! UnitID("1.1"), at: now) }
        #expect(insiders.reduce(0) { $0 + taken(allowances, $1, 10, in: try! UnitID("1.1")) } == 100 + 50)
        let another = BearerToken.random()
        allowances.know(another, in: try! UnitID("2"), at: now)
        #expect((1...10).allSatisfy { _ in allowances.take(another, in: try! UnitID("1.1"), at: now) == nil })
    }

    @Test("is asked after for two hundred unknown tokens of one address at once, whichever address of its network that is")
    func strangersAtTheDoor() {
        let allowances = Allowances(perSecond: 10)
        func asked(_ addresses: [String], after: Double = 0) -> Int {
            addresses.count { allowances.takeStranger(from: NetworkAddress.network(of: $0), at: now + .seconds(after)) == nil }
        }
        #expect(asked((1...1000).map { "2001:db8:1:2::\(String($0, radix: 16))" }) == 200)
        #expect(asked(["2001:db8:1:3::1", "203.0.113.7", "::ffff:203.0.113.8"]) == 3)
        #expect(asked((1...1000).map { _ in "2001:0db8:0001:0002:ffff::1" }, after: 1) == 10)
        #expect(NetworkAddress.network(of: "::ffff:203.0.113.8") == "203.0.113.8")
    }

    @Test("is four at once of one token, and of all others as many")
    func inFlight() {
        let allowances = Allowances(perSecond: 10), token = BearerToken.random(), other = BearerToken.random()
        for token in [token, other] { allowances.know(token, in: nil, at: now) }
        #expect((1...10).count { _ in allowances.begin(token) } == 4)
        #expect(allowances.begin(other))
        allowances.end(token)
        #expect((1...10).count { _ in allowances.begin(token) } == 1)
    }

    @Test("is so many bytes, of one token and of all in a unit")
    func bytes() {
        let allowances = Allowances(perSecond: 1_000), megabyte = 1024 * 1024
        let tokens = (1...10).map { _ in BearerToken.random() }
        for token in tokens { allowances.know(token, in: try! UnitID("1.1"), at: now) }
        let taken = tokens.map { token in
            (1...100).count { _ in allowances.take(bytes: megabyte, of: token, in: try! UnitID("1.1"), at: now) == nil }
        }
        #expect(taken[0] == 64 && taken.reduce(0, +) == 5 * 64)
        #expect((1...100).count { _ in allowances.take(bytes: megabyte, of: tokens[0], in: nil, at: now + .seconds(3600)) == nil } == 64)
    }

    @Test("is not kept for ever for those who went away", .slow)
    func swept() {
        let allowances = Allowances(perSecond: 10)
        for _ in 1...120_000 { allowances.know(.random(), in: nil, at: now) }
        let token = BearerToken.random()
        #expect(taken(allowances, token, 200, after: 10) == 11)
    }
}
