import RecordTypes
import Speakers
import Texts

/// Says which person or body each source means, walking the sources in the order of the text so that a pronoun can mean
/// whom the text speaks of there.
struct Attributing {
  let bytes: [UInt8]
  let paragraphs: [Paragraph]
  let index: PersonIndex
  /// All mentions with their entries, by their ends: for `who`, and for names within a source.
  let mentions: [(range: TextRange, entry: Int)]
  /// Persons who are named in sources, in the order of the text.
  private let voices: [(start: Int, entry: Int)]
  /// Whom the text speaks of.
  var focus: Focus
  private var lastSpeaker: Int?
  /// Who asked last, where nobody has spoken since: rarely whoever answers.
  private var asker: Int?
  /// The bodies that sources were by themselves, by their heads: whom `the campaign` means.
  private var bodies: [UInt32: String] = [:]
  /// Who is named in the words before the source that is read: rarely whoever says them.
  private var told: [Int] = []
  /// Whether the cue that is read says that somebody goes on.
  private var goesOn = false
  private var readings: [String: PersonIndex.Reading] = [:]
  /// What the text calls its persons; read where a source first needs it.
  private var evidence: RoleEvidence?
  /// Who writes, where the text says it; looked for where a source first needs it.
  private var author: Int??

  /// Belief below this is no answer: the label alone is given.
  private static let least = 0.3

  /// Ready to name the speakers of `quotations`.
  init(bytes: [UInt8], paragraphs: [Paragraph], index: PersonIndex, quotations: [Quotation]) {
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.index = index
    var mentions: [(range: TextRange, entry: Int)] = []
    mentions.reserveCapacity(index.entries.count * 3)
    for number in index.entries.indices {
      for range in index.entries[number].mentions { mentions.append((range, number)) }
    }
    mentions.sort { ($0.range.upperBound, $0.entry) < ($1.range.upperBound, $1.entry) }
    self.mentions = mentions
    var voices: [(start: Int, entry: Int)] = []
    for number in quotations.indices {
      guard let source = quotations[number].source.first,
        let named = Attributing.mentions(mentions, in: source).first, index.entries[named.entry].kind == .person
      else { continue }
      voices.append((named.range.lowerBound, named.entry))
    }
    self.voices = voices.sorted { $0.start < $1.start }
    focus = Focus(bytes, index: index, paragraphs: paragraphs, mentions: mentions, voices: voices.map { $0.entry })
  }

  /// Those of ordered mentions that begin in `range`.
  static func mentions(
    _ mentions: [(range: TextRange, entry: Int)], in range: TextRange
  ) -> ArraySlice<(range: TextRange, entry: Int)> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return mentions[low...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// Names the speakers of quotations, in whatever order they come.
  mutating func attribute(_ quotations: inout [Quotation]) {
    let order = quotations.indices.filter { !quotations[$0].source.isEmpty }.sorted { first, second in
      let (a, b) = (quotations[first].source[0].lowerBound, quotations[second].source[0].lowerBound)
      return a == b ? first < second : a < b
    }
    var last: (source: TextRange, speaker: Attribution?)?
    for number in order {
      let source = quotations[number].source[0]
      let cue = quotations[number].cue.first.map { WordHash.of(bytes, $0) }
      let asks = cue.map(Attributing.asking.contains) == true && isQuestion(quotations[number].content)
      goesOn = cue.map(Attributing.goingOn.contains) ?? false
      let speaker =
        last.map { $0.source == source } == true
        ? last?.speaker : speaker(source, asks: asks, content: quotations[number].content)
      quotations[number].speaker = speaker
      last = (source, speaker)
    }
    // `I` in the words of somebody is that somebody.
    for number in quotations.indices {
      guard let outer = quotations[number].within, let label = quotations[number].speaker?.label,
        FirstPerson.isMeant(by: label), let name = quotations[outer].speaker?.name
      else { continue }
      quotations[number].speaker = Attribution(label: label, name: name, confidence: 0.7)
    }
  }

  /// Whether words end in a question mark or begin with a word of questions: not what is asked for.
  private func isQuestion(_ content: [TextRange]) -> Bool {
    guard let first = content.first, let last = content.last, let word = Words.scan(bytes, in: first).first else {
      return false
    }
    return bytes[last].suffix(5).contains(0x3F) || Attributing.questions.contains(WordHash.of(bytes, word.range))
  }

  private static let questions = Set(
    "whether if why how what who when where which about".split(separator: " ").map { WordHash.of(String($0)) })
  private static let asking = Set(["asked", "asks", "wondered"].map { WordHash.of($0) })
  /// Words of who has spoken before.
  private static let goingOn = Set(
    ["added", "adds", "adding", "continued", "continues", "concluded", "concludes"].map { WordHash.of($0) })
  /// How much more likely whoever spoke last is meant then.
  private static let voiceThatGoesOn: Float = 1.6
  /// How much less likely whoever asked answers.
  private static let answer: Float = 0.5

  /// The speaker that a source names.
  private mutating func speaker(_ source: TextRange, asks: Bool, content: [TextRange]) -> Attribution? {
    guard let printed = trimmed(source) else { return nil }
    focus.advance(to: printed.lowerBound)
    told = content.filter { $0.upperBound <= source.lowerBound }
      .flatMap { Attributing.mentions(mentions, in: $0).prefix(8).map(\.entry) }
    let label = String(decoding: bytes[printed], as: UTF8.self)
    let bare = withoutPossessive(printed)
    if let body = OwnName.body(at: bare, bytes, Attributing.mentions(mentions, in: bare)) {
      bodies[body.head] = body.name
      return Attribution(label: label, name: body.name, confidence: 0.6)
    }
    let short = bare == printed ? label : String(decoding: bytes[bare], as: UTF8.self)
    guard let found = candidate(for: short, at: bare), found.confidence >= Attributing.least,
      index.entries.indices.contains(found.entry)
    else {
      let own = OwnName.known(short, bodies) ?? ownName(short, at: bare)
      let nominal = NominalLabel(short)
      if nominal.sort == .person, !nominal.isPlural, !asks { focus.speaksUnnamed(nominal.gender) }
      return Attribution(label: label, name: own, confidence: own.map { _ in 0.6 })
    }
    lastSpeaker = found.entry
    asker = asks ? found.entry : nil
    focus.speaks(found.entry, asks: asks)
    return Attribution(label: label, name: index.entries[found.entry].name, confidence: found.confidence)
  }

  /// The name that a label is by itself; none where it lists persons.
  private func ownName(_ label: String, at range: TextRange) -> String? {
    guard let name = OwnName.of(label) ?? OwnName.apposed(label) ?? singleName(label, at: range) else { return nil }
    let listsPersons =
      name.contains(" and ")
      && Attributing.mentions(mentions, in: range).contains { index.entries[$0.entry].kind == .person }
    return listsPersons ? nil : name
  }

  /// One word with a capital inside of a sentence of the text, or with two: `MerlaPost`.
  private func singleName(_ label: String, at range: TextRange) -> String? {
    guard range.count > 2, let first = paragraphs.first, range.lowerBound >= first.range.upperBound,
      OwnName.isSingle(
        label,
        isInside: range.lowerBound > 1 && bytes[range.lowerBound - 1] == 0x20
          && (bytes[range.lowerBound - 2] | 0x20 &- 0x61 < 26 || bytes[range.lowerBound - 2] == 0x2C))
    else { return nil }
    return label
  }

  private mutating func candidate(for label: String, at range: TextRange) -> PersonIndex.Candidate? {
    let offset = range.lowerBound
    if range.count < 20 {
      let word = label.lowercased()
      if Attributing.relatives.contains(word) { return antecedent(at: offset, isPerson: word.hasPrefix("who")) }
      if FirstPerson.isMeant(by: label) { return writer() }
      if let reference = Pronouns.reference(Folding.fold(label)) { return pronoun(reference, label, at: offset) }
    }
    let inside = mention(in: range)
    // A name that is the whole source was read with the index: no need to read it again.
    if let inside, inside.range == range {
      return .init(entry: inside.entry, confidence: isPlain(inside.entry) ? 0.95 : 0.75)
    }
    if let found = leading(in: range) ?? (inside == nil ? apposed(in: range) : nil) {
      return .init(entry: found.entry, confidence: 0.85)
    }
    let nominal = NominalLabel(label)
    if inside == nil, nominal.isPlural || nominal.isNobody { return nil }
    let role = role(label, nominal, at: offset)
    if let role, role.confidence > 0.7 { return role }
    if let found = named(label, at: offset), mayMean(found, nominal, at: offset) { return found }
    if let role { return role }
    for part in Attributing.parts(of: label) {
      if let found = named(part, at: offset), mayMean(found, nominal, at: offset) { return found }
    }
    if let found = inside { return .init(entry: found.entry, confidence: 0.8) }
    return spokenOf(nominal, label, at: offset) ?? announced(nominal, at: offset)
  }

  /// Who speaks first behind the first sentence, which says only what they are: `Former judge warns of floods`.
  private func announced(_ nominal: NominalLabel, at offset: Int) -> PersonIndex.Candidate? {
    guard offset < 250, nominal.sort == .person else { return nil }
    switch nominal.determiner {
    case .none, .indefinite: break
    default: return nil
    }
    guard let first = voices.first(where: { $0.start > offset }), first.start < offset + 900,
      let named = index.entries[first.entry].mentions.first, named.lowerBound == first.start,
      nominal.gender == nil || focus.genders[first.entry] == nil || focus.genders[first.entry] == nominal.gender
    else { return nil }
    return .init(entry: first.entry, confidence: 0.45)
  }

  /// Who writes.
  private mutating func writer() -> PersonIndex.Candidate? {
    let found = author ?? FirstPerson.author(bytes, paragraphs, index, mentions)
    author = found
    return found.map { .init(entry: $0, confidence: 0.7) }
  }

  /// Whom a pronoun means.
  private mutating func pronoun(
    _ reference: Pronouns.Reference, _ label: String, at offset: Int
  ) -> PersonIndex.Candidate? {
    guard case .one(let gender) = reference else {
      let isMany = !Attributing.singular.contains(label.lowercased())
      let found = focus.body {
        let entry = index.entries[$0]
        if isMany { return entry.kind == .organisation && entry.name.utf8.last == 0x73 ? 1 : 0 }
        return entry.kind == .organisation ? 1 : entry.kind == .place ? 0.3 : 0
      }
      return found.map { .init(entry: $0.entry, confidence: 0.35 + 0.3 * Double($0.margin)) }
    }
    return focus.meant(by: gender) { entry in
      (told.contains(entry) ? 0.6 : 1) * (goesOn && entry == lastSpeaker ? Attributing.voiceThatGoesOn : 1)
        * (entry == asker ? Attributing.answer : 1)
    }
    .map { .init(entry: $0.entry, confidence: 0.5 + 0.4 * Double($0.margin)) }
  }

  /// Whom the text calls what a label says: `the mayor`; the one with most of its words, then the one spoken of most.
  /// What is said of somebody new (`a judge`) is named behind it, and not far from the text's beginning.
  private mutating func role(
    _ label: String, _ nominal: NominalLabel, at offset: Int
  ) -> PersonIndex.Candidate? {
    guard label.utf8.count < 80, offset < 300 || Attributing.isNominal(label) else { return nil }
    let evidence = roleEvidence()
    var (found, isSmall) = evidence.candidates(for: label)
    guard !found.isEmpty else { return nil }
    found = found.filter { mayMean(.init(entry: $0.entry, confidence: 1), nominal, at: offset) }.map { each in
      let standing = evidence.standing(of: each.entry)
      return (each.entry, each.fit - (nominal.isFormer && !standing.isFormer ? 2 : 0))
    }
    found.removeAll { $0.fit < 0 }
    if case .owned(let gender) = nominal.determiner, let owner = focus.person(gender) {
      found.removeAll { $0.entry == owner.entry }
    }
    guard let most = found.map(\.fit).max() else { return nil }
    let best = found.filter { $0.fit == most }.max { first, second in
      let (one, two) = (focus.score(first.entry), focus.score(second.entry))
      if one != two { return one < two }
      let (last, next) = (lastMention(of: first.entry, before: offset), lastMention(of: second.entry, before: offset))
      return last == next ? first.entry > second.entry : last < next
    }
    return best.map { .init(entry: $0.entry, confidence: isSmall ? Swift.min(0.85, 0.65 + 0.1 * Double(most)) : 0.6) }
  }

  private mutating func roleEvidence() -> RoleEvidence {
    if let evidence { return evidence }
    let read = RoleEvidence(bytes, index: index)
    evidence = read
    return read
  }

  /// Whether nothing that is known of an entry speaks against a label: gender, side, sort, and where it is named. What is
  /// said of somebody new (`a judge`) is named behind it, and nearby where the text has long begun.
  private mutating func mayMean(
    _ found: PersonIndex.Candidate, _ nominal: NominalLabel, at offset: Int
  ) -> Bool {
    guard index.entries.indices.contains(found.entry), case let entry = index.entries[found.entry] else { return false }
    if nominal.sort == .person, entry.kind != .person { return false }
    if nominal.sort == .nobody, entry.kind != .person { return false }
    if let gender = nominal.gender, let other = focus.genders[found.entry], gender != other { return false }
    let first = entry.mentions.first?.lowerBound ?? 0
    switch nominal.determiner {
    case .indefinite:
      if first < offset || offset > 300 && first > offset + 400 { return false }
    case .definite where offset > 300 && nominal.sort == .person:
      if first > offset { return false }
    default: break
    }
    guard entry.kind == .person, nominal.sort == .person || nominal.side != nil else { return true }
    let evidence = roleEvidence()
    if nominal.sort == .person, !nominal.isVice, evidence.standing(of: found.entry).isVice { return false }
    guard let side = nominal.side else { return true }
    let sides = evidence.sides(of: found.entry)
    return sides.isEmpty || sides.contains(side)
  }

  /// Whom the text speaks of, where it gives nobody what a label says: `the billionaire`, `the newspaper`.
  private mutating func spokenOf(
    _ nominal: NominalLabel, _ label: String, at offset: Int
  ) -> PersonIndex.Candidate? {
    guard let sort = nominal.sort,
      !nominal.hasPhrase || sort == .person && (nominal.gender != nil || nominal.isFormer)
    else { return nil }
    var owner: Int?
    switch nominal.determiner {
    case .definite: break
    case .owned(let gender) where nominal.isOther:
      guard let found = focus.person(gender) else { return nil }
      owner = found.entry
    // `Tanos’s former adviser` is somebody who was named; who was never named is `a former adviser to Tanos`.
    case .ownedByOther where nominal.isFormer && sort == .person:
      owner = index.entries.firstIndex { entry in entry.aliases.contains { label.hasPrefix($0) } }
    default: return nil
    }
    if sort == .person {
      if !nominal.isCapital, isUnnamed(nominal.head, before: offset) { return nil }
      let evidence = roleEvidence()
      let asker = asker
      let found = focus.person(nominal.gender) { entry in
        if entry == owner { return 0 }
        let other: Float =
          (evidence.holdsOther(entry, than: label) ? 0.7 : 1) * (entry == asker ? Attributing.answer : 1)
        guard let side = nominal.side, case let sides = evidence.sides(of: entry), !sides.isEmpty else { return other }
        return sides.contains(side) ? 1.6 * other : 0
      }
      return found.map { .init(entry: $0.entry, confidence: 0.4 + 0.3 * Double($0.margin)) }
    }
    guard sort != .nobody, !nominal.hasName else { return nil }
    return focus.body { index.fit($0, sort) }.map { .init(entry: $0.entry, confidence: 0.35 + 0.3 * Double($0.margin)) }
  }

  /// Whether the second or the last word of a label is in small letters: `the mayor of Vessa`, not `Mirel Tanos`.
  private static func isNominal(_ label: String) -> Bool {
    let bytes = Array(label.utf8)
    var (count, second, last) = (0, 0, 0)
    for place in bytes.indices where bytes[place] != 0x20 && (place == 0 || bytes[place - 1] == 0x20) {
      count += 1
      if count == 2 { second = place }
      last = place
    }
    return count > 1 && (bytes[second] &- 0x41 >= 26 || bytes[last] &- 0x41 >= 26)
  }

  /// Where an entry was named last before `offset`; -1 where it was not.
  private func lastMention(of entry: Int, before offset: Int) -> Int {
    let mentions = index.entries[entry].mentions
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? mentions[low - 1].lowerBound : -1
  }

  /// Whether nobody else has an entry of that surname.
  private func isPlain(_ entry: Int) -> Bool { index.entries[entry].kind != .person || index.isAlone(entry) }

  private mutating func named(_ label: String, at offset: Int) -> PersonIndex.Candidate? {
    let reading = readings[label] ?? index.reading(of: label)
    readings[label] = reading
    return index.candidates(for: reading, at: offset, lastSpeaker: lastSpeaker).first
  }

  /// Shorter forms of a label that nobody fits: `Ada Leek` of `Ada Leek, who leads the fleet`, `Harbour Ministry` of
  /// `Veldria’s Harbour Ministry`.
  private static func parts(of label: String) -> [String] {
    var parts: [String] = []
    let bytes = Array(label.utf8)
    if let comma = bytes.firstIndex(of: 0x2C) { parts.append(String(decoding: bytes[..<comma], as: UTF8.self)) }
    let owner = bytes.indices.dropFirst().dropLast().first { place in
      bytes[place] == 0x73 && bytes[place + 1] == 0x20 && (bytes[place - 1] == 0x27 || bytes[place - 1] == 0x99)
    }
    if let owner { parts.append(String(decoding: bytes[(owner + 2)...], as: UTF8.self)) }
    return parts
  }

  /// The source without a comma or colon at its end; nil where nothing is left.
  private func trimmed(_ range: TextRange) -> TextRange? {
    var end = range.upperBound
    if range.count > 3, let (last, _) = Scalars.before(end, in: bytes), last == 0x2C || last == 0x3A { end -= 1 }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }

  /// Pronouns of one body. `They` are people whom the text does not name, unless a body is called by a plural.
  private static let singular: Set<String> = ["it", "its", "es", "it's"]
  private static let relatives: Set<String> = [
    "who", "which", "whom", "that", "qui", "der", "die", "que", "который", "которая",
  ]
}
