package import RecordTypes
package import Texts

/// Reads a page: which of it is the document, and what does it say of itself?
package enum PageReader {
  /// The document of a capture, without turns and quotations.
  ///
  /// - Parameters:
  ///   - text: the capture's text, decoded, with the origin of every byte.
  ///   - capture: what is known of the bytes; its media type decides who reads them, its repeated lines are furniture.
  ///   - rules: the families of rules in force: all, but where one is measured.
  /// - Returns: the document. Every text has one: what cannot be told stays absent, what is doubtful is a finding.
  /// - Complexity: O(bytes).
  package static func read(_ text: SourceText, of capture: Capture, rules: PageRules = .all) -> Document {
    let repeated = rules.contains(.repetition) ? RepeatedLines(of: capture) : nil
    return capture.mediaType.isMarkup
      ? HTMLPageReader.read(text, of: capture, repeated: repeated, rules: rules)
      : TextPageReader.read(text, of: capture, repeated: repeated, rules: rules)
  }
}
