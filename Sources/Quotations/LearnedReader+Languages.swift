extension LearnedReader {
  /// The reader for a language; nil where no weights were learned for it.
  static func reader(for language: String) -> LearnedReader? { language == "en" ? english : nil }

  private static let english: LearnedReader? = {
    guard let chain = LabelModel.chain, let roles = LabelModel.roles else { return nil }
    return LearnedReader(chain: chain, roles: roles, classes: .english, spoken: .english)
  }()
}
