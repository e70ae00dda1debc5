public import Texts

/// A part of the page that is not the document.
public struct Furniture: Sendable, Hashable {
  /// What sort of part it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case header, clock, contacts, navigation, feed, popular, related, share, accounts, policy, promotion, caption
    case credit, notice, other
  }
  /// What sort of part it is.
  public var kind: Kind
  /// Where it stands in the capture.
  public var origin: OriginRange

  /// A part of the page.
  public init(kind: Kind, origin: OriginRange) {
    self.kind = kind
    self.origin = origin
  }
}

/// Another article that the page points to.
public struct Teaser: Sendable, Hashable {
  /// The list it stands in.
  public enum List: String, Sendable, Hashable, CaseIterable {
    case latest, popular, related, inline
  }
  /// The list it stands in.
  public var list: List
  /// Its headline as printed.
  public var title: String
  /// Its date, where one stands beside it.
  public var date: PartialDate?
  /// Its first words, where they stand beside it.
  public var lead: String?
  /// Its address, where the page gives one.
  public var url: String?
  /// Where it stands in the capture.
  public var origin: OriginRange

  /// A teaser of its parts.
  public init(
    list: List, title: String, date: PartialDate? = nil, lead: String? = nil, url: String? = nil, origin: OriginRange
  ) {
    self.list = list
    self.title = title
    self.date = date
    self.lead = lead
    self.url = url
    self.origin = origin
  }
}

/// The words under a picture.
public struct Caption: Sendable, Hashable {
  /// The caption.
  public var text: String
  /// Who made or owns the picture, as printed.
  public var credit: String?
  /// Where it stands in the capture.
  public var origin: OriginRange

  /// A caption of its parts.
  public init(text: String, credit: String? = nil, origin: OriginRange) {
    self.text = text
    self.credit = credit
    self.origin = origin
  }
}
