// swift-tools-version:6.2

import PackageDescription

/// The same strictness everywhere; warnings are errors in our own targets only.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A module of ours. `dependencies` is its whole row in the map of ARCHITECTURE.md; a test compares the two.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one module.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "QuothTesting"] + dependencies,
    swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "quoth",
  products: [
    .library(name: "Quoth", targets: ["Quoth"]),
    .executable(name: "quoth", targets: ["QuothCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
  ],
  targets: [
    // System libraries, named by `make setup`.
    .systemLibrary(name: "CSodium", path: "Sources/System/CSodium"),
    .systemLibrary(name: "CZstd", path: "Sources/System/CZstd"),
    .systemLibrary(name: "CUchardet", path: "Sources/System/CUchardet"),
    .target(name: "CSHA256", path: "Sources/System/CSHA256"),
    .target(name: "CZlib", path: "Sources/System/CZlib", linkerSettings: [.linkedLibrary("z")]),

    // Level 0: where does this character come from?
    module("Texts"),
    // Level 1: what are the nouns?
    module("RecordTypes", ["Texts"]),
    // Level 2: who is meant?
    module("Speakers", ["Texts", "RecordTypes"]),
    // Level 3: the readers, siblings that cannot see each other.
    module("Captures", ["Texts", "RecordTypes", "CSHA256", "CSodium", "CZlib", "CZstd", "CUchardet"]),
    module("Pages", ["Texts", "RecordTypes"]),
    module("Transcripts", ["Texts", "RecordTypes", "Speakers"]),
    module("Quotations", ["Texts", "RecordTypes", "Speakers"]),
    module("Matching", ["Texts", "RecordTypes"]),
    module("Events", ["Texts", "RecordTypes", "Speakers"]),
    module("RecordStore", ["Texts", "RecordTypes", "Speakers", "CSodium", grdb]),
    module("Exchange", ["Texts", "RecordTypes"]),
    // Level 4: the walk.
    module(
      "Pipeline",
      [
        "Texts", "RecordTypes", "Speakers", "Captures", "Pages", "Transcripts", "Quotations", "Matching",
        "Events", "RecordStore", "Exchange", logging,
      ]),
    // Level 5: how do people read it?
    module("ReadingRoom", ["Texts", "RecordTypes", "RecordStore", "Exchange", "Pipeline", hummingbird, logging]),
    // Level 6: the edges.
    module("Quoth", ["Texts", "RecordTypes", "Pipeline", "Exchange"]),
    .executableTarget(
      name: "QuothCommand",
      dependencies: [
        "Texts", "RecordTypes", "Captures", "Exchange", "Pipeline", "RecordStore", "ReadingRoom", argumentParser,
        logging,
      ],
      swiftSettings: strict),
    module("QuothTesting", ["Texts", "RecordTypes"]),
    module(
      "Fuzzing",
      [
        "Texts", "RecordTypes", "Captures", "Pages", "Transcripts", "Quotations", "Matching", "RecordStore", "Exchange",
        "Pipeline",
      ]),

    tests(of: "Texts"),
    tests(of: "RecordTypes", ["Texts"]),
    tests(of: "Speakers", ["Texts", "RecordTypes"]),
    tests(of: "Captures", ["Texts", "RecordTypes"]),
    tests(of: "Pages", ["Texts", "RecordTypes"]),
    tests(of: "Transcripts", ["Texts", "RecordTypes", "Speakers"]),
    tests(of: "Quotations", ["Texts", "RecordTypes", "Speakers"]),
    tests(of: "Matching", ["Texts", "RecordTypes"]),
    tests(of: "Events", ["Texts", "RecordTypes", "Speakers"]),
    tests(of: "RecordStore", ["Texts", "RecordTypes", grdb]),
    tests(of: "Exchange", ["Texts", "RecordTypes"]),
    tests(of: "Pipeline", ["Texts", "RecordTypes", "Captures", "Matching", "RecordStore", "Exchange"]),
    tests(of: "Fuzzing"),
    tests(of: "ReadingRoom", ["Texts", "RecordTypes", "Pipeline", "RecordStore", "Exchange"]),
    .testTarget(
      name: "ContractTests",
      dependencies: ["QuothTesting", "Texts", "RecordTypes", "Exchange", "QuothCommand"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["QuothTesting", "Texts", "RecordTypes", "Captures", "QuothCommand", grdb],
      swiftSettings: strict),
  ]
)

// The fuzzers take their `main` from libFuzzer, which only `make fuzz` links.
if Context.environment["QUOTH_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Fuzz/Sources", swiftSettings: strict))
}
