import Texts

/// A word as it is written, folded, with what spelling turns on.
struct WrittenWord {
  let folded: [UInt8]
  let traits: Token.Traits

  init(_ token: Token, _ bytes: [UInt8]) {
    folded = Folding.fold(bytes, token.range)
    traits = token.traits
  }

  var isNumber: Bool { traits.contains(.number) }
  var isCapital: Bool { traits.contains(.capital) }
  var opensSentence: Bool { traits.contains(.opensSentence) }
  var hasDigit: Bool { folded.contains { $0 &- 0x30 < 10 } }
}

extension PreparedQuery {
  /// The word of the quotation at `index`.
  func written(_ index: Int) -> WrittenWord { WrittenWord(tokens[index], text.bytes) }
}

extension PassageStream {
  /// The word at `place`.
  func written(_ place: Int) -> WrittenWord { WrittenWord(tokens[place], bytes(at: place)) }
}
