import Texts

/// The last paragraph of a text that invites the reader to subscribe, to sign up or to follow is none of it. An invitation holds a phrase
/// of invitations, quotes nobody, and is no longer than such paragraphs are.
enum HTMLInvitationRule {
  /// The most words of an invitation.
  private static let most = 70

  /// Whether a line, the last of its text, is an invitation.
  static func isInvitation(_ line: HTMLLineFilter.Line, _ page: HTMLPage) -> Bool {
    guard (1...most).contains(page.segments[line.index].words) else { return false }
    let words = Words.scan(line.folded, in: 0..<line.folded.count)
    return TextLexicon.scan(line.folded, words).inside.contains(.promotion) && !quotes(page.text(line.index))
  }

  /// Whether a quotation mark that is no apostrophe stands in a text.
  static func quotes(_ text: [UInt8]) -> Bool {
    var offset = 0
    while offset < text.count {
      let (scalar, length) = Scalars.decode(text, at: offset)
      if QuoteMark.isQuote(scalar), !QuoteMark.isApostrophe(scalar) { return true }
      offset += length
    }
    return false
  }
}
