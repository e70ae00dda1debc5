package import Texts

/// A person as one document of a record names him or her.
package struct DocumentMention: Sendable, Hashable {
  /// The document, by any number.
  package var document: Int
  /// As printed.
  package var label: String
  /// The full name that the document tells.
  package var name: String?
  /// The office that the document tells.
  package var office: String?
  /// When the document's words were said or published.
  package var date: PartialDate?

  /// A mention of what is known.
  package init(document: Int, label: String, name: String? = nil, office: String? = nil, date: PartialDate? = nil) {
    self.document = document
    self.label = label
    self.name = name
    self.office = office
    self.date = date
  }
}

/// Two mentions that are taken for one person, and why.
package struct PersonEdge: Sendable, Hashable {
  /// What ties two mentions together.
  package enum Evidence: String, Sendable, Hashable {
    /// The same full name.
    case sameName
    /// The same full name in another spelling, by initials or by a short form.
    case spelling
    /// A surname, and an office that fits.
    case surnameAndOffice
    /// A surname that only one person of the record has.
    case onlyOneOfThatSurname
  }
  /// The index of one mention.
  package var a: Int
  /// The index of the other.
  package var b: Int
  /// How sure it is, 0 to 1.
  package var confidence: Double
  /// Why.
  package var evidence: Evidence
}

/// A person across the documents of a record.
package struct PersonGroup: Sendable, Hashable {
  /// The fullest name.
  package var name: String
  /// The indices of the mentions.
  package var members: [Int]
  /// What ties them together: each mention after the first by one edge to an earlier one.
  package var edges: [PersonEdge]
}

extension SpeakerDirectory {
  /// The persons of a record: mentions tied together by edges with evidence, in order of first mention. Full names make
  /// persons; a surname alone joins a person where its office fits or nobody else has that surname. O(mentions · persons
  /// of one surname).
  package static func persons(_ mentions: [DocumentMention]) -> [PersonGroup] {
    var ties = PersonTies()
    let names = mentions.map { ties.read($0.name ?? $0.label) }
    for index in mentions.indices where ties.isFull(names[index]) == true {
      ties.join(index, names[index], office: mentions[index].office)
    }
    for index in mentions.indices where ties.isFull(names[index]) == false {
      ties.join(index, names[index], office: mentions[index].office)
    }
    return ties.groups
  }
}

/// Ties mentions to persons, one after the other. The same few names and offices come again and again in a record, so that each is
/// read once, and any two are compared once.
private struct PersonTies {
  private(set) var groups: [PersonGroup] = []
  /// The names as printed, each once; what each says.
  private var known: [String: Int] = [:]
  private var names: [(name: PersonName?, surname: String)] = []
  /// The name and the offices of each group's members.
  private var founders: [Int] = []
  private var offices: [[String]] = []
  /// The groups that a surname's mention may join.
  private var bySurname: [String: [Int]] = [:]
  private var confidences: [Pair<Int>: Double] = [:]
  private var fits: [Pair<String>: Bool] = [:]

  private struct Pair<Value: Hashable>: Hashable {
    var a: Value
    var b: Value
  }

  /// The number of a printed name.
  mutating func read(_ printed: String) -> Int {
    if let number = known[printed] { return number }
    let name = PersonName(printed)
    known[printed] = names.count
    names.append((name, name.map { NameKey.key($0.surname) } ?? ""))
    return names.count - 1
  }

  /// Whether a name is full; nil where it is none.
  func isFull(_ name: Int) -> Bool? { names[name].name?.isFull }

  /// Ties a mention to the one person whom it fits best, or makes a person of it.
  mutating func join(_ mention: Int, _ number: Int, office: String?) {
    guard let name = names[number].name else { return }
    let office = office ?? name.office
    var best: [(group: Int, edge: PersonEdge)] = []
    for group in bySurname[names[number].surname] ?? [] {
      guard let edge = edge(mention, number, office, to: group) else { continue }
      let highest = best.first?.edge.confidence ?? 0
      if edge.confidence > highest + 0.001 {
        best = [(group, edge)]
      } else if edge.confidence >= highest - 0.001 {
        best.append((group, edge))
      }
    }
    if best.count == 1 {
      let group = best[0].group
      groups[group].members.append(mention)
      groups[group].edges.append(best[0].edge)
      if let office, !offices[group].contains(office) { offices[group].append(office) }
      return
    }
    // A bare surname that fits two alike is nobody for certain; the next one fits those two alike again, with or without it.
    let isDoubt = !best.isEmpty && name.given.isEmpty && office == nil
    if !isDoubt { bySurname[names[number].surname, default: []].append(groups.count) }
    groups.append(PersonGroup(name: name.full, members: [mention], edges: []))
    founders.append(number)
    offices.append(office.map { [$0] } ?? [])
  }

  private mutating func edge(_ mention: Int, _ number: Int, _ office: String?, to group: Int) -> PersonEdge? {
    guard let first = groups[group].members.first, let name = names[number].name,
      let other = names[founders[group]].name
    else { return nil }
    let confidence = confidence(number, founders[group])
    guard confidence >= 0.75 else { return nil }
    if name.isFull, other.isFull {
      guard confidence >= 0.85 else { return nil }
      let same = confidence >= 0.999
      return PersonEdge(a: first, b: mention, confidence: confidence, evidence: same ? .sameName : .spelling)
    }
    if !name.given.isEmpty, !other.given.isEmpty {
      return PersonEdge(a: first, b: mention, confidence: confidence, evidence: .spelling)
    }
    let held = holds(group, office)
    return PersonEdge(
      a: first, b: mention, confidence: held ? 0.9 : 0.75, evidence: held ? .surnameAndOffice : .onlyOneOfThatSurname)
  }

  private mutating func confidence(_ number: Int, _ other: Int) -> Double {
    let pair = Pair(a: number, b: other)
    if let confidence = confidences[pair] { return confidence }
    guard let name = names[number].name, let founder = names[other].name else { return 0 }
    let confidence = NameMatcher.confidence(name, founder)
    confidences[pair] = confidence
    return confidence
  }

  /// Whether a member of the group holds the office.
  private mutating func holds(_ group: Int, _ office: String?) -> Bool {
    guard let office else { return false }
    for held in offices[group] {
      let pair = Pair(a: office, b: held)
      let fit = fits[pair] ?? (OfficeTitle.fit(office, held) >= 0.5)
      fits[pair] = fit
      if fit { return true }
    }
    return false
  }
}
