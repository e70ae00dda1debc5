internal import RecordTypes
internal import Speakers
internal import Texts

/// Tells the sitting of a parliament, where members speak in turn, from its question time and its committees, where they ask.
enum ParliamentEvidence {
  /// What sort of sitting it is.
  enum Sort {
    /// Everything is a statement.
    case debate
    /// Questions are put to ministers or witnesses.
    case questions
  }

  /// The sort; nil where the labels name no chair and no members. O(turns); the head is read to 2,000 bytes.
  static func sort(_ drafts: [DraftTurn], _ bytes: [UInt8], title: String) -> Sort? {
    let presided = drafts.contains { draft in
      guard let label = draft.label else { return false }
      return presiding.contains(label.key) || label.key.hasPrefix("prasidentin ")
        || label.key.hasPrefix("vizeprasident")
        || label.part == .crowd && label.key.hasSuffix("members")
        || label.person?.honorifics.contains { $0.lowercased() == "hon" } ?? false || label.key.hasPrefix("senator ")
    }
    // The council of an organisation of states: its record says who called it to order.
    let opened = Folding.fold(bytes, 0..<Swift.min(4000, bytes.count))
    if assembled.stand(in: opened) { return .debate }
    guard presided else { return nil }
    let first = Swift.max(600, drafts.first?.range.lowerBound ?? 0)
    let head = Folding.bytes(title + " ") + Folding.fold(bytes, 0..<Swift.min(2000, first, bytes.count))
    if asking.stand(in: head) || isAnsweredByOne(drafts) { return .questions }
    let spoken = drafts.prefix(40).count { draft in forms.stand(in: Folding.fold(bytes, draft.range.prefix(1500))) }
    return spoken >= 3 || spoken * 4 >= drafts.count ? .debate : nil
  }

  /// Whether one member speaks behind nearly every other one, and hardly anybody behind another: a minister answers.
  private static func isAnsweredByOne(_ drafts: [DraftTurn]) -> Bool {
    let spoken = drafts.filter { draft in
      guard let label = draft.label else { return false }
      return !presiding.contains(label.key) && label.part == nil
    }
    var counts: [Int: Int] = [:]
    for draft in spoken { counts[draft.voice, default: 0] += 1 }
    guard let (one, turns) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), turns >= 4, counts.count >= 4
    else { return false }
    let others = spoken.indices.dropLast().filter { spoken[$0].voice != one }
    let answered = others.count { spoken[$0 + 1].voice == one }
    return answered >= 3 && answered * 10 >= others.count * 8
  }

  private static let assembled = Phrases([
    "the meeting was called to order at", "the meeting was resumed at", "la seance est ouverte a",
    "se abre la sesion a las",
  ])
  private static let presiding: Set<String> = [
    "mr speaker", "madam speaker", "the speaker", "speaker", "mr deputy speaker", "madam deputy speaker",
    "the deputy speaker",
    "the presiding officer", "the president of the senate", "the lord speaker", "the chair", "the chairman",
    "the acting speaker", "der prasident", "prasident", "vizeprasident", "m le president", "mme la presidente",
  ]
  private static let asking = Phrases([
    "oral questions", "question time", "questions without notice", "questions to ministers", "select committee",
    "committee met", "standing committee", "evidence", "hearing", "witness", "fragestunde", "questions au gouvernement",
    "befragung der", "preguntas orales", "sesion de control",
  ])
  private static let forms = Phrases([
    "hon. ", "hon member", "honourable", "give way", "mr. speaker", "mr speaker", "madam speaker", "beg to move",
    "point of order", "the house", "this house", "the motion", "amendment", "noble lord",
    "la parole est a", "la seance est", "kolleginnen und kollegen", "frau prasidentin", "herr prasident",
    "hat das wort",
  ])
}
