package import RecordTypes
package import Texts

/// Reads a page: which of it is the document, and what does it say of itself?
package enum PageReader {
  /// The document of a capture, without turns and quotations.
  ///
  /// - Parameters:
  ///   - text: the capture's text, decoded, with the origin of every byte.
  ///   - capture: what is known of the bytes; its media type decides who reads them, its repeated lines are furniture.
  /// - Returns: the document. Every text has one: what cannot be told stays absent, what is doubtful is a finding.
  /// - Complexity: O(bytes).
  package static func read(_ text: SourceText, of capture: Capture) -> Document {
    let repeated = RepeatedLines(of: capture)
    return capture.mediaType.isMarkup
      ? HTMLPageReader.read(text, of: capture, repeated: repeated)
      : TextPageReader.read(text, of: capture, repeated: repeated)
  }
}
