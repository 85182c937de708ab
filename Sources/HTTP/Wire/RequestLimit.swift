import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Hangs up on a client that takes too long to say its request, however it drips: what is said little by little is never idle.
///
/// When the server is told to stop, a request whose body is not there yet has a moment left, so that stopping has an end.
/// Reads in small pieces, so that a thousand bodies nobody has asked for yet are held back by their senders, not by our memory.
/// Answers `Expect: 100-continue`, whose client waits for that before it sends the body.
final class RequestLimit: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundOut = HTTPResponsePart

    /// What is left for a body when the server stops.
    private static let grace = TimeAmount.seconds(5)

    private let limit: TimeAmount
    private var alarm: Scheduled<Void>?
    private var isStopping = false

    /// - Parameter limit: from the head of a request to its end.
    init(_ limit: Duration) { self.limit = TimeAmount(limit) }

    func handlerAdded(context: ChannelHandlerContext) {
        // Ten pieces wait for whoever reads; the kernel holds the rest. Unless we say so they grow to 64 KiB: 400 MB with 1,000 bodies.
        try? context.channel.syncOptions?.setOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 8 * 1024))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            hangUp(in: isStopping ? Self.grace : limit, context)
            if head.headerFields[.expect]?.lowercased() == "100-continue" {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
            }
        case .body: break
        case .end:
            alarm?.cancel()
            alarm = nil
        }
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isStopping = true
            if alarm != nil { hangUp(in: Self.grace, context) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        alarm?.cancel()
        alarm = nil
        context.fireChannelInactive()
    }

    private func hangUp(in time: TimeAmount, _ context: ChannelHandlerContext) {
        alarm?.cancel()
        alarm = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }
}
