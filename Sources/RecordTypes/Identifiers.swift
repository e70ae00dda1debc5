/// An opaque name that RecordStore assigns once: derived from the first capture's hash and an ordinal.
public protocol Identifier: Sendable, Hashable, CustomStringConvertible {
  /// The characters that stand in addresses and JSON.
  var value: String { get }
  /// An identifier out of its characters.
  init(_ value: String)
}

extension Identifier {
  /// The characters of the identifier.
  public var description: String { value }
}

/// Names a document of a record.
public struct DocumentID: Identifier {
  /// The characters of the identifier.
  public let value: String
  /// An identifier out of its characters.
  public init(_ value: String) { self.value = value }
}

/// Names a turn of a record; it survives another capture of the same page.
public struct TurnID: Identifier {
  /// The characters of the identifier.
  public let value: String
  /// An identifier out of its characters.
  public init(_ value: String) { self.value = value }
}

/// Names a quotation of a report in a record.
public struct QuotationID: Identifier {
  /// The characters of the identifier.
  public let value: String
  /// An identifier out of its characters.
  public init(_ value: String) { self.value = value }
}

/// Names a person of a record.
public struct PersonID: Identifier {
  /// The characters of the identifier.
  public let value: String
  /// An identifier out of its characters.
  public init(_ value: String) { self.value = value }
}

/// Names an event: an occasion on which somebody spoke.
public struct EventID: Identifier {
  /// The characters of the identifier.
  public let value: String
  /// An identifier out of its characters.
  public init(_ value: String) { self.value = value }
}

/// Names an outlet of a record.
public struct OutletID: Identifier {
  /// The characters of the identifier.
  public let value: String
  /// An identifier out of its characters.
  public init(_ value: String) { self.value = value }
}
