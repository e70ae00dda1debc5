package import Texts

/// A name in running text.
package struct NameMention: Sendable, Hashable {
  /// The name alone; honorific and office stand outside.
  package var range: TextRange
  /// What it names.
  package var kind: NameKind
  /// As printed.
  package var name: String
  /// The office printed before or behind the name.
  package var office: String?
  /// Where that office stands.
  package var officeRange: TextRange?
  /// What the honorific or the office tells.
  package var gender: Gender?
  /// The name cut into parts, for a person.
  package var person: PersonName?

  /// A mention of its parts.
  package init(
    range: TextRange, kind: NameKind, name: String, office: String? = nil, officeRange: TextRange? = nil,
    gender: Gender? = nil
  ) {
    self.range = range
    self.kind = kind
    self.name = name
    self.office = office
    self.officeRange = officeRange
    self.gender = gender
  }
}
