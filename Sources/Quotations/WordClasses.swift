/// Word classes by distribution: which words stand in the same company, found once in a large collection of texts.
struct WordClasses: Sendable {
  /// A word's place in a coarse and a fine partition.
  struct Classes: Sendable {
    var coarse: UInt8
    var fine: UInt16
  }
  private let keys: [UInt32]
  private let values: [Classes]

  /// A table of words; later ones do not replace earlier ones.
  init(_ words: [(hash: UInt32, classes: Classes)]) {
    var keys = [UInt32](repeating: 0, count: 32768)
    var values = [Classes](repeating: Classes(coarse: 0, fine: 0), count: 32768)
    for word in words.prefix(20000) {
      var slot = Int(word.hash & 32767)
      while keys[slot] != 0, keys[slot] != word.hash { slot = (slot + 1) & 32767 }
      guard keys[slot] == 0 else { continue }
      keys[slot] = word.hash
      values[slot] = word.classes
    }
    self.keys = keys
    self.values = values
  }

  /// A table read from text: a word, its coarse and its fine class, parted by spaces, one word a line.
  init(_ text: StaticString) {
    self.init(
      text.withUTF8Buffer { buffer in
        let bytes = Array(buffer)
        return bytes.split(separator: 0x0A).compactMap { line in
          let fields = line.split(separator: 0x20)
          guard fields.count == 3 else { return nil }
          let number = { (digits: ArraySlice<UInt8>) in digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) } }
          return (
            WordHash.of(bytes, fields[0].startIndex..<fields[0].endIndex),
            Classes(
              coarse: UInt8(truncatingIfNeeded: number(fields[1])), fine: UInt16(truncatingIfNeeded: number(fields[2])))
          )
        }
      })
  }

  /// The classes of the word with that hash; nil where it is not known. O(1).
  @inline(__always)
  func classes(of hash: UInt32) -> Classes? {
    var slot = Int(hash & 32767)
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & 32767
    }
    return nil
  }
}
