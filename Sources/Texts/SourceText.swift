/// A text in UTF-8 that knows where each of its bytes came from.
public struct SourceText: Sendable, Hashable {
  /// The text: always valid UTF-8.
  public let bytes: [UInt8]
  /// The origin of each byte.
  public let origins: OriginMap

  /// A text and its map. `bytes` must be valid UTF-8.
  package init(bytes: [UInt8], origins: OriginMap) {
    self.bytes = bytes
    self.origins = origins
  }

  /// A text that is its own capture: offsets of the text are origins.
  public init(_ string: String) {
    self.init(bytes: Array(string.utf8), origins: .identity(count: string.utf8.count))
  }

  /// No text.
  public static let empty = SourceText("")

  /// The text as a string. O(n).
  public var string: String { String(decoding: bytes, as: UTF8.self) }
  /// Whether there is no text.
  public var isEmpty: Bool { bytes.isEmpty }
  /// The whole text.
  public var range: TextRange { 0..<bytes.count }

  /// The words at `range`; offsets outside the text are cut off.
  public subscript(range: TextRange) -> String {
    String(decoding: bytes[range.clamped(to: self.range)], as: UTF8.self)
  }

  /// The smallest range of the capture that holds `range`; nil where none of it has an origin.
  public func origin(of range: TextRange) -> OriginRange? { origins.origin(of: range) }

  /// The part of the text at `range`, with its origins.
  package func slice(_ range: TextRange) -> SourceText {
    var builder = SourceTextBuilder()
    builder.append(range.clamped(to: self.range), of: self)
    return builder.finish()
  }
}

/// Puts a text together out of pieces of another, keeping the origins.
package struct SourceTextBuilder {
  /// What has been put together so far.
  package private(set) var bytes: [UInt8] = []
  private var origins = OriginMap()

  package init() {}

  /// The number of bytes so far: where the next piece will start.
  package var count: Int { bytes.count }

  /// Makes room for `count` bytes in all.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends a piece of `text` as it is.
  package mutating func append(_ range: TextRange, of text: SourceText) {
    origins.append(range, of: text.origins, at: bytes.count)
    text.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends `replacement` for the piece at `range` of `text`: a decoded reference, folded white space.
  package mutating func append(_ replacement: [UInt8], for range: TextRange, of text: SourceText) {
    guard !replacement.isEmpty else { return }
    if let origin = text.origins.origin(of: range) {
      origins.append(
        .init(
          start: bytes.count, origin: origin.lowerBound, count: 1, unit: replacement.count, originUnit: origin.count))
    }
    bytes.append(contentsOf: replacement)
  }

  /// Appends one byte for the piece at `range` of `text`: the space for a run of white space.
  package mutating func append(_ byte: UInt8, for range: TextRange, of text: SourceText) {
    if let origin = text.origins.origin(of: range) {
      origins.append(
        .init(start: bytes.count, origin: origin.lowerBound, count: 1, unit: 1, originUnit: origin.count))
    }
    bytes.append(byte)
  }

  /// Appends bytes that were decoded from `origin` in the capture itself, `count` units of `unit` to `originUnit` bytes.
  package mutating func append(
    _ decoded: some Collection<UInt8>, origin: Int, count: Int, unit: Int = 1, originUnit: Int = 1
  ) {
    origins.append(.init(start: bytes.count, origin: origin, count: count, unit: unit, originUnit: originUnit))
    bytes.append(contentsOf: decoded)
  }

  /// Appends bytes that the capture does not have: the blank line between two blocks.
  package mutating func appendWithoutOrigin(_ bytes: some Collection<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }

  /// Appends the blank line between two blocks.
  package mutating func appendBlankLine() {
    bytes.append(0x0A)
    bytes.append(0x0A)
  }

  /// Takes the last `count` bytes back. O(1) beside the bytes themselves.
  package mutating func removeLast(_ count: Int) {
    bytes.removeLast(count)
    origins.truncate(to: bytes.count)
  }

  /// The text and its map.
  package consuming func finish() -> SourceText { SourceText(bytes: bytes, origins: origins) }
}
