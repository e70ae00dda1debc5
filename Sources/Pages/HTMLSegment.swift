import Texts

/// A stretch of text inside one text node, with what the page's mark-up says of it.
struct HTMLPiece: Sendable {
  /// How a piece is set.
  struct Style: OptionSet, Sendable {
    let rawValue: UInt8
    static let bold = Style(rawValue: 1)
    static let italic = Style(rawValue: 2)
    static let link = Style(rawValue: 4)
    /// A line break stands before the piece.
    static let broken = Style(rawValue: 8)
    /// White space is kept by the page: `<pre>`.
    static let preformatted = Style(rawValue: 16)
  }
  /// The text node.
  var node: Int32
  /// The raw bytes of the page.
  var low: UInt32
  /// Behind the last raw byte.
  var high: UInt32
  /// How it is set.
  var style: Style

  /// The raw bytes of the page.
  var range: TextRange { Int(low)..<Int(high) }
}

/// A line of text as the page shows it: what stands between two edges of blocks, or a part of that between line breaks.
struct HTMLSegment: Sendable {
  /// The pieces of it in the layout's list.
  var pieces: Range<Int>
  /// The innermost block that holds it.
  var container: Int
  /// Characters but white space.
  var length = 0
  /// Those of them inside links.
  var linkLength = 0
  /// Those of them in bold.
  var boldLength = 0
  /// Words.
  var words = 0
  /// Marks that end or part sentences: `.` `!` `?` `,` `;` and their like, before white space.
  var stops = 0
  /// Whether the last mark ends a sentence.
  var endsSentence = false
  /// Whether its raw bytes hold a digit; without one it holds no whole date.
  var hasDigit = false

  /// Share of the text inside links.
  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
}
