import RecordTypes
import Testing
import Texts

@testable import Quotations

/// A small generator with a seed, so that a failure can be seen again.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

@Suite struct QuotationPropertyTests {
  private static let pieces = [
    "\"", "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„", " said ", " Tanos ", "he", ",", ".", "?", ":", "\n",
    "\n\n",
    " that ", "…", "...", "[", "]", "<", ">", "é", "\u{301}", "\u{A0}", "日本", " according to ", "the minister", " ",
    "—",
    "42", "\u{200B}", "’s", "U.S.", "Mr.",
  ]

  private func check(_ bytes: [UInt8]) {
    let first = QuotationReader.read(bytes)
    #expect(first == QuotationReader.read(bytes))
    var start = 0
    for (index, quotation) in first.enumerated() {
      for ranges in [
        quotation.content, quotation.quoted, quotation.cue, quotation.source, quotation.insertions, quotation.omissions,
      ] {
        #expect(ranges.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      }
      #expect(!quotation.content.isEmpty)
      #expect(quotation.quoted.allSatisfy { part in quotation.content.contains { $0.holds(part) } })
      #expect((quotation.content.first?.lowerBound ?? 0) >= start)
      start = quotation.content.first?.lowerBound ?? 0
      #expect(quotation.within.map { first.indices.contains($0) && $0 != index } ?? true)
      #expect(quotation.variantOf.map { first.indices.contains($0) && $0 != index } ?? true)
      #expect((0...1).contains(quotation.confidence))
    }
  }

  @Test func `Any mixture of marks and words is read within bounds, in order, the same twice`() {
    var generator = Seeded(state: 11)
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 0..<120, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      check(Array(text.utf8))
    }
  }

  @Test func `Bytes that are no text do no harm`() {
    var generator = Seeded(state: 5)
    for _ in 0..<40 {
      check((0..<Int.random(in: 0..<300, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test(arguments: ["\"", "“", "'", "‘", "” ", "\" ", "e\u{301}", "\"a ", "said ", "« »"])
  func `Many of one thing take linear time`(piece: String) {
    let clock = ContinuousClock()
    let short = Array(String(repeating: piece, count: 2_000).utf8)
    let long = Array(String(repeating: piece, count: 10_000).utf8)
    let first = clock.measure { _ = QuotationReader.read(short) }
    let second = clock.measure { _ = QuotationReader.read(long) }
    #expect(second < first * 20 + .milliseconds(500))
  }

  /// A paragraph in which everybody is somebody else: what resolves sources must not ask all of them for each.
  private func crowd(_ count: Int) -> [UInt8] {
    let syllables = ["Ta", "no", "Be", "ka", "Or", "lo", "Mi", "re", "Vo", "su"]
    let name = { (number: Int) in
      syllables[number % 10] + "r" + syllables[number / 10 % 10].lowercased() + "n"
        + syllables[number / 100 % 10].lowercased() + "s"
    }
    return Array(
      (0..<count).map { "Mirel \(name($0)) said “we wait for \($0) boats.” He said no more. " }.joined().utf8)
  }

  @Test func `A crowd in one paragraph takes linear time`() {
    let clock = ContinuousClock()
    let (short, long) = (crowd(100), crowd(500))
    let first = clock.measure { _ = QuotationReader.read(short) }
    let second = clock.measure { #expect(QuotationReader.read(long).count >= 500) }
    #expect(second < first * 20 + .milliseconds(500))
  }
}
