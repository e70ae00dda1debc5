// swift-tools-version:6.2

import PackageDescription

/// Prints what `TextSegmentation` sees of each line. The modules stand here as links, so that the weights are learned from
/// the very values that the reader computes.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "training-pages",
  targets: [
    .target(name: "Texts", swiftSettings: strict),
    .target(name: "RecordTypes", dependencies: ["Texts"], swiftSettings: strict),
    .target(name: "Pages", dependencies: ["Texts", "RecordTypes"], swiftSettings: strict),
    .executableTarget(name: "features", dependencies: ["Texts", "Pages"], swiftSettings: strict),
    .executableTarget(name: "reader", dependencies: ["Texts", "RecordTypes", "Pages"], swiftSettings: strict),
  ]
)
