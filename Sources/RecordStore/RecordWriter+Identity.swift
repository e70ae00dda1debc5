internal import GRDB
internal import RecordTypes

extension RecordWriter {
  /// A new document's identifier: the first twelve digits of its capture's hash, more where another capture begins
  /// like that, and an ordinal for a further document of one capture.
  func assignDocument(_ hash: ContentHash) throws(RecordError) -> DocumentID {
    let digits = hash.description
    for length in [12, 16, 24, 64] {
      let id = String(digits.prefix(length))
      if try isFree(id, in: "documents") { return DocumentID(id) }
    }
    var ordinal = 2
    while try !isFree("\(digits)-\(ordinal)", in: "documents") { ordinal += 1 }
    return DocumentID("\(digits)-\(ordinal)")
  }

  /// An outlet's identifier, assigned at its first document.
  func assignOutlet(_ name: String, capture: ContentHash) throws(RecordError) {
    if try connection.exists("SELECT 1 FROM outlets WHERE name = ?", [.text(name)]) { return }
    let id = try free("o\(capture.description.prefix(12))", in: "outlets")
    try connection.run("INSERT INTO outlets (id, name) VALUES (?, ?)", [.text(id), .text(name)])
  }

  /// `base`, or `base` with the first ordinal from 2 that nobody has had in `table`.
  func free(_ base: String, in table: String) throws(RecordError) -> String {
    if try isFree(base, in: table) { return base }
    var ordinal = 2
    while try !isFree("\(base)-\(ordinal)", in: table) { ordinal += 1 }
    return "\(base)-\(ordinal)"
  }

  private func isFree(_ id: String, in table: String) throws(RecordError) -> Bool {
    if try connection.exists("SELECT 1 FROM \(table) WHERE id = ?", [.text(id)]) { return false }
    return try !connection.exists("SELECT 1 FROM redirects WHERE old = ?", [.text(id)])
  }
}
