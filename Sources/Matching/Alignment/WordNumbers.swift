/// The words and the stems of a part of a quotation, each numbered from 1 on; 0 stands for every other word.
///
/// What is looked for in many stretches of the record is compared by these numbers: two bytes each, eight at a time.
struct WordNumbers {
  /// The number of each word of the part, in order.
  private(set) var words: [Int16] = []
  /// The number of each word's stem.
  private(set) var stems: [Int16] = []
  private var wordTable: NumberTable<UInt64>
  private var stemTable: NumberTable<UInt32>

  /// More words than these cannot be numbered.
  static let most = Int(Int16.max) - 1

  /// For the words `range`, no more than ``most``.
  init(_ tokens: [Token], _ range: Range<Int>) {
    wordTable = NumberTable(expecting: range.count)
    stemTable = NumberTable(expecting: range.count)
    for index in range {
      words.append(wordTable.insert(tokens[index].word))
      stems.append(stemTable.insert(tokens[index].stem))
    }
  }

  /// How many different words and stems there are.
  var counts: (words: Int, stems: Int) { (wordTable.count, stemTable.count) }

  /// The numbers of the words of a stretch. O(words).
  func of(_ tokens: [Token], _ range: Range<Int>) -> NumberedStretch {
    let words = [Int16](unsafeUninitializedCapacity: range.count) { words, count in
      for (place, index) in range.enumerated() { words[place] = wordTable.find(tokens[index].word) }
      count = range.count
    }
    let stems = [Int16](unsafeUninitializedCapacity: range.count) { stems, count in
      for (place, index) in range.enumerated() { stems[place] = stemTable.find(tokens[index].stem) }
      count = range.count
    }
    return NumberedStretch(words: words, stems: stems)
  }
}

/// The words of a stretch of the record by the numbers that they have in a quotation.
struct NumberedStretch {
  /// The number of each word; 0 where the quotation lacks it.
  var words: [Int16] = []
  /// The number of each stem; 0 where the quotation lacks it.
  var stems: [Int16] = []
}

/// Keys numbered from 1 on in the order in which they come. Open addressing with the low bits of the key itself, which is a hash;
/// sparse, so that a key that is not in it is nearly always told by one look.
private struct NumberTable<Key: FixedWidthInteger> {
  private var keys: [Key]
  private var numbers: [Int16]
  private(set) var count = 0

  init(expecting count: Int) {
    var capacity = 256
    while capacity < count * 16 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    numbers = Array(repeating: 0, count: capacity)
  }

  @inline(__always)
  private func slot(_ key: Key) -> Int {
    let mask = numbers.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while numbers[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The number of a key; 0 where it has none.
  @inline(__always)
  func find(_ key: Key) -> Int16 { numbers[slot(key)] }

  /// The number of a key, a new one where it has none.
  mutating func insert(_ key: Key) -> Int16 {
    let slot = slot(key)
    if numbers[slot] == 0 {
      count += 1
      keys[slot] = key
      numbers[slot] = Int16(truncatingIfNeeded: count)
    }
    return numbers[slot]
  }
}
