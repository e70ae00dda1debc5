import Texts

/// An attribute that some rule reads; all others are dropped by the tokenizer.
struct HTMLAttribute: Sendable {
  /// The attributes that the rules read.
  enum Name: UInt8, CaseIterable, Sendable {
    case `class`, id, style, hidden, role, rel, href, src, content, property, name, itemprop, itemtype, itemscope
    case datetime, lang, hreflang, type, title, alt, pubdate, start, colspan
    case ariaHidden, ariaLabel, httpEquiv, xmlLang, testIdentifier, component

    /// As it is written.
    var written: String {
      switch self {
      case .ariaHidden: "aria-hidden"
      case .ariaLabel: "aria-label"
      case .httpEquiv: "http-equiv"
      case .xmlLang: "xml:lang"
      case .testIdentifier: "data-testid"
      case .component: "data-component"
      default: "\(self)"
      }
    }
  }

  /// A set of names, a bit each.
  struct Names: Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt32 = 0

    init() {}

    init(arrayLiteral names: Name...) { for name in names { insert(name) } }

    @inline(__always)
    mutating func insert(_ name: Name) { bits |= 1 << UInt32(name.rawValue) }

    @inline(__always)
    func contains(_ name: Name) -> Bool { bits & 1 << UInt32(name.rawValue) != 0 }

    @inline(__always)
    func isDisjoint(with other: Names) -> Bool { bits & other.bits == 0 }
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

  static let names = HashTable(Name.allCases.map { (HTMLName.key($0.written), $0) })
}
