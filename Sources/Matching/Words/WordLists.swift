/// Sorts of words that a difference may turn on, by the hash of their canonical form.
enum WordLists {
  static let negations = hashes("not no never none nobody nothing neither nor without nowhere hardly barely nope n't")
  static let modals = hashes(
    "must may might shall should would could can will 'd ought need needs have has had cannot able going gonna got")
  /// The modals proper: `have` and `going` are only some together with `to`.
  static let strictModals = hashes("must may might shall should would could can will ought cannot")
  static let conditions = hashes("if unless provided providing whether until except assuming only")
  static let comparisons = hashes(
    """
    more less most least better worse best worst fewer greater lesser higher lower larger smaller bigger stronger \
    weaker faster slower above below over under than increase decrease rise fall up down before after same different \
    always sometimes often rarely all some every any many few both half twice double triple
    """)
  static let strictComparisons = hashes(
    """
    more less most least better worse best worst fewer greater lesser higher lower larger smaller bigger stronger \
    weaker faster slower than increase decrease increased decreased
    """)
  static let amounts = hashes(
    "millions billions thousands hundreds dozens trillions half twice double triple third quarter dozen percent")
  static let hedges = hashes(
    """
    maybe perhaps probably possibly almost nearly about around roughly likely apparently seemingly somewhat \
    think believe guess suppose seems seem appears appear sort kind
    """)
  static let intensifiers = hashes(
    """
    very really absolutely totally completely extremely so much incredibly truly highly strongly deeply such \
    tremendous tremendously quite certainly definitely clearly simply literally actually
    """)
  static let fillers = hashes(
    """
    uh um er ah oh eh hmm mm well okay ok so now look listen see folks frankly honestly basically like yes right \
    anyway mean know you i and but just by the way actually obviously believe me sir please again also then
    """)
  /// Interjections: nobody misses them.
  static let hesitations = hashes("uh um er ah oh eh hmm mm uhm erm huh")
  /// Words whose loss or gain leaves the sense: articles, a linking `that`, `and` and the like.
  static let functions = hashes(
    """
    a an the that this these those which who and but so then also just of to is are am be been was were it its it's \
    's there as for in on at with by from into do does did have has
    """)
  /// Articles and links that may even be exchanged for each other.
  static let articles = hashes("a an the that this these those which who and but so then is are am 's")

  /// Words of one class of reference, or one verb in two agreements: one may stand for another of its class.
  static let exchangeable: [Set<UInt64>] = [
    "they them these those", "it this that", "it that there", "he him", "she her", "we us", "i me",
    "who whom which that",
    "is are am 's", "was were", "has have 's", "do does", "a an the this that", "their theirs", "the these those",
    "each every", "in into", "on upon", "toward to", "til to",
  ].map(hashes)

  static let weekdays = hashes(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
    september october november december
    """)

  /// Phrases that fill: each word of a difference must belong to one.
  static let fillerPhrases: [[UInt64]] = [
    "you know", "i mean", "by the way", "believe me", "and so", "you see", "let me tell you", "i will tell you",
    "i tell you", "as you know", "of course", "to be honest", "sort of", "kind of", "if you will",
    "ladies and gentlemen",
    "thank you", "excuse me", "look", "listen", "folks", "well", "okay", "so", "now", "and", "but", "yes", "right",
    "frankly", "honestly", "basically", "anyway", "like", "just", "also", "then", "again", "obviously", "actually",
    "uh", "um", "er", "ah", "oh", "eh", "hmm", "mm", "huh", "sir", "please", "you know what", "i say",
  ].map { phrase in phrase.split(separator: " ").map { hash(String($0)) } }

  private static func hash(_ word: String) -> UInt64 {
    var unified = Array(word.utf8)
    Spelling.unify(&unified)
    return WordHash.of(unified)
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { hash(String($0)) })
  }
}
