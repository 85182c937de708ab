package import Emulation
import Foundation
import FoundationEssentials
package import Logging
package import Operations
package import Postgres
package import PostgresTesting
import Schema
package import Store

/// A city small enough to know by heart, in a database of its own, with somebody to stand in every unit.
///
/// Hải Phòng 1 — An Lão 1.1 (communes Bát Trang, Quang Trung, Thái Sơn; Phòng Nội vụ; Huyện đoàn), Kiến Thụy 1.2 (commune Tú Sơn),
/// Bạch Long Vĩ 1.3, an island without communes; and Quảng Ninh 2 with Cô Tô 2.1, which is somebody else's.
package struct SmallCity: Sendable {
    package let database: TestDatabase
    /// Speaks as the owner, past the tenant wall: to arrange a test and to look behind the scenes, never to prove anything.
    package let owner: PostgresClient
    /// Speaks as the application does: `thidua_login` in the role of `thidua_actor`.
    package let app: PostgresClient
    /// `thidua_login` in the role of `thidua_worker`.
    package let worker: PostgresClient
    package let tokens: [UnitID: BearerToken]
    /// Who watches the statements of these and of further clients of the city.
    package let witness: Witness

    package static let city = try! UnitID("1")
    package static let anLao = try! UnitID("1.1")
    package static let batTrang = try! UnitID("1.1.1")
    package static let quangTrung = try! UnitID("1.1.2")
    package static let thaiSon = try! UnitID("1.1.3")
    package static let phongNoiVu = try! UnitID("1.1.4")
    package static let huyenDoan = try! UnitID("1.1.5")
    package static let kienThuy = try! UnitID("1.2")
    package static let tuSon = try! UnitID("1.2.1")
    package static let bachLongVi = try! UnitID("1.3")
    package static let elsewhere = try! UnitID("2")
    package static let coTo = try! UnitID("2.1")

    private static let table = """
        code,name,level,kind,parent_code
        31,Thành phố Hải Phòng,thanh_pho_truc_thuoc_tw,,
        313,Huyện An Lão,huyen,,31
        314,Huyện Kiến Thụy,huyen,,31
        318,Huyện Bạch Long Vĩ,huyen,,31
        11632,Xã Bát Trang,xa,,313
        11644,Xã Quang Trung,xa,,313
        11662,Xã Thái Sơn,xa,,313
        AL-NV,Phòng Nội vụ,,agency,313
        AL-DTN,Huyện đoàn,,mass_organisation,313
        11683,Xã Tú Sơn,xa,,314

        """

    private static let otherTable = """
        code,name,level,kind,parent_code
        22,Tỉnh Quảng Ninh,tinh,,
        207,Huyện Cô Tô,huyen,,22

        """

    /// Changes with every file under `sql/` and with the tables above.
    private static var version: String {
        get throws {
            let folder = try SQLFolder.bundled()
            let hashes = folder.migrations.map(\.sha256) + [folder.definitionsSHA256, Data(table.utf8), Data(otherTable.utf8)]
            return Secret.hash(hashes.joined().hexadecimal).prefix(8).hexadecimal
        }
    }

    /// Lends a fresh city; its clock stands at 20/12/2024.
    nonisolated(nonsending) package static func with<Result>(_ body: (SmallCity) async throws -> Result) async throws -> Result {
        let server = try TestServer.fromEnvironment()
        let template = try await TestDatabase.template(
            named: "small_city", version: try Self.version, ownerURL: server.url
        ) { url in
            _ = try await Schema.migrate(url: url)
            let owner = PostgresClient(PostgresConfiguration(url: url, connections: 1), logger: .quiet)
            let importing = ImportUnits(client: owner)
            _ = try await importing.run(table.utf8, at: .roots(number: 1), beganOn: Day("2020-01-01")!)
            _ = try await importing.run(otherTable.utf8, at: .roots(number: 2), beganOn: Day("2020-01-01")!)
            await owner.close()
        }
        return try await TestDatabase.with(from: template, ownerURL: server.url) { database in
            let arranging = PostgresClient(PostgresConfiguration(url: database.url, connections: 1), logger: .quiet)
            try await arranging.execute(script: "alter database \(database.name) set thidua.today = '2024-12-20'")
            let witness = StatementWatch.store.witness(try await ColumnCatalogue(of: arranging))
            await arranging.close()
            let city = try await SmallCity(database: database, witness)
            let result: Swift.Result<Result, any Error>
            do { result = .success(try await body(city)) } catch { result = .failure(error) }
            await city.owner.close()
            await city.app.close()
            await city.worker.close()
            return try result.get()
        }
    }

    private init(database: TestDatabase, _ witness: Witness) async throws {
        self.database = database
        self.witness = witness
        owner = PostgresClient(PostgresConfiguration(url: database.url, connections: 2).seen(by: witness), logger: .quiet)
        let login = try TestServer.login(to: database)
        app = PostgresClient(.application(.actor, url: login, connections: 8).seen(by: witness), logger: .quiet)
        worker = PostgresClient(.application(.worker, url: login, connections: 1).seen(by: witness), logger: .quiet)
        var tokens: [UnitID: BearerToken] = [:]
        let issuing = IssueToken(client: owner)
        for unit in [
            Self.city, Self.anLao, Self.batTrang, Self.quangTrung, Self.thaiSon, Self.phongNoiVu, Self.huyenDoan, Self.kienThuy,
            Self.tuSon, Self.bachLongVi, Self.elsewhere, Self.coTo,
        ] {
            tokens[unit] = try await issuing.run(
                for: .new(name: "Lãnh đạo \(unit)"), in: unit, role: .leader, from: Day("2020-01-01")!
            ).token
        }
        self.tokens = tokens
    }

    /// Somebody who stands in a unit.
    package func standing(in unit: UnitID) -> Standing {
        Standing(tokenHash: tokens[unit]!.hash, unit: unit, attempt: .run)
    }

    /// One more client of the city, as the application does it.
    package func client(_ role: ApplicationRole, connections: Int = 1) throws -> PostgresClient {
        PostgresClient(
            .application(role, url: try TestServer.login(to: database), connections: connections).seen(by: witness), logger: .quiet)
    }

    /// Recounts as `thidua check` does.
    package func recount() async throws -> RecountReport {
        let auditor = try client(.auditor)
        let report: Swift.Result<RecountReport, any Error>
        do { report = .success(try await Recount(client: auditor).run()) } catch { report = .failure(error) }
        await auditor.close()
        return try report.get()
    }
}

extension TestServer {
    /// The address of the server's login role, to one test database.
    package static func login(to database: TestDatabase) throws -> String {
        guard let url = ProcessInfo.processInfo.environment["APP_DATABASE_URL"] else {
            throw MissingAddress()
        }
        return try TestServer(url: url).url(ofDatabase: database.name)
    }
}

package struct MissingAddress: Error, CustomStringConvertible {
    package var description: String { "APP_DATABASE_URL is not set: run the tests through deploy/test" }
}

extension Logger {
    /// Tests provoke errors on purpose.
    package static let quiet = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}
