import Captures
import RecordTypes
import Texts

extension FuzzTarget {
  /// Bytes of any sort as a capture, under every charset. The first byte chooses what the server said.
  static let captures = FuzzTarget(
    "captures",
    bytes: [
      [0] + Array(InventedWords.page.utf8), [1] + Array("Ünder the pier".utf8),
      [3, 0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2],
      [0, 0xFF, 0xFE, 0x54, 0, 0x61, 0, 0x3D, 0xD8, 0, 0xDE], [0, 0xFE, 0xFF, 0, 0x54, 0xD8, 0x3D, 0xDE, 0],
      [8, 0xC4, 0xE3, 0xBA, 0xC3], [10, 0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42],
      [0, 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C, 4, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0],
      [0, 0x28, 0xB5, 0x2F, 0xFD, 0x20, 1, 9, 0, 0, 0x61], [0] + Array("%PDF-1.4".utf8), [0, 0x50, 0x4B, 3, 4],
    ],
    words: ["charset=", "windows-1251", "utf-16le", "<meta charset=", "<?xml encoding=", "\u{FEFF}", "koi8-u"]
  ) { input in
    guard let choice = input.first else { return [] }
    let charset = declared[Int(choice) % declared.count]
    let bytes = Array(input.dropFirst())
    guard let capture = try? CaptureReader.capture(name: "page", bytes: bytes, contentType: charset) else { return [] }
    let decoded = CaptureDecoder.decode(capture)
    var faults = OriginFaults.of(decoded.text, in: capture.bytes)
    if !DocumentFaults.isUTF8(decoded.text.bytes) { faults.append("the text is no UTF-8") }
    if decoded.text.origins.runs.reduce(0, { $0 + $1.end - $1.start }) != decoded.text.bytes.count {
      faults.append("characters without origin")
    }
    if capture.hash != .sha256(of: capture.bytes) { faults.append("another hash") }
    if isReadTwice(input), CaptureDecoder.decode(capture).text != decoded.text { faults.append("another text") }
    return faults
  }

  private static let declared: [String?] = [
    nil, "text/plain; charset=utf-8", "text/html", "text/plain; charset=windows-1251", "text/html; charset=koi8-u",
    "text/plain; charset=utf-16le", "text/plain; charset=utf-16be", "text/html; charset=iso-8859-8",
    "text/plain; charset=gb18030", "text/plain; charset=big5", "text/plain; charset=iso-2022-jp",
    "text/plain; charset=shift_jis", "text/plain; charset=euc-jp", "text/plain; charset=euc-kr",
    "text/html; charset=x-user-defined", "text/html; charset=no-such", "text/html; charset=utf-7",
  ]
}
