/// One name written by two transcribers: `Sergei` and `Sergey`, `Mohammed` and `Muhammad`, `Müller` and `Mueller`.
enum Transliteration {
  /// Whether the folded words are one name: alike but for the writing of vowels and a few consonants. In short names and at the
  /// ends, where another letter is another name (`Maria`, `Marie`), vowels must agree.
  static func isOne(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard min(first.count, second.count) >= 4, abs(first.count - second.count) <= 1, first != second else {
      return false
    }
    guard !isPlural(first, second) else { return false }
    let isLong = min(first.count, second.count) >= 5
    return skeleton(first, isLong) == skeleton(second, isLong)
  }

  /// `Congressman` and `Congressmen` are not one word.
  private static func isPlural(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let (man, men) = (Array("man".utf8), Array("men".utf8))
    return first.suffix(3).elementsEqual(man) && second.suffix(3).elementsEqual(men)
      || first.suffix(3).elementsEqual(men) && second.suffix(3).elementsEqual(man)
  }

  private static func skeleton(_ word: [UInt8], _ isLong: Bool) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in word.enumerated() {
      if byte == 0x27 || isMute(word, index) { continue }
      let isInner = isLong && index > 0 && index < word.count - 1
      let sound = sound(byte, isInner: isInner)
      if result.last != sound { result.append(sound) }
    }
    return result
  }

  private static func sound(_ byte: UInt8, isInner: Bool) -> UInt8 {
    switch byte {
    case 0x79, 0x6A, 0x69: 0x69  // y j i
    case 0x71, 0x63, 0x6B: 0x6B  // q c k
    case 0x6F, 0x75, 0x77: isInner ? 0x75 : byte  // o u w
    case 0x61, 0x65: isInner ? 0x61 : byte  // a e
    default: byte
    }
  }

  /// An h behind a consonant that it only breathes on, or at the end; an e that stands for an umlaut.
  private static func isMute(_ word: [UInt8], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = word[index - 1]
    switch word[index] {
    case 0x68: return index == word.count - 1 || breathed.contains(before)
    case 0x65: return index + 1 < word.count && (before == 0x6F || before == 0x75)
    default: return false
    }
  }

  private static let breathed = Set("kgdtbrl".utf8)
}
