import Speakers
import Texts

/// How a name stands in its sentence, as far as the words beside it tell.
enum Standing {
  case subject, object, oblique, owner, quoted
  /// Behind a role that another name stands before: `Tanos adviser Ada Leek`.
  case adjoined

  /// How much a mention in that place counts.
  var weight: Float {
    switch self {
    case .subject: 1
    case .object, .adjoined: 0.62
    case .oblique: 0.42
    case .owner: 0.4
    case .quoted: 0.12
    }
  }

  /// Words that are passed over from a name back to what governs it.
  private static let reach = 8

  /// The standing of the name at `range`, whose first node is `node`; a mention that ends at `last` stands before it in
  /// the sentence, -1 where none does; `hasSubject` says whether the sentence has its subject.
  static func of(
    _ range: TextRange, at node: Int, in nodes: [Node], _ bytes: [UInt8], behind last: Int, hasSubject: Bool
  ) -> Standing {
    if isOwner(range, at: node, in: nodes, bytes) { return .owner }
    var place = node
    while place > 0, !nodes[place].shape.contains(.first), node - place < reach {
      let before = nodes[place - 1]
      if before.end <= last { return place < node && nodes[place].tag == .role ? .adjoined : .object }
      switch before.tag {
      case .title, .role, .capitalised, .capitals, .other, .number, .determiner, .adverb, .time: place -= 1
      case .possessivePronoun: return .object
      case .preposition, .to, .according, .possessive: return .oblique
      case .comma, .dash: return hasSubject ? .object : .subject
      case .semicolon, .colon, .conjunction, .subordinator, .that, .relative, .open, .close, .quoteShort, .quoteMiddle,
        .quoteLong:
        return .subject
      case .sayPast, .sayPresent:
        // `“…,” said Ada Leek`.
        let isInverted = place == 1 || before.shape.contains(.first) || nodes[place - 2].tag.isQuote
        return isInverted || nodes[place - 2].tag == .comma ? .subject : .object
      default: return .object
      }
    }
    return place == 0 || nodes[place].shape.contains(.first) ? .subject : .object
  }

  private static func isOwner(_ range: TextRange, at node: Int, in nodes: [Node], _ bytes: [UInt8]) -> Bool {
    let next = range.upperBound
    if next + 1 < bytes.count, bytes[next] == 0x27, bytes[next + 1] | 0x20 == 0x73 { return true }
    return next + 3 < bytes.count && bytes[next] == 0xE2 && bytes[next + 1] == 0x80 && bytes[next + 2] == 0x99
      && bytes[next + 3] | 0x20 == 0x73
  }

  /// Whether the sentence that begins with the article at `node` has one person as its subject whom a role tells, and the
  /// gender that it tells: `The former senator said`.
  static func nominal(at node: Int, in nodes: [Node]) -> Gender?? {
    let table = NominalWords.table
    var head: NominalWords.Known?
    guard table.word(nodes[node].hash).opening?.isDefinite == true else { return nil }
    for next in nodes[(node + 1)...].prefix(7) {
      let known = table.word(next.hash)
      if let sort = known.sort {
        guard sort == .person || head == nil else { return nil }
        head = known
      } else if head != nil || next.tag == .comma || next.tag == .preposition || next.tag == .relative {
        break
      }
    }
    guard let head, head.sort == .person else { return nil }
    return .some(head.gender)
  }

  /// The gender that a word before the name tells (`actress Ilse Dornach`), or the first noun of what stands behind it
  /// (`Ilse Dornach, a mother of three`).
  static func gender(of range: TextRange, at node: Int, in nodes: [Node]) -> Gender? {
    var place = node - 1
    while place >= 0, node - place < 4, nodes[place].tag != .comma {
      if let told = words.first(where: { $0.hash == nodes[place].hash }) { return told.gender }
      place -= 1
    }
    place = node + 1
    while place < nodes.count, nodes[place].start < range.upperBound { place += 1 }
    guard place + 1 < nodes.count, nodes[place].tag == .comma, nodes[place + 1].tag == .determiner else { return nil }
    for next in nodes[(place + 2)...].prefix(6) {
      if next.tag == .comma || next.tag == .preposition || next.tag == .relative { return nil }
      if let told = words.first(where: { $0.hash == next.hash }) { return told.gender }
    }
    return nil
  }

  /// The gender and the standing of a pronoun of the third person, by hash.
  static func pronoun(_ hash: UInt32) -> (gender: Gender, standing: Standing)? {
    pronouns.first { $0.hash == hash }.map { ($0.gender, $0.standing) }
  }

  private static let pronouns: [(hash: UInt32, gender: Gender, standing: Standing)] = [
    ("he", .male, .subject), ("she", .female, .subject), ("his", .male, .owner), ("her", .female, .owner),
    ("him", .male, .oblique), ("he's", .male, .subject), ("she's", .female, .subject), ("er", .male, .subject),
    ("il", .male, .subject), ("elle", .female, .subject), ("он", .male, .subject), ("она", .female, .subject),
  ].map { (WordHash.of($0), $1, $2) }

  private static let words: [(hash: UInt32, gender: Gender)] =
    "woman girl mother wife widow daughter sister aunt niece grandmother actress queen princess businesswoman lady mrs ms miss"
    .split(separator: " ").map { (WordHash.of(String($0)), .female) }
    + "man boy father husband widower son brother uncle nephew grandfather king prince businessman mr"
    .split(separator: " ").map { (WordHash.of(String($0)), .male) }
}
