package import RecordTypes
package import Texts

/// One difference between two versions of a document.
package struct VersionEdit: Sendable, Hashable {
  /// `negation`, `number`, `name` or `wording`.
  package var sort: String
  /// Whether it is in the title.
  package var isInTitle: Bool
  /// The words of the older version; nil for what was added.
  package var old: Words?
  /// The words of the newer one; nil for what was taken away.
  package var new: Words?

  /// Words of one version.
  package struct Words: Sendable, Hashable {
    package var text: String
    /// Where they stand: UTF-8 bytes of the version's text; nil for those of a title.
    package var range: TextRange?
    /// Their canonical address, where they have one.
    package var address: Address?

    package init(text: String, range: TextRange? = nil, address: Address? = nil) {
      self.text = text
      self.range = range
      self.address = address
    }
  }

  package init(sort: String, isInTitle: Bool = false, old: Words? = nil, new: Words? = nil) {
    self.sort = sort
    self.isInTitle = isInTitle
    self.old = old
    self.new = new
  }
}

/// The output of `diff`.
package enum DiffJSON {
  /// The object: two versions, counts of what differs, and each difference in order. Ranges are in code points of the
  /// version's own text.
  package static func value(
    from old: Version, to new: Version, changes: Version.Changes, edits: [VersionEdit], oldOffsets: CodePointOffsets,
    newOffsets: CodePointOffsets
  ) -> JSONValue {
    .members([
      "document": .text(new.document.value), "from": state(old), "to": state(new),
      "changes": ChangesJSON.value(changes),
      "edits": .list(edits) { edit in
        .members([
          "op": .string(edit.old == nil ? "insert" : edit.new == nil ? "delete" : "replace"),
          "class": .string(edit.sort), "in": .string(edit.isInTitle ? "title" : "text"),
          "old": edit.old.map { words($0, oldOffsets) }, "new": edit.new.map { words($0, newOffsets) },
        ])
      },
    ])
  }

  private static func state(_ version: Version) -> JSONValue {
    .members(["capture": .string(version.capture.description), "retrieved": .date(version.retrieved)])
  }

  private static func words(_ words: VersionEdit.Words, _ offsets: CodePointOffsets) -> JSONValue {
    .members([
      "text": .text(words.text), "range": words.range.map { offsets.json($0) },
      "permalink": (words.address?.permalink).map(JSONValue.string),
    ])
  }
}

/// Counts of what changed between two versions.
enum ChangesJSON {
  static func value(_ changes: Version.Changes) -> JSONValue {
    .members([
      "wording": .integer(changes.wording), "number": .integer(changes.number), "name": .integer(changes.name),
      "negation": .integer(changes.negation), "furnitureOnly": .bool(changes.furnitureOnly),
    ])
  }
}
