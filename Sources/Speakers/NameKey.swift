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
    var name = name
    if let plain = name.withUTF8(NameSpelling.init(plain:)) {
      self = plain
      return
    }
    var folded = Folding.fold(Array(name.utf8), 0..<name.utf8.count)
    if folded.contains(0x2E) { folded.removeAll { $0 == 0x2E } }
    let key = NameKey.key(folded: folded)
    initial = key.first ?? 0
    self.folded = String(decoding: folded, as: UTF8.self)
    self.key = String(decoding: key, as: UTF8.self)
    skeleton = String(decoding: NameKey.skeleton(key), as: UTF8.self)
  }

  /// The same for a short name in ASCII, which needs no room of its own on the way; nil for others.
  private init?(plain name: UnsafeBufferPointer<UInt8>) {
    guard name.count <= NameKey.shortest, name.allSatisfy({ $0 < 0x80 }) else { return nil }
    var spelling = NameSpelling()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 5 * NameKey.shortest) { buffer in
      guard let folded = buffer.baseAddress else { return }
      var count = 0
      for byte in name where byte != 0x2E {
        folded[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        count += 1
      }
      spelling.folded = String(decoding: UnsafeBufferPointer(start: folded, count: count), as: UTF8.self)
      let letters = folded + NameKey.shortest
      var size = 0
      for place in 0..<count where folded[place] &- 0x61 < 26 {
        letters[size] = folded[place]
        size += 1
      }
      for place in size..<(size + NameKey.readAhead) { letters[place] = 0 }
      let key = letters + 2 * NameKey.shortest
      let length = NameKey.reduce(letters, size, into: key)
      spelling.initial = length > 0 ? key[0] : 0
      spelling.key = String(decoding: UnsafeBufferPointer(start: key, count: length), as: UTF8.self)
      var consonants = 0
      for place in 0..<length where !NameKey.isVowel(key[place]) {
        folded[consonants] = key[place]
        consonants += 1
      }
      spelling.skeleton = String(decoding: UnsafeBufferPointer(start: folded, count: consonants), as: UTF8.self)
    }
    self = spelling
  }

  /// The spelling of nothing.
  init() {
    (folded, key, skeleton) = ("", "", "")
    initial = 0
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
    let size = letters.count
    letters.append(contentsOf: repeatElement(0, count: readAhead))
    return [UInt8](unsafeUninitializedCapacity: 2 * size + 2) { key, count in
      letters.withUnsafeBufferPointer { letters in
        guard let key = key.baseAddress, let letters = letters.baseAddress else { return }
        count = reduce(letters, size, into: key)
      }
    }
  }

  /// Names up to this length are read in room on the stack.
  fileprivate static let shortest = 64

  /// The consonants of a key: what is left where a name comes out of a script without vowels.
  static func skeleton(_ key: [UInt8]) -> [UInt8] { key.filter { !isVowel($0) } }

  fileprivate static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  /// So many bytes behind the letters are read with them; they are 0.
  fileprivate static let readAhead = 8

  /// Writes the common form of `count` letters to `key`, which has room for twice as many; returns its length.
  fileprivate static func reduce(
    _ letters: UnsafePointer<UInt8>, _ count: Int, into key: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let table = table
    return table.rules.withUnsafeBufferPointer { rules in
      table.first.withUnsafeBufferPointer { first in
        reduce(UnsafeBufferPointer(start: letters, count: count), into: key, rules, first)
      }
    }
  }

  private static func reduce(
    _ letters: UnsafeBufferPointer<UInt8>, into key: UnsafeMutablePointer<UInt8>, _ table: UnsafeBufferPointer<Rule>,
    _ first: UnsafeBufferPointer<Int>
  ) -> Int {
    var count = 0
    var index = 0
    func append(_ letter: UInt8) {
      guard count == 0 || key[count - 1] != letter else { return }
      key[count] = letter
      count += 1
    }
    scanning: while index < letters.count {
      let letter = letters[index]
      if letter &- 0x61 < 26 {
        let rules = first[Int(letter &- 0x61)]..<first[Int(letter &- 0x61) + 1]
        if !rules.isEmpty {
          let ahead = ahead(letters, from: index)
          for number in rules where ahead & table[number].mask == table[number].from {
            let rule = table[number]
            append(UInt8(truncatingIfNeeded: rule.to))
            if rule.to > 0xFF { append(UInt8(truncatingIfNeeded: rule.to >> 8)) }
            index += rule.length
            continue scanning
          }
        }
      }
      append(letter)
      index += 1
    }
    return finish(key, count)
  }

  /// The next eight letters, the first of them lowest.
  @inline(__always)
  private static func ahead(_ letters: UnsafeBufferPointer<UInt8>, from index: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(letters).baseAddress?.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        ?? 0)
  }

  /// Doubled letters were made one on the way; `-ii` and the like end in `i`; `-andr`, `-ander` end alike; `-off`, `-ow` are `-ov`.
  private static func finish(_ key: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    var count = length
    // der
    if count > 2, key[count - 1] == 0x72, key[count - 2] == 0x65, key[count - 3] == 0x64 {
      key[count - 2] = 0x72
      count -= 1
    }
    // of, ef
    if count > 1, key[count - 1] == 0x66, key[count - 2] == 0x6F || key[count - 2] == 0x65 { key[count - 1] = 0x76 }
    if count > 1, key[0] == 0x69, key[1] == 0x65 {
      for place in 1..<count { key[place - 1] = key[place] }
      count -= 1
    }
    return count
  }

  /// A rule of at most eight letters and one or two in their place, the first of them lowest.
  private struct Rule: Sendable {
    var from: UInt64
    var mask: UInt64
    var length: Int
    var to: UInt16
  }

  /// The rules in the order of their first letters, and where those of each letter begin.
  private static let table: (rules: [Rule], first: [Int]) = {
    var sorted: [Rule] = []
    var first: [Int] = []
    for letter in UInt8(0x61)...0x7A {
      first.append(sorted.count)
      for (from, to) in rules where from.utf8.first == letter {
        let number = { (letters: String) in letters.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        let length = from.utf8.count
        sorted.append(
          Rule(
            from: number(from), mask: length < 8 ? (1 << UInt64(8 * length)) - 1 : .max, length: length,
            to: UInt16(truncatingIfNeeded: number(to))))
      }
    }
    return (sorted, first + [sorted.count])
  }()

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
