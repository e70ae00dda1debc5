import RecordTypes
import Texts

/// Which charset a capture is in, and what speaks against it. In this order: a byte order mark, what the server said,
/// what the page says, zeros as UTF-16 has them, whether most of it is UTF-8, and last what uchardet
/// guesses.
struct CharsetChoice {
  /// The WHATWG name.
  var charset: String
  /// The byte where the text begins, behind a byte order mark.
  var start: Int
  /// What the bytes look like as UTF-8; absent behind the mark of another encoding.
  var census: UTF8Sequences.Census?
  /// What is doubtful about the choice.
  var findings: [Finding]

  /// Chooses for `capture`. O(n).
  init(_ capture: Capture) {
    let bytes = capture.bytes
    findings = []
    start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (charset, start) = ("UTF-8", 3)
      census = UTF8Sequences.census(bytes, from: 3)
      return
    }
    if let (encoding, length) = WideEncoding.marked(bytes) {
      (charset, start) = (encoding.charset, length)
      return
    }
    charset = "UTF-8"
    let census = UTF8Sequences.census(bytes, from: 0)
    self.census = census
    if let named = named(capture, census: census) {
      charset = named
    } else if let wide = WideEncoding.unmarked(bytes) {
      charset = wide.charset
    } else if census.invalid > census.valid {
      charset = guessed(bytes)
    }
  }

  /// The charset named by server or page, where the bytes do not plainly contradict it.
  private mutating func named(_ capture: Capture, census: UTF8Sequences.Census) -> String? {
    var labels = capture.charset.map { [("the server", $0)] } ?? []
    if capture.mediaType.isMarkup, let label = DeclaredCharset.label(in: capture.bytes) {
      labels.append(("the page", label))
    }
    for (who, label) in labels {
      guard var charset = CharsetLabels.charset(of: label), charset != "replacement" else {
        findings.append(
          Finding(category: "charsetUnknown", message: "No charset is known by the name that \(who) gives: \(label)."))
        continue
      }
      // A page that can be read as ASCII to find the name is no UTF-16 (WHATWG HTML, prescan).
      if who == "the page", charset.hasPrefix("UTF-16") { charset = "UTF-8" }
      guard let contradiction = contradiction(charset, capture.bytes, census) else { return charset }
      findings.append(
        Finding(category: "charsetConflict", message: "\(who.capitalizedFirst) says \(charset), but \(contradiction)."))
    }
    return nil
  }

  /// What in the bytes speaks plainly against `charset`.
  private func contradiction(_ charset: String, _ bytes: [UInt8], _ census: UTF8Sequences.Census) -> String? {
    switch charset {
    case "UTF-8":
      return census.invalid > census.valid ? "most of the bytes beyond ASCII are no UTF-8" : nil
    case "UTF-16LE", "UTF-16BE":
      guard let wide = WideEncoding.unmarked(bytes) else { return "the bytes are no UTF-16" }
      return wide.charset == charset ? nil : "the bytes are \(wide.charset)"
    default:
      // Text of another charset hardly ever is UTF-8 by chance; two-byte charsets a little more often.
      let enough = SingleByteTables.upperHalf(of: charset) == nil ? 12 : 3
      return census.invalid == 0 && census.valid >= enough ? "the bytes are UTF-8 throughout" : nil
    }
  }

  private mutating func guessed(_ bytes: [UInt8]) -> String {
    let label = CharsetDetector.label(of: bytes, from: 0)
    let charset = label.flatMap(CharsetLabels.charset) ?? "windows-1252"
    findings.append(
      Finding(
        category: "charsetGuessed",
        message:
          "Nobody names the charset and the bytes are no UTF-8; they are read as \(charset), by their frequencies."
      ))
    return charset
  }
}

extension String {
  /// The same words with a capital in front.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
