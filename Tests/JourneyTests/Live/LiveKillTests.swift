import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import PostgresTesting
import Store
import TestTraits
import Testing
import Wire

/// Two hundred streams of the real server, and what becomes of them when it dies.
@Suite("Two hundred who look on", .slow, .timeLimit(.minutes(20)))
struct LiveKillTests {
    static let people = 50
    static let each = 4

    @Test("all hear of an acceptance, hear after kill -9 what they missed meanwhile, and are let go when the server stops")
    func nothingIsMissed() async throws {
        let cluster = try await KillCluster()
        let ended: Result<Void, any Error>
        do { ended = .success(try await prove(on: cluster)) } catch { ended = .failure(error) }
        await cluster.remove()
        try ended.get()
    }

    /// Somebody's stream, and how to begin it anew.
    private struct Seat: Sendable {
        let token: String
        let path: String
    }

    private func prove(on cluster: KillCluster) async throws {
        let city = try await KillCity(cluster)
        let waiting = try await city.waiting()
        var seats: [Seat] = []
        let theirs = Self.path(KillCity.district)
        for number in 1...Self.people {
            let person = try await Founder(city.owner).appoint("Người xem \(number)", in: [KillCity.district], as: .officer)
            seats += Array(repeating: Seat(token: person.token.text, path: theirs), count: Self.each)
        }
        let elsewhere = try await Self.elsewhere(cluster, city)

        var server = try await KillServer(cluster)
        try await server.untilReady()
        // What comes with the first of a kind is no stream's.
        for stream in try await Self.open(Array(seats.prefix(20)), on: server) { stream.close() }
        let before = try server.resident
        var streams = try await Self.open(seats, on: server)
        let each = (try server.resident - before) / seats.count
        let stranger = try await Self.open([elsewhere], on: server)[0]
        for stream in streams + [stranger] { #expect(try await stream.word().data == "still") }

        let clock = ContinuousClock()
        try await Self.accept(waiting[0], by: city, on: server)
        let accepted = clock.now
        var slowest = Duration.zero
        for stream in streams {
            // On a slow machine a word of silence was due meanwhile; no second one is, before this.
            var word = try await stream.word()
            if word.data == "still" { word = try await stream.word() }
            #expect(word.data == "moved")
            slowest = max(slowest, word.at - accepted)
        }
        #expect(try await stranger.word().data == "still", "somebody elsewhere hears of it")
        print("live: \(streams.count) streams heard of an acceptance, the slowest after \(slowest); \(each) bytes each")

        await server.strike()
        for stream in streams + [stranger] { #expect(await Self.end(of: stream) == false) }
        // Another server, before anybody is back: they miss this one.
        let other = try await KillServer(cluster)
        try await other.untilReady()
        try await Self.accept(waiting[1], by: city, on: other)
        await other.strike()
        server = try await KillServer(cluster)
        try await server.untilReady()
        let back = try await Self.open(seats, after: streams.map(\.lastID), on: server)
        var missed = 0
        for stream in back {
            if try await stream.word().data == "moved" { missed += 1 }
        }
        #expect(missed == seats.count)
        let strangerBack = try await Self.open([elsewhere], after: [stranger.lastID], on: server)[0]
        #expect(try await strangerBack.word().data == "still")
        // Planted: whoever comes back without the id they heard last is told nothing of it.
        for stream in back.prefix(Self.each) { stream.close() }
        for stream in back.prefix(Self.each) { _ = await Self.end(of: stream) }
        let forgetful = try await Self.open([seats[0]], on: server)
        #expect(try await forgetful[0].word().data == "still")
        print("live: \(missed) came back after kill -9 and heard at once what they had missed")

        streams = Array(back.dropFirst(Self.each)) + forgetful + [strangerBack]
        let stopping = clock.now
        #expect(await server.stop() == 0)
        var well = 0
        for stream in streams {
            if await Self.end(of: stream) == true { well += 1 }
        }
        #expect(well == streams.count)
        print("live: \(well) were let go when the server was told to stop, which took \(clock.now - stopping)")
        await city.close()
    }

    private static func path(_ unit: UnitID) -> String { "/\(unit)/phong-trao/\(SmallCity.campaign(of: unit).text)/so-lieu/moi" }

    private static func open(_ seats: [Seat], after ids: [String]? = nil, on server: KillServer) async throws -> [LiveStream] {
        var streams: [LiveStream] = []
        for (place, seat) in seats.enumerated() {
            let stream = try await LiveStream.open(seat.path, token: seat.token, lastID: ids?[place], port: server.port)
            try #require(stream.status == 200, "\(stream.head)")
            streams.append(stream)
        }
        return streams
    }

    /// Whether it ended well, once it has.
    private static func end(of stream: LiveStream) async -> Bool? {
        while let event = await stream.next() {
            if case .ended(let well) = event { return well }
        }
        return nil
    }

    private static func accept(_ waiting: KillCity.Waiting, by city: KillCity, on server: KillServer) async throws {
        let answer = try await server.ask(
            "PUT", "/v1/units/\(KillCity.district)/of/\(waiting.unit)/reports/\(waiting.report.text)/acceptance", token: city.token,
            body: #"{"id":"\#(UUID.version7().text)","version":\#(waiting.version)}"#)
        try #require(answer.status == 200, "\(answer)")
    }

    /// A stream in another city.
    private static func elsewhere(_ cluster: KillCluster, _ city: KillCity) async throws -> Seat {
        let unit = try #require(try await Founder(city.owner).found("K,Tỉnh khác,tinh,,").first)
        let leader = try await Founder(city.owner).appoint("Người nơi khác", in: [unit], as: .leader)
        try await withClient(.application(.actor, url: cluster.appURL, connections: 1)) { app in
            try await leader.standing.publish(
                SamplePlan.plan(
                    "Thi đua nơi khác", indicators: [SamplePlan.indicator(41, "Chỉ tiêu khác", over: .sum, time: .sum)],
                    schedule: SamplePlan.months),
                on: app)
        }
        return Seat(token: leader.token.text, path: path(unit))
    }
}
