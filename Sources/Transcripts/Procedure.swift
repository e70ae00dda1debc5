internal import RecordTypes
internal import Texts

/// Lines by which minutes tell what a house does: `The House divided: Ayes 188, Noes 203`, `It being Two o’clock, …`.
enum Procedure {
  /// Whether the line tells of the house instead of being said in it. O(1) for most lines.
  static func isLine(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 240, first.contains(bytes[range.lowerBound]) else { return false }
    let folded = String(
      decoding: Folding.fold(bytes, range.lowerBound..<Swift.min(range.upperBound, range.lowerBound + 60)),
      as: UTF8.self)
    if openers.contains(where: { folded.hasPrefix($0) }) { return true }
    if folded.hasPrefix("it being ") { return folded.contains("o'clock") || folded.contains("o’clock") }
    guard let body = bodies.first(where: { folded.hasPrefix($0) }) else { return false }
    return acts.contains { folded.dropFirst(body.count).hasPrefix($0) }
  }

  private static let first = Set("TIQHMDSL".utf8)
  private static let bodies = [
    "the house ", "house ", "the committee ", "committee ", "the senate ", "the sitting ", "the meeting ", "la seance ",
    "the hearing ",
  ]
  private static let acts = [
    "adjourned", "divided", "rose", "resumed", "proceeded", "suspended", "was suspended", "was adjourned",
    "continued in camera",
    "est levee", "est suspendue", "was closed",
  ]
  private static let openers = [
    "question put", "question accordingly", "division no", "motion agreed", "sitting suspended",
    "several hon. members rose",
  ]
}
