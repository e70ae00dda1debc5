package import Texts

/// An input line of `check`: a quotation and who is said to have said it.
package struct CheckLine: Sendable, Hashable {
  /// The line's name.
  package var id: String
  /// The words quoted, in whose code points the answer's edits count.
  package var quotation: String
  /// Who is said to have said them.
  package var speaker: String?
  /// When the report was published.
  package var published: PartialDate?

  /// Reads a line without its line end; further members are passed over. O(n).
  package static func parse(_ line: [UInt8]) throws(LineError) -> CheckLine {
    let input = try InputLine(line)
    let speaker = try input.string("speaker")
    return CheckLine(
      id: input.id, quotation: try input.requiredString("quotation"), speaker: speaker == "" ? nil : speaker,
      published: try input.date("published"))
  }
}
