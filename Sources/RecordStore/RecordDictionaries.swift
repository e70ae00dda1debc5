internal import GRDB

/// A compression dictionary as the record keeps it; opaque here.
package struct StoredDictionary: Sendable, Hashable {
  package var number: Int
  package var bytes: [UInt8]
}

extension RecordReader {
  /// The dictionary that new captures are compressed with; nil where the record has none yet.
  package func newestDictionary() throws(RecordError) -> StoredDictionary? {
    try connection.first(
      "SELECT number, bytes FROM dictionaries ORDER BY number DESC LIMIT 1", [],
      { StoredDictionary(number: $0.int() ?? 0, bytes: $0.bytes()) })
  }

  /// The bytes of a dictionary.
  func dictionary(_ number: Int) throws(RecordError) -> [UInt8]? {
    try connection.first("SELECT bytes FROM dictionaries WHERE number = ?", [.int(number)], { $0.bytes() })
  }

  /// The dictionaries whose bytes are not those that their hash names.
  func verifyDictionaries(_ report: (RecordFault) -> Void) throws(RecordError) {
    try connection.each("SELECT number, sha256, bytes FROM dictionaries") { fields in
      let number = fields.int() ?? 0
      let known = fields.text()
      var hash = SHA256()
      hash.add(fields.bytes())
      if hash.hexadecimal() != known {
        report(RecordFault(table: "dictionaries", message: "dictionary \(number) is not the one that was written"))
      }
      return true
    }
  }
}

extension RecordWriter {
  /// Keeps a dictionary for ever; its number.
  package func addDictionary(_ bytes: [UInt8]) throws(RecordError) -> Int {
    var hash = SHA256()
    hash.add(bytes)
    try connection.run(
      "INSERT INTO dictionaries (sha256, bytes) VALUES (?, ?)", [.text(hash.hexadecimal()), .bytes(bytes)])
    return connection.lastNumber
  }
}
