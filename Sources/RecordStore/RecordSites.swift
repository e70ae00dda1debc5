internal import GRDB
package import RecordTypes
internal import Texts

/// A page of a site as far as other pages may repeat it.
package struct SitePage: Sendable, Hashable {
  /// The site's name; empty where it is not known.
  package var site: String
  package var capture: ContentHash
  /// Its lines as Pages encodes them; absent where nobody had to know them yet.
  package var lines: [UInt8]?

  package init(site: String, capture: ContentHash, lines: [UInt8]?) {
    self.site = site
    self.capture = capture
    self.lines = lines
  }
}

extension RecordReader {
  /// The pages of a site that the record remembers, the oldest first.
  package func sitePages(_ site: String) throws(RecordError) -> [SitePage] {
    try connection.all(
      """
      SELECT captures.sha256, site_pages.lines FROM site_pages JOIN captures ON captures.number = site_pages.capture
      WHERE site_pages.site = ? ORDER BY site_pages.number
      """, [.text(site)]
    ) { fields in fields.hash().map { SitePage(site: site, capture: $0, lines: fields.optionalBytes()) } }
    .compactMap(\.self)
  }

  /// The keys of the lines of a capture that other captures of its site had when it came in.
  package func repeatedLines(of hash: ContentHash) throws(RecordError) -> [UInt64] {
    let bytes = try connection.first(
      "SELECT lines FROM repeated_lines WHERE capture = (SELECT number FROM captures WHERE sha256 = ?)",
      [.hash(hash)], { $0.bytes() })
    return bytes.map(RepeatedLinesBlob.decode) ?? []
  }

  /// Proves that what was taken for repeated is what was written.
  func verifySites(_ report: (RecordFault) -> Void) throws(RecordError) {
    try connection.each(
      """
      SELECT captures.sha256, repeated_lines.lines, repeated_lines.seal
      FROM repeated_lines JOIN captures ON captures.number = repeated_lines.capture
      """
    ) { fields in
      guard let hash = fields.hash() else { return true }
      let lines = fields.value()
      if fields.value() != .number64(Seal(table: "repeated_lines", capture: hash).value(of: [lines])) {
        report(RecordFault(table: "repeated_lines", capture: hash, message: "the row is not the one that was written"))
      }
      return true
    }
  }
}

extension RecordWriter {
  /// Remembers pages of a site, or their lines where only the pages were known; of each site the last `most` stay.
  package func remember(_ pages: some Sequence<SitePage>, ofSite site: String, most: Int) throws(RecordError) {
    for page in pages {
      try connection.run(
        """
        INSERT INTO site_pages (site, capture, lines) SELECT ?, number, ? FROM captures WHERE sha256 = ?
        ON CONFLICT (site, capture) DO UPDATE SET lines = coalesce(lines, excluded.lines)
        """, [.text(site), page.lines.map(DatabaseValue.bytes) ?? .null, .hash(page.capture)])
    }
    try connection.run(
      """
      DELETE FROM site_pages WHERE site = ?1 AND number <= (
        SELECT number FROM site_pages WHERE site = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)
      """, [.text(site), .int(most)])
  }

  /// Keeps which lines of a capture were taken for repeated. What was decided first stays.
  package func setRepeatedLines(_ keys: [UInt64], of hash: ContentHash) throws(RecordError) {
    guard !keys.isEmpty else { return }
    let lines = DatabaseValue.bytes(RepeatedLinesBlob.encode(keys))
    try connection.run(
      """
      INSERT INTO repeated_lines (capture, lines, seal) SELECT number, ?, ? FROM captures WHERE sha256 = ?
      ON CONFLICT DO NOTHING
      """, [lines, .number64(Seal(table: "repeated_lines", capture: hash).value(of: [lines])), .hash(hash)])
  }
}

/// Keys in a column: eight bytes each, little end first.
private enum RepeatedLinesBlob {
  static func encode(_ keys: [UInt64]) -> [UInt8] {
    keys.flatMap { key in stride(from: UInt64(0), to: 64, by: 8).map { UInt8(truncatingIfNeeded: key >> $0) } }
  }

  static func decode(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count / 8 * 8, by: 8).map { start in
      bytes[start..<(start + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
