package import RecordTypes
package import Texts

/// Who is named in one document, and whom a printed source may mean.
package struct PersonIndex: Sendable {
  /// A person, body or place of the document.
  package struct Entry: Sendable, Hashable {
    /// What it is.
    package var kind: NameKind
    /// The fullest form in the document.
    package var name: String
    /// The office that the document gives.
    package var office: String?
    /// What titles and offices tell.
    package var gender: Gender?
    /// The forms as printed, first seen first.
    package var aliases: [String]
    /// Where it is named, in order; the title is not among them.
    package var mentions: [TextRange]
    /// The name cut into parts, for a person.
    var parsed: PersonName?
  }

  /// Somebody whom a label may mean.
  package struct Candidate: Sendable, Hashable {
    /// The index of the entry.
    package var entry: Int
    /// How sure that is, 0 to 1.
    package var confidence: Double

    /// An entry with a confidence.
    package init(entry: Int, confidence: Double) {
      self.entry = entry
      self.confidence = confidence
    }
  }

  /// Everybody named, in order of first mention.
  package private(set) var entries: [Entry] = []
  /// A text that names more is a list; what comes later in it has no entry, and the cost of a look-up stays bounded.
  private static let most = 4096
  private static let mostAliases = 64
  private var bySurname: [String: [Int]] = [:]
  private var byName: [String: Int] = [:]
  /// Persons by the first letters of surname and first given name.
  private var bySurnameInitial: [UInt8: [Int]] = [:]
  private var byGivenInitial: [UInt8: [Int]] = [:]
  /// Where each entry is named, all of them in the order of the text.
  private var walk: [(start: Int, entry: Int)] = []
  /// A pronoun looks back over so many mentions: further away lies nobody whom it could mean.
  private static let lookBack = 400
  /// So many entries are all asked.
  private static let few = 256

  /// Reads the names of `range` and of the title. O(n).
  package init(bytes: [UInt8], range: TextRange, title: String? = nil) {
    var mentions = NameMentions.find(in: bytes, range: range, splitsHeadlines: true)
    // Full names first, so that a surname alone finds its person wherever it stands.
    let titled = title.map { Array($0.utf8) } ?? []
    for var mention in NameMentions.find(in: titled, range: 0..<titled.count, splitsHeadlines: true, beside: mentions) {
      mention.range = 0..<0
      mentions.append(mention)
    }
    bySurname.reserveCapacity(mentions.count / 3)
    byName.reserveCapacity(mentions.count / 4)
    let isBare = mentions.map { $0.kind == .person && $0.person?.given.isEmpty != false }
    mentions.withUnsafeBufferPointer { mentions in
      for place in mentions.indices where !isBare[place] { add(mentions[place]) }
      for place in mentions.indices where isBare[place] { add(mentions[place]) }
    }
    order()
  }

  /// Reads the names of a document's title and text.
  package init(_ document: Document) {
    self.init(bytes: document.text.bytes, range: document.text.range, title: document.title?.value)
  }

  /// Whom `label` may mean where it stands at `offset` of the text; best first, empty where nobody fits. Two who fit
  /// alike both appear. A pronoun looks back to the nearest person that fits; `lastSpeaker` is preferred.
  package func candidates(for label: String, at offset: Int? = nil, lastSpeaker: Int? = nil) -> [Candidate] {
    candidates(for: reading(of: label), at: offset, lastSpeaker: lastSpeaker)
  }

  /// The same for a label that was read before.
  package func candidates(for reading: Reading, at offset: Int? = nil, lastSpeaker: Int? = nil) -> [Candidate] {
    switch reading.sort {
    case .pronoun(let reference): pronoun(reference, before: offset ?? Int.max, lastSpeaker: lastSpeaker)
    case .named(let found): ranked(found, before: offset ?? Int.max)
    case .office(let found):
      found.count > 1
        ? ranked(found, before: offset ?? Int.max).map { Candidate(entry: $0.entry, confidence: $0.confidence * 0.8) }
        : found
    }
  }

  /// What a label says wherever it stands: read once, it can be asked for at many places.
  package struct Reading: Sendable {
    fileprivate enum Sort: Sendable {
      case pronoun(Pronouns.Reference)
      /// A name, with everybody who fits it.
      case named([Candidate])
      /// An office, with everybody who may hold it.
      case office([Candidate])
    }
    fileprivate var sort: Sort
  }

  /// Reads a label. O(persons).
  package func reading(of label: String) -> Reading {
    let folded = Folding.fold(label).trimmingSpaces
    if let reference = Pronouns.reference(folded) { return Reading(sort: .pronoun(reference)) }
    if let entry = byName[NameForm.body(folded)], entries[entry].kind != .person {
      return Reading(sort: .named([Candidate(entry: entry, confidence: 0.95)]))
    }
    let words = NameTokens.scan(label)
    if OfficeTitle.isOffice(words) { return Reading(sort: .office(offices(label))) }
    let name = PersonIndex.mayBeName(label, words) ? PersonName(label, words: words) : nil
    return Reading(sort: .named(name.map(persons) ?? []))
  }

  /// Whether a label may hold a name: quick, and false only where it holds none. What ends in a small letter does not.
  private static func mayBeName(_ label: String, _ words: [NameToken]) -> Bool {
    guard let last = words.last, !last.capital, !last.facts.contains(.suffix), !last.folded.hasPrefix("al-") else {
      return true
    }
    return words.contains { $0.comma } || label.utf8.contains { $0 == 0x28 || $0 == 0x2E }
  }

  /// Whether no other person of the document has the surname of `entry`.
  package func isAlone(_ entry: Int) -> Bool {
    entries[entry].parsed.map { (bySurname[$0.surnameSpelling.key] ?? []).count <= 1 } ?? false
  }

  /// The best candidate as an attribution; a body or place that the index does not hold stands for itself.
  package func name(of label: String, at offset: Int? = nil, lastSpeaker: Int? = nil) -> Attribution? {
    guard let best = candidates(for: label, at: offset, lastSpeaker: lastSpeaker).first else { return nil }
    return Attribution(label: label, name: entries[best.entry].name, confidence: best.confidence)
  }
}

// MARK: - Gathering

extension PersonIndex {
  private mutating func add(_ mention: NameMention) {
    guard mention.kind == .person, let name = mention.person ?? PersonName(mention.name) else {
      return addBody(mention)
    }
    let key = name.surnameSpelling.key
    let known = bySurname[key] ?? []
    if let entry = fitting(name, known, gender: mention.gender ?? name.gender, before: mention.range.lowerBound) {
      extend(entry, mention, name)
    } else if entries.count < PersonIndex.most {
      bySurname[key, default: []].append(entries.count)
      entries.append(
        Entry(
          kind: .person, name: name.full, office: mention.office, gender: gender(mention, name),
          aliases: [mention.name], mentions: mention.range.isEmpty ? [] : [mention.range], parsed: name))
    }
  }

  private mutating func addBody(_ mention: NameMention) {
    let key = NameForm.body(Folding.fold(mention.name))
    if let entry = byName[key] {
      if !mention.range.isEmpty { entries[entry].mentions.append(mention.range) }
      if entries[entry].aliases.count < PersonIndex.mostAliases, !entries[entry].aliases.contains(mention.name) {
        entries[entry].aliases.append(mention.name)
      }
      return
    }
    guard entries.count < PersonIndex.most else { return }
    byName[key] = entries.count
    entries.append(
      Entry(
        kind: mention.kind, name: mention.name, aliases: [mention.name],
        mentions: mention.range.isEmpty ? [] : [mention.range]))
  }

  private mutating func extend(_ entry: Int, _ mention: NameMention, _ name: PersonName) {
    if !mention.range.isEmpty { entries[entry].mentions.append(mention.range) }
    if entries[entry].aliases.count < PersonIndex.mostAliases, !entries[entry].aliases.contains(mention.name) {
      entries[entry].aliases.append(mention.name)
    }
    entries[entry].office = entries[entry].office ?? mention.office
    entries[entry].gender = entries[entry].gender ?? gender(mention, name)
    if let parsed = entries[entry].parsed, !parsed.isFull, name.isFull {
      entries[entry].parsed = name
      entries[entry].name = name.full
    }
  }

  /// What a mention tells of gender: its title, else its given name.
  private func gender(_ mention: NameMention, _ name: PersonName) -> Gender? {
    if let told = mention.gender ?? name.gender { return told }
    if name.given.isEmpty { return GivenNames.gender(name.surnameSpelling.folded) == .female ? .female : nil }
    return name.givenSpellings.lazy.compactMap { GivenNames.gender($0.folded) }.first
  }

  /// The entry of `known` whom `name` fits best; of those it fits alike the one named last before `offset`.
  private func fitting(_ name: PersonName, _ known: [Int], gender: Gender?, before offset: Int) -> Int? {
    let known = known.filter { entries[$0].gender == nil || gender == nil || entries[$0].gender == gender }
    guard known.count != 1 else { return confidence(name, of: known[0]) >= 0.7 ? known[0] : nil }
    let fits = known.map { ($0, confidence(name, of: $0)) }.filter { $0.1 >= 0.7 }
    let best = fits.map(\.1).max() ?? 0
    let among = fits.filter { $0.1 >= best - 0.01 }.map(\.0)
    // A surname alone is the person whom the text is about; relatives are named in full.
    return name.isFull ? nearest(among, before: offset) : first(among, before: offset)
  }

  /// The entry of `among` that the text names first, the title before all; one that is named before `offset`, if any is.
  private func first(_ among: [Int], before offset: Int) -> Int? {
    among.min { start($0, offset) < start($1, offset) }
  }

  private func start(_ entry: Int, _ offset: Int) -> Int {
    guard let first = entries[entry].mentions.first else { return -1 }
    return first.lowerBound < offset ? first.lowerBound : first.lowerBound + 1 << 40
  }

  private func confidence(_ name: PersonName, of entry: Int) -> Double {
    entries[entry].parsed.map { NameMatcher.confidence(name, $0) } ?? 0
  }

  private mutating func order() {
    for index in entries.indices {
      entries[index].mentions.sort { $0.lowerBound < $1.lowerBound }
      for mention in entries[index].mentions { walk.append((mention.lowerBound, index)) }
      guard entries[index].kind == .person, let parsed = entries[index].parsed else { continue }
      bySurnameInitial[parsed.surnameSpelling.initial, default: []].append(index)
      if let given = parsed.givenSpellings.first { byGivenInitial[given.initial, default: []].append(index) }
    }
    walk.sort { $0.start < $1.start }
  }
}

// MARK: - Resolving

extension PersonIndex {
  /// The entry of `among` that was named last before `offset`; the first of them where none was.
  private func nearest(_ among: [Int], before offset: Int) -> Int? {
    among.max { lastMention($0, before: offset) < lastMention($1, before: offset) }
  }

  private func lastMention(_ entry: Int, before offset: Int) -> Int {
    let mentions = entries[entry].mentions
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? mentions[low - 1].lowerBound : -1
  }

  private func ranked(_ candidates: [Candidate], before offset: Int) -> [Candidate] {
    guard candidates.count > 1 else { return candidates }
    return candidates.sorted { a, b in
      if abs(a.confidence - b.confidence) > 0.01 { return a.confidence > b.confidence }
      let (first, second) = (lastMention(a.entry, before: offset), lastMention(b.entry, before: offset))
      return first == second ? a.entry < b.entry : first > second
    }
  }

  private func persons(_ name: PersonName) -> [Candidate] {
    var found: [Candidate] = []
    let core = name.office.map(OfficeTitle.core)
    for index in fitting(name) {
      guard let parsed = entries[index].parsed else { continue }
      guard NameMatcher.mayFit(name, parsed) else { continue }
      var confidence = NameMatcher.confidence(name, parsed)
      if let gender = name.gender, let other = entries[index].gender, gender != other { confidence = 0 }
      if let core, let other = entries[index].office {
        confidence *= OfficeTitle.fit(core, OfficeTitle.core(other)) >= 0.5 ? 1 : 0.9
      }
      if confidence >= 0.5 { found.append(Candidate(entry: index, confidence: confidence)) }
    }
    // A surname alone that fits one person only is as good as the name.
    if found.count == 1, found[0].confidence >= 0.75 { found[0].confidence = Swift.max(found[0].confidence, 0.95) }
    return found
  }

  /// The persons who may be meant by `name` as far as first letters tell (`NameMatcher.mayFit`), in order.
  private func fitting(_ name: PersonName) -> [Int] {
    let initial = name.surnameSpelling.initial
    var found = bySurnameInitial[initial, default: []]
    let crossed =
      byGivenInitial[initial, default: []]
      + (name.givenSpellings.first.map { bySurnameInitial[$0.initial, default: []] } ?? [])
    guard !crossed.isEmpty else { return found }
    found += crossed
    found.sort()
    var last = -1
    return found.filter { index in
      defer { last = index }
      return index != last
    }
  }

  private func offices(_ label: String) -> [Candidate] {
    let gender = OfficeTitle.gender(label)
    let core = OfficeTitle.core(label)
    var found: [Candidate] = []
    for index in entries.indices where entries[index].kind == .person {
      guard let office = entries[index].office else { continue }
      if let gender, let other = entries[index].gender, gender != other { continue }
      let fit = OfficeTitle.fit(core, OfficeTitle.core(office))
      if fit >= 0.5 { found.append(Candidate(entry: index, confidence: fit * 0.9)) }
    }
    return found
  }

  private func pronoun(_ reference: Pronouns.Reference, before offset: Int, lastSpeaker: Int?) -> [Candidate] {
    var found: [Candidate] = []
    for index in named(before: offset, and: lastSpeaker) {
      switch reference {
      case .one(let gender):
        guard entries[index].kind == .person, entries[index].gender == nil || entries[index].gender == gender else {
          continue
        }
      case .many:
        guard entries[index].kind != .person else { continue }
      }
      let last = lastMention(index, before: offset)
      guard last >= 0 || index == lastSpeaker else { continue }
      let end = entries[index].mentions.last.map { $0.upperBound + 2000 } ?? offset
      let distance = Double(Swift.min(offset, end) - last)
      var confidence = 0.8 / (1 + distance / 1000)
      if entries[index].gender != nil { confidence += 0.05 }
      if index == lastSpeaker { confidence = Swift.max(confidence, 0.85) }
      found.append(Candidate(entry: index, confidence: Swift.min(confidence, 0.9)))
    }
    return ranked(found, before: offset)
  }

  /// The entries named in the last mentions before `offset`, and `other`, in order.
  private func named(before offset: Int, and other: Int?) -> [Int] {
    guard entries.count > PersonIndex.few else { return Array(entries.indices) }
    var low = 0
    var high = walk.count
    while low < high {
      let middle = (low + high) / 2
      if walk[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    var found = Set(walk[Swift.max(0, low - PersonIndex.lookBack)..<low].map(\.entry))
    if let other { found.insert(other) }
    return found.sorted()
  }
}

/// Forms under which bodies and places are looked up.
enum NameForm {
  /// Without article and possessive.
  static func body(_ folded: String) -> String {
    guard let first = folded.utf8.first, first == 0x74 || first == 0x64 || first == 0x6C || first == 0x65 else {
      return folded
    }
    var text = folded
    for article in articles where text.hasPrefix(article) { text = String(text.dropFirst(article.count)) }
    return text
  }

  private static let articles = ["the ", "der ", "die ", "das ", "le ", "la ", "el "]
}

extension String {
  /// Without white space at its ends.
  var trimmingSpaces: String {
    if let first = utf8.first, let last = utf8.last, first &- 0x21 < 0x5E, last &- 0x21 < 0x5E { return self }
    let bytes = Array(utf8)
    guard let range = Sentences.trim(bytes, 0..<bytes.count) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
