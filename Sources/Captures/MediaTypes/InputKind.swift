/// What sort of input a file is, by its name and its first bytes.
package enum InputKind: Sendable, Hashable {
  /// One text or page, perhaps compressed.
  case capture
  /// A WARC or ARC file, perhaps compressed.
  case webArchive
  /// A WACZ package.
  case wacz
  /// Capture lines of the contract (NDJSON), perhaps compressed.
  case captureLines

  /// The sort of the file `name` that begins with `head` (4096 bytes are enough).
  package static func of(name: String, head: [UInt8]) -> InputKind {
    let name = withoutCompression(name.lowercased())
    let begin = unwrapped(head)
    if isWebArchive(begin) { return .webArchive }
    if name.hasSuffix(".wacz"), head.isEmpty || Signatures.matches(head, Signatures.zip) { return .wacz }
    let isPage = begin.first { $0 > 0x20 } == 0x3C
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson"), !isPage { return .captureLines }
    if name.hasSuffix(".warc") || name.hasSuffix(".arc"), !isPage { return .webArchive }
    return .capture
  }

  /// Whether the bytes begin as the first record of a WARC or ARC does; blank lines before it do no harm.
  static func isWebArchive(_ bytes: [UInt8]) -> Bool {
    let begin = Array(bytes.prefix(256).drop { $0 == 0x0A || $0 == 0x0D })
    return Signatures.matches(begin, Array("WARC/".utf8)) || Signatures.matches(begin, Array("filedesc://".utf8))
  }

  private static func withoutCompression(_ name: String) -> String {
    for suffix in [".gz", ".zst", ".open"] where name.hasSuffix(suffix) { return String(name.dropLast(suffix.count)) }
    return name
  }

  /// The first bytes of what compressed bytes hold.
  private static func unwrapped(_ head: [UInt8]) -> [UInt8] {
    let form: Inflater.Form
    if Signatures.matches(head, Signatures.gzip) {
      form = .gzipOrZlib
    } else if Signatures.matches(head, Signatures.zstd) {
      form = .zstd
    } else {
      return head
    }
    var output: [UInt8] = []
    _ = Inflater(form).step(head, from: 0, into: &output)
    return output
  }
}
