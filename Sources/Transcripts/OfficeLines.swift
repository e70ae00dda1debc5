internal import RecordTypes
internal import Speakers
internal import Texts

/// Lines outside of the turns that say who holds the office by which a label calls somebody: `Moderator: Mirel Tanos`, `The
/// Speaker, Hon Mirel Tanos, took the Chair`, `BEFORE: The Honorable MIREL TANOS, Judge`.
struct OfficeLines {
  /// How far from the office the name may stand, in bytes.
  private static let reach = 60

  /// How far the name stands that is right beside.
  private static let beside = 3

  private let bytes: [UInt8]
  private let ranges: [TextRange]
  private let others: [String]

  /// Lines of `bytes` of at most a few hundred bytes, and lines from elsewhere.
  init(_ bytes: [UInt8], _ ranges: [TextRange], and others: [String]) {
    self.bytes = bytes
    self.ranges = ranges
    self.others = others
  }

  private var lines: [[UInt8]] { ranges.map { Array(bytes[$0]) } + others.map { Array($0.utf8) } }

  /// The longest line that is one half of a name with its office, in bytes.
  private static let half = 80

  /// A name above its office, or below it, where pages set them on lines of their own: the two as one line.
  private static func pairs(_ lines: [[UInt8]]) -> [[UInt8]] {
    let filled = lines.filter { !$0.isEmpty }
    return zip(filled, filled.dropFirst()).compactMap { first, second in
      guard first.count <= half, second.count <= half else { return nil }
      let (upper, lower) = (String(decoding: first, as: UTF8.self), String(decoding: second, as: UTF8.self))
      let isNamed = PersonName(upper)?.isFull ?? false
      guard isNamed && OfficeTitle.isOffice(lower) || OfficeTitle.isOffice(upper) && PersonName(lower)?.isFull ?? false
      else { return nil }
      return first + [0x2C, 0x20] + second
    }
  }

  /// The one person whom a line names beside the office of the label; nil where there is none, or two. O(lines).
  func holder(of label: String) -> PersonName? {
    let stems = OfficeLines.stems(label)
    guard !stems.isEmpty else { return nil }
    var holders: [PersonName] = []
    var firm: [PersonName] = []
    let lines = self.lines
    for line in lines + OfficeLines.pairs(lines) {
      guard let (name, isFirm) = name(in: line, beside: stems) else { continue }
      if !holders.contains(where: { NameMatcher.confidence($0, name) >= 0.7 }) { holders.append(name) }
      if isFirm, !firm.contains(where: { NameMatcher.confidence($0, name) >= 0.7 }) { firm.append(name) }
    }
    return holders.count == 1 ? holders[0] : firm.count == 1 ? firm[0] : nil
  }

  /// Whom one of the lines calls by that surname in full, with an office or a word of courtesy: `President Mirel Tanos misspoke.`
  /// The name; nil where there is none, or two. O(lines).
  func full(_ name: PersonName) -> PersonName? {
    let surname = Array(name.surname.utf8)
    guard surname.count > 2 else { return nil }
    var found: [PersonName] = []
    for line in lines where Phrases([name.surname]).stand(in: line) {
      for mention in NameMentions.find(in: line, range: 0..<line.count) {
        guard mention.kind == .person, let person = mention.person, person.isFull,
          mention.office != nil || !person.honorifics.isEmpty, person.surname == name.surname,
          NameMatcher.confidence(person, name) >= 0.7
        else { continue }
        if !found.contains(where: { $0.full == person.full }) { found.append(person) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Who put the questions, where one of the lines says it.
  func asker() -> PersonName? { InterviewCredit.asker(in: lines) }

  /// Whom a line names as those who lead the conversation: `Hosts Mirel Tanos and Ada Leek sit down with …`, `hosted by Mirel
  /// Tanos`, `Moderators: …`. O(lines).
  func hosts() -> [PersonName] {
    var found: [PersonName] = []
    for line in lines {
      let folded = Folding.fold(line, 0..<line.count)
      guard
        let place = OfficeLines.hosting.place(
          in: folded, where: { start, _ in start == 0 || folded[start - 1] <= 0x20 })
      else { continue }
      let words = Words.scan(line, in: 0..<line.count).drop { $0.range.lowerBound <= place }
      let stop = words.first { word in
        OfficeLines.guests.contains(String(decoding: Folding.fold(line, word.range), as: UTF8.self))
      }
      let limit = stop?.range.lowerBound ?? line.count
      for mention in NameMentions.find(in: line, range: 0..<line.count)
      where mention.kind == .person && mention.range.upperBound > place && mention.range.lowerBound < limit {
        if let person = mention.person, person.isFull { found.append(person) }
      }
    }
    return found
  }

  private static let hosting = Phrases([
    "hosts ", "host ", "hosts:", "host:", "hosted by ", "moderated by ", "moderators:", "moderators ", "moderator:",
    "interviewed by ", "interviewer:", "presented by ", "presenter:", "presenters:", "moderation:", "moderiert von ",
    "anime par ", "anchor:", "anchors:", "conducted by ", "conduce ", "presenta ",
  ])
  private static let guests: Set<String> = [
    "with", "guest", "guests", "to", "talk", "talks", "speak", "speaks", "sit", "sits", "interview", "interviews",
    "mit",
    "avec", "con", "gast", "invite", "welcome", "welcomes", "ask", "asks", "panelists", "candidates",
  ]

  /// For each word that names the office how it may begin: as in the label, or as courts name the judge.
  private static func stems(_ label: String) -> [[String]] {
    let words = (spelt[label] ?? Folding.fold(label)).split(whereSeparator: { !$0.isLetter }).map(String.init)
      .filter {
        !["the", "mr", "madam", "mrs", "ms", "der", "die", "le", "la", "el", "of", "for", "de", "du"].contains($0)
      }
    guard let head = words.last, words.count <= 5, head.utf8.count >= 4 else { return [] }
    if words.count == 1 { return beginnings[head].map { [$0] } ?? [[String(head.prefix(7))]] }
    return words.map { [String($0.prefix(7))] }
  }

  /// Offices that labels print as their first letters.
  private static let spelt = [
    "PM": "prime minister", "FM": "foreign minister", "SG": "secretary general", "DPM": "deputy prime minister",
    "HM": "head of mission",
  ]

  private static let beginnings: [String: [String]] = [
    "court": ["judge", "justice", "honorable", "honourable"], "chair": ["chair", "presiding"],
    "chairman": ["chair"], "chairwoman": ["chair"], "chairperson": ["chair"], "moderator": ["moderat"],
    "host": ["host", "present"], "presenter": ["present", "host"], "anchor": ["anchor", "present"],
    "interviewer": ["interview"], "spokesperson": ["spokes"], "spokesman": ["spokes"], "spokeswoman": ["spokes"],
    "vorsitzender": ["vorsitz"], "vorsitzende": ["vorsitz"], "moderatorin": ["moderat"],
  ]

  /// The person, and whether the line says no more than that: the office in brackets behind the name.
  private func name(in line: [UInt8], beside stems: [[String]]) -> (PersonName, isFirm: Bool)? {
    let words = Words.scan(line, in: 0..<line.count)
    let places = stems.compactMap { beginnings in
      words.first { word in
        let folded = String(decoding: Folding.fold(line, word.range), as: UTF8.self)
        return beginnings.contains { folded.hasPrefix($0) }
      }
    }
    guard let place = places.last, places.count == stems.count else { return nil }
    let near = NameMentions.find(in: line, range: 0..<line.count).filter { mention in
      mention.kind == .person && mention.person?.isFull ?? false
        && distance(mention.range, place.range) <= OfficeLines.reach
    }
    // Several names on one line: the one whose office stands in brackets behind it, `Mirel Tanos (Chair); Ada Leek`.
    if let held = near.first(where: { isBracketed(place.range, behind: $0.range, line) })?.person {
      return (held, true)
    }
    if near.count == 1 { return near[0].person.map { ($0, false) } }
    // `President: Mr. Tanos`
    if near.isEmpty, place.range.lowerBound <= 4, place.range.upperBound < line.count,
      line[place.range.upperBound] == 0x3A,
      let person = PersonName(String(decoding: line[(place.range.upperBound + 1)...], as: UTF8.self)),
      !person.honorifics.isEmpty
    {
      return (person, false)
    }
    let beside = near.filter { (1...OfficeLines.beside).contains(distance($0.range, place.range)) }
    return beside.count == 1 ? beside[0].person.map { ($0, false) } : nil
  }

  private func isBracketed(_ office: TextRange, behind name: TextRange, _ line: [UInt8]) -> Bool {
    office.lowerBound == name.upperBound + 2 && line[office.lowerBound - 1] == 0x28 && office.upperBound < line.count
      && line[office.upperBound] == 0x29
  }

  private func distance(_ a: TextRange, _ b: TextRange) -> Int {
    if a.overlaps(b) { return 0 }
    return a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
  }
}
