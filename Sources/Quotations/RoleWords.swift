/// What is known of words in titles and roles: one look-up for all of it.
struct RoleWords: Sendable {
  /// What is known of one word.
  struct Known: Sendable {
    /// Its hash; 0 for a free slot.
    fileprivate var hash: UInt32
    /// The word it is short for, or itself.
    var full: UInt32
    /// What else such persons are called; 0 for nothing.
    var wider: UInt32 = 0
    /// Whether it ends a phrase of title or role.
    var ends = false
    /// Whether it is an article or the like.
    var isArticle = false
  }

  private var slots: [Known]
  private static let mask = 1023

  /// What is known of the word with that hash. O(1).
  @inline(__always)
  func word(_ hash: UInt32) -> Known {
    var slot = Int(hash) & RoleWords.mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot] }
      slot = (slot + 1) & RoleWords.mask
    }
    return Known(hash: hash, full: hash)
  }

  private mutating func note(_ word: Substring, _ change: (inout Known) -> Void) {
    let hash = WordHash.of(String(word))
    var slot = Int(hash) & RoleWords.mask
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & RoleWords.mask }
    if slots[slot].hash == 0 { slots[slot] = Known(hash: hash, full: hash) }
    change(&slots[slot])
  }

  /// The words of all languages.
  static let table: RoleWords = {
    var table = RoleWords(slots: [Known](repeating: Known(hash: 0, full: 0), count: mask + 1))
    let words = { (text: String) in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) }
    for word in words(articles) { table.note(word) { $0.isArticle = true } }
    for word in words(ends) { table.note(word) { $0.ends = true } }
    for (list, isShort) in [(shortForms, true), (wider, false)] {
      let pairs = words(list)
      for place in stride(from: 0, to: pairs.count - 1, by: 2) {
        let other = WordHash.of(String(pairs[place + 1]))
        table.note(pairs[place]) { if isShort { $0.full = other } else { $0.wider = other } }
      }
    }
    return table
  }()

  private static let articles = "the a an der die das le la les el los this that another one s ’s 's l"
  /// Words that end a phrase of title or role.
  private static let ends = """
    of for at in on from by with who which whose whom and or but to as said says told is was were has had von der des de \
    du del para por pour сказал заявил when after before while
    """
  /// Short forms of titles.
  private static let shortForms = """
    sen senator rep representative gov governor gen general dr doctor prof professor pres president lt lieutenant \
    col colonel sgt sergeant capt captain rev reverend atty attorney sens senator reps representative nominees nominee \
    spokesperson spokesman spokeswoman spokesman congressman representative congresswoman representative \
    chairwoman chairman chair chairman
    """
  /// What else those are called.
  private static let wider =
    "senator lawmaker representative lawmaker nominee candidate candidate nominee attorney lawyer lawyer attorney justice judge judge justice"
}
