package import Texts

/// An input line of `quotations`: a clean text.
package struct TextLine: Sendable, Hashable {
  /// The line's name.
  package var id: String
  /// The text, in whose code points the answer counts.
  package var text: String
  /// When it was published: relative dates count from there.
  package var published: PartialDate?

  /// Reads a line without its line end. O(n).
  package static func parse(_ line: [UInt8]) throws(LineError) -> TextLine {
    let input = try InputLine(line)
    return TextLine(id: input.id, text: try input.requiredString("text"), published: try input.date("published"))
  }
}
