/// Words that are alike in the ways that alignment knows: spellings, stems, numbers, contractions, brackets, points.
enum SampleWords {
  private static let all = [
    "the", "harbour", "harbor", "ships", "ship", "shipping", "center", "centre", "we", "never", "paid", "pay", "twenty",
    "20", "first", "1st", "don't", "do", "not", "yes", "yeah", "...", "[and]", "because", "cause", "minister",
    "ministers",
  ]

  /// So many of them in a random order.
  static func text(_ count: Int, _ generator: inout IndexTests.Generator) -> String {
    (0..<count).map { _ in all.randomElement(using: &generator) ?? "" }.joined(separator: " ")
  }
}
