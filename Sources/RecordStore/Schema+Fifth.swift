internal import GRDB
internal import RecordTypes
internal import Speakers

/// The fifth version of the tables: the words of labels by the key that all spellings of a name share, and what the keeper
/// said by its kind. A new document had all words of all labels read, and every correction.
extension Migration {
  static let fifth = Migration(
    """
    CREATE TABLE spellings (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word)) STRICT, WITHOUT ROWID;
    CREATE INDEX corrections_of_kind ON corrections (kind);
    """, work: spell, end: "")

  private static func spell(_ connection: Connection) throws(RecordError) {
    let words = try RecordReader(connection).voiceWords()
    try connection.run(Spellings.insertion, each: words.map(Spellings.values))
  }
}

/// The words of labels under the key that the spellings of a name share.
enum Spellings {
  static let insertion = "INSERT OR IGNORE INTO spellings (key, word) VALUES (?, ?)"

  static func key(_ word: String) -> String { NameKey.key(word) }

  static func values(_ word: String) -> [DatabaseValue] { [.text(key(word)), .text(word)] }
}
