/// The marks that open and close quotations, in the languages that captures are written in.
public enum QuoteMark {
  /// Whether `scalar` may open or close a quotation: straight, curly, low, angle, CJK, or used as an apostrophe.
  @inlinable
  public static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0xB4, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F, 0xFF02,
      0xFF07:
      true
    default: false
    }
  }

  /// Whether `scalar` may stand inside a word as an apostrophe.
  @inlinable
  public static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x60, 0xB4, 0xFF07: true
    default: false
    }
  }

  /// Whether `scalar` is one of the marks that come in ones (‘ ’ ‚ ' ‹ ›) rather than in twos.
  @inlinable
  public static func isSingle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2018...0x201B, 0x2039, 0x203A, 0x02BC, 0xFF07: true
    default: false
    }
  }
}
