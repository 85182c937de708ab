import Foundation

/// The folder with the tables of units and the plans.
struct DemoFolder {
    private let url: URL

    /// - Parameter path: nil for `deploy/data`, here or in the repository this program was built in.
    init(_ path: String?) throws {
        let repository = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        let places =
            path.map { [URL(filePath: $0)] }
            ?? [URL(filePath: "deploy/data"), repository.appending(path: "deploy/data")]
        guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0.appending(path: Self.cityPlan).path) }) else {
            throw CommandLineError("\(places[0].path) holds no \(Self.cityPlan): give the folder with --data")
        }
        url = found
    }

    static let cityPlan = "plan-190-haiphong.json"
    static let anLaoPlan = "plan-anlao.json"
    static let anLaoText = "an-lao-plan-2024.txt"
    static let anLaoAnswers = "an-lao-answers-2024.json"
    static let units = "haiphong_units_2024.csv"
    static let agencies = "anlao_agencies_2024.csv"

    /// Where a file of rules is: `law/` beside it.
    func law(_ name: String) -> String { url.deletingLastPathComponent().appending(path: "law/\(name)").path }

    func contents(_ name: String) throws -> Data {
        let file = url.appending(path: name).path
        guard let data = FileManager.default.contents(atPath: file) else { throw CommandLineError("\(file) cannot be read") }
        return data
    }
}
