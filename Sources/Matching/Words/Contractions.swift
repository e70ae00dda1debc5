/// Words that are several: `don’t` is `do not`, `I’m` is `I am`, `gonna` is `going to`.
///
/// Each part keeps its own bytes of the word, so that a difference can point at the `n’t` alone.
enum Contractions {
  /// One part: how long its bytes are and what it is read as (nil: as written).
  struct Part {
    var length: Int
    var reading: String?
  }

  /// The parts of the folded `word`, which has an apostrophe inside at `apostrophe`; nil where it is one word.
  static func parts(_ word: [UInt8], apostrophe: Int) -> [Part]? {
    let tail = word[(apostrophe + 1)...]
    if tail.elementsEqual([0x74]), apostrophe >= 2, word[apostrophe - 1] == 0x6E {  // n't
      return [
        Part(length: apostrophe - 1, reading: auxiliary(word[..<(apostrophe - 1)])), Part(length: 3, reading: "not"),
      ]
    }
    guard apostrophe >= 1, let reading = tails[String(decoding: tail, as: UTF8.self)] else { return nil }
    return [Part(length: apostrophe, reading: nil), Part(length: tail.count + 1, reading: reading)]
  }

  private static func auxiliary(_ head: ArraySlice<UInt8>) -> String? {
    switch String(decoding: head, as: UTF8.self) {
    case "ca": "can"
    case "wo": "will"
    case "sha": "shall"
    case "ai": "is"
    default: nil
    }
  }

  /// `’s` (is, has, us, the genitive) and `’d` (had, would) stay words of their own; `Equivalence` knows what they may be.
  private static let tails = ["m": "am", "re": "are", "ve": "have", "ll": "will", "d": "'d", "s": "'s"]

  /// Words written as one without an apostrophe: lengths of the parts and their readings.
  static let glued: [String: [(Int, String)]] = [
    "cannot": [(3, "can"), (3, "not")], "gonna": [(3, "going"), (2, "to")], "wanna": [(3, "want"), (2, "to")],
    "gotta": [(3, "got"), (2, "to")], "kinda": [(4, "kind"), (1, "of")], "sorta": [(4, "sort"), (1, "of")],
    "lotta": [(3, "lot"), (2, "of")], "outta": [(3, "out"), (2, "of")], "dont": [(2, "do"), (2, "not")],
    "didnt": [(3, "did"), (2, "not")], "doesnt": [(4, "does"), (2, "not")], "isnt": [(2, "is"), (2, "not")],
    "wasnt": [(3, "was"), (2, "not")], "arent": [(3, "are"), (2, "not")], "werent": [(4, "were"), (2, "not")],
    "havent": [(4, "have"), (2, "not")], "hasnt": [(3, "has"), (2, "not")], "wouldnt": [(5, "would"), (2, "not")],
    "couldnt": [(5, "could"), (2, "not")], "shouldnt": [(6, "should"), (2, "not")], "gimme": [(3, "give"), (2, "me")],
    "lemme": [(3, "let"), (2, "me")],
  ]
}
