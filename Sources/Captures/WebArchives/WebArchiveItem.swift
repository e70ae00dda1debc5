package import RecordTypes
package import Texts

/// What a web archive holds at one place.
package enum WebArchiveItem: Sendable {
  /// A text or a page as it was fetched.
  case capture(Capture)
  /// The note that the same bytes were fetched again.
  case revisit(WebArchiveRevisit)
  /// A record that holds no text or page, and what it holds.
  case skipped(offset: Int, reason: String)
  /// A place that cannot be read; reading goes on behind it.
  case fault(WebArchiveFault)
}

/// A `revisit` record: the server gave the same bytes as before, which are not kept again.
package struct WebArchiveRevisit: Sendable, Hashable {
  /// The place of the record in the file.
  package var offset: Int
  /// The address that was fetched.
  package var url: String?
  /// When it was fetched.
  package var retrieved: PartialDate?
  /// The address under which the bytes are kept.
  package var refersToURL: String?
  /// When those were fetched.
  package var refersToDate: PartialDate?
  /// The digest of the bytes as the archive gives it: `sha1:…`.
  package var payloadDigest: String?
}

/// A place of a web archive that cannot be read.
package struct WebArchiveFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The archive's name.
  package var name: String
  /// The place in the file: of the record, or of the compressed member that it begins in.
  package var offset: Int
  /// What was found there.
  package var reason: String
  /// What became of it and what to do.
  package var advice: String

  package var description: String { "\(name): \(reason) at byte \(offset). \(advice)" }
}
