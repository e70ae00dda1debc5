internal import GRDB
package import RecordTypes
package import Texts

extension RecordReader {
  private static let captureColumns = "sha256, media_type, charset, size, encoding, bytes"

  /// Whether the record holds the capture.
  package func contains(_ hash: ContentHash) throws(RecordError) -> Bool {
    try connection.exists("SELECT 1 FROM captures WHERE sha256 = ?", [.hash(hash)])
  }

  /// The capture of that hash.
  package func capture(_ hash: ContentHash) throws(RecordError) -> StoredCapture? {
    let capture = try connection.first(
      "SELECT \(Self.captureColumns) FROM captures WHERE sha256 = ?", [.hash(hash)], Self.storedCapture)
    return try withDictionary(capture ?? nil)
  }

  private func withDictionary(_ capture: StoredCapture?) throws(RecordError) -> StoredCapture? {
    guard var capture, capture.encoding.hasPrefix("zstd:"), let number = Int(capture.encoding.dropFirst(5)) else {
      return capture
    }
    capture.dictionary = try dictionary(number)
    return capture
  }

  /// What a capture is and how many bytes it has, without them.
  package func captureFacts(_ hash: ContentHash) throws(RecordError) -> (mediaType: MediaType, size: Int)? {
    try connection.first(
      "SELECT media_type, size FROM captures WHERE sha256 = ?", [.hash(hash)],
      { (mediaType: $0.word() ?? .text, size: $0.int() ?? 0) })
  }

  /// The hashes that begin with `prefix` (hexadecimal digits), in order.
  package func captures(startingWith prefix: String, limit: Int = 20) throws(RecordError) -> [ContentHash] {
    let prefix = prefix.lowercased()
    guard prefix.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return [] }
    return try connection.all(
      "SELECT sha256 FROM captures WHERE sha256 >= ? AND sha256 < ? ORDER BY sha256 LIMIT ?",
      [.text(prefix), .text(prefix + "g"), .int(limit)], { $0.hash() }
    ).compactMap(\.self)
  }

  /// Hands every capture to `body`, in order of import, one at a time in memory. A row whose hash cannot be read is
  /// passed over (`verifyStructure` names it).
  package func forEachCapture(_ body: (StoredCapture) throws -> Void) throws {
    var last = 0
    while let number = try connection.first(
      "SELECT number FROM captures WHERE number > ? ORDER BY number LIMIT 1", [.int(last)], { $0.int() ?? 0 })
    {
      let capture = try connection.first(
        "SELECT \(Self.captureColumns) FROM captures WHERE number = ?", [.int(number)], Self.storedCapture)
      if let capture = try withDictionary(capture ?? nil) { try body(capture) }
      last = number
    }
  }

  /// How and when the capture came here, the first first.
  package func retrievals(of hash: ContentHash) throws(RecordError) -> [StoredRetrieval] {
    try connection.all(
      """
      SELECT name, url, retrieved, headers, container FROM retrievals
      WHERE capture = (SELECT number FROM captures WHERE sha256 = ?) ORDER BY number
      """, [.hash(hash)]
    ) { fields in
      let name = fields.text() ?? ""
      var retrieval = Retrieval(url: fields.text(), retrieved: fields.date())
      retrieval.headers = fields.lines().map(Self.header)
      retrieval.container = fields.text()
      return StoredRetrieval(name: name, retrieval: retrieval)
    }
  }

  /// The capture that was fetched from `url` at `date`; without a date the last one that was fetched no later than
  /// `before`.
  package func capture(
    fetchedFrom url: String?, at date: PartialDate?, before: PartialDate? = nil
  ) throws(RecordError) -> ContentHash? {
    guard let url, let address = PageAddress.of(url) else { return nil }
    let found = try connection.all(
      """
      SELECT captures.sha256, retrievals.retrieved FROM pages JOIN versions ON versions.document = pages.document
        JOIN captures ON captures.number = versions.capture
        JOIN retrievals ON retrievals.capture = captures.number
      WHERE pages.address = ? AND retrievals.url = ? ORDER BY retrievals.number
      """, [.text(address), .text(url)], { (hash: $0.hash(), date: $0.date()) })
    if let date { return found.first { $0.date == date }?.hash }
    return found.filter { row in
      guard let day = row.date, let before else { return true }
      return day.sortKey <= before.sortKey
    }.max { ($0.date?.sortKey ?? Int.min) < ($1.date?.sortKey ?? Int.min) }?.hash
  }

  static func storedCapture(_ fields: inout Fields) -> StoredCapture? {
    guard let hash = fields.hash() else { return nil }
    let mediaType: MediaType = fields.word() ?? .text
    let charset = fields.text()
    let size = fields.int() ?? 0
    let encoding = fields.text() ?? ""
    return StoredCapture(
      hash: hash, mediaType: mediaType, charset: charset, size: size, encoding: encoding, bytes: fields.bytes())
  }

  private static func header(_ line: String) -> Retrieval.Header {
    let bytes = Array(line.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A) else { return Retrieval.Header(name: line, value: "") }
    let rest = bytes[(colon + 1)...]
    let value = rest.first == 0x20 ? rest.dropFirst() : rest
    return Retrieval.Header(
      name: String(decoding: bytes[..<colon], as: UTF8.self), value: String(decoding: value, as: UTF8.self))
  }
}
