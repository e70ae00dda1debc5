internal import Texts

/// Honorifics and offices before a name.
struct NameTitle {
  var office: String?
  var range: TextRange?
  var gender: Gender?
  var honorific = false

  var isEmpty: Bool { office == nil && !honorific }

  /// Takes the titles from the front of `tokens`.
  mutating func take(_ tokens: inout ArraySlice<NameToken>, bytes: [UInt8]) {
    while let first = tokens.first {
      if NameTokensRole.isStyle(tokens) {
        tokens = tokens.dropFirst()
      } else if NameTokensRole.isHonorific(first), first.folded != "don" || tokens.count > 2 {
        honorific = true
        gender = gender ?? first.honorificGender
        tokens = tokens.dropFirst()
      } else if NameTokensRole.isRank(tokens) {
        honorific = true
        tokens = tokens.dropFirst()
      } else if office == nil, let count = OfficeTitle.count(in: tokens), let end = tokens.prefix(count).last {
        set(first.range.lowerBound..<end.range.upperBound, bytes)
        tokens = tokens.dropFirst(count)
      } else {
        break
      }
    }
  }

  /// Takes an office of whatever words before a word of courtesy: `Minister of Oil and Solar Energy Dr. Mirel Tanos`.
  mutating func takeBeforeCourtesy(_ tokens: inout ArraySlice<NameToken>, _ bytes: [UInt8]) {
    guard let courtesy = tokens.lastIndex(where: { NameTokensRole.isHonorific($0) }), courtesy > tokens.startIndex,
      courtesy + 1 < tokens.endIndex, let first = tokens.first,
      office == nil ? first.facts.contains(.head) : first.facts.contains(.binder) || first.folded == "and",
      !tokens[..<courtesy].contains(where: { $0.comma }), courtesy - tokens.startIndex <= 10
    else { return }
    set((range?.lowerBound ?? first.range.lowerBound)..<tokens[courtesy - 1].range.upperBound, bytes)
    tokens = tokens[courtesy...]
    take(&tokens, bytes: bytes)
  }

  /// Takes an office whose field stands before it in other words than those of offices: `Vessa Harbour Police Chief Ada Leek`,
  /// `New Dornach Gov. Leek`. What follows must be nothing but a name.
  mutating func takeBehindField(_ tokens: inout ArraySlice<NameToken>, _ bytes: [UInt8]) {
    let closed = WordFacts([.head, .modifier, .body, .place, .thing, .geography, .common, .binder])
    guard tokens.count > 2,
      let head = tokens.indices.dropLast().last(where: {
        $0 > tokens.startIndex && !tokens[$0].facts.isDisjoint(with: [.head, .honorific])
      }),
      case let name = tokens[(head + 1)...], name.count > (tokens[head].point ? 0 : 1), name.count < 5,
      !tokens[...head].contains(where: { $0.comma }),
      name.allSatisfy({ $0.facts.isDisjoint(with: closed) && $0.capital })
    else { return }
    set(tokens[tokens.startIndex].range.lowerBound..<tokens[head].range.upperBound, bytes)
    tokens = name
  }

  private mutating func set(_ span: TextRange, _ bytes: [UInt8]) {
    let printed = String(decoding: bytes[span], as: UTF8.self)
    office = printed
    range = span
    gender = gender ?? OfficeTitle.gender(printed)
  }

  /// The words at `cluster` without the field of an office in small letters before them: `ministra de Transporte Irena Leek`, `the
  /// minister for Transport Mirel Tanos`. O(1).
  static func withoutField(_ cluster: TextRange, _ bytes: [UInt8], from limit: Int) -> TextRange {
    guard let binder = CueWords.wordBefore(cluster.lowerBound, in: bytes), binder.count <= 5,
      binder.lowerBound >= limit, bytes[binder.lowerBound] &- 0x61 < 26,
      bytes[cluster].reduce(0, { $0 + ($1 == 0x20 ? 1 : 0) }) >= 2
    else { return cluster }
    var first = binder
    for _ in 0..<2 {
      guard let word = CueWords.wordBefore(first.lowerBound, in: bytes), word.lowerBound >= limit else {
        return cluster
      }
      first = word
      guard OfficeWords.isHead(bytes, word) else { continue }
      guard let office = OfficeTitle.range(at: word.lowerBound, in: bytes, to: cluster.upperBound),
        office.upperBound > cluster.lowerBound, office.upperBound + 1 < cluster.upperBound,
        bytes[office.upperBound] == 0x20,
        bytes[(office.upperBound + 1)..<cluster.upperBound].contains(0x20)
      else { return cluster }
      return (office.upperBound + 1)..<cluster.upperBound
    }
    return cluster
  }

  /// Whether an office in small letters may end right before `offset`.
  static func mayEnd(before offset: Int, _ bytes: [UInt8]) -> Bool {
    CueWords.wordBefore(offset, in: bytes).map { OfficeWords.isHead(bytes, $0) } ?? false
  }

  /// Takes an office in small letters that ends right before `offset`: `foreign minister Mirel Tanos`.
  mutating func lookBack(from offset: Int, _ bytes: [UInt8], start: Int) {
    let low = Swift.max(start, offset - 60)
    let tokens = NameTokens.scan(bytes, low..<offset)
    for first in tokens.indices.dropFirst(low > start ? 1 : 0) {
      let rest = tokens[first...]
      guard !rest.dropLast().contains(where: { $0.comma }), OfficeTitle.count(in: rest) == rest.count,
        let last = rest.last
      else { continue }
      return set(tokens[first].range.lowerBound..<last.range.upperBound, bytes)
    }
  }
}
