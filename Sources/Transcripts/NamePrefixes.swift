internal import Speakers
internal import Texts

/// Names in full that open paragraphs and are parted from the words by white space alone, as where a page sets them in a type
/// that its text has lost: `Mirel Tanos We closed the ferry.`
enum NamePrefixes {
  /// The fewest such paragraphs.
  private static let fewest = 5

  /// The labels: names that open two paragraphs and more and take turns with others, and other names in full between them; none
  /// where fewer than half of the paragraphs with words open so. O(paragraphs).
  static func find(_ cutter: TurnCutter, _ words: [Int], known: [Label]) -> [Label] {
    var found: [(paragraph: Int, range: TextRange, start: Int, name: String)] = []
    for index in words {
      guard let (range, start) = prefix(cutter.bytes, cutter.paragraphs[index].range) else { continue }
      found.append((index, range, start, String(decoding: cutter.bytes[range], as: UTF8.self)))
    }
    guard found.count >= fewest, found.count * 2 >= words.count else { return [] }
    var counts: [String: Int] = [:]
    for place in found { counts[place.name, default: 0] += 1 }
    let recurring = counts.filter { $0.value >= 2 }
    let changes = zip(found, found.dropFirst()).count { $0.name != $1.name }
    guard recurring.count >= 2, recurring.values.reduce(0, +) * 2 >= found.count, changes * 3 >= found.count * 2 else {
      return []
    }
    return found.compactMap { place in
      guard let form = LabelForm(place.name, key: LabelKey.key(cutter.bytes, place.range)), form.person?.isFull ?? false
      else { return nil }
      return Label(form, paragraph: place.paragraph, range: place.range, wordsStart: place.start, style: .bare)
    }
  }

  /// Two or three words with capitals before another word with a capital, and where that begins.
  private static func prefix(_ bytes: [UInt8], _ range: TextRange) -> (name: TextRange, words: Int)? {
    var ends: [Int] = []
    var offset = range.lowerBound
    while ends.count < 4, offset < range.upperBound, offset - range.lowerBound < 60 {
      guard CharacterClass.of(Scalars.decode(bytes, at: offset).scalar).contains(.upper) else { break }
      var end = offset
      while end < range.upperBound, bytes[end] > 0x20, bytes[end] != 0x2C, bytes[end] != 0x2E, bytes[end] != 0x3F {
        end += 1
      }
      ends.append(end)
      guard end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 else { break }
      offset = LabelScanner.skipSpace(bytes, from: end, to: range.upperBound)
    }
    // The last word with a capital opens the words.
    guard ends.count >= 3 else { return nil }
    for count in [ends.count - 1, 2] where count >= 2 {
      let name = range.lowerBound..<ends[count - 1]
      guard let person = PersonName(String(decoding: bytes[name], as: UTF8.self)), person.isFull,
        !PersonName.isSentence(bytes, name)
      else { continue }
      return (name, LabelScanner.skipSpace(bytes, from: ends[count - 1], to: range.upperBound))
    }
    return nil
  }
}
