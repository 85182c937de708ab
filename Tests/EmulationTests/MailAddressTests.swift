import Emulation
import Testing

@Suite("The address of a mailbox", .timeLimit(.minutes(5)))
struct MailAddressTests {
    @Test(
        "is plain",
        arguments: ["vanthu@example.gov.vn", "van-thu.xa_1+td@battrang.haiphong.gov.vn", "a@b.vn", "V@EXAMPLE.VN", "1@1.1a.vn"])
    func plain(address: String) throws { #expect(try MailAddress(address).description == address) }

    @Test(
        "is nothing that means more than where it is",
        arguments: [
            "", "vanthu", "@example.vn", "vanthu@", "vanthu@example", "a@b@c.vn", "a..b@c.vn", ".a@c.vn", "a.@c.vn", "a@-c.vn", "a@c-.vn",
            "a@c..vn", "a@.vn", "a@c.v", "a@c.v1", "a@[127.0.0.1]", "a@127.0.0.1", "\"a b\"@c.vn", "a b@c.vn", " a@c.vn", "a@c.vn ",
            "Văn thư <vanthu@example.vn>", "<vanthu@example.vn>", "vanthu@example.vn,b@c.vn", "văn.thư@example.vn", "vanthu@tỉnh.vn",
            "vanthu@example.vn\r\nBcc: b@c.vn", "van\nthu@example.vn", "vanthu@example.vn\n", "a%b@c.vn", "a@c.vn\0", "a/b@c.vn",
            "a(b)@c.vn",
            String(repeating: "a", count: 65) + "@c.vn", "a@" + String(repeating: "b", count: 64) + ".vn",
            "a@" + String(repeating: "b.", count: 126) + "vn", String(repeating: "a", count: 300) + "@example.vn",
        ])
    func refused(address: String) { #expect(throws: MailboxRefusal.self) { try MailAddress(address) } }

    @Test("has at most 254 characters")
    func length() throws {
        let domain = (1...3).map { _ in String(repeating: "b", count: 60) }.joined(separator: ".")
        let local = String(repeating: "a", count: 64)
        #expect(try MailAddress("\(local)@\(domain).vn").description.count == 250)
        #expect(throws: MailboxRefusal.self) { try MailAddress("\(local)@bbbb.\(domain).vn") }
    }

    @Test("a code is eight digits, however they are spaced")
    func code() {
        #expect(Mailbox.code(in: " 1234 5678\n") == "12345678" && Mailbox.code(in: "00000000") == "00000000")
        for typed in ["", "1234567", "123456789", "1234567a", "１２３４５６７８", "-1234567"] { #expect(Mailbox.code(in: typed) == nil) }
    }
}
