/// What a title, an honorific or a pronoun says of a person's gender.
package enum Gender: String, Sendable, Hashable {
  case female, male
}

/// What a name names.
package enum NameKind: String, Sendable, Hashable {
  case person, organisation, place
}
