/// How well a quotation can be aligned with a stretch at best, from the words that stand in it in any order: what cannot
/// come near the best passage need not be aligned. O(words of the stretch).
struct WordBound {
  /// The quotation's words and stems, numbered; open addressing, because every word of every stretch is asked.
  private var slots: [Int32]
  private var groups: [Group] = []
  /// What the quotation scores beside nothing. Words that may stand under several stems count as found.
  private var lacking = 0

  /// Words of one stem.
  private struct Group {
    let stem: UInt32
    /// What they add where only the stem stands there.
    var akin: Int
    /// The different words, and what each adds where it stands there.
    var words: [(word: UInt64, agree: Int)]
    var seen: UInt64 = 0
    var mark = 0
  }

  private var mark = 0

  /// For the words `range` of the quotation.
  init(_ query: PreparedQuery, _ range: Range<Int>) {
    var capacity = 64
    while capacity < range.count * 4 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    for index in range {
      let token = query.tokens[index]
      let insert = TokenAligner.insertion(token)
      lacking += insert
      let agree = TokenAligner.agreement(token) - insert
      if KnownWords.find(token.word).kinds.contains(.standard) {
        lacking += agree
        continue
      }
      let kin = TokenAligner.kinship - insert
      let slot = slot(token.stem)
      if slots[slot] < 0 {
        slots[slot] = Int32(groups.count)
        groups.append(Group(stem: token.stem, akin: 0, words: []))
      }
      let group = Int(slots[slot])
      groups[group].akin += kin
      if let known = groups[group].words.firstIndex(where: { $0.word == token.word }) {
        groups[group].words[known].agree += agree - kin
      } else {
        groups[group].words.append((token.word, agree - kin))
      }
    }
  }

  private func slot(_ stem: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(stem) & mask
    while slots[slot] >= 0, groups[Int(slots[slot])].stem != stem { slot = (slot + 1) & mask }
    return slot
  }

  /// No alignment with `tokens` scores more.
  mutating func most(_ tokens: ArraySlice<Token>) -> Int {
    mark += 1
    var sum = lacking
    for token in tokens {
      let slot = slot(token.stem)
      guard slots[slot] >= 0 else { continue }
      let group = Int(slots[slot])
      if groups[group].mark != mark {
        groups[group].mark = mark
        groups[group].seen = 0
        sum += groups[group].akin
      }
      for (number, word) in groups[group].words.enumerated() where word.word == token.word {
        if number < 64, groups[group].seen & (1 << UInt64(number)) != 0 { break }
        if number < 64 { groups[group].seen |= 1 << UInt64(number) }
        sum += word.agree
        break
      }
    }
    return sum
  }
}
