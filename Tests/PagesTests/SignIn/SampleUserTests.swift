import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Postgres
import PostgresTesting
import Store
import Testing

@testable import Operations
@testable import Pages

@Suite("Somebody of the demonstration", .timeLimit(.minutes(20)))
struct SampleUserTests {
    private static let hashing = PasswordHashing(scheme: .scrypt(id: -1, rounds: 1 << 10, blockSize: 8, parallelism: 1))

    private static func lan(_ password: String, on client: PostgresClient) async throws {
        try await TakeInSampleUser(
            UUID(uuidString: "0193dfdc-a680-7000-8000-000000000001")!, name: "Trần Thị Lan (mẫu)", login: Login("lan.tt"),
            in: SmallCity.batTrang, as: .officer, from: Day("2020-01-01")!
        ).run(password: Password(password), hashing: hashing, on: client)
    }

    @Test("is taken in among sample data and nowhere else, signs in by name, and gets another password each time")
    func sample() async throws {
        try await PageSite.open { site in
            await #expect(throws: StandingRefusal.notSampleData) { try await Self.lan("abcd-efgh-ijkl-mnop", on: site.city.owner) }
            #expect(try await Browser(site).signIn("lan.tt", "abcd-efgh-ijkl-mnop").status == .unprocessableContent)

            try await site.city.owner.execute(
                script: "do $$ begin execute format('alter database %I set thidua.sample = on', current_database()); end $$")
            var passwords: [String] = []
            try await withClient(PostgresConfiguration(url: site.city.database.url, connections: 1)) { owner in
                for _ in 1...2 {
                    passwords.append(PaperCode.random().text.lowercased())
                    try await Self.lan(passwords.last!, on: owner)
                }
            }
            let browser = Browser(site)
            #expect(try await browser.signIn("lan.tt", passwords[0]).status == .unprocessableContent, "the one before is none any more")
            #expect(try await browser.signIn("lan.tt", passwords[1]).location == "/")
            #expect(try await browser.get("/").location == "/\(SmallCity.batTrang)/viec", "one post, however often it was given")
            #expect(try await browser.words("/\(SmallCity.batTrang)/viec").contains("Trần Thị Lan (mẫu)"))
            for password in passwords { try Password(password).requireFit(login: "lan.tt", breached: nil) }
            print("sample people: \(passwords.count) passwords, the last one opens")
        }
    }
}
