import Speakers
import Texts

extension PersonIndex {
  /// How well an entry answers to a noun of that sort, 0 where it does not: `the newspaper` is the Harbour Post before it is
  /// the Harbour Ministry. What the text names like a person but never treats as one may be a body too.
  func fit(_ entry: Int, _ sort: NominalWords.Sort) -> Float {
    let known = entries[entry]
    switch known.kind {
    case .place: return sort == .place ? 1 : sort == .government ? 0.5 : 0
    case .person:
      guard sort == .press || sort == .company || sort == .body else { return 0 }
      return known.gender == nil && known.office == nil ? 0.5 : 0
    case .organisation:
      guard sort != .place else { return 0.2 }
      let own = PersonIndex.sort(of: known.name)
      if own == sort { return 1.6 }
      // Few bodies are a government whatever they are called.
      return sort == .government ? 0.4 : own == nil || sort == .body ? 0.9 : 0.5
    }
  }

  /// What the last telling word of a name says of a body.
  private static func sort(of name: String) -> NominalWords.Sort? {
    let bytes = Array(name.utf8)
    let table = NominalWords.table
    var sort: NominalWords.Sort?
    for word in Words.scan(bytes, in: 0..<bytes.count) {
      if let told = table.word(WordHash.of(bytes, word.range)).sort, told != .person, told != .nobody { sort = told }
    }
    return sort
  }
}
