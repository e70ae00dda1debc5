package import Texts

/// Guesses a text's language by its commonest small words.
package enum TextLanguage {
  /// BCP 47 tag; nil where the text is too short or none of the known languages fits. Reads the first 10,000 bytes.
  package static func guess(_ text: SourceText) -> String? {
    let bytes = text.bytes
    let words = Words.scan(bytes, in: 0..<Swift.min(bytes.count, 10_000))
    guard words.count >= 8 else { return nil }
    var counts = [Int](repeating: 0, count: tables.count)
    let languages = languages
    for word in words where word.kind == .word && word.range.count <= longest {
      guard var found = languages.value(of: Folding.hash(bytes, word.range)) else { continue }
      while found != 0 {
        counts[found.trailingZeroBitCount] += 1
        found &= found - 1
      }
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] * 12 >= words.count else {
      return nil
    }
    return tables[best].tag
  }

  /// Whether two tags name one language, whatever country they add.
  package static func isSame(_ one: String, _ other: String) -> Bool { primary(one) == primary(other) }

  /// What a language is called in English; its tag where this does not know it.
  package static func name(_ tag: String) -> String {
    let names = [
      "en": "English", "de": "German", "fr": "French", "es": "Spanish", "ru": "Russian", "pl": "Polish",
      "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "uk": "Ukrainian",
    ]
    return names[primary(tag)] ?? tag
  }

  private static func primary(_ tag: String) -> String {
    tag.lowercased().prefix { $0 != "-" && $0 != "_" }.description
  }

  private static let tables: [(tag: String, words: WordHashes)] = [
    ("en", "the of and to in that is for it with as was on be this are by have from at which not we has"),
    ("de", "der die und in den das von zu mit sich des ist auf fur nicht ein eine im dem auch es wird als an werden"),
    ("fr", "le la les de des et du en un une est que dans pour qui au sur pas par plus ce il ne avec aux"),
    ("es", "el la los las de que y en un una es por con para del se no al lo como su mas ha este"),
    ("ru", "и в не на что с по как это для из о к от за мы у же все он но его бы так"),
    ("pl", "i w na z do nie sie ze jest to o jak przez dla od po za oraz ktore ktory jego byl tym ma"),
    ("it", "il di che e la per un in non sono del una con si da come piu le dei gli alla della nel"),
    ("pt", "o de que e do da em um para com nao uma os no se na por mais as dos como ao pela"),
    ("nl", "de het een van en in is dat op te zijn met voor niet aan er die als ook door om bij"),
    ("uk", "і в не на що з як це для із до від за ми у та він але його що"),
  ].map { ($0.0, TextBytes.hashes($0.1)) }

  /// Bytes of the longest of the words.
  private static let longest = 10

  /// For each of the words the languages that have it, a bit each.
  private static let languages: HashTable<UInt16> = {
    var bits: [UInt64: UInt16] = [:]
    for (index, table) in tables.enumerated() { for word in table.words { bits[word, default: 0] |= 1 << index } }
    return HashTable(bits.map { ($0.key, $0.value) })
  }()
}
