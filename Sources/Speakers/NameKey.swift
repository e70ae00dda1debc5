internal import Texts

/// One word of a name in the forms that are compared.
struct NameSpelling: Sendable, Hashable {
  /// Folded, without points.
  var folded: String
  /// The common form of its spellings.
  var key: String
  /// The consonants of that.
  var skeleton: String
  /// The first letter of the key; 0 where it is empty.
  var initial: UInt8
  /// Whether it is one letter.
  var isInitial: Bool { folded.utf8.count <= 2 && folded.unicodeScalars.count == 1 }

  init(_ name: String) {
    var folded = Folding.fold(Array(name.utf8), 0..<name.utf8.count)
    if folded.contains(0x2E) { folded.removeAll { $0 == 0x2E } }
    let key = NameKey.key(folded: folded)
    initial = key.first ?? 0
    self.folded = String(decoding: folded, as: UTF8.self)
    self.key = String(decoding: key, as: UTF8.self)
    skeleton = String(decoding: NameKey.skeleton(key), as: UTF8.self)
  }
}

/// Brings the spellings of one name to one form: `Sergei`, `Sergey`, `Serguei`, `Сергей` -> `sergei`.
///
/// Rules of transliteration, not lists of names: Cyrillic is set in Latin letters, then letters that Romanisations
/// write in several ways are made one (BGN/PCGN, ISO 9, the German and French newspapers' habits).
package enum NameKey {
  /// The common form of `name`. O(n).
  package static func key(_ name: String) -> String {
    String(decoding: key(folded: Folding.fold(Array(name.utf8), 0..<name.utf8.count)), as: UTF8.self)
  }

  /// The common form of a folded name. O(n).
  static func key(folded: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(folded.count + 4)
    var offset = 0
    while offset < folded.count {
      let byte = folded[offset]
      if byte < 0x80 {
        if byte &- 0x61 < 26 { letters.append(byte) }
        offset += 1
        continue
      }
      let (scalar, length) = Scalars.decode(folded, at: offset)
      if let latin = cyrillic[scalar] {
        letters.append(contentsOf: latin)
      } else if CharacterClass.of(scalar).contains(.letter) {
        Scalars.append(scalar, to: &letters)
      }
      offset += length
    }
    return reduce(letters)
  }

  /// The consonants of a key: what is left where a name comes out of a script without vowels.
  static func skeleton(_ key: [UInt8]) -> [UInt8] { key.filter { !isVowel($0) } }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  private static func reduce(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(letters.count)
    var index = 0
    scanning: while index < letters.count {
      let letter = letters[index]
      if letter &- 0x61 < 26 {
        for rule in rulesByLetter[Int(letter &- 0x61)] where matches(letters, at: index, rule.from) {
          for letter in rule.to where result.last != letter { result.append(letter) }
          index += rule.from.count
          continue scanning
        }
      }
      if result.last != letter { result.append(letter) }
      index += 1
    }
    return finish(result)
  }

  /// Doubled letters were made one on the way; `-ii` and the like end in `i`; `-andr`, `-ander` end alike; `-off`, `-ow` are `-ov`.
  private static func finish(_ letters: [UInt8]) -> [UInt8] {
    var result = letters
    if ends(result, "der") {
      result.removeLast(3)
      result.append(contentsOf: "dr".utf8)
    }
    if ends(result, "of") || ends(result, "ef") { result[result.count - 1] = 0x76 }
    if result.count > 1, result[0] == 0x69, result[1] == 0x65 { result.removeFirst() }
    return result
  }

  private static func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { letters.count >= $0.count && letters.suffix($0.count).elementsEqual($0) }
  }

  private static func matches(_ letters: [UInt8], at index: Int, _ pattern: [UInt8]) -> Bool {
    var offset = index
    for byte in pattern {
      guard offset < letters.count, letters[offset] == byte else { return false }
      offset += 1
    }
    return true
  }

  private struct Rule: Sendable {
    var from: [UInt8]
    var to: [UInt8]
  }

  private static let rulesByLetter: [[Rule]] = (UInt8(0x61)...0x7A).map { letter in
    rules.filter { $0.key.utf8.first == letter }.map { Rule(from: Array($0.key.utf8), to: Array($0.value.utf8)) }
  }

  /// Longest first.
  private static let rules: KeyValuePairs<String, String> = [
    "schtsch": "s", "shch": "s", "chtch": "s", "tsch": "c", "sch": "s", "tch": "c", "gue": "ge", "gui": "gi",
    "sh": "s", "ch": "c", "cz": "c", "sz": "s", "zh": "z", "kh": "h", "ph": "f", "th": "t", "ck": "k", "qu": "k",
    "ou": "u", "oo": "u", "ee": "i", "yo": "io", "ya": "ia", "ja": "ia", "yu": "iu", "ju": "iu", "jo": "io",
    "ye": "e", "je": "e", "iy": "i", "yi": "i", "ij": "i", "ii": "i", "ey": "ei", "ej": "ei", "ay": "ai", "aj": "ai",
    "oy": "oi", "oj": "oi", "ts": "c", "tz": "c", "x": "ks", "w": "v", "y": "i", "q": "k", "ca": "ka", "co": "ko",
    "ct": "kt", "cl": "kl", "cr": "kr", "dh": "d", "gh": "g",
  ]

  private static let cyrillic: [UInt32: [UInt8]] = {
    let letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ"
    let latin = [
      "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
      "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g",
    ]
    return Dictionary(
      zip(letters.unicodeScalars.map(\.value), latin.map { Array($0.utf8) }), uniquingKeysWith: { first, _ in first })
  }()
}
