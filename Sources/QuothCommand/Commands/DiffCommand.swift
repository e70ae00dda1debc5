import ArgumentParser
import Exchange
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth diff`: what differs between two versions of a page.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show, word by word, what changed between two versions of a page.",
    discussion: """
      Give a document, and beside it the captures of two of its versions (the beginning of their SHA-256 is enough); \
      without these the last two that differ in more than furniture are taken.
      """)

  @Argument(help: "The document's identifier, as `quoth list` gives it.")
  var id: String
  @Argument(help: "The captures of the older and the newer version.")
  var captures: [String] = []
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if captures.count > 2 { throw ValidationError("Give two captures at most: the older and the newer.") }
  }

  func run() throws {
    let store = try record.open(for: .reading)
    let found = try withRecordErrors {
      try store.read { reader in
        let hashes = try captures.map { try DiffCommand.capture($0, of: DocumentID(id), in: reader) }
        return try VersionHistory.difference(
          of: DocumentID(id), from: hashes.first, to: hashes.count > 1 ? hashes[1] : nil, in: reader)
      }
    }
    guard let found else {
      complain("\(record.resolved) has no document \(id) with these versions; `quoth list` names those it has")
      throw ExitCode(ExitStatus.failed)
    }
    guard found.old.capture != found.new.capture else {
      complain("the document \(found.new.document) has one version only: there is nothing to compare it with")
      throw ExitCode(ExitStatus.failed)
    }
    var out = StandardOutput()
    if output.json {
      out.write(line: DiffCommand.json(found).line)
    } else {
      DiffSheet.lines(found, width: Terminal.width).forEach { out.write(line: $0) }
    }
    out.flush()
  }

  /// The version whose capture begins like that.
  private static func capture(_ prefix: String, of id: DocumentID, in reader: RecordReader) throws -> ContentHash {
    let fitting = try reader.versions(of: id).map(\.capture).filter {
      $0.description.hasPrefix(prefix.lowercased())
    }
    guard let first = fitting.first, Set(fitting).count == 1 else {
      complain(
        fitting.isEmpty
          ? "the document \(id) has no version \(prefix)"
          : "\(prefix) may be several versions of \(id): give more of its digits")
      throw ExitCode(ExitStatus.failed)
    }
    return first
  }

  private static func json(_ found: VersionHistory.Difference) -> JSONValue {
    let edits = found.comparison.differences.map { edit in
      VersionEdit(
        sort: edit.sort.rawValue, isInTitle: edit.isInTitle,
        old: words(edit.old, found.oldDocument, found.old.capture, edit.isInTitle),
        new: words(edit.new, found.newDocument, found.new.capture, edit.isInTitle))
    }
    return DiffJSON.value(
      from: found.old, to: found.new, changes: found.comparison.changes, edits: edits,
      oldOffsets: CodePointOffsets(found.oldDocument.text.bytes),
      newOffsets: CodePointOffsets(found.newDocument.text.bytes))
  }

  private static func words(
    _ range: TextRange, _ document: Document, _ capture: ContentHash, _ isInTitle: Bool
  ) -> VersionEdit.Words? {
    guard !range.isEmpty else { return nil }
    if isInTitle {
      let title = Array((document.title?.value ?? "").utf8)
      return VersionEdit.Words(text: String(decoding: title[range], as: UTF8.self))
    }
    let origin = document.text.origin(of: range)
    return VersionEdit.Words(
      text: document.text[range], range: range, address: origin.map { Address(capture: capture, range: $0) })
  }
}
