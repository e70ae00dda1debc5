import Texts

/// What a word is, as far as a list of function words, cue words and its shape tell. No grammar is consulted.
enum Tag: UInt8, Sendable {
  case other, capitalised, capitals, number
  case pronoun, possessivePronoun, determiner, that, relative, preposition, conjunction, subordinator
  case modal, be, have, does, to, negation, adverb, according
  case sayPast, sayPresent, saySaying, sayBase, cueNoun
  case title, role, time
  case ing, ed, ly
  case comma, stop, question, colon, semicolon, dash, open, close, possessive, symbol
  case ellipsis
  case quoteShort, quoteMiddle, quoteLong

  /// A form of a verb of saying.
  var isSaying: Bool { self == .sayPast || self == .sayPresent || self == .saySaying || self == .sayBase }
  /// A form of a verb of saying that needs no auxiliary.
  var isFiniteSaying: Bool { self == .sayPast || self == .sayPresent }
  /// A stretch between quote marks.
  var isQuote: Bool { rawValue >= Tag.quoteShort.rawValue }
  /// Written with a capital and no function word.
  var isName: Bool { self == .capitalised || self == .capitals || self == .title }
}

/// One step of a paragraph as the readers see it: a word, a mark, or a whole stretch between quote marks.
struct Node: Sendable {
  /// Where it begins: UTF-8 bytes of the text. A stretch's marks are included.
  var start: Int32
  /// Where it ends.
  var end: Int32
  /// A hash of the folded word; for a stretch, of its first word.
  var hash: UInt32
  /// For a stretch, a hash of its last word; for a word, of its last three bytes.
  var suffix: UInt32
  /// The index of the stretch in `Paragraph.stretches`; -1 for words and marks.
  var stretch: Int32
  /// What sort of word it is.
  var tag: Tag
  /// What it looks like.
  var shape: Shape

  /// Where it stands.
  var range: TextRange { Int(start)..<Int(end) }

  /// What a word looks like.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    /// Begins with a capital.
    static let capital = Shape(rawValue: 1)
    /// The first of its sentence.
    static let first = Shape(rawValue: 2)
    /// For a stretch: every longer word has a capital.
    static let titled = Shape(rawValue: 4)
    /// For a stretch: it ends in punctuation inside the marks.
    static let pointed = Shape(rawValue: 8)
    /// For a stretch: it ends in a comma inside the marks.
    static let comma = Shape(rawValue: 16)
    /// For a stretch: it stands in single marks, or lacks its closing mark.
    static let unusual = Shape(rawValue: 32)
    /// White space stands before it.
    static let spaced = Shape(rawValue: 64)
    /// For a mark: ends a sentence. For a stretch: its last mark does.
    static let ends = Shape(rawValue: 128)
  }
}

/// A paragraph cut into nodes.
struct Paragraph: Sendable {
  /// Where it stands.
  var range: TextRange
  /// Its nodes, in order.
  var nodes: [Node]
  /// Its quoted stretches, in order.
  var stretches: [QuotedStretch]
  /// Whether it is a heading: a document says so, or it is short and ends without a point.
  var isHeading: Bool
  /// Whether the page sets it off as somebody else's words.
  var isBlockquote = false
  /// The number of nodes of each stretch's inner words.
  var words: [Int32]

  /// Whether it is a heading or a title in quote marks, and nothing else: nobody's words. Words of somebody's end in
  /// punctuation, inside the marks or behind them.
  var isQuotedHeading: Bool {
    guard nodes.count == 1, nodes[0].tag.isQuote, !isBlockquote else { return false }
    return isHeading || range.count < 160 && !nodes[0].shape.contains(.pointed)
  }
}
