import Texts

/// The words of the passages that a quotation is laid beside, in one row: what is transparent is left out.
struct PassageStream {
  /// A stretch of one document.
  struct Piece {
    var ordinal: Int
    var text: MatchableText
    /// The places in the stream.
    var places: Range<Int>
  }
  private(set) var tokens: [Token] = []
  /// Index among the document's tokens, for each place.
  private(set) var indices: [Int] = []
  private(set) var pieces: [Piece] = []

  /// The words of `range` of a document; of one voice only where `voice` is given.
  init(_ text: MatchableText, ordinal: Int, range: Range<Int>, voice: Int? = nil) {
    append(text, ordinal: ordinal, range: range, voice: voice)
  }

  init() {}

  /// Adds a stretch of a document behind the others.
  mutating func append(_ text: MatchableText, ordinal: Int, range: Range<Int>, voice: Int? = nil) {
    let first = tokens.count
    guard let voice else {
      let whole = range.clamped(to: 0..<text.tokens.count)
      tokens.append(contentsOf: text.tokens[whole])
      indices.append(contentsOf: whole)
      pieces.append(Piece(ordinal: ordinal, text: text, places: first..<tokens.count))
      return
    }
    for index in range.clamped(to: 0..<text.tokens.count) {
      let token = text.tokens[index]
      if text.voice(of: token) != voice { continue }
      tokens.append(token)
      indices.append(index)
    }
    pieces.append(Piece(ordinal: ordinal, text: text, places: first..<tokens.count))
  }

  /// The piece that a place belongs to.
  func piece(at place: Int) -> Int { pieces.firstIndex { $0.places.contains(place) } ?? 0 }

  /// The bytes of the text that a place belongs to.
  func bytes(at place: Int) -> [UInt8] { pieces[piece(at: place)].text.bytes }

  /// The folded word at a place, as it is written.
  func folded(_ place: Int) -> [UInt8] { Folding.fold(bytes(at: place), tokens[place].range) }
}
