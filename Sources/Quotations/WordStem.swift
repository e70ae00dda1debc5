/// What inflections of an English word have in common: `denied`, `denies` and `denying` speak alike of their neighbours.
///
/// Endings are cut as in the first step of Porter's algorithm ("An algorithm for suffix stripping", 1980), and some verbs of
/// other vowels are listed. Only words of the table of word classes are asked, once, when weights are loaded.
enum WordStem {
  /// A stem of the word of these bytes, in ASCII lower case.
  static func of(_ word: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(word)
    let regular = irregular[bytes.reduce(WordHash.seed) { WordHash.adding($1, to: $0) }] ?? bytes
    let (length, last) = cut(regular, 0..<regular.count)
    return length > 0 ? regular[..<(length - 1)] + [last] : []
  }

  /// A hash of the stem of the word at `range`.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash = WordHash.seed
    for place in range { hash = WordHash.adding(bytes[place], to: hash) }
    if let regular = irregular[hash] { return self.hash(regular, cut: 0..<regular.count) }
    return self.hash(bytes, cut: range)
  }

  private static func hash(_ bytes: [UInt8], cut range: Range<Int>) -> UInt32 {
    let (length, last) = cut(bytes, range)
    var hash = WordHash.seed
    for place in range.prefix(length).dropLast() { hash = WordHash.adding(bytes[place], to: hash) }
    return length > 0 ? WordHash.adding(last, to: hash) : hash
  }

  /// How many bytes of the word are its stem, and what the last of them becomes.
  private static func cut(_ bytes: [UInt8], _ range: Range<Int>) -> (length: Int, last: UInt8) {
    let start = range.lowerBound
    var length = range.count
    guard var last = range.last.map({ bytes[$0] }) else { return (0, 0) }
    // Most words end in none of the letters that endings do.
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "d") || last == UInt8(ascii: "g") {
      for (ending, replacement) in endings
      where length >= ending.count + 3 && bytes[range.suffix(ending.count)].elementsEqual(ending) {
        if ending.count == 1, bytes[start + length - 2] == ending[0] { break }
        length -= ending.count - (replacement == nil ? 0 : 1)
        last = replacement ?? bytes[start + length - 1]
        break
      }
    }
    if length > 3, last == UInt8(ascii: "e") {
      length -= 1
      last = bytes[start + length - 1]
    }
    if length > 3, last == bytes[start + length - 2] { length -= 1 }
    return (length, last == UInt8(ascii: "y") ? UInt8(ascii: "i") : last)
  }

  /// Endings, the longest first, and what stands for them.
  private static let endings: [([UInt8], UInt8?)] = [
    ("ies", UInt8(ascii: "i")), ("ied", UInt8(ascii: "i")), ("ying", UInt8(ascii: "i")), ("ing", nil), ("ed", nil),
    ("es", nil), ("s", nil),
  ].map { (Array($0.0.utf8), $0.1) }

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
