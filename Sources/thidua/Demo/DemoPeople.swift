import Emulation
import Foundation
import Operations
import Postgres
import Store

/// Made-up people who sign in to the pages of the demo, each with a password that is new with every run.
struct DemoPeople: Sendable {
    struct Somebody: Sendable {
        /// What a shell calls them: `COMMUNE_LEADER`.
        let key: String
        let login: String
        let name: String
        let unit: Emulation.Unit
        let role: Role
        var password = ""
        var person: UUID { DemoSeed.id("person \(login)") }
    }

    private(set) var all: [Somebody]

    init(_ city: DemoCity) {
        all = [
            Somebody(key: "COMMUNE_OFFICER", login: "xuan.anlao", name: "Đỗ Thị Xuân (mẫu)", unit: city.commune, role: .officer),
            Somebody(key: "COMMUNE_LEADER", login: "binh.anlao", name: "Vũ Đức Bình (mẫu)", unit: city.commune, role: .leader),
            Somebody(key: "RETURNED_OFFICER", login: "ha.quangtrung", name: "Lương Thu Hà (mẫu)", unit: city.returned, role: .officer),
            Somebody(key: "RETURNED_LEADER", login: "son.quangtrung", name: "Bùi Văn Sơn (mẫu)", unit: city.returned, role: .leader),
            Somebody(key: "DISTRICT_OFFICE", login: "hoa.noivu", name: "Nguyễn Thị Hoa (mẫu)", unit: city.anLao, role: .standingOffice),
            Somebody(key: "DISTRICT_LEADER", login: "minh.huyen", name: "Trần Quang Minh (mẫu)", unit: city.anLao, role: .leader),
            Somebody(key: "CITY_OFFICE", login: "thao.bantdkt", name: "Phạm Phương Thảo (mẫu)", unit: city.city, role: .standingOffice),
            Somebody(key: "CITY_LEADER", login: "khanh.thanhpho", name: "Lê Quốc Khánh (mẫu)", unit: city.city, role: .leader),
            Somebody(key: "AUDITOR", login: "tam.thanhtra", name: "Hoàng Minh Tâm (mẫu)", unit: city.anLao, role: .auditor),
            Somebody(key: "ADMINISTRATOR", login: "lan.quantri", name: "Ngô Thị Lan (mẫu)", unit: city.anLao, role: .administrator),
        ]
    }

    /// Takes them in where they are not yet, and gives each another password.
    mutating func takeIn(_ owner: PostgresClient) async throws {
        let hashing = PasswordHashing()
        for index in all.indices {
            let somebody = all[index]
            // As a recovery code is written: nobody can guess it, and anybody can type it.
            let password = PaperCode.random().text.lowercased()
            try await TakeInSampleUser(
                somebody.person, name: somebody.name, login: try Login(somebody.login), in: somebody.unit.id, as: somebody.role,
                from: somebody.unit.beganOn
            ).run(password: Password(password), hashing: hashing, on: owner)
            all[index].password = password
        }
    }

    func table() -> String {
        var table = Table([
            .left("Đăng nhập / sign in as"), .left("Mật khẩu, mới mỗi lần chạy / password, new with each run"), .left("Là ai / who it is"),
        ])
        for somebody in all {
            table.row([somebody.login, somebody.password, "\(somebody.name), \(somebody.role.name(in: .vi)), \(somebody.unit.name)"])
        }
        return table.text()
    }
}
