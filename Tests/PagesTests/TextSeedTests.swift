import Foundation
import Pages
import RecordTypes
import Testing
import Texts

/// Real captures, held by offsets, counts and hashes; the texts stay where they are.
private let folder = ProcessInfo.processInfo.environment["QUOTH_BENCH_DATA"]

/// A hash of bytes that is the same everywhere (64-bit FNV-1a).
private func fingerprint(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

/// What one capture must come to.
private struct Expected {
  var file: String
  var blocks: Int
  var codePoints: Int
  var hash: UInt64
  var first: Range<Int>
  var last: Range<Int>
  var title: Range<Int>?
  var published: String?
  var said: String?
  var captured: String?
  var teasers: Int
  var captions: Int
}

@Suite(.enabled(if: folder != nil, "QUOTH_BENCH_DATA is not set"))
struct TextSeedTests {
  private static let all = [
    Expected(
      file: "000_4ef0fe92f081ed27", blocks: 18, codePoints: 5669, hash: 10249108361787073159, first: 276..<637,
      last: 5844..<5973, title: 158..<274, published: "2016-12-30", said: "2016-12-29", captured: "2017-02-25T21:15Z",
      teasers: 10,
      captions: 0),
    Expected(
      file: "001_a1a4a55e10f0d297", blocks: 32, codePoints: 11836, hash: 16779864344480629928, first: 228..<318,
      last: 11701..<12115, title: 159..<226, published: "2017-11-30", said: nil, captured: "2018-09-26T13:20Z",
      teasers: 10,
      captions: 0),
    Expected(
      file: "002_95b79719e875266d", blocks: 59, codePoints: 12447, hash: 4306728215497007953, first: 0..<30,
      last: 12296..<12405, title: nil, published: nil, said: nil, captured: nil, teasers: 0,
      captions: 0),
    Expected(
      file: "003_f0be91a2778efec2", blocks: 18, codePoints: 8880, hash: 10595834988337818717, first: 168..<189,
      last: 9051..<9068, title: 0..<132, published: "2015-12-17T11:27", said: "2015-12-15", captured: nil, teasers: 3,
      captions: 0),
    Expected(
      file: "004_8fe11b916c4975a8", blocks: 21, codePoints: 3481, hash: 11065974196018238902, first: 280..<459,
      last: 4406..<4595, title: 119..<197, published: "2016-12-29", said: "2016-12-29", captured: nil, teasers: 7,
      captions: 4),
  ]

  private static func read(_ name: String) throws -> (bytes: [UInt8], document: Document) {
    let path = "\(folder ?? "")/seeds/\(name).txt"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let hash = try #require(ContentHash(bytes: Array(repeating: 0, count: 32)))
    let capture = Capture(name: "\(name).txt", bytes: bytes, hash: hash, mediaType: .text)
    return (bytes, TextPageReader.read(SourceText(String(decoding: bytes, as: UTF8.self)), of: capture))
  }

  @Test(arguments: 0..<5)
  func `A real capture comes to its body and nothing else`(number: Int) throws {
    let expected = Self.all[number]
    let (bytes, document) = try Self.read(expected.file)
    #expect(document.blocks.count == expected.blocks)
    #expect(document.text.string.unicodeScalars.count == expected.codePoints)
    #expect(fingerprint(document.text.bytes) == expected.hash)
    #expect(document.blocks.first?.origin == expected.first)
    #expect(document.blocks.last?.origin == expected.last)
    #expect(document.title?.origin == expected.title)
    #expect(document.published?.value.description == expected.published)
    #expect(document.said?.value.description == expected.said)
    #expect(document.captured?.value.description == expected.captured)
    #expect(document.teasers.count == expected.teasers)
    #expect(document.captions.count == expected.captions)
    for block in document.blocks {
      #expect(Array(bytes[block.origin]) == Array(document.text.bytes[block.range]))
    }
  }
}
