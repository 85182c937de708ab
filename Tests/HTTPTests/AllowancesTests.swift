import Operations
import Testing

@testable import HTTP

@Suite("What may be asked for", .timeLimit(.minutes(20)))
struct AllowancesTests {
    private let now = ContinuousClock.now

    /// How many of so many requests at one moment are let through.
    private func taken(_ allowances: Allowances, _ token: BearerToken, _ count: Int, in unit: String? = nil, after: Double = 0) -> Int {
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

    @Test("is shared by all in one unit, and another unit's is its own")
    func unit() {
        let allowances = Allowances(perSecond: 10)
        let hundred = (1...100).map { _ in BearerToken.random() }
        // The first of each is on the house: they have not been let in yet.
        #expect(hundred.reduce(0) { $0 + taken(allowances, $1, 10, in: "1.1") } == 100 + 50)
        #expect(hundred.reduce(0) { $0 + taken(allowances, $1, 10, in: "1.1", after: 1) } == 50)
        #expect(hundred.reduce(0) { $0 + taken(allowances, $1, 1, in: "1.2", after: 2) } == 100)
    }

    @Test("of a unit is not used up by whoever is not let in, and they cannot tell that it is used up")
    func strangers() {
        let allowances = Allowances(perSecond: 10)
        let insiders = (1...100).map { _ in BearerToken.random() }, stranger = BearerToken.random()
        allowances.know(stranger, in: "2", at: now)
        for _ in 1...50 { _ = allowances.take(stranger, in: "1.1", at: now) }
        #expect(insiders.reduce(0) { $0 + taken(allowances, $1, 10, in: "1.1") } == 100 + 50)
        let another = BearerToken.random()
        allowances.know(another, in: "2", at: now)
        #expect((1...10).allSatisfy { _ in allowances.take(another, in: "1.1", at: now) == nil })
    }

    @Test("is not kept for ever for those who went away")
    func swept() {
        let allowances = Allowances(perSecond: 10)
        for _ in 1...120_000 { allowances.know(.random(), in: nil, at: now) }
        let token = BearerToken.random()
        #expect(taken(allowances, token, 200, after: 10) == 11)
    }
}
