import Hummingbird
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// The addresses that are kept for ever: captures, and words in them.
extension ReadingRoom {
  /// Finds the one capture whose hash begins with `prefix` and shows what `show` makes of it; several are offered.
  func capture(_ prefix: String, rest: String, show: (ContentHash) throws -> Response) throws -> Response {
    let isHexadecimal = prefix.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    guard isHexadecimal, prefix.utf8.count >= 4, prefix.utf8.count <= 64 else {
      return ReadingRoom.notFound("A capture is named by at least four digits of its SHA-256.")
    }
    let found = try record.read { try $0.captures(startingWith: prefix.lowercased()) }
    guard let first = found.first else { return ReadingRoom.notFound("The record has no capture \(prefix).") }
    return found.count == 1 ? try show(first) : Reply.page(CapturePage.choice(prefix, found, rest: rest))
  }

  /// What is known of a capture.
  func page(of hash: ContentHash) throws -> Response {
    try record.read { reader in
      guard let stored = try reader.capture(hash) else {
        return ReadingRoom.notFound("The record has no capture \(hash).")
      }
      let documents = try reader.documents(of: hash).compactMap { try reader.summary($0) }
      return Reply.page(CapturePage.page(stored, try reader.retrievals(of: hash), documents))
    }
  }

  /// The words at a byte range of a capture, lit where they stand, or only those of them at `lit` (ranges of bytes,
  /// separated by commas); for `bytes` the capture itself.
  func words(_ range: String, lit: String, of hash: ContentHash) throws -> Response {
    try record.read { reader in
      if range == "bytes" {
        guard let stored = try reader.capture(hash), let bytes = Verification.bytes(of: stored) else {
          return ReadingRoom.notFound("The bytes of capture \(hash) cannot be read.")
        }
        return Reply.download(bytes, hash: hash)
      }
      guard let bounds = ReadingRoom.bounds(range) else {
        return ReadingRoom.notFound("“\(range)” is no range of bytes: words stand at START-END, as in 2773-2909.")
      }
      return try words(at: bounds, lit: lit, of: hash, in: reader)
    }
  }

  /// `START-END` in decimal digits.
  private static func bounds(_ text: String) -> OriginRange? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let start = Int(parts[0]), let end = Int(parts[1]), start < end
    else { return nil }
    return start..<end
  }

  /// The words where the record's own documents have them; else where the capture is an earlier version of one, read anew
  /// out of the capture; else, for words outside of a document's text, the bytes themselves.
  private func words(
    at bounds: OriginRange, lit: String, of hash: ContentHash, in reader: RecordReader
  ) throws -> Response {
    let shown = lit.split(separator: ",").prefix(50).compactMap { ReadingRoom.bounds(String($0)) }
    func words(of text: SourceText) -> [TextRange]? {
      guard let whole = text.origins.text(of: bounds) else { return nil }
      let some = shown.filter { bounds.contains($0.lowerBound) && $0.upperBound <= bounds.upperBound }
        .compactMap { text.origins.text(of: $0) }
      return some.isEmpty ? [whole] : some
    }
    let documents = try reader.documents(of: hash).compactMap { try reader.document($0) }
    for stored in documents where stored.summary.capture == hash {
      if let lit = words(of: stored.document.text) {
        let outlet = try stored.document.outlet.flatMap { try reader.outlet(named: $0.value) }
        return Reply.page(DocumentPage.page(stored, showing: .words(lit, bounds), outlet: outlet))
      }
    }
    guard let capture = try reader.capture(hash), let bytes = Verification.bytes(of: capture),
      bounds.upperBound <= bytes.count
    else {
      return ReadingRoom.notFound(
        "Capture \(hash) does not reach to byte \(bounds.upperBound). Its page is /c/\(hash).")
    }
    if var stored = documents.first(where: { $0.summary.capture != hash }) {
      let name = try reader.retrievals(of: hash).first?.name ?? stored.summary.name
      var page = Capture(name: name, bytes: bytes, hash: hash, mediaType: capture.mediaType, charset: capture.charset)
      page.repeatedLines = try reader.repeatedLines(of: hash)
      let document = Extraction().document(of: page)
      if let lit = words(of: document.text) {
        stored.document = document
        stored.turns = []
        stored.summary.capture = hash
        return Reply.page(DocumentPage.page(stored, showing: .earlierWords(lit, bounds)))
      }
    }
    return Reply.page(CapturePage.excerpt(hash, bytes, bounds))
  }
}
