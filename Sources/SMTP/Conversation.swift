import NIOCore

/// What is said to a relay and answered, in turns (RFC 5321).
struct Conversation {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var heard: [UInt8] = []

    /// A reply says little, whoever gives it.
    private static let mostHeard = 16_384

    init(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) {
        (self.inbound, self.outbound) = (inbound.makeAsyncIterator(), outbound)
    }

    /// Throws where the relay says no more, or what is no reply.
    mutating func send(_ letter: Letter) async throws -> Relay.Outcome {
        if let no = try await no(reply()) { return no }
        if try await ask("EHLO [127.0.0.1]") != nil, let no = try await ask("HELO [127.0.0.1]") { return no }
        for line in ["MAIL FROM:<\(letter.from)>", "RCPT TO:<\(letter.to)>", "DATA"] {
            if let no = try await ask(line) { return no }
        }
        try await outbound.write(ByteBuffer(bytes: letter.stuffed))
        if let no = try await no(reply()) { return no }
        // It has it now, whatever becomes of a farewell.
        _ = try? await outbound.write(ByteBuffer(string: "QUIT\r\n"))
        return .accepted
    }

    /// - Returns: nil where it goes on.
    private mutating func ask(_ line: String) async throws -> Relay.Outcome? {
        try await outbound.write(ByteBuffer(string: line + "\r\n"))
        return no(try await reply())
    }

    private func no(_ code: Int) -> Relay.Outcome? {
        switch code {
        case 200..<400: nil
        case 500..<600: .never(code)
        default: .later(code)
        }
    }

    /// The code of a whole reply, which may have several lines: all but the last have a `-` behind it.
    private mutating func reply() async throws -> Int {
        while true {
            let line = try await line()
            guard line.count >= 3, let code = Int(String(decoding: line.prefix(3), as: UTF8.self)), (200..<600).contains(code) else {
                throw NoReply()
            }
            if line.count == 3 || line[3] != UInt8(ascii: "-") { return code }
        }
    }

    private mutating func line() async throws -> [UInt8] {
        var looked = 0
        while true {
            if let end = heard[looked...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = heard[..<end].filter { $0 != UInt8(ascii: "\r") }
                heard.removeSubrange(...end)
                return line
            }
            looked = heard.count
            guard looked < Self.mostHeard, let more = try await inbound.next() else { throw NoReply() }
            heard += Array(buffer: more)
        }
    }
}

/// The relay closed, or said something else.
private struct NoReply: Error {}
