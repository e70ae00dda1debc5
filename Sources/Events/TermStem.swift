internal import Texts

/// Makes forms of a word one, roughly: enough for telling whether two documents speak of the same things.
enum TermStem {
  /// Takes the possessive and one of the endings -ing, -ed, -es, -s away; the commas of a number too.
  static func trim(_ word: inout [UInt8], isNumber: Bool) {
    if isNumber {
      word.removeAll { $0 == 0x2C }
      return
    }
    if word.count > 2, word.suffix(2).elementsEqual([0x27, 0x73]) { word.removeLast(2) }
    for ending in endings where word.count > ending.count + 3 && word.suffix(ending.count).elementsEqual(ending) {
      word.removeLast(ending.count)
      return
    }
  }

  /// Whether the folded, trimmed word says nothing about what a text is about.
  static func isCommon(_ word: [UInt8]) -> Bool { common.contains(word) }

  private static let endings = ["ing", "ed", "es", "s"].map { Array($0.utf8) }

  private static let common: Set<[UInt8]> = Set(
    """
    the a an of to in and is are was were be been for on at by with from as that this it its he she his her they their
    them we our us you your i not has have had will would can could may might should said say says also which who whom
    what when where how than then there these those or if but no so up out all any more most other into over after
    before during about under between both new one two three first second
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}
