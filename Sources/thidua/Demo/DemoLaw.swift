import Foundation
import Postgres

/// The law of the demonstration: the nation's packs, Hải Phòng's overlay and the rule of An Lão's plan. No lawyer has reviewed any of it.
enum DemoLaw {
    static let files = [
        "vn-2024-01-01.yaml", "vn-2025-07-01.yaml", "vn-2026-10-01.yaml", "overlay/31-2025.yaml", "overlay/an-lao-2024.yaml",
    ]

    /// Changes nothing where they are there.
    static func run(_ folder: DemoFolder, _ owner: PostgresClient) async throws {
        for file in files { try await LawImportCommand.take(folder.law(file), owner) }
    }
}
