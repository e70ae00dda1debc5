import RecordTypes
package import Texts

/// Lines that several captures of one site have in common: furniture, whatever they say.
package struct RepeatedLines: Sendable {
  private let hashes: Set<UInt64>

  /// The lines of those keys.
  init(hashes: Set<UInt64>) { self.hashes = hashes }

  /// The lines that a capture brought with it; nil where there are none.
  init?(of capture: Capture) {
    guard !capture.repeatedLines.isEmpty else { return nil }
    hashes = Set(capture.repeatedLines)
  }

  /// Whether the line of that key is among them.
  func holds(key: UInt64) -> Bool { hashes.contains(key) }

  /// Whether a line is among them.
  package func holds(line: some Collection<UInt8>) -> Bool {
    let bytes = Array(line)
    return Builder.key(bytes, 0..<bytes.count).map { hashes.contains($0) } ?? false
  }

  /// Whether no line repeats.
  package var isEmpty: Bool { hashes.isEmpty }

  /// Whether the line at `range` of `bytes` is among them.
  func holds(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    Builder.key(bytes, range).map { hashes.contains($0) } ?? false
  }

  /// Gathers captures of one site, in any order: the same captures give the same value.
  package struct Builder: Sendable {
    private var counts: [UInt64: Int] = [:]
    private var texts: Set<UInt64> = []

    package init() {}

    /// Adds the text of one capture; the same text twice counts once, for two copies of a page repeat all of it. O(n).
    package mutating func add(_ text: SourceText) {
      guard texts.insert(Folding.hash(text.bytes, text.range)).inserted else { return }
      var seen: Set<UInt64> = []
      var start = 0
      for offset in 0...text.bytes.count where offset == text.bytes.count || text.bytes[offset] == 0x0A {
        if let key = Builder.key(text.bytes, start..<offset) { seen.insert(key) }
        start = offset + 1
      }
      for key in seen { counts[key, default: 0] += 1 }
    }

    /// The lines that at least `share` of the captures have, and three of them at least.
    package func finish(share: Double = 0.3) -> RepeatedLines {
      let exact = Double(texts.count) * share
      let least = Swift.max(3, Int(exact) + (exact > Double(Int(exact)) ? 1 : 0))
      return RepeatedLines(hashes: Set(counts.filter { $0.value >= least }.keys))
    }

    /// A line's words, folded; nil where it has none. Numbers count as one, so that counters and clocks repeat too.
    static func key(_ bytes: [UInt8], _ range: TextRange) -> UInt64? {
      let words = Words.scan(bytes, in: range)
      guard words.contains(where: { $0.kind == .word }) else { return nil }
      var key: UInt64 = 0
      for word in words {
        let hash = word.kind == .number ? 1 : Folding.hash(bytes, word.range)
        key = (key ^ hash) &* 0x9E37_79B9_7F4A_7C15 &+ (key >> 29)
      }
      return key
    }
  }
}
