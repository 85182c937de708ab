package import Emulation
package import Operations
package import Postgres
package import PostgresTesting
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
    /// Who leads each unit.
    package let leaders: [UnitID: Somebody]
    /// Who watches the statements of these and of further clients of the city.
    package let witness: Witness

    package static let city = UnitID.written("1")
    package static let anLao = UnitID.written("1.1")
    package static let batTrang = UnitID.written("1.1.1")
    package static let quangTrung = UnitID.written("1.1.2")
    package static let thaiSon = UnitID.written("1.1.3")
    package static let phongNoiVu = UnitID.written("1.1.4")
    package static let huyenDoan = UnitID.written("1.1.5")
    package static let kienThuy = UnitID.written("1.2")
    package static let tuSon = UnitID.written("1.2.1")
    package static let bachLongVi = UnitID.written("1.3")
    package static let elsewhere = UnitID.written("2")
    package static let coTo = UnitID.written("2.1")

    private static let table = """
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
        22,Tỉnh Quảng Ninh,tinh,,
        207,Huyện Cô Tô,huyen,,22
        """

    /// Lends a fresh city; its clock stands at 20/12/2024.
    nonisolated(nonsending) package static func with<Result>(_ body: (SmallCity) async throws -> Result) async throws -> Result {
        let (template, witness) = try await ground.value
        return try await TestDatabase.with(from: template, ownerURL: try TestServer.fromEnvironment().url) { database in
            try await database.set("thidua.today", to: "\(Founder.today)")
            let login = try TestServer.login(to: database)
            return try await withClient(PostgresConfiguration(url: database.url, connections: 2).seen(by: witness)) { owner in
                let units = try await UnitTree(client: owner).run(nil).map(\.id)
                let leaders = try await Founder(owner).leaders(of: units)
                return try await withClient(.application(.actor, url: login, connections: 8).seen(by: witness)) { app in
                    try await withClient(.application(.worker, url: login, connections: 1).seen(by: witness)) { worker in
                        try await body(
                            SmallCity(database: database, owner: owner, app: app, worker: worker, leaders: leaders, witness: witness))
                    }
                }
            }
        }
    }

    /// What every city is cloned from, and who watches: a clone has the columns of what it is cloned from.
    private static let ground = Task {
        let template = try await TestDatabase.migrated(named: "small_city", planted: table) { try await Founder($0).found(table) }
        let witness = try await TestDatabase.with(from: template, ownerURL: try TestServer.fromEnvironment().url) {
            try await $0.witness()
        }
        return (template, witness)
    }

    /// Brings in more units and people.
    package var founder: Founder { Founder(owner) }

    /// Somebody who stands in a unit.
    package func standing(in unit: UnitID) -> Standing { leaders[unit]!.standing }

    /// One more client of the city, as the application does it.
    /// - Parameter deadline: nil for the role's own.
    package func client(_ role: ApplicationRole, connections: Int = 1, deadline: Duration? = nil) throws -> PostgresClient {
        var configuration = try configuration(role, connections: connections)
        if let deadline { configuration.deadline = deadline }
        return PostgresClient(configuration, logger: .quiet)
    }

    /// Recounts as `thidua check` does.
    package func recount() async throws -> RecountReport {
        try await withClient(try configuration(.auditor, connections: 1)) { try await Recount(client: $0).run() }
    }

    /// What that finds of mail.
    package func recountMail() async throws -> [MailDifference] { try await recount().mailDifferences }

    private func configuration(_ role: ApplicationRole, connections: Int) throws -> PostgresConfiguration {
        .application(role, url: try TestServer.login(to: database), connections: connections).seen(by: witness)
    }
}
