import Texts

/// An attribute that some rule reads; all others are dropped by the tokenizer.
struct HTMLAttribute: Sendable {
  /// The attributes that the rules read.
  enum Name: String, CaseIterable, Sendable {
    case `class`, id, style, hidden, role, rel, href, src, content, property, name, itemprop, itemtype, itemscope
    case datetime, lang, hreflang, type, title, alt, pubdate, start, colspan
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case httpEquiv = "http-equiv"
    case xmlLang = "xml:lang"
    case testIdentifier = "data-testid"
    case component = "data-component"
  }

  /// Which attribute it is.
  var name: Name
  private var low: UInt32
  private var high: UInt32

  /// An attribute whose raw value stands at `value`.
  init(name: Name, value: TextRange) {
    self.name = name
    self.low = UInt32(truncatingIfNeeded: value.lowerBound)
    self.high = UInt32(truncatingIfNeeded: value.upperBound)
  }

  /// Where the value stands, entities and all; empty where the attribute has none.
  var value: TextRange { Int(low)..<Int(high) }

  static let names = HashTable(Name.allCases.map { (HTMLName.hash($0.rawValue), $0) })
}
