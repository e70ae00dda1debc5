internal import Texts

/// Reads what runs of words in capitals name.
///
/// What the words alone tell is read once for each run of the text, however often it is printed; what stands beside them
/// is asked each time.
struct ClusterReader {
  /// What is read.
  var range: TextRange
  private let bytes: [UInt8]
  /// By a hash of the printed bytes; nil where the words name nothing.
  private var forms: [UInt64: ClusterForm?] = [:]

  init(_ bytes: [UInt8], range: TextRange) {
    self.bytes = bytes
    self.range = range
    forms.reserveCapacity(Swift.min(range.count / 64, 1024))
  }

  /// What the words at `cluster` name, and whether that is sure without the rest of the text; nil where they name nothing.
  mutating func read(_ printed: TextRange) -> (NameMention, Bool)? {
    let cluster = NameTitle.withoutField(printed, bytes, from: range.lowerBound)
    guard !WordFacts.of(bytes, cluster).contains(.common), let form = form(of: cluster) else { return nil }
    let base = cluster.lowerBound
    var mention = NameMention(
      range: form.span.shifted(by: base), kind: .person, name: form.name, office: form.title.office,
      officeRange: form.title.range?.shifted(by: base), gender: form.title.gender)
    if form.title.isEmpty, let kind = kind(form, at: mention.range) {
      mention.kind = kind
      return (mention, true)
    }
    guard let person = form.person else { return nil }
    mention.person = person
    if mention.office == nil { apposition(&mention) }
    let sure =
      !form.title.isEmpty || mention.office != nil || form.words > 1
      || (!form.isDemonym && CueWords.standBeside(mention.range, in: bytes, range: range))
    return (mention, sure)
  }

  /// What the words alone tell; with the office in small letters before them, where there is one.
  private mutating func form(of cluster: TextRange) -> ClusterForm? {
    let hash = ClusterReader.hash(bytes, cluster)
    let form: ClusterForm?
    if let known = forms[hash] {
      form = known
    } else {
      form = ClusterForm(plain: bytes, cluster) ?? ClusterForm(bytes, cluster)
      forms[hash] = form
    }
    guard let form, form.title.office == nil else { return form }
    let start = cluster.lowerBound + form.start
    guard NameTitle.mayEnd(before: start, bytes) else { return form }
    return ClusterForm(bytes, cluster, officeBefore: start, from: range.lowerBound)
  }

  private static func hash(_ bytes: [UInt8], _ range: TextRange) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3 }
    return hash
  }

  /// Whether the words name a body or a place.
  private func kind(_ form: ClusterForm, at range: TextRange) -> NameKind? {
    if form.holdsBody { return .organisation }
    if let next = CueWords.wordAfter(range.upperBound, in: bytes, to: bytes.count),
      ClusterReader.bodies.contains(bytes, next)
    {
      return .organisation
    }
    if let kind = form.kind { return kind }
    guard form.words == 1, let before = CueWords.wordBefore(range.lowerBound, in: bytes) else { return nil }
    return ClusterReader.placePrepositions.contains(bytes, before) ? .place : nil
  }

  private static let bodies = WordSet("agency news newspaper magazine daily television radio channel broadcaster")
  private static let placePrepositions = WordSet("in at near across throughout en dans aus nach в")

  /// `Mirel Tanos, the Veldrian foreign minister,`.
  private func apposition(_ mention: inout NameMention) {
    let comma = mention.range.upperBound
    guard comma + 2 < range.upperBound, bytes[comma] == 0x2C, bytes[comma + 1] == 0x20,
      OfficeTitle.mayBegin(at: comma + 2, in: bytes, to: range.upperBound),
      let range = OfficeTitle.range(at: comma + 2, in: bytes, to: range.upperBound)
    else { return }
    let printed = String(decoding: bytes[range], as: UTF8.self)
    mention.office = printed
    mention.officeRange = range
    mention.gender = mention.gender ?? OfficeTitle.gender(printed)
  }
}

/// What a run of words in capitals names by itself; offsets count from its first byte.
final class ClusterForm: Sendable {
  /// Where the words begin, those left out that only open a sentence.
  let start: Int
  /// Where the name stands, without titles and possessive.
  let span: TextRange
  /// The name as printed.
  let name: String
  /// Honorific and office before it.
  let title: NameTitle
  /// How many words the name has.
  let words: Int
  /// Whether one of them makes it the name of a body.
  let holdsBody: Bool
  /// What the words name where they name no person.
  let kind: NameKind?
  /// Whether it is one word such as `Veldrian`.
  let isDemonym: Bool
  /// The name cut into parts; nil where it is no person's.
  let person: PersonName?

  /// Reads the words at `cluster`; nil where they name nothing. `officeBefore` is where an office in small letters may end.
  init?(_ bytes: [UInt8], _ cluster: TextRange, officeBefore: Int? = nil, from limit: Int = 0) {
    var tokens = NameTokens.scan(bytes, cluster)[...]
    while let first = tokens.first, first.facts.contains(.common) { tokens = tokens.dropFirst() }
    while let last = tokens.last, last.facts.contains(.common) { tokens = tokens.dropLast() }
    // `Entretien de M. Tanos`: what stands before a word of courtesy and is no office is no part of the name.
    if let courtesy = tokens.lastIndex(where: {
      NameTokensRole.isHonorific($0) || $0.folded == "m" && $0.point && $0.capital
    }),
      courtesy > tokens.startIndex, courtesy + 1 < tokens.endIndex, tokens[courtesy - 1].facts.contains(.binder)
    {
      tokens = tokens[courtesy...]
      if tokens[courtesy].folded == "m" { tokens = tokens.dropFirst() }
    }
    let base = cluster.lowerBound
    start = (tokens.first?.range.lowerBound ?? base) - base
    var title = NameTitle()
    title.take(&tokens, bytes: bytes)
    title.takeBeforeCourtesy(&tokens, bytes)
    if title.isEmpty { title.takeBehindField(&tokens, bytes) }
    if title.isEmpty, tokens.count > 1, tokens.first?.folded == "former" { tokens = tokens.dropFirst() }
    if let officeBefore, title.office == nil, !tokens.isEmpty {
      title.lookBack(from: officeBefore, bytes, start: limit)
    }
    if !title.isEmpty, let binder = tokens.firstIndex(where: { $0.folded == "of" || $0.folded == "for" }) {
      tokens = tokens[..<binder]
    }
    guard let first = tokens.first, var last = tokens.last else { return nil }
    if let cut = ClusterForm.possessive(last) ?? ClusterForm.suffixed(last, bytes) {
      last = cut
      tokens = tokens.dropLast() + [cut]
    }
    title.range = title.range?.shifted(by: -base)
    span = (first.range.lowerBound - base)..<(last.range.upperBound - base)
    name = String(decoding: bytes[span.shifted(by: base)], as: UTF8.self)
    words = tokens.count
    self.title = title
    holdsBody = title.isEmpty && tokens.contains { $0.facts.contains(.body) }
    kind = title.isEmpty ? ClusterForm.kind(tokens) : nil
    isDemonym = words == 1 && (first.folded.hasSuffix("ian") || first.folded.hasSuffix("ish"))
    // What names a body or a place wherever it stands is never asked for a person.
    let isBody = title.isEmpty && (holdsBody || kind != nil)
    person = isBody || GenericNames.isGeneric(tokens) ? nil : PersonName(tokens)
  }

  /// Reads one to three words of ASCII letters, each with one capital, of which no list says anything: the name of a person,
  /// the surname last; or one that names a place. Words that only open or close a sentence may stand beside them. Most
  /// names are such; nil for others, which need a closer look.
  init?(plain bytes: [UInt8], _ cluster: TextRange) {
    var words: [String] = []
    var name = cluster.lowerBound..<cluster.lowerBound
    var isOver = false
    var isPlace = false
    var start = cluster.lowerBound
    while start < cluster.upperBound {
      guard bytes[start] &- 0x41 < 26 else { return nil }
      var end = start + 1
      while end < cluster.upperBound, bytes[end] &- 0x61 < 26 { end += 1 }
      guard (2...9).contains(end - start) else { return nil }
      var next = end
      if let owner = ClusterForm.owner(bytes, at: end, to: cluster.upperBound) {
        guard WordFacts.of(bytes, start..<owner).isEmpty else { return nil }
        next = owner
      }
      guard next == cluster.upperBound || bytes[next] == 0x20 && next == end else { return nil }
      let facts = WordFacts.of(bytes, start..<end)
      if facts == .common, next == end {
        isOver = !words.isEmpty
      } else {
        guard !isOver, !isPlace, words.count < 3, facts.isEmpty || facts == .place && words.isEmpty,
          !words.isEmpty || !ClusterForm.isDemonym(bytes, end)
        else { return nil }
        isPlace = !facts.isEmpty
        if words.isEmpty { name = start..<end }
        words.append(String(decoding: bytes[start..<end], as: UTF8.self))
        name = name.lowerBound..<end
      }
      start = next + 1
    }
    guard !words.isEmpty else { return nil }
    person = isPlace ? nil : PersonName(plain: words)
    kind = isPlace ? .place : nil
    self.start = name.lowerBound - cluster.lowerBound
    span = name.shifted(by: -cluster.lowerBound)
    self.name = String(decoding: bytes[name], as: UTF8.self)
    title = NameTitle()
    self.words = words.count
    holdsBody = false
    isDemonym = false
  }

  /// The end of a possessive that begins at `offset` and is the last of a run of words.
  private static func owner(_ bytes: [UInt8], at offset: Int, to limit: Int) -> Int? {
    if offset + 2 == limit, bytes[offset] == 0x27, bytes[offset + 1] == 0x73 { return limit }
    guard offset + 4 == limit, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x99,
      bytes[offset + 3] == 0x73
    else { return nil }
    return limit
  }

  /// Whether the word that ends at `end` ends as names of peoples do.
  private static func isDemonym(_ bytes: [UInt8], _ end: Int) -> Bool {
    guard end > 2 else { return false }
    switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
    case (0x69, 0x61, 0x6E), (0x65, 0x61, 0x6E), (0x69, 0x73, 0x68), (0x65, 0x73, 0x65): return true
    default: return false
    }
  }

  /// `Tanos’s` -> `Tanos`.
  private static func possessive(_ token: NameToken) -> NameToken? {
    let text = token.text.utf8
    guard text.last == 0x73 || text.last == 0x53 else { return nil }
    let length: Int
    switch text.dropLast().last {
    case 0x27: length = 2
    case 0x99 where token.text.hasSuffix("’s") || token.text.hasSuffix("’S"): length = 4
    default: return nil
    }
    var cut = token
    cut.dropLast(2, length: length)
    return cut
  }

  /// `Tanos'un` -> `Tanos`.
  private static func suffixed(_ token: NameToken, _ bytes: [UInt8]) -> NameToken? {
    guard let length = NameCluster.suffixLength(bytes, token.range) else { return nil }
    let range = token.range.lowerBound..<(token.range.upperBound - length)
    return NameTokens.scan(bytes, range).first
  }

  /// What the words name by themselves, where it is a body or a place.
  private static func kind(_ tokens: ArraySlice<NameToken>) -> NameKind? {
    guard let first = tokens.first else { return nil }
    if tokens.count > 1, ShortForms.namesBody(first), tokens.dropFirst().contains(where: { !$0.allCapitals }) {
      return .organisation
    }
    if tokens.allSatisfy({ $0.facts.contains(.place) }) { return .place }
    guard tokens.count == 1 else { return GenericNames.isPlace(tokens) ? .place : nil }
    return first.allCapitals && (2...6).contains(first.text.unicodeScalars.count) ? .organisation : nil
  }
}

extension TextRange {
  /// The range, so many bytes further on.
  fileprivate func shifted(by distance: Int) -> TextRange { (lowerBound + distance)..<(upperBound + distance) }
}
