/// A half-open range `[start, end)` of UTF-8 byte offsets in the text it belongs to.
///
/// The contract counts Unicode code points; only Exchange converts.
public typealias TextRange = Range<Int>

/// A half-open range `[start, end)` of byte offsets in a capture, as fetched, before charset decoding.
public typealias OriginRange = Range<Int>

extension Range<Int> {
  /// Whether every offset of `other` lies in this range; an empty range lies where its bound does.
  package func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// The smallest range that holds both.
  package func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }

  /// The same range moved by `distance`.
  package func shifted(by distance: Int) -> Range<Int> {
    (lowerBound + distance)..<(upperBound + distance)
  }
}
