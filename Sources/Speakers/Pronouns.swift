/// Pronouns that stand for a person.
package enum Pronouns {
  /// What a pronoun tells of whom it stands for.
  package enum Reference: Sendable, Hashable {
    case one(Gender)
    /// Several persons, a body, or a person of unnamed gender.
    case many
  }

  /// What `folded` stands for; nil where it is no pronoun of the third person.
  package static func reference(_ folded: String) -> Reference? {
    // The longest has eight bytes.
    guard folded.utf8.count <= 8 else { return nil }
    return references[folded]
  }

  private static let references: [String: Reference] = {
    let words: KeyValuePairs<String, Reference> = [
      "he him his himself er ihm ihn il lui el он его ему им": .one(.male),
      "she her hers herself ihr elle ella она ее ей": .one(.female),
      "they them their it its sie ils elles ellos ellas они их es": .many,
    ]
    return words.reduce(into: [:]) { table, entry in
      for word in entry.key.split(separator: " ") { table[String(word)] = entry.value }
    }
  }()
}
