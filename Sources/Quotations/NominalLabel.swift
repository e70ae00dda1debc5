import Speakers
import Texts

/// A source that is no name, read as a noun phrase: `the Democratic nominee`, `his lawyer`, `a newspaper`.
struct NominalLabel {
  /// What opens it.
  enum Determiner {
    case definite, indefinite, none
    /// `his`, `her`: an owner of that gender.
    case owned(Gender)
    /// `Tanos’s`, `their`: some other owner.
    case ownedByOther

    /// Whether what follows is new to the text.
    var isIndefinite: Bool {
      if case .indefinite = self { return true }
      return false
    }

    /// Whether what follows is known already.
    var isDefinite: Bool {
      if case .definite = self { return true }
      return false
    }
  }

  /// What opens the phrase.
  var determiner: Determiner
  /// What its head names; nil where no list has a word of it.
  var sort: NominalWords.Sort?
  /// The hash of its head, where a list has it; else 0.
  var head: UInt32 = 0
  /// Whether its last word is one for nobody: a report, people, a thing.
  var isNobody = false
  /// Whether a name stands before its head: `the Vessa government`.
  var hasName = false
  /// Whether its head has a capital: `the Vessa Republican`.
  var isCapital = false
  /// Whether its head names several persons: `the hopefuls`.
  var isPlural = false
  /// The gender that a word of it tells.
  var gender: Gender?
  /// The side that it names.
  var side: NominalWords.Side?
  /// Whether it is somebody beside the owner by its sense: `his rival`.
  var isOther = false
  /// Whether it says what somebody was: `former`.
  var isFormer = false
  /// Whether it is the second of its kind: `vice`, `deputy`.
  var isVice = false
  /// Whether a phrase with a preposition says whose or of what: `the head of the agency`.
  var hasPhrase = false

  /// Reads a label. O(its length).
  init(_ label: String) {
    let bytes = Array(label.utf8)
    let words = Words.scan(bytes, in: 0..<bytes.count).prefix(16)
    let table = NominalWords.table
    determiner = .none
    for (place, word) in words.enumerated() {
      let hash = WordHash.of(bytes, word.range)
      let known = table.word(hash)
      if place == 0, let opening = known.opening {
        determiner = opening
        continue
      }
      if place > 0, known.endsPhrase || NominalLabel.isCut(bytes, before: word.range) {
        hasPhrase = known.endsPhrase
        break
      }
      side = known.side ?? side
      gender = known.gender ?? gender
      isFormer = isFormer || known.isFormer
      isVice = isVice || known.isVice
      isPlural = known.sort == nil && NominalLabel.isPlural(bytes, word.range)
      isNobody = known.sort == .nobody && !known.isVoice
      if place > 0, known.sort == nil, known.side == nil, bytes[word.range.lowerBound] &- 0x41 < 26 { hasName = true }
      if let sort = known.sort {
        self.sort = sort
        head = hash
        isCapital = bytes[word.range.lowerBound] &- 0x41 < 26
        isOther = known.isOther
      } else if NominalLabel.isOwner(bytes, word.range) {
        determiner = .ownedByOther
        sort = nil
      }
    }
  }

  /// Whether a word in small letters has the ending of a plural.
  private static func isPlural(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count > 3, bytes[range.lowerBound] &- 0x61 < 26 else { return false }
    switch (bytes[range.upperBound - 2], bytes[range.upperBound - 1]) {
    case (0x73, 0x73), (0x75, 0x73), (0x69, 0x73), (0x27, 0x73), (0x99, 0x73): return false
    case (_, 0x73): return true
    case (0x65, 0x6E): return range.count > 5 && bytes[range.upperBound - 3] == 0x6D
    default: return false
    }
  }

  private static func isCut(_ bytes: [UInt8], before range: TextRange) -> Bool {
    let last = range.lowerBound - 2
    return last >= 0 && (bytes[last] == 0x2C || bytes[last] == 0x3B)
  }

  private static func isOwner(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count > 2, bytes[range.upperBound - 1] | 0x20 == 0x73 else { return false }
    let before = bytes[range.upperBound - 2]
    return before == 0x27 || before == 0x99 && range.count > 4
  }
}
