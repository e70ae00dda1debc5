/// One spelling for words that are spelled in several ways (organise, organize).
///
/// The rewriting is the same for record and quotation, so that it need not give a proper word, only the same one for
/// both spellings and different ones for different words.
enum Spelling {
  /// Rewrites the folded word in `word` from `start` to its end.
  static func unify(_ word: inout [UInt8]) {
    guard word.count >= 5 else { return }
    let last = word[word.count - 1]
    // Endings that any rule below may have: e, s, d, g, n, r, l, y, t.
    guard endings & (1 << UInt32(last & 31)) != 0 else { return }
    izeForIse(&word)
    orForOur(&word)
  }

  private static let endings: UInt32 = "esdgnrlyt".utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }

  /// `-ise`, `-yse` and what is derived of them are written with z.
  private static func izeForIse(_ word: inout [UInt8]) {
    for tail in izeTails {
      let at = word.count - tail.count - 2
      guard at >= 2, word[at + 1] == 0x73, word[at] == 0x69 || word[at] == 0x79, ends(word, with: tail) else {
        continue
      }
      word[at + 1] = 0x7A
      return
    }
  }

  private static let izeTails = ["e", "ed", "es", "ing", "er", "ers", "ation", "ations", "able"].map { Array($0.utf8) }

  /// `-our` and what is derived of it is written with o.
  private static func orForOur(_ word: inout [UInt8]) {
    for tail in orTails {
      let at = word.count - tail.count - 3
      guard at >= 2, word[at] == 0x6F, word[at + 1] == 0x75, word[at + 2] == 0x72, ends(word, with: tail) else {
        continue
      }
      word.remove(at: at + 1)
      return
    }
  }

  private static let orTails = ["", "s", "ed", "ing", "er", "ers", "able", "ably", "ite", "ites", "ful", "hood", "ly"]
    .map { Array($0.utf8) }

  private static func ends(_ word: [UInt8], with tail: [UInt8]) -> Bool {
    var index = word.count - tail.count
    guard index >= 0 else { return false }
    for byte in tail {
      guard word[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Pairs that no rule makes equal: the second is read as the first.
  static let pairs: [(String, String)] = [
    ("center", "centre"), ("centers", "centres"), ("centered", "centred"), ("theater", "theatre"),
    ("theaters", "theatres"), ("meter", "metre"), ("meters", "metres"), ("kilometer", "kilometre"),
    ("kilometers", "kilometres"), ("liter", "litre"), ("liters", "litres"), ("fiber", "fibre"),
    ("traveled", "travelled"), ("traveling", "travelling"), ("traveler", "traveller"), ("travelers", "travellers"),
    ("canceled", "cancelled"), ("canceling", "cancelling"), ("labeled", "labelled"), ("labeling", "labelling"),
    ("modeled", "modelled"), ("modeling", "modelling"), ("counselor", "counsellor"), ("counselors", "counsellors"),
    ("fueled", "fuelled"), ("fueling", "fuelling"), ("signaled", "signalled"), ("signaling", "signalling"),
    ("leveled", "levelled"), ("totaled", "totalled"), ("channeled", "channelled"), ("jewelry", "jewellery"),
    ("defense", "defence"), ("defenses", "defences"), ("offense", "offence"), ("offenses", "offences"),
    ("license", "licence"), ("licenses", "licences"), ("pretense", "pretence"), ("practice", "practise"),
    ("practiced", "practised"), ("catalog", "catalogue"), ("dialog", "dialogue"), ("dialogs", "dialogues"),
    ("gray", "grey"), ("program", "programme"), ("programs", "programmes"), ("judgment", "judgement"),
    ("judgments", "judgements"), ("acknowledgment", "acknowledgement"), ("aging", "ageing"),
    ("skeptical", "sceptical"), ("skeptics", "sceptics"), ("skepticism", "scepticism"), ("maneuver", "manoeuvre"),
    ("maneuvers", "manoeuvres"), ("aluminum", "aluminium"), ("toward", "towards"), ("among", "amongst"),
    ("while", "whilst"), ("learned", "learnt"), ("burned", "burnt"), ("fulfill", "fulfil"), ("skillful", "skilful"),
    ("enroll", "enrol"), ("enrollment", "enrolment"), ("installment", "instalment"), ("ok", "okay"),
    ("because", "cuz"), ("because", "cause"), ("them", "em"), ("until", "till"), ("until", "til"), ("yes", "yeah"),
    ("mr", "mister"), ("artifact", "artefact"), ("draft", "draught"), ("plow", "plough"),
    ("tire", "tyre"), ("tires", "tyres"), ("pajamas", "pyjamas"), ("mustache", "moustache"), ("cozy", "cosy"),
    ("advisor", "adviser"), ("advisors", "advisers"), ("kyiv", "kiev"), ("alright", "allright"), ("vs", "versus"),
    ("percent", "pct"), ("though", "tho"), ("through", "thru"),
  ]
}
