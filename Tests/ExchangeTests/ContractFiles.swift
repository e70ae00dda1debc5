import Foundation
import QuothTesting
import Texts

/// The schemas of the contract and the samples beside them, as they lie in `Documentation/Schemas`.
enum ContractFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/Schemas")

  /// The schemas by file name.
  static func schemas() throws -> [String: JSONValue] {
    var schemas: [String: JSONValue] = [:]
    for url in try files(in: folder, suffix: ".schema.json") {
      schemas[url.lastPathComponent] = try JSONReader.read([UInt8](Data(contentsOf: url)))
    }
    return schemas
  }

  /// The lines of each sample file, by the name of the schema that they are samples of.
  static func samples() throws -> [String: [JSONValue]] {
    var samples: [String: [JSONValue]] = [:]
    for url in try files(in: folder.appending(path: "Samples"), suffix: ".ndjson") {
      let lines = try Data(contentsOf: url).split(separator: 0x0A)
      samples[url.deletingPathExtension().lastPathComponent] = try lines.map { try JSONReader.read([UInt8]($0)) }
    }
    return samples
  }

  /// Writes the samples of one schema, a line each.
  static func write(_ samples: [JSONValue], of schema: String) throws {
    let text = samples.map { $0.line + "\n" }.joined()
    try Data(text.utf8).write(to: folder.appending(path: "Samples/\(schema).ndjson"))
  }

  /// Whether this run is to write the samples anew: `QUOTH_WRITE_SAMPLES=1 swift test --filter Schema`.
  static let areWritten = ProcessInfo.processInfo.environment["QUOTH_WRITE_SAMPLES"] == "1"

  private static func files(in folder: URL, suffix: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasSuffix(suffix) }
  }
}
