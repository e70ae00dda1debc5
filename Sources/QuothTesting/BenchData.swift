package import Foundation

/// Data that the project measures itself on and does not own: `$QUOTH_BENCH_DATA`. Tests that need it are skipped
/// where it is not set.
package enum BenchData {
  /// The folder; nil where it is not set.
  package static let folder: URL? = ProcessInfo.processInfo.environment["QUOTH_BENCH_DATA"].flatMap {
    $0.isEmpty ? nil : URL(filePath: $0)
  }

  /// Whether the data is at hand.
  package static var isAvailable: Bool { folder != nil }

  /// What a skipped test says.
  package static let missing = "QUOTH_BENCH_DATA is not set"

  /// The file in `seeds` whose name begins with `prefix`.
  package static func seed(_ prefix: String) throws -> URL {
    let seeds = (folder ?? URL(filePath: ".")).appending(path: "seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path)
    guard let name = names.first(where: { $0.hasPrefix(prefix) }) else { throw CocoaError(.fileNoSuchFile) }
    return seeds.appending(path: name)
  }
}
