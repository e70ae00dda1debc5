/// What inflections of an English word have in common: `denied`, `denies` and `denying` speak alike of their neighbours.
///
/// Endings are cut as in the first step of Porter's algorithm ("An algorithm for suffix stripping", 1980), and some verbs of
/// other vowels are listed. Only words of the table of word classes are asked, once, when weights are loaded.
enum WordStem {
  /// A stem of the word of these bytes, in ASCII lower case.
  static func of(_ word: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(word)
    if let regular = irregular[bytes.reduce(WordHash.seed) { WordHash.adding($1, to: $0) }] { return cut(regular) }
    return cut(bytes)
  }

  private static func cut(_ word: [UInt8]) -> [UInt8] {
    var stem = word
    // Most words end in none of the letters that endings do.
    let isEnding = word.last.map { $0 == UInt8(ascii: "s") || $0 == UInt8(ascii: "d") || $0 == UInt8(ascii: "g") }
    for (ending, replacement) in isEnding == true ? endings : [] {
      guard stem.count >= ending.count + 3, stem.suffix(ending.count).elementsEqual(ending) else { continue }
      if ending.count == 1, stem[stem.count - 2] == ending[0] { break }
      stem.removeLast(ending.count)
      stem += replacement
      break
    }
    if stem.count > 3, stem.last == UInt8(ascii: "e") { stem.removeLast() }
    if stem.count > 3, stem[stem.count - 1] == stem[stem.count - 2] { stem.removeLast() }
    if stem.last == UInt8(ascii: "y") { stem[stem.count - 1] = UInt8(ascii: "i") }
    return stem
  }

  private static let endings: [([UInt8], [UInt8])] = [
    ("ies", "i"), ("ied", "i"), ("ying", "i"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static let irregular: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for line in verbs.split(separator: ",") {
      let forms = line.split(separator: " ").map { Array($0.utf8) }
      for form in forms.dropFirst() { table[form.reduce(WordHash.seed) { WordHash.adding($1, to: $0) }] = forms[0] }
    }
    return table
  }()

  private static let verbs: String = """
    say said,tell told,write wrote written,think thought,feel felt,find found,know knew known,speak spoke spoken,hold held,\
    see saw seen,give gave given,take took taken,make made making,mean meant,swear swore sworn,seek sought,forget forgot \
    forgotten,understand understood,get got gotten,go went gone goes,begin began begun,hear heard,keep kept,lead led,leave left,\
    lose lost losing,pay paid,send sent,stand stood,teach taught,win won,choose chose chosen choosing,come came,become became,\
    bring brought,build built,buy bought,draw drew drawn,drive drove driven,fall fell fallen,fight fought,grow grew grown,\
    have had has having,do did done does,be is are was were been being am,meet met,rise rose risen,run ran running,\
    sell sold,show shown,sit sat,spend spent,tweet tweeted,withdraw withdrew withdrawn
    """
}
