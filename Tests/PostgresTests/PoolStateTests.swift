import Testing

@testable import Postgres

@Suite("The pool's decisions", .timeLimit(.minutes(20))) struct PoolStateTests {
    private final class Member {}
    private let start = ContinuousClock.now

    private func pool(limit: Int, waiting: [String]) -> PoolState<Member, String> {
        var pool = PoolState<Member, String>(limit: limit)
        for name in waiting { pool.line.append(.init(ticket: 0, deadline: start + .seconds(1), waiter: name)) }
        return pool
    }

    @Test("open one connection per waiter, up to the limit")
    func opening() {
        var pool = pool(limit: 2, waiting: ["a", "b", "c"])
        let answers = (pool.shouldOpen(), pool.shouldOpen(), pool.shouldOpen())
        #expect(answers == (true, true, false))
    }

    @Test("give a free connection to the first in line, and keep it when nobody waits")
    func assignment() {
        var pool = pool(limit: 1, waiting: ["a", "b"])
        let member = Member()
        _ = pool.shouldOpen()
        guard pool.opened(member) == ["a"], case .serve("b") = pool.release(member), case .keep = pool.release(member)
        else { Issue.record("not in order"); return }
        let (first, second) = (pool.lease(), pool.lease())
        #expect(first === member && second == nil)
    }

    @Test("never let a newcomer pass those who wait")
    func noBarging() {
        var pool = pool(limit: 1, waiting: [])
        let member = Member()
        pool.line.append(.init(ticket: 1, deadline: start, waiter: "a"))
        _ = pool.shouldOpen()
        guard pool.opened(member) == ["a"], case .keep = pool.release(member) else { Issue.record("nobody served"); return }
        pool.line.append(.init(ticket: 2, deadline: start, waiter: "b"))
        let barged = pool.lease()
        #expect(barged == nil)
    }

    @Test("tell all at once that a database never answered, but wait out an outage")
    func failures() {
        var pool = pool(limit: 2, waiting: ["a", "b"])
        _ = pool.shouldOpen()
        let told = pool.couldNotOpen(because: "no such host")
        #expect(told == ["a", "b"])

        pool.line.append(.init(ticket: 3, deadline: start, waiter: "c"))
        _ = pool.shouldOpen()
        let member = Member()
        let served = pool.opened(member)
        pool.lost(member)
        guard served == ["c"], case .replace = pool.release(member) else { Issue.record("nobody served"); return }
        pool.line.append(.init(ticket: 4, deadline: start, waiter: "d"))
        _ = pool.shouldOpen()
        let toldLater = pool.couldNotOpen(because: "shutting down")
        #expect(toldLater.isEmpty && pool.lastFailure == "shutting down" && pool.failures == 1)
        let early = pool.shouldOpen()
        pool.endPause()
        pool.line.append(.init(ticket: 5, deadline: start, waiter: "e"))
        let attempts = (pool.shouldOpen(), pool.shouldOpen())
        #expect(!early && attempts == (true, false), "one attempt at a time while the server is away")
    }

    @Test("share a connection up to its depth, and open another beside it only while all are in use")
    func sharing() {
        var pool = PoolState<Member, String>(limit: 2, depth: 2)
        let forNobody = pool.shouldOpen()
        #expect(!forNobody)
        for name in ["a", "b", "c"] { pool.line.append(.init(ticket: 0, deadline: start + .seconds(1), waiter: name)) }
        let (one, other) = (Member(), Member())
        _ = pool.shouldOpen()
        let served = pool.opened(one)
        #expect(served == ["a", "b"])
        _ = pool.shouldOpen()
        let rest = pool.opened(other)
        #expect(rest == ["c"])
        guard case .keep = pool.release(one), case .keep = pool.release(one) else { Issue.record("not kept"); return }
        // The one nobody uses, then the other.
        let (first, second, third, fourth) = (pool.lease(), pool.lease(), pool.lease(), pool.lease())
        #expect(first === one && second != nil && third != nil && fourth == nil && pool.load == 4)
        pool.lost(one)
        for _ in 0..<2 { _ = pool.release(other) }
        guard case .keep = pool.release(one), case .replace = pool.release(one) else { Issue.record("not replaced"); return }
        #expect(pool.count == 1 && pool.isQuiet)
        let again = pool.shouldOpen()
        #expect(!again, "one is free")
    }

    @Test("share the first connection for as long as nobody on it takes long, and the next one then")
    func lateness() {
        var pool = PoolState<Member, String>(limit: 2, depth: 8)
        for name in ["a", "b"] { pool.line.append(.init(ticket: 0, deadline: start + .seconds(1), waiter: name)) }
        let (one, other) = (Member(), Member())
        _ = pool.shouldOpen(at: start)
        _ = pool.opened(one, at: start)
        let tooEarly = pool.shouldOpen(at: start + .milliseconds(5))
        let stillOne = pool.lease(at: start + .milliseconds(5))
        let late = start + .milliseconds(15)
        let whenLate = pool.shouldOpen(at: late)
        _ = pool.opened(other, at: late)
        let elsewhere = (pool.lease(at: late), pool.lease(at: late))
        #expect(!tooEarly && stillOne === one && whenLate && elsewhere.0 === other && elsewhere.1 === other)

        // The two who had been there longest have gone.
        _ = (pool.release(one, at: late), pool.release(one, at: late))
        let back = pool.lease(at: late)
        #expect(back === one && pool.load == 4)
    }

    @Test("keep the line in order whoever leaves it")
    func line() {
        var line = WaitingLine<Int>()
        for ticket in 0..<200 { line.append(.init(ticket: UInt64(ticket), deadline: start + .seconds(ticket % 2), waiter: ticket)) }
        let served = (0..<70).map { _ in line.popFirst() }
        let (left, leftAgain, leftLate) = (line.remove(71), line.remove(71), line.remove(3))
        #expect(served == Array(0..<70) && left == 71 && leftAgain == nil && leftLate == nil)
        #expect(line.earliestDeadline == start)

        let expired = line.removeExpired(at: start)
        let (next, rest) = (line.popFirst(), line.removeAll())
        #expect(expired == Array(stride(from: 70, to: 200, by: 2)) && next == 73 && rest.count == 63)
        #expect(line.isEmpty)
    }
}
