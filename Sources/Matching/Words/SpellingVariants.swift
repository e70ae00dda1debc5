import Texts

/// Whether two words are one word in two spellings, British and American for the most part: `sceptic` and `skeptic`, `tyre`
/// and `tire`, `paediatric` and `pediatric`, `marvellous` and `marvelous`.
///
/// `Spelling` unifies the commonest of these while a text is read, so that the index knows them; what is here is asked of
/// differences alone, and can afford more rules. Both words are rewritten in the same way; the result need not be a word.
enum SpellingVariants {
  /// Whether the folded words are. O(length).
  static func areOne(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count >= 3, second.count >= 3, first != second else { return false }
    guard !(first + second).contains(where: { $0 &- 0x30 < 10 || $0 >= 0x80 }) else { return false }
    return unified(first) == unified(second)
  }

  private static func unified(_ word: [UInt8]) -> [UInt8] {
    var text = String(decoding: word, as: UTF8.self)
    if let other = pairs[text] { text = other }
    var result = Array(text.utf8)
    replaceRoots(&result)
    if result.count >= 6 { simplifyDigraphs(&result) }
    rewriteEnd(&result)
    simplifyDoubled(&result)
    Spelling.unify(&result)
    return result
  }

  /// `colour` wherever it stands in a word, `sulph`, `scept`, and the like.
  private static func replaceRoots(_ word: inout [UInt8]) {
    for (root, other) in roots where word.count >= root.count {
      for start in 0...(word.count - root.count) where word[start..<(start + root.count)].elementsEqual(root) {
        word.replaceSubrange(start..<(start + root.count), with: other)
        break
      }
    }
  }

  /// `ae` and `oe` are written e inside of long words.
  private static func simplifyDigraphs(_ word: inout [UInt8]) {
    var index = 0
    while index + 2 < word.count {
      if word[index] == 0x61 || word[index] == 0x6F, word[index + 1] == 0x65 { word.remove(at: index) }
      index += 1
    }
  }

  /// Endings: `-tre`, `-ogue`, `-ence`, `-eable`, `-ement`, `-xion`; `-wards` loses its s.
  private static func rewriteEnd(_ word: inout [UInt8]) {
    if word.count >= 6, word.suffix(5).elementsEqual("wards".utf8) { word.removeLast() }
    let plural = word.count > 5 && word[word.count - 1] == 0x73 && word[word.count - 2] != 0x73
    if plural { word.removeLast() }
    for (end, other, shortest) in ends where word.count >= shortest && word.suffix(end.count).elementsEqual(end) {
      word.replaceSubrange((word.count - end.count)..., with: other)
      break
    }
    if plural { word.append(0x73) }
  }

  /// A doubled l, p, s or t behind an unstressed syllable is written once.
  private static func simplifyDoubled(_ word: inout [UInt8]) {
    guard word.count >= 6 else { return }
    var groups = 0
    var inVowels = false
    for index in 0..<(word.count - 1) {
      let isVowel = vowels.contains(word[index])
      if isVowel, !inVowels { groups += 1 }
      inVowels = isVowel
      guard groups >= 2, doubled.contains(word[index]), word[index] == word[index + 1] else { continue }
      guard word[index] == 0x6C || tails.contains(where: { word[(index + 2)...].elementsEqual($0) }) else { continue }
      word.remove(at: index)
      return
    }
  }

  private static let vowels = Set("aeiouy".utf8)
  private static let doubled = Set("lpst".utf8)
  private static let tails = ["ed", "ing", "er", "ers"].map { Array($0.utf8) }

  private static let roots: [([UInt8], [UInt8])] = [
    ("colour", "color"), ("honour", "honor"), ("labour", "labor"), ("favour", "favor"), ("behaviour", "behavior"),
    ("neighbour", "neighbor"), ("harbour", "harbor"), ("humour", "humor"), ("vapour", "vapor"), ("rumour", "rumor"),
    ("armour", "armor"), ("endeavour", "endeavor"), ("flavour", "flavor"), ("glamour", "glamor"), ("odour", "odor"),
    ("parlour", "parlor"), ("rancour", "rancor"), ("rigour", "rigor"), ("saviour", "savior"), ("savour", "savor"),
    ("splendour", "splendor"), ("tumour", "tumor"), ("valour", "valor"), ("vigour", "vigor"), ("candour", "candor"),
    ("clamour", "clamor"), ("demeanour", "demeanor"), ("fervour", "fervor"), ("ardour", "ardor"),
    ("enamour", "enamor"), ("sulph", "sulf"), ("skeptic", "sceptic"), ("manoeuvred", "maneuvered"),
    ("manoeuvring", "maneuvering"), ("manoeuvre", "maneuver"), ("plough", "plow"),
    ("moustach", "mustach"), ("smoulder", "smolder"), ("mould", "mold"), ("fulfill", "fulfil"), ("skillful", "skilful"),
    ("willful", "wilful"), ("enroll", "enrol"), ("installment", "instalment"), ("woollen", "woolen"),
    ("jewellery", "jewelry"), ("aluminium", "aluminum"), ("aeroplane", "airplane"), ("artefact", "artifact"),
    ("grey", "gray"), ("kerb", "curb"), ("czar", "tsar"), ("cosi", "cozi"), ("gramme", "gram"), ("programm", "program"),
    ("mollusc", "mollusk"), ("phantasy", "fantasy"), ("pyjama", "pajama"), ("yoghurt", "yogurt"), ("gaol", "jail"),
    ("despatch", "dispatch"), ("enquir", "inquir"), ("draught", "draft"), ("practis", "practic"),
    ("centring", "centering"),
    ("catalogu", "catalog"), ("whisky", "whiskey"), ("storey", "story"), ("ageing", "aging"), ("tranquill", "tranquil"),
    ("axe", "ax"), ("tyre", "tire"), ("gipsy", "gypsy"), ("doughnut", "donut"), ("omelette", "omelet"),
    ("adviser", "advisor"), ("barbeque", "barbecue"), ("buses", "busses"), ("licence", "license"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static let ends: [([UInt8], [UInt8], Int)] = [
    ("bre", "ber", 5), ("tre", "ter", 5), ("chre", "cher", 5), ("vre", "ver", 6), ("tred", "tered", 6),
    ("ogue", "og", 6), ("ence", "ense", 6), ("eable", "able", 7), ("dgement", "dgment", 7), ("xion", "ction", 6),
    ("mongst", "mong", 6), ("midst", "mid", 5),
  ].map { (Array($0.utf8), Array($1.utf8), $2) }

  /// Words that no rule makes one: the first is read as the second.
  private static let pairs: [String: String] = [
    "cheque": "check", "cheques": "checks", "tonne": "ton", "tonnes": "tons", "disc": "disk", "discs": "disks",
    "cosy": "cozy", "storeys": "stories", "furore": "furor", "whilst": "while", "learnt": "learned",
    "burnt": "burned", "dreamt": "dreamed", "spelt": "spelled", "spoilt": "spoiled", "leapt": "leaped",
    "leant": "leaned", "knelt": "kneeled", "towards": "toward", "maths": "math", "mum": "mom", "sceptre": "scepter",
    "verandah": "veranda", "moult": "molt", "speciality": "specialty", "specialities": "specialties",
    "programme": "program", "programmes": "programs", "madam": "ma'am",
  ]
}
