internal import Texts

/// A fixed list of folded words and phrases that are looked for in folded bytes: without a string, the first byte of each
/// tells most places off.
struct Phrases: Sendable {
  /// The phrases one behind another, sorted.
  private let letters: [UInt8]
  /// Where each begins in `letters`, and where the last ends.
  private let places: [Int]
  /// Per first byte the first phrase that begins so; one more at the end.
  private let firsts: [Int]

  /// The phrases as folded text has them: small letters, no diacritics.
  init(_ phrases: [String]) {
    let sorted = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    letters = Array(sorted.joined())
    var places = [0]
    for phrase in sorted { places.append(places[places.count - 1] + phrase.count) }
    self.places = places
    firsts = (0...256).map { byte in sorted.firstIndex { Int($0[0]) >= byte } ?? sorted.count }
  }

  /// The length of a phrase with which `folded` goes on at `offset`; nil where none does. O(1).
  func length(at offset: Int, in folded: [UInt8]) -> Int? {
    guard offset < folded.count else { return nil }
    let byte = Int(folded[offset])
    for phrase in firsts[byte]..<firsts[byte + 1] {
      let span = places[phrase]..<places[phrase + 1]
      guard offset + span.count <= folded.count else { continue }
      var same = 1
      while same < span.count, letters[span.lowerBound + same] == folded[offset + same] { same += 1 }
      if same == span.count { return span.count }
    }
    return nil
  }

  /// Whether `folded` begins with one of the phrases. O(1).
  func open(_ folded: [UInt8]) -> Bool { length(at: 0, in: folded) != nil }

  /// Whether one of the phrases stands somewhere in `folded`. O(n).
  func stand(in folded: [UInt8]) -> Bool { place(in: folded) { _, _ in true } != nil }

  /// The first place of a phrase in `folded` for whose start and end `fits` holds. O(n).
  func place(in folded: [UInt8], where fits: (Int, Int) -> Bool) -> Int? {
    folded.withUnsafeBufferPointer { folded in
      firsts.withUnsafeBufferPointer { firsts in
        var offset = 0
        while offset < folded.count {
          let byte = Int(folded[offset])
          if firsts[byte] != firsts[byte + 1], match(folded, offset, firsts[byte]..<firsts[byte + 1], fits) {
            return offset
          }
          offset += 1
        }
        return nil
      }
    }
  }

  private func match(
    _ folded: UnsafeBufferPointer<UInt8>, _ offset: Int, _ phrases: Range<Int>, _ fits: (Int, Int) -> Bool
  ) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      for phrase in phrases {
        let span = places[phrase]..<places[phrase + 1]
        guard offset + span.count <= folded.count else { continue }
        var same = 1
        while same < span.count, letters[span.lowerBound + same] == folded[offset + same] { same += 1 }
        if same == span.count, fits(offset, offset + span.count) { return true }
      }
      return false
    }
  }
}

extension Folding {
  /// The folded bytes of `string`.
  static func bytes(_ string: String) -> [UInt8] {
    let bytes = Array(string.utf8)
    return fold(bytes, 0..<bytes.count)
  }
}
