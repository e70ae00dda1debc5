internal import RecordTypes
internal import Texts

/// Lines by which minutes tell what a house does: `The House divided: Ayes 188, Noes 203`, `It being Two o’clock, …`.
enum Procedure {
  /// Whether the line tells of the house instead of being said in it. O(1) for most lines.
  static func isLine(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 480, mayOpen(bytes[range.lowerBound]) else { return false }
    let folded = Folding.fold(bytes, range.lowerBound..<Swift.min(range.upperBound, range.lowerBound + 60))
    if openers.open(folded) || range.count <= 60 && rising.stand(in: folded) { return true }
    if hours.open(folded) { return clocks.stand(in: folded) }
    guard let body = bodies.length(at: 0, in: folded) else { return false }
    return acts.length(at: body, in: folded) != nil
  }

  /// A, T, I, Q, H, M, D, S, L.
  private static func mayOpen(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41, 0x54, 0x49, 0x51, 0x48, 0x4D, 0x44, 0x53, 0x4C: true
    default: false
    }
  }

  private static let hours = Phrases(["it being "])
  private static let clocks = Phrases(["o'clock"])
  private static let bodies = Phrases([
    "the house ", "house ", "the committee ", "committee ", "the senate ", "the sitting ", "the meeting ", "la seance ",
    "the hearing ", "the joint sitting ", "the assembly ", "the council ", "the plenary ", "the session ",
    "the chamber ",
  ])
  private static let acts = Phrases([
    "adjourned", "divided", "rose", "resumed", "proceeded", "suspended", "was suspended", "was adjourned",
    "continued in camera",
    "est levee", "est suspendue", "was closed",
  ])
  /// `Mr. Tanos rose--`: a member who would like to speak.
  private static let rising = Phrases([" rose--", " rose—", " rose –"])
  private static let openers = Phrases([
    "question put", "question accordingly", "division no", "motion agreed", "sitting suspended",
    "several hon. members rose", "accordingly, the house", "accordingly the house", "the clerk read ",
    "the clerk called",
    "the bill was ordered", "a motion to reconsider was laid",
  ])
}
