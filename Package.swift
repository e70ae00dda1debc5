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

let package = Package(
  name: "quoth",
  targets: [
    // Level 0: where does this character come from?
    module("Texts"),
    // Level 1: what are the nouns?
    module("RecordTypes", ["Texts"]),
    module("QuothTesting", ["Texts", "RecordTypes"]),

    tests(of: "Texts"),
    tests(of: "RecordTypes", ["Texts"]),
  ]
)
