internal import Speakers
internal import Texts

/// Whether a court, an inquiry or a committee hears somebody: the head of the page says so, and labels call people as such
/// records do.
enum Hearings {
  /// How much of the page's head is read, in bytes.
  private static let head = 1500

  /// Whether it is one. O(turns).
  static func isHearing(_ drafts: [DraftTurn], _ bytes: [UInt8], title: String?) -> Bool {
    let labels = drafts.compactMap { $0.label }
    let courteous = labels.count { label in
      label.person.map { !$0.honorifics.isEmpty } ?? false || label.key == "the witness" || label.key == "the court"
        || label.key.hasPrefix("the chair") || label.key.hasPrefix("judge ") || label.key.hasPrefix("justice ")
    }
    guard courteous >= 2, courteous * 10 >= labels.count * 5 else { return false }
    let text = Folding.bytes((title ?? "") + " ") + Folding.fold(bytes, 0..<Swift.min(head, bytes.count))
    return words.stand(in: text)
  }

  private static let words = Phrases([
    "public hearing", "preliminary hearing", "hearing on", "hearing of", "hearing before", "oral argument",
    "testimony of",
    "testimony before", "inquiry", "tribunal", "deposition", "commission of", "oral evidence", "royal commission",
    "before the committee", "vernehmung", "audition de", "comision de investigacion", "select committee",
    "untersuchungsausschuss", "commission d'enquete", "(affirmed)", "(sworn)", "duly sworn", "supreme court",
  ])
}
