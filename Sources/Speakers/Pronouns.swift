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
    switch folded {
    case "he", "him", "his", "himself", "er", "ihm", "ihn", "il", "lui", "el", "он", "его", "ему", "им": .one(.male)
    case "she", "her", "hers", "herself", "ihr", "elle", "ella", "она", "ее", "ей": .one(.female)
    case "they", "them", "their", "it", "its", "sie", "ils", "elles", "ellos", "ellas", "они", "их", "es": .many
    default: nil
    }
  }
}
