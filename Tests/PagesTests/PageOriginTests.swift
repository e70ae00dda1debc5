import Foundation
import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Pages

/// What holds of every page: each block says what its origin says. On a sample of real pages, served and as text.
@Suite(.enabled(if: BenchData.isAvailable, "QUOTH_BENCH_DATA is not set"))
struct PageOriginTests {
  /// One page in so many is read, chosen by its name.
  private static let share: UInt64 = 32

  private static func pages(_ set: String) throws -> [URL] {
    let folder = try #require(BenchData.folder).appending(path: "data/\(set)/html")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return names.filter { name in
      let bytes = Array(name.utf8)
      return Folding.hash(bytes, 0..<bytes.count) % share == 0
    }.map { folder.appending(path: $0) }
  }

  /// The page at `file`, unpacked, as valid UTF-8.
  private static func unpacked(_ file: URL) throws -> SourceText {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return SourceText(String(decoding: data, as: UTF8.self))
  }

  private static func capture(_ source: SourceText, _ type: MediaType) throws -> Capture {
    let hash = try #require(ContentHash(bytes: Array(repeating: 0, count: 32)))
    return Capture(name: "page", bytes: source.bytes, hash: hash, mediaType: type)
  }

  @Test(arguments: ["articles", "articles-segments"])
  func `Every block of a real page says what its origin says`(set: String) throws {
    let files = try Self.pages(set)
    try #require(!files.isEmpty)
    for file in files {
      let source = try Self.unpacked(file)
      let document = PageReader.read(source, of: try Self.capture(source, .html))
      #expect(document == PageReader.read(source, of: try Self.capture(source, .html)), "\(file.lastPathComponent)")
      #expect(OriginCheck.faults(document, of: source) == [], "\(file.lastPathComponent)")
      let page = HTMLPage(source)
      let text = SourceText(page.segments.indices.map(page.string).joined(separator: "\n"))
      let plain = PageReader.read(text, of: try Self.capture(text, .text))
      #expect(plain == PageReader.read(text, of: try Self.capture(text, .text)), "\(file.lastPathComponent)")
      #expect(OriginCheck.faults(plain, of: text) == [], "\(file.lastPathComponent)")
    }
  }
}
