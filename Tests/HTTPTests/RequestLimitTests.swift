import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import HTTP

/// In time that is made up.
@Suite("A request that takes too long to be said", .timeLimit(.minutes(20)))
struct RequestLimitTests {
    private let loop: EmbeddedEventLoop
    private let channel: EmbeddedChannel

    init() throws {
        loop = EmbeddedEventLoop()
        channel = EmbeddedChannel(handlers: [RequestLimit(.seconds(60))], loop: loop)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func say(_ part: HTTPRequestPart) throws { try channel.writeInbound(part) }
    private var head: HTTPRequestPart { .head(HTTPRequest(method: .put, scheme: "http", authority: "a", path: "/")) }
    private var drop: HTTPRequestPart { .body(ByteBuffer(string: "a")) }

    @Test("is hung up on, however it drips")
    func drip() throws {
        try say(head)
        for _ in 1...59 {
            loop.advanceTime(by: .seconds(1))
            try say(drop)
        }
        #expect(channel.isActive)
        loop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test("is not meant where it was said in time, and the next has its own time")
    func inTime() throws {
        for _ in 1...5 {
            try say(head)
            loop.advanceTime(by: .seconds(59))
            try say(.end(nil))
            loop.advanceTime(by: .seconds(600))
        }
        #expect(channel.isActive)
    }

    @Test("has a moment left when the server stops, and one that was said whole is answered")
    func stopping() throws {
        try say(head)
        try say(.end(nil))
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        loop.advanceTime(by: .seconds(30))
        #expect(channel.isActive)
        try say(head)
        loop.advanceTime(by: .seconds(5))
        #expect(!channel.isActive)
    }

    @Test("whose client waits to be told to go on is told")
    func expectation() throws {
        try say(.head(HTTPRequest(method: .put, scheme: "http", authority: "a", path: "/", headerFields: [.expect: "100-continue"])))
        guard case .head(let response) = try channel.readOutbound(as: HTTPResponsePart.self) else {
            Issue.record("nothing was said")
            return
        }
        #expect(response.status == .continue)
    }
}
