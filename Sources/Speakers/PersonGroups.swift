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
  /// persons; a surname alone joins a person where its office fits or nobody else has that surname. O(n) but for
  /// mentions of one surname.
  package static func persons(_ mentions: [DocumentMention]) -> [PersonGroup] {
    let names = mentions.map { PersonName($0.name ?? $0.label) }
    var groups: [PersonGroup] = []
    var bySurname: [String: [Int]] = [:]
    func join(_ index: Int, full: Bool) {
      guard let name = names[index] else { return }
      let key = NameKey.key(name.surname)
      let edges = (bySurname[key] ?? []).compactMap { group in
        edge(index, name, to: groups[group], mentions, names).map { (group, $0) }
      }
      let best = edges.map(\.1.confidence).max() ?? 0
      let fitting = edges.filter { $0.1.confidence >= best - 0.001 }
      if let (group, edge) = fitting.first, fitting.count == 1 {
        groups[group].members.append(index)
        groups[group].edges.append(edge)
      } else {
        bySurname[key, default: []].append(groups.count)
        groups.append(PersonGroup(name: name.full, members: [index], edges: []))
      }
    }
    for index in mentions.indices where names[index]?.isFull == true { join(index, full: true) }
    for index in mentions.indices where names[index].map({ !$0.isFull }) ?? false { join(index, full: false) }
    return groups
  }

  private static func edge(
    _ index: Int, _ name: PersonName, to group: PersonGroup, _ mentions: [DocumentMention], _ names: [PersonName?]
  ) -> PersonEdge? {
    guard let first = group.members.first, let other = names[first] else { return nil }
    let confidence = NameMatcher.confidence(name, other)
    guard confidence >= 0.75 else { return nil }
    if name.isFull, other.isFull {
      guard confidence >= 0.85 else { return nil }
      let same = confidence >= 0.999
      return PersonEdge(a: first, b: index, confidence: confidence, evidence: same ? .sameName : .spelling)
    }
    if !name.given.isEmpty, !other.given.isEmpty {
      return PersonEdge(a: first, b: index, confidence: confidence, evidence: .spelling)
    }
    let office = mentions[index].office ?? name.office
    let held = group.members.compactMap { mentions[$0].office }.contains { theirs in
      office.map { OfficeTitle.fit($0, theirs) >= 0.5 } ?? false
    }
    return PersonEdge(
      a: first, b: index, confidence: held ? 0.9 : 0.75, evidence: held ? .surnameAndOffice : .onlyOneOfThatSurname)
  }
}
