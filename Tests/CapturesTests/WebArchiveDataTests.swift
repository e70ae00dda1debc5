import Foundation
import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Captures

/// The collection of sound, odd and broken archives that the project measures itself on.
@Suite(.enabled(if: BenchData.isAvailable, "QUOTH_BENCH_DATA is not set"))
struct WebArchiveDataTests {
  private let folder = (BenchData.folder ?? URL(filePath: "/")).appending(path: "data/warc")

  @Test func `Of the archives broken on purpose all that can be had is had`() throws {
    let table = try String(contentsOf: folder.appending(path: "made/expected.tsv"), encoding: .utf8)
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "made/\(fields[0])")))
      let pages = try items(bytes, chunk: 4096).compactMap { item -> String? in
        guard case .capture(let capture) = item, let url = capture.retrieval.url else { return nil }
        return url.split(separator: "/").last.map(String.init)
      }
      let wanted = Set(fields[2].split(separator: " ").map(String.init))
      #expect(wanted.isSubset(of: pages), "\(fields[0]): \(fields[3])")
    }
  }

  @Test func `No archive crashes the reader, and every fault has its place`() throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    var captures = 0
    while let url = files?.nextObject() as? URL {
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let bytes = try [UInt8](Data(contentsOf: url))
      for item in try items(bytes, chunk: 256 << 10) {
        switch item {
        case .capture(let capture):
          captures += 1
          let decoded = CaptureDecoder.decode(capture)
          #expect((decoded.text.origins.runs.last?.originEnd ?? 0) <= capture.bytes.count)
        case .fault(let fault): #expect((0...bytes.count).contains(fault.offset))
        default: break
        }
      }
    }
    #expect(captures > 400)
  }
}
