import Texts

/// What speaks for a stretch of the record being the quotation in other words, as numbers.
///
/// Words are paired one to one: the same, of one stem, a name written otherwise, of one group of synonyms; each pair nearest
/// to where it would stand if both sides ran at one pace.
struct RewordingFeatures {
  private(set) var values: [Double] = []
  /// How many content words of the quotation have a partner.
  private(set) var contentPairs = 0

  static let names = [
    "dice", "coveredContent", "coveredPassage", "coveredBits", "order", "pairs", "length", "names", "namesLacking",
    "namesOver", "numbers", "numbersLacking", "numbersOver", "sameRun", "queryLength", "shareWords", "rarest",
    "ordered",
    "begins", "ends",
  ]

  init(_ query: PreparedQuery, _ passage: ArraySlice<Token>, _ text: MatchableText, begins: Bool, ends: Bool) {
    let own = query.tokens
    let passage = Array(passage)
    let pairs = WordPairs(query, passage, text)
    let total = sum(own.indices) { pairs.bits[$0] }
    let passageTotal = sum(passage.indices) { pairs.passageBits[$0] }
    let covered = sum(own.indices) { pairs.bits[$0] * pairs.likeness[$0] }
    let content = own.indices.filter { !own[$0].traits.contains(.common) }
    let passageContent = passage.indices.filter { !passage[$0].traits.contains(.common) }
    let contentCovered = sum(content) { Double(query.bits[$0]) * pairs.likeness[$0] }
    let contentTotal = max(1, sum(content) { Double(query.bits[$0]) })
    let passageCovered = sum(passageContent.filter { pairs.used[$0] }) { pairs.passageBits[$0] }
    let passageContentTotal = max(1, sum(passageContent) { pairs.passageBits[$0] })
    let sequence = content.compactMap { pairs.partner[$0] }
    let all = own.indices.compactMap { pairs.partner[$0] }
    let matched = content.filter { pairs.partner[$0] != nil }
    let count = Double(max(1, own.count))
    let rarest = matched.map { Double(query.bits[$0]) }.sorted(by: >).prefix(2).reduce(0, +)
    let names = content.filter { Self.isName(own[$0]) }
    let namesThere = passageContent.filter { Self.isName(passage[$0]) }
    let namesPaired = names.count { pairs.partner[$0] != nil }
    let numbers = content.filter { own[$0].traits.contains(.number) }
    let numbersThere = passageContent.filter { passage[$0].traits.contains(.number) }
    let numbersPaired = numbers.count { pairs.partner[$0] != nil }
    contentPairs = matched.count
    values = [
      2 * covered / max(1, total + passageTotal), contentCovered / contentTotal, passageCovered / passageContentTotal,
      Double(SeedLookup.logTwo(Float(1 + contentCovered))) * 0.693,
      sequence.isEmpty ? 0 : Double(Self.longestRising(sequence)) / Double(sequence.count), Double(matched.count) / 8,
      Double(SeedLookup.logTwo(Float(Double(passage.count + 1) / (count + 1)))),
      names.isEmpty ? 0.5 : Double(namesPaired) / Double(names.count), Double(names.count - namesPaired) / 4,
      Double(namesThere.count { !pairs.used[$0] }) / 4, Double(numbersPaired), Double(numbers.count - numbersPaired),
      Double(numbersThere.count { !pairs.used[$0] }), Double(Self.sameNeighbours(pairs)) / count,
      Double(SeedLookup.logTwo(Float(count))), Double(all.count) / count, rarest / 20,
      Double(Self.longestRising(all)) / count, begins ? 1 : 0, ends ? 1 : 0,
    ]
  }

  private static func isName(_ token: Token) -> Bool {
    token.traits.contains(.capital) && !token.traits.contains(.opensSentence) && !token.traits.contains(.number)
  }

  /// The length of the longest rising subsequence. O(n log n).
  static func longestRising(_ sequence: [Int]) -> Int {
    var tails: [Int] = []
    for value in sequence {
      let at = tails.firstIndex { $0 >= value } ?? tails.count
      if at == tails.count { tails.append(value) } else { tails[at] = value }
    }
    return tails.count
  }

  /// How many words stand beside the same neighbour on both sides.
  private static func sameNeighbours(_ pairs: WordPairs) -> Int {
    guard pairs.partner.count > 1 else { return 0 }
    return (1..<pairs.partner.count).count { index in
      guard let before = pairs.partner[index - 1], let own = pairs.partner[index] else { return false }
      return own == before + 1
    }
  }
}

private func sum(_ indices: some Sequence<Int>, _ value: (Int) -> Double) -> Double {
  indices.reduce(0) { $0 + value($1) }
}

/// The words of a quotation paired with those of a passage.
struct WordPairs {
  /// For each word of the quotation, its partner's index in the passage.
  private(set) var partner: [Int?]
  /// How alike the two are.
  private(set) var likeness: [Double]
  /// Whether a word of the passage is somebody's partner.
  private(set) var used: [Bool]
  let bits: [Double]
  let passageBits: [Double]
  /// How many words of the passage go with one of the quotation.
  private let pace: Double

  init(_ query: PreparedQuery, _ passage: [Token], _ text: MatchableText) {
    let own = query.tokens
    partner = Array(repeating: nil, count: own.count)
    likeness = Array(repeating: 0, count: own.count)
    used = Array(repeating: false, count: passage.count)
    pace = Double(passage.count) / Double(max(1, own.count))
    bits = own.indices.map {
      own[$0].traits.contains(.common) ? min(3, Double(query.bits[$0])) : Double(query.bits[$0])
    }
    passageBits = passage.map(PassageBits.of)
    pair(own.indices, 1, by: own.map(\.word), with: passage.map(\.word))
    let rest = own.indices.filter { partner[$0] == nil && !own[$0].traits.contains(.common) }
    guard !rest.isEmpty, passage.indices.contains(where: { !used[$0] && !passage[$0].traits.contains(.common) }) else {
      return
    }
    pair(rest, 0.9, by: own.map(\.stem), with: passage.map(\.stem))
    pairNames(rest, query, passage, text)
    pairSynonyms(rest, own, passage)
  }

  /// Pairs what has one key on both sides.
  private mutating func pair<Key: Equatable>(
    _ indices: some Sequence<Int>, _ value: Double, by own: [Key], with others: [Key]
  ) {
    for index in indices where partner[index] == nil {
      let key = own[index]
      var best: Int?
      others.withUnsafeBufferPointer { others in
        // Few are equal: that is asked first.
        for place in others.indices where others[place] == key { consider(place, index, &best) }
      }
      settle(index, best, value)
    }
  }

  private mutating func pairNames(_ rest: [Int], _ query: PreparedQuery, _ passage: [Token], _ text: MatchableText) {
    let names = rest.filter { partner[$0] == nil && query.tokens[$0].traits.contains(.capital) }
    guard !names.isEmpty else { return }
    let others = passage.indices.filter { passage[$0].traits.contains(.capital) && !used[$0] }
    let written = others.map { Folding.fold(text.bytes, passage[$0].range) }
    for index in names {
      let name = Folding.fold(query.text.bytes, query.tokens[index].range)
      var best: Int?
      for (number, place) in others.enumerated() where !used[place] && Self.isOneName(name, written[number]) {
        consider(place, index, &best)
      }
      settle(index, best, 0.8)
    }
  }

  private mutating func pairSynonyms(_ rest: [Int], _ own: [Token], _ passage: [Token]) {
    var groups: [[UInt16]] = []
    for index in rest where partner[index] == nil {
      let group = Synonyms.groups(of: own[index].stem)
      guard !group.isEmpty else { continue }
      if groups.isEmpty { groups = passage.indices.map { used[$0] ? [] : Synonyms.groups(of: passage[$0].stem) } }
      var best: Int?
      for place in passage.indices where !groups[place].isEmpty && group.contains(where: groups[place].contains) {
        consider(place, index, &best)
      }
      settle(index, best, 0.55)
    }
  }

  /// Takes a free place that is nearer to where the word would stand if both sides ran at one pace.
  @inline(__always)
  private func consider(_ place: Int, _ index: Int, _ best: inout Int?) {
    guard !used[place] else { return }
    let expected = Int(Double(index) * pace)
    if best.map({ abs(place - expected) < abs($0 - expected) }) ?? true { best = place }
  }

  private mutating func settle(_ index: Int, _ place: Int?, _ value: Double) {
    guard let place else { return }
    partner[index] = place
    likeness[index] = value
    used[place] = true
  }

  private static func isOneName(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    if Transliteration.isOne(first, second) { return true }
    let shared = zip(first, second).prefix { $0 == $1 }.count
    return shared >= 5 || shared >= 4 && max(first.count, second.count) <= 6
  }
}

/// How much a word of the record says, guessed from its length: it is not looked up.
enum PassageBits {
  static func of(_ token: Token) -> Double {
    if token.traits.contains(.common) { return 3 }
    if token.traits.contains(.number) { return 10 }
    return 6.5 + 0.4 * Double(min(10, token.end - token.start))
  }

  /// What the words before each place of a window say together, in tenths of a bit; whole numbers, so that a stretch says as much
  /// wherever it stands.
  static func sums(_ tokens: [Token], _ window: Range<Int>) -> [Int] {
    [Int](unsafeUninitializedCapacity: window.count + 1) { sums, count in
      sums[0] = 0
      for (place, index) in window.enumerated() {
        let traits = tokens[index].traits
        let letters = Int(min(10, tokens[index].end - tokens[index].start))
        let worth = traits.contains(.common) ? 30 : traits.contains(.number) ? 100 : 65 + 4 * letters
        sums[place + 1] = sums[place] + worth
      }
      count = window.count + 1
    }
  }
}
