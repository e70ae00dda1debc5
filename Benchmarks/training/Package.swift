// swift-tools-version:6.2

import PackageDescription

/// Learns the weights of the module Quotations. The modules stand here as links, so that the trainer sees the same
/// features as the reader; built with `-Xswiftc -enable-testing`, since those are internal.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "training",
  targets: [
    .target(name: "Texts", swiftSettings: strict),
    .target(name: "RecordTypes", dependencies: ["Texts"], swiftSettings: strict),
    .target(name: "Speakers", dependencies: ["Texts", "RecordTypes"], swiftSettings: strict),
    .target(name: "Quotations", dependencies: ["Texts", "RecordTypes", "Speakers"], swiftSettings: strict),
    .executableTarget(
      name: "train", dependencies: ["Texts", "RecordTypes", "Speakers", "Quotations"], swiftSettings: strict),
  ]
)
