import QuothTesting
import Testing

@testable import Texts

struct OriginMapTests {
  /// Builds a text out of random pieces of another and remembers, byte by byte, where each came from.
  @Test func `Whatever is cut, joined and replaced, origins stay those of the bytes`() {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<200 {
      let source = SourceText(
        String(decoding: (0..<60).map { _ in UInt8.random(in: 97...122, using: &random) }, as: UTF8.self))
      var builder = SourceTextBuilder()
      var expected: [Range<Int>?] = []
      for _ in 0..<8 {
        let start = Int.random(in: 0..<60, using: &random)
        let end = Int.random(in: start...60, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
          builder.append(start..<end, of: source)
          expected += (start..<end).map { $0..<($0 + 1) }
        case 1 where start < end:
          builder.append(Array("++".utf8), for: start..<end, of: source)
          expected += [start..<end, start..<end]
        default:
          builder.appendWithoutOrigin("--".utf8)
          expected += [nil, nil]
        }
      }
      let text = builder.finish()
      #expect(text.bytes.count == expected.count)
      for index in expected.indices { #expect(text.origin(of: index..<(index + 1)) == expected[index]) }
      let all = expected.compactMap(\.self)
      let whole = all.first.map { first in all.reduce(first) { $0.union($1) } }
      #expect(text.origin(of: text.range) == whole)
      let middle = text.range.count / 2
      let slice = text.slice(middle..<text.range.count)
      for index in slice.range { #expect(slice.origin(of: index..<(index + 1)) == expected[middle + index]) }
    }
  }

  @Test func `Taking bytes back takes their origins back`() {
    let source = SourceText("abcdef")
    var builder = SourceTextBuilder()
    builder.append(0..<4, of: source)
    builder.removeLast(2)
    builder.append(4..<6, of: source)
    let text = builder.finish()
    #expect(text.string == "abef")
    #expect(text.origins.origins(of: 0..<4) == [0..<2, 4..<6])
  }
}
