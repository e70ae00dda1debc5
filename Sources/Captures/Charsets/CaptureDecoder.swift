package import RecordTypes
package import Texts

/// A capture's text and what is known of how it was encoded.
package struct DecodedCapture: Sendable {
  /// The text: UTF-8, with the origin of each byte. Zeros and a byte order mark are left out, line ends are as they
  /// were, bytes that stand for nothing are U+FFFD.
  package var text: SourceText
  /// The charset that it was read in, by its WHATWG name.
  package var charset: String
  /// What is doubtful: `charsetUnknown`, `charsetConflict`, `charsetGuessed`, `invalidBytes`, `nulBytes`.
  package var findings: [Finding]
}

/// Turns a capture's bytes into text. Any bytes give a text; doubts are findings.
package enum CaptureDecoder {
  /// The text of `capture`. O(n); sound UTF-8 is not copied byte by byte and its map is one run.
  package static func decode(_ capture: Capture) -> DecodedCapture {
    let choice = CharsetChoice(capture)
    var findings = choice.findings
    if choice.charset == "UTF-8", let census = choice.census, census.invalid == 0, census.nuls == 0 {
      return DecodedCapture(text: sound(capture.bytes, from: choice.start), charset: "UTF-8", findings: findings)
    }
    var charset = choice.charset
    var builder = Transcoding.decode(capture.bytes, from: choice.start, charset: charset)
    if builder == nil {
      findings.append(
        Finding(category: "charsetUnknown", message: "\(charset) cannot be read on this system; read as windows-1252."))
      charset = "windows-1252"
      builder = Transcoding.decode(capture.bytes, from: choice.start, charset: charset)
    }
    var decoded = builder ?? DecodedTextBuilder(capacity: 0)
    findings += faults(decoded, charset: charset)
    return DecodedCapture(text: decoded.finish(), charset: charset, findings: findings)
  }

  private static func sound(_ bytes: [UInt8], from start: Int) -> SourceText {
    guard start > 0 else { return SourceText(bytes: bytes, origins: .identity(count: bytes.count)) }
    let run = OriginMap.Run(start: 0, origin: start, count: bytes.count - start)
    return SourceText(bytes: Array(bytes[start...]), origins: OriginMap(runs: run.count > 0 ? [run] : []))
  }

  private static func faults(_ decoded: DecodedTextBuilder, charset: String) -> [Finding] {
    var findings: [Finding] = []
    if decoded.invalid.count > 0 {
      findings.append(
        Finding(
          category: "invalidBytes",
          message: "\(decoded.invalid.count) places stand for nothing in \(charset) and are shown as U+FFFD.",
          origin: decoded.invalid.first))
    }
    if decoded.nuls.count > 0 {
      findings.append(
        Finding(
          category: "nulBytes", message: "\(decoded.nuls.count) zeros among the text are left out.",
          origin: decoded.nuls.first))
    }
    return findings
  }
}
