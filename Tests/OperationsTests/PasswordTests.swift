import Emulation
import Foundation
import Testing

@testable import Operations

@Suite("A password", .timeLimit(.minutes(20)))
struct PasswordTests {
    private func code(_ password: String, login: String = "lan.tt", breached: BreachedPasswords? = nil) -> String {
        do {
            try Password(password).requireFit(login: login, breached: breached)
            return "taken"
        } catch let refusals as Refusals {
            return refusals.all.map(\.code).joined()
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "is a sentence, whatever the letters",
        arguments: ["hoa phượng nở đỏ góc sân", "correct horse battery staple", "con mèo trèo cây cau 5x"])
    func fit(_ password: String) { #expect(code(password) == "taken") }

    @Test(
        "is not what somebody would guess first",
        arguments: [
            ("ngắn quá 123", "password.too-short"), ("hoa phượng nở", "password.too-short"),
            (String(repeating: "a", count: 201), "password.too-long"),
            ("aaaaaaaaaaaaaaaaaaaa", "password.common"), ("123451234512345", "password.common"), ("123456789012345", "password.common"),
            ("987654321098765", "password.common"), ("abcdefghijklmnopq", "password.common"), ("qwertyuiopasdfgh", "password.common"),
            ("Matkhau123456789", "password.common"), ("Mật Khẩu @ 2026!!", "password.common"), ("ThiDuaKhenThuong2025", "password.common"),
            ("xin chào LAN.TT nhé", "password.contains-login"),
        ])
    func guessed(_ password: String, _ refusal: String) { #expect(code(password) == refusal) }

    @Test("is the same from every keyboard: letters with tones in one piece or in three")
    func oneForm() {
        let composed = "hoa phượng nở đỏ góc sân", apart = composed.decomposedStringWithCanonicalMapping
        #expect(Array(composed.utf8) != Array(apart.utf8))
        #expect(Array(Password(composed).text.utf8) == Array(Password(apart).text.utf8))
        // Counted as one sees it.
        #expect(code("hoa phượng nở".decomposedStringWithCanonicalMapping) == "password.too-short")
    }

    @Test("that was stolen somewhere is found in a file of any size, wherever it stands, and no other is")
    func breached() throws {
        let stolen = (0..<257).map { "mật khẩu bị lộ số \($0)" }
        let hashes = try Dictionary(uniqueKeysWithValues: stolen.map { ($0, try sha1($0)) })
        let lines = stolen.map { hashes[$0]! + ":\($0.utf8.count)" }.sorted()
        for (ending, count) in [("\r\n", 257), ("\n", 257), ("\n", 1), ("\n", 2)] {
            let file = FileManager.default.temporaryDirectory.appending(path: "breached-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: file) }
            let kept = lines.prefix(count)
            try Data(kept.joined(separator: ending).utf8).write(to: file)
            let list = try BreachedPasswords(file: file)
            for password in stolen {
                let isIn = kept.contains { $0.hasPrefix(hashes[password]!) }
                #expect(try list.contains(password) == isIn)
                #expect(try list.contains(password + " khác") == false)
            }
            #expect(code(stolen[7], breached: list) == (try list.contains(stolen[7]) ? "password.breached" : "taken"))
        }
        #expect(throws: (any Error).self) { try BreachedPasswords(file: URL(filePath: "/nowhere")) }
    }

    /// By a program of the system's, not by the code under test.
    private func sha1(_ text: String) throws -> String {
        let process = Process(), input = Pipe(), output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/sha1sum")
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said.prefix(40), as: UTF8.self).uppercased()
    }

    @Test("is hashed as RFC 7914 says, in its twelfth section")
    func scrypt() {
        let scheme = PasswordScheme.scrypt(id: 0, rounds: 1024, blockSize: 8, parallelism: 16)
        let key = scheme.key("password", Data("NaCl".utf8)).hexadecimal
        #expect(key == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162")
    }

    @Test("waits its turn, and where too many wait the next is sent away at once")
    func line() async throws {
        let hashing = PasswordHashing(lanes: 2, most: 3, scheme: .scrypt(id: 0, rounds: 1 << 12, blockSize: 8, parallelism: 1))
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...20 {
                group.addTask { (try? await hashing.key(of: Password("hoa phượng nở đỏ góc sân"), salt: nil, isKnown: false)) != nil }
            }
            return await group.reduce(into: [Bool: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(outcomes[true, default: 0] >= 5 && outcomes[false, default: 0] >= 1, "\(outcomes)")
        // Afterwards there is room again.
        _ = try await hashing.key(of: Password("hoa phượng nở đỏ góc sân"), salt: nil, isKnown: false)
    }
}

@Suite("A code of a telephone", .timeLimit(.minutes(20)))
struct TimeCodeTests {
    /// RFC 6238, appendix B, of whose eight digits the last six are shown.
    @Test(
        "is what RFC 6238 says",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"), (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ])
    func vectors(_ seconds: Int64, _ digits: String) {
        let code = TimeCode(secret: Data("12345678901234567890".utf8))
        #expect(code.digits(at: seconds / 30) == digits)
        let now = Date(timeIntervalSince1970: Double(seconds))
        #expect(code.step(of: digits, now: now) == seconds / 30)
        #expect(code.step(of: digits, now: now + 30) == seconds / 30 && code.step(of: digits, now: now - 30) == seconds / 30)
        #expect(code.step(of: digits, now: now + 61) == nil && code.step(of: digits, now: now - 61) == nil)
    }

    @Test("is told to a telephone in letters that RFC 4648 gives as examples")
    func letters() {
        let examples = ["": "", "f": "MY", "fo": "MZXQ", "foo": "MZXW6", "foob": "MZXW6YQ", "fooba": "MZXW6YTB", "foobar": "MZXW6YTBOI"]
        for (bytes, text) in examples { #expect(Base32.encode(Data(bytes.utf8)) == text) }
    }

    @Test("on paper is read however it is typed")
    func paper() throws {
        let code = PaperCode.random()
        #expect(code.text.wholeMatch(of: /([A-Z2-7]{4}-){3}[A-Z2-7]{4}/) != nil)
        for typed in [code.text.lowercased(), code.text.replacing("-", with: ""), " \(code.text.replacing("-", with: " ")) "] {
            #expect(PaperCode(typed)?.hash == code.hash)
        }
        #expect(PaperCode("ABCD-EFGH") == nil && PaperCode("123456") == nil)
        #expect(PaperCode.random() != code)
    }
}
