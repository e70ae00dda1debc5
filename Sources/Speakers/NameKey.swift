internal import Texts

/// Brings the spellings of one name to one form: `Sergei`, `Sergey`, `Serguei`, `Сергей` -> `sergei`.
///
/// Rules of transliteration, not lists of names: Cyrillic is set in Latin letters, then letters that Romanisations
/// write in several ways are made one (BGN/PCGN, ISO 9, the German and French newspapers' habits).
enum NameKey {
  /// The common form of `name`. O(n).
  static func key(_ name: String) -> String {
    var letters: [UInt8] = []
    for scalar in Folding.fold(name).unicodeScalars {
      if let latin = cyrillic[scalar.value] {
        letters.append(contentsOf: latin.utf8)
      } else if scalar.isASCII, CharacterClass.of(scalar.value).contains(.letter) {
        letters.append(UInt8(scalar.value))
      } else if !scalar.isASCII, CharacterClass.of(scalar.value).contains(.letter) {
        letters.append(contentsOf: String(scalar).utf8)
      }
    }
    return String(decoding: reduce(letters), as: UTF8.self)
  }

  /// The consonants of a key: what is left where a name comes out of a script without vowels.
  static func skeleton(_ key: String) -> String {
    var result = ""
    for scalar in key.unicodeScalars where !"aeiou".unicodeScalars.contains(scalar) {
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func reduce(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    scanning: while index < letters.count {
      for (from, to) in rules where matches(letters, at: index, from) {
        result.append(contentsOf: to.utf8)
        index += from.utf8.count
        continue scanning
      }
      result.append(letters[index])
      index += 1
    }
    return finish(result)
  }

  /// Doubled letters become one; `-ii` and the like end in `i`; `-andr`, `-ander` end alike; `-off`, `-ow` are `-ov`.
  private static func finish(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for letter in letters where result.last != letter { result.append(letter) }
    var text = String(decoding: result, as: UTF8.self)
    if text.hasSuffix("der") { text = text.dropLast(3) + "dr" }
    if text.hasSuffix("of") || text.hasSuffix("ef") { text = text.dropLast(1) + "v" }
    if text.hasPrefix("ie") { text = String(text.dropFirst()) }
    return Array(text.utf8)
  }

  private static func matches(_ letters: [UInt8], at index: Int, _ pattern: String) -> Bool {
    var offset = index
    for byte in pattern.utf8 {
      guard offset < letters.count, letters[offset] == byte else { return false }
      offset += 1
    }
    return true
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

  private static let cyrillic: [UInt32: String] = {
    let letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ"
    let latin = [
      "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
      "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g",
    ]
    return Dictionary(zip(letters.unicodeScalars.map(\.value), latin), uniquingKeysWith: { first, _ in first })
  }()
}
