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
      return presides(label)
        || label.part == .crowd && label.key.hasSuffix("members")
        || label.person?.honorifics.contains { $0.lowercased() == "hon" } ?? false || label.key.hasPrefix("senator ")
    }
    // The council of an organisation of states: its record says who called it to order.
    let opened = Folding.fold(bytes, 0..<Swift.min(4000, bytes.count))
    if assembled.stand(in: opened) || votes(drafts, bytes) { return .debate }
    guard presided else { return nil }
    let first = Swift.max(600, drafts.first?.range.lowerBound ?? 0)
    let head = Folding.bytes(title + " ") + Folding.fold(bytes, 0..<Swift.min(2000, first, bytes.count))
    if asking.stand(in: head) || isAnsweredByOne(drafts) || puts(drafts, bytes) { return .questions }
    let spoken = drafts.prefix(40).count { draft in forms.stand(in: Folding.fold(bytes, draft.range.prefix(1500))) }
    return spoken >= 3 || spoken * 4 >= drafts.count ? .debate : nil
  }

  /// Whether the label is that of whoever gives the floor: `Mme la présidente`, `Vizepräsidentin Mirel Tanos`.
  static func presides(_ label: Label) -> Bool {
    presiding.contains(label.key) || label.isMarked && label.key == "president"
      || presidingFirst.contains { label.key.hasPrefix($0) }
  }

  /// Whether the label says that the voice is of the government.
  static func governs(_ draft: DraftTurn) -> Bool {
    guard let label = draft.label, !presides(label) else { return false }
    let bracket = label.bracket.flatMap { isPut($0) ? nil : $0 } ?? ""
    let words = Folding.bytes(label.name + " " + bracket + " " + (draft.speaker?.office ?? ""))
    return governing.stand(in: words)
  }

  /// `to the Minister of Fisheries`: to whom the question is put.
  private static func isPut(_ bracket: String) -> Bool {
    ["to ", "asked ", "on behalf ", "an ", "a ", "au "].contains { Folding.fold(bracket).hasPrefix($0) }
  }

  /// Whether members say that they ask, and somebody of the government is there to answer.
  private static func puts(_ drafts: [DraftTurn], _ bytes: [UInt8]) -> Bool {
    let governing = Set(drafts.filter(governs).map(\.voice))
    guard !governing.isEmpty else { return false }
    let members = drafts.filter { draft in
      draft.size > 60 && !(draft.label.map(presides) ?? true) && !governing.contains(draft.voice)
    }
    let asked = members.count { ParliamentEvidence.putting.stand(in: Folding.fold(bytes, $0.range)) }
    return asked >= 1 && asked * 3 >= members.count
  }

  /// Whether a body moves, seconds and carries by voice: nobody there asks for an answer.
  private static func votes(_ drafts: [DraftTurn], _ bytes: [UInt8]) -> Bool {
    let moved = drafts.count { $0.size <= 700 && moving.stand(in: Folding.fold(bytes, $0.range)) }
    return moved >= 3 && moved * 6 >= drafts.count
  }

  private static let putting = Phrases([
    "my question", "to ask the", "what steps", "what assessment", "what recent", "if he will make a statement",
    "if she will make a statement", "ask the minister", "asked the taoiseach", "asked the tanaiste",
    "will the taoiseach",
    "will the minister", "does the minister", "ask the minister", "ask the secretary", "ask the prime minister",
    "meine frage", "frage lautet",
    "ma question", "question au gouvernement", "mi pregunta", "pregunta al gobierno", "мой вопрос", "minha pergunta",
  ])
  private static let moving = Phrases([
    "so moved", "i second", "is there a second", "a second?", "is there a motion", "without objection",
    "motion carries",
    "motion to approve", "all in favor", "all those in favor", "all in favour", "any other nominations", "seconded",
    "roll call",
  ])
  private static let governing = Phrases([
    "minist", "secretary of state", "secretary for", "staatssekretar", "secretaire d'etat", "secretario de estado",
    "under-secretary", "chancellor of", "bundeskanzler", "taoiseach", "министр", "attorney general",
  ])
  private static let presidingFirst = [
    "prasidentin ", "prasident ", "vizeprasident", "m le president", "mme la president", "el senor presidente",
    "la senora president", "marszalek", "wicemarszalek", "председательству", "acting president",
    "the presiding officer",
    "the president pro", "the speaker pro", "an ceann comhairle", "an leas-cheann", "an cathaoirleach",
    "el presidente de la camara",
    "la presidenta de la camara", "puhemies", "talmannen", "voorzitter", "de voorzitter", "predseda", "mistopredseda",
    "predsedajici",
  ]

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
    "hat das wort", "madam president", "honourable members", "madame la presidente,", "wysoka izbo", "panie marszalku",
    "pani marszalek", "senorias", "senora presidenta",
    "tiene la palabra", "onorevoli colleghi", "ha facolta di parlare", "sras. e srs. deputados", "tem a palavra",
    "herr talman", "fru talman", "vazene kolegyne", "уважаемые депутаты", "слово предоставляется", "a cheann comhairle",
    "the deputy", "i call deputy", "i move,",
  ])
}
