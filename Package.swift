// swift-tools-version: 6.2
import PackageDescription

// The architecture as the compiler sees it: an arrow that is missing here cannot be written in a source file.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// What a target rooted at the package has to be told it does not own.
let elsewhere = [
    "CLibPQ", "PQ", "Postgres", "PostgresTesting", "TestTraits", "Emulation", "EmulationFixtures", "Wire", "Store", "Operations", "OpenID",
    "SMTP", "Jobs", "HTTP", "Pages", "thidua", "thidua-bench",
].map { "Sources/\($0)" }

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
    name: "thidua",
    products: [
        .executable(name: "thidua", targets: ["thidua"]),
        .executable(name: "thidua-bench", targets: ["thidua-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
        // libyaml, the reference parser, with the place of each node: law packs, and in tests the contract.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        layer("PQ", ["CLibPQ"]),
        layer("Postgres", ["PQ", logging]),
        layer("Emulation"),
        layer("Wire", ["Emulation"]),
        layer("Store", ["Emulation", "Postgres", "Wire"]),
        layer("Operations", ["Emulation", "Store", "Postgres", crypto, cryptoExtras, yams]),
        layer("OpenID", ["Operations", jwt]),
        layer("SMTP", [nio, nioPosix]),
        layer("Jobs", ["Emulation", "Operations", "SMTP", "Store", "Postgres", "Wire", lifecycle, logging]),
        .target(
            name: "HTTP",
            dependencies: [
                "Emulation", "Operations", "Store", "Postgres", "Wire", httpTypes, hummingbird, logging, nio, nioHTTPTypes,
            ],
            resources: [.copy("openapi.yaml")], swiftSettings: settings),
        .target(
            name: "Pages",
            dependencies: ["Emulation", "HTTP", "Operations", "Postgres", "Store", "Wire", httpTypes, hummingbird, logging, nio],
            resources: [.copy("Assets/Files")], swiftSettings: settings),
        // A symbolic link to sql/ does not survive as a resource; a target rooted at the package does.
        .target(
            name: "Schema", dependencies: ["Postgres", crypto, logging], path: ".",
            exclude: ["README.md", "Sources/README.md", "Tests", "deploy"] + elsewhere,
            sources: ["Sources/Schema"],
            resources: [.copy("sql")], swiftSettings: settings),
        .executableTarget(
            name: "thidua",
            dependencies: [
                "Emulation", "HTTP", "Jobs", "OpenID", "Operations", "Pages", "Postgres", "SMTP", "Schema", "Store", "Wire",
                argumentParser, hummingbird, lifecycle, logging, signals,
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "thidua-bench",
            dependencies: [
                "Emulation", "Jobs", "Operations", "Postgres", "PostgresTesting", "Schema", "Store", argumentParser, logging,
            ],
            swiftSettings: settings),

        layer("PostgresTesting", ["Postgres", logging]),
        layer("TestTraits"),
        layer("EmulationFixtures", ["Emulation", "Operations", "Postgres", "PostgresTesting", "Schema", "Store", logging]),
        .target(name: "ContractTesting", dependencies: ["HTTP", yams], path: "Tests/ContractTesting", swiftSettings: settings),
        tests("EmulationTests", ["Emulation", "TestTraits"]),
        tests(
            "HTTPTests",
            [
                "ContractTesting", "HTTP", "Emulation", "Operations", "Postgres", "Store", "Wire", httpTypes, hummingbird, logging, nio,
                nioEmbedded, nioHTTPTypes,
            ]),
        tests(
            "JourneyTests",
            [
                "ContractTesting", "EmulationFixtures", "HTTP", "Jobs", "OpenID", "Operations", "Pages", "Store", "Emulation", "Postgres",
                "PostgresTesting", "SMTP", "TestTraits", "Wire",
                httpTypes, hummingbird, logging,
            ]),
        tests(
            "OperationsTests",
            ["EmulationFixtures", "Emulation", "Jobs", "Operations", "Postgres", "PostgresTesting", "SMTP", "TestTraits", "Store", logging]),
        tests(
            "PagesTests",
            [
                "EmulationFixtures", "Emulation", "HTTP", "Jobs", "Operations", "Pages", "Postgres", "PostgresTesting", "SMTP", "Store",
                "TestTraits", "Wire", crypto,
                httpTypes, hummingbird, logging,
            ]),
        tests("PostgresTests", ["Postgres", "PostgresTesting", "TestTraits", logging]),
        tests(
            "SchemaTests",
            [
                "EmulationFixtures", "Schema", "Emulation", "Postgres", "PostgresTesting", "TestTraits", "Store", "Operations", crypto,
                logging,
            ]),
        tests("StoreTests", ["EmulationFixtures", "Store", "Emulation", "Postgres", "PostgresTesting", "Wire"]),
    ]
)
