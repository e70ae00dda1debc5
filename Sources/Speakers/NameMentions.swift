package import Texts

/// Finds the names of persons, bodies and places in running text, by capitals, titles, appositions and recurrence.
package enum NameMentions {
  /// Names in `range`, in order. O(n).
  package static func find(in bytes: [UInt8], range: TextRange) -> [NameMention] {
    var found: [NameMention] = []
    var doubtful: [NameMention] = []
    for cluster in NameCluster.scan(bytes, in: range.clamped(to: 0..<bytes.count)) {
      guard let (mention, sure) = read(cluster, bytes, in: range) else { continue }
      if sure { found.append(mention) } else { doubtful.append(mention) }
    }
    guard !doubtful.isEmpty else { return found }
    let surnames = Set(found.compactMap { $0.person?.surnameSpelling.key })
    let confirmed = doubtful.filter { mention in
      mention.person.map { surnames.contains($0.surnameSpelling.key) } ?? false
    }
    return merge(found, confirmed)
  }

  private static func merge(_ first: [NameMention], _ second: [NameMention]) -> [NameMention] {
    (first + second).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What a cluster names, and whether that is sure without the rest of the text.
  private static func read(_ cluster: NameCluster, _ bytes: [UInt8], in range: TextRange) -> (NameMention, Bool)? {
    var tokens = cluster.tokens[...]
    while let first = tokens.first, CommonWords.opensSentence(first.folded) { tokens = tokens.dropFirst() }
    while let last = tokens.last, CommonWords.opensSentence(last.folded) { tokens = tokens.dropLast() }
    var title = Title()
    title.take(&tokens, bytes: bytes, from: range.lowerBound)
    if !title.isEmpty, let binder = tokens.firstIndex(where: { ["of", "for"].contains($0.folded) }) {
      tokens = tokens[..<binder]
    }
    guard let first = tokens.first, var last = tokens.last else { return nil }
    if let cut = possessive(last) {
      last = cut
      tokens = tokens.dropLast() + [cut]
    }
    let span = first.range.lowerBound..<last.range.upperBound
    var mention = NameMention(
      range: span, kind: .person, name: String(decoding: bytes[span], as: UTF8.self), office: title.office,
      officeRange: title.range, gender: title.gender)
    if title.isEmpty, let kind = impersonal(tokens, bytes, opensSentence: cluster.opensSentence) {
      mention.kind = kind
      return (mention, true)
    }
    guard !GenericNames.isGeneric(tokens), let person = PersonName(tokens) else { return nil }
    mention.person = person
    if mention.office == nil { apposition(&mention, bytes, to: range.upperBound) }
    let beside = CueWords.standBeside(span, in: bytes, range: range)
    let sure = !title.isEmpty || mention.office != nil || tokens.count > 1 || (beside && !isDemonym(tokens))
    return (mention, sure)
  }

  private static func isDemonym(_ tokens: ArraySlice<NameToken>) -> Bool {
    tokens.count == 1 && (tokens.first.map { $0.folded.hasSuffix("ian") || $0.folded.hasSuffix("ish") } ?? false)
  }

  /// `Tanos’s` -> `Tanos`.
  private static func possessive(_ token: NameToken) -> NameToken? {
    for (ending, bytes) in [("’s", 4), ("'s", 2), ("’S", 4), ("'S", 2)] where token.text.hasSuffix(ending) {
      var cut = token
      cut.text = String(token.text.dropLast(2))
      cut.folded = String(token.folded.dropLast(2))
      cut.range = token.range.lowerBound..<(token.range.upperBound - bytes)
      return cut
    }
    return nil
  }

  /// Whether the words name a body or a place.
  private static func impersonal(_ tokens: ArraySlice<NameToken>, _ bytes: [UInt8], opensSentence: Bool) -> NameKind? {
    guard let first = tokens.first else { return nil }
    if tokens.contains(where: { OrganisationWords.isOrganisation($0.folded) }) { return .organisation }
    if let last = tokens.last, let next = CueWords.wordAfter(last.range.upperBound, in: bytes, to: bytes.count),
      ["agency", "news", "newspaper", "magazine", "daily", "television", "radio", "channel", "broadcaster"].contains(
        next)
    {
      return .organisation
    }
    if tokens.count > 1, ShortForms.namesBody(first), tokens.dropFirst().contains(where: { !$0.allCapitals }) {
      return .organisation
    }
    if tokens.allSatisfy({ Places.isKnown($0.folded) }) { return .place }
    guard tokens.count == 1 else { return GenericNames.isPlace(tokens) ? .place : nil }
    let letters = first.text.unicodeScalars.count
    if first.allCapitals, (2...6).contains(letters) { return .organisation }
    return followsPlacePreposition(first.range.lowerBound, bytes) ? .place : nil
  }

  private static func followsPlacePreposition(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard let word = CueWords.wordBefore(offset, in: bytes) else { return false }
    return ["in", "at", "near", "across", "throughout", "en", "dans", "aus", "nach", "в"].contains(word)
  }

  /// `Mirel Tanos, the Veldrian foreign minister,`.
  private static func apposition(_ mention: inout NameMention, _ bytes: [UInt8], to end: Int) {
    let comma = mention.range.upperBound
    guard comma + 2 < end, bytes[comma] == 0x2C, bytes[comma + 1] == 0x20,
      let range = OfficeTitle.range(at: comma + 2, in: bytes, to: end)
    else { return }
    let printed = String(decoding: bytes[range], as: UTF8.self)
    mention.office = printed
    mention.officeRange = range
    mention.gender = mention.gender ?? OfficeTitle.gender(printed)
  }
}

/// Honorifics and offices before a name.
private struct Title {
  var office: String?
  var range: TextRange?
  var gender: Gender?
  var honorific = false

  var isEmpty: Bool { office == nil && !honorific }

  /// Takes the titles from the front of `tokens`, and an office in small letters from the text before.
  mutating func take(_ tokens: inout ArraySlice<NameToken>, bytes: [UInt8], from start: Int) {
    let before = tokens.first?.range.lowerBound
    while let first = tokens.first {
      if NameTokensRole.isHonorific(first) {
        honorific = true
        gender = gender ?? HonorificWords.entry(first.folded)?.gender
        tokens = tokens.dropFirst()
      } else if office == nil, let count = OfficeTitle.count(in: tokens), let end = tokens.prefix(count).last {
        set(first.range.lowerBound..<end.range.upperBound, bytes)
        tokens = tokens.dropFirst(count)
      } else {
        break
      }
    }
    if office == nil, let before, !tokens.isEmpty { lookBack(from: before, bytes, start: start) }
  }

  private mutating func set(_ span: TextRange, _ bytes: [UInt8]) {
    let printed = String(decoding: bytes[span], as: UTF8.self)
    office = printed
    range = span
    gender = gender ?? OfficeTitle.gender(printed)
  }

  /// `foreign minister Mirel Tanos`, `spokeswoman Ada Leek`.
  private mutating func lookBack(from offset: Int, _ bytes: [UInt8], start: Int) {
    guard let previous = CueWords.wordBefore(offset, in: bytes), case .head = OfficeWords.role(previous) else { return }
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
