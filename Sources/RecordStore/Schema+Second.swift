internal import GRDB
internal import RecordTypes

/// The second version of the tables: what is read only whole stands in one row a document (`lists`), turns and
/// quotations are found by their place, posting blocks by a number, so that a record takes two thirds of the room; and
/// there is room for the log of all that was added, for the words that identifiers had before, for what verdicts wait
/// for.
extension Migration {
  static let second = Migration(
    [newTables, turns, quotations, postings].joined(separator: "\n"), work: moveLists,
    end: [dropped, views].joined(separator: "\n"))

  private static let newTables = """
    DROP VIEW passages;
    CREATE TABLE lists (
      number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents (number), layer TEXT NOT NULL,
      items TEXT NOT NULL, seal INTEGER NOT NULL) STRICT;
    CREATE UNIQUE INDEX lists_of_document ON lists (document, layer);
    CREATE TABLE former_words (
      id TEXT NOT NULL, capture INTEGER NOT NULL REFERENCES captures (number), document INTEGER NOT NULL REFERENCES documents (number),
      origin_start INTEGER NOT NULL, origin_end INTEGER NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (id, capture)) STRICT, WITHOUT ROWID;
    CREATE INDEX former_words_of_document ON former_words (document);
    CREATE TABLE log (
      number INTEGER PRIMARY KEY, made TEXT, captures INTEGER NOT NULL, retrievals INTEGER NOT NULL,
      documents INTEGER NOT NULL, corrections INTEGER NOT NULL, judgements INTEGER NOT NULL, checks INTEGER NOT NULL,
      head TEXT NOT NULL) STRICT;
    ALTER TABLE checks ADD COLUMN rules TEXT;
    ALTER TABLE checks ADD COLUMN confirmed TEXT;
    ALTER TABLE checks ADD COLUMN because_of TEXT;
    CREATE TABLE waits (
      number INTEGER PRIMARY KEY, quotation TEXT NOT NULL UNIQUE, document INTEGER NOT NULL REFERENCES documents (number),
      verdict TEXT NOT NULL, speaker TEXT, since TEXT, until TEXT, event TEXT, words TEXT, finding TEXT) STRICT;
    CREATE INDEX waits_of_document ON waits (document);
    CREATE TABLE wait_keys (
      key TEXT NOT NULL, wait INTEGER NOT NULL REFERENCES waits (number), PRIMARY KEY (key, wait)) STRICT, WITHOUT ROWID;
    CREATE INDEX wait_keys_of_wait ON wait_keys (wait);
    CREATE TABLE pending (
      document INTEGER PRIMARY KEY REFERENCES documents (number), because_of TEXT NOT NULL) STRICT;
    CREATE TABLE settings (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search_titles USING fts5 (
      title, content = 'documents', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2');
    INSERT INTO search_titles (search_titles) VALUES ('rebuild');
    CREATE VIRTUAL TABLE search_words USING fts5vocab (search_exact, 'row');
    DROP INDEX event_keys_of_document;
    ALTER TABLE documents ADD COLUMN corrected_kind TEXT;
    DROP INDEX documents_by_kind;
    CREATE INDEX documents_by_kind ON documents (coalesce(corrected_kind, kind));
    """

  private static let turns = """
    CREATE TABLE placed_turns (
      document INTEGER NOT NULL REFERENCES documents (number), position INTEGER NOT NULL, turn_index INTEGER NOT NULL,
      role TEXT NOT NULL, speaker_label TEXT, speaker_name TEXT, speaker_office TEXT, addressee_label TEXT,
      addressee_name TEXT, addressee_office TEXT, moderator INTEGER NOT NULL, aside TEXT, answers INTEGER, notes TEXT,
      label_start INTEGER, label_end INTEGER, start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,
      ordinal INTEGER NOT NULL, voice INTEGER REFERENCES voices (number), seal INTEGER NOT NULL,
      PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    INSERT INTO placed_turns SELECT document, position, turn_index, role, speaker_label, speaker_name, speaker_office,
      addressee_label, addressee_name, addressee_office, moderator, aside, answers, notes, label_start, label_end,
      start_byte, end_byte, CAST(substr(id, instr(id, '-t') + 2) AS INTEGER), voice, seal
      FROM turns ORDER BY document, position;
    DROP TABLE turns;
    ALTER TABLE placed_turns RENAME TO turns;
    """

  private static let quotations = """
    CREATE TABLE placed_quotations (
      document INTEGER NOT NULL REFERENCES documents (number), position INTEGER NOT NULL, kind TEXT NOT NULL, content TEXT,
      quoted TEXT, cue TEXT, source TEXT, speaker_label TEXT, speaker_name TEXT, speaker_confidence REAL,
      within INTEGER, variant_of INTEGER, reported INTEGER NOT NULL, insertions TEXT, omissions TEXT,
      confidence REAL NOT NULL, ordinal INTEGER NOT NULL, voice INTEGER REFERENCES voices (number), block INTEGER,
      seal INTEGER NOT NULL, PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    INSERT INTO placed_quotations SELECT document, position, kind, content, quoted, cue, source, speaker_label,
      speaker_name, speaker_confidence, within, variant_of, reported, insertions, omissions, confidence,
      CAST(substr(id, instr(id, '-q') + 2) AS INTEGER), voice, block, seal
      FROM quotations ORDER BY document, position;
    DROP TABLE quotations;
    ALTER TABLE placed_quotations RENAME TO quotations;
    """

  private static let postings = """
    CREATE TABLE numbered_postings (number INTEGER PRIMARY KEY, block BLOB NOT NULL) STRICT;
    INSERT INTO numbered_postings SELECT segment << 38 | key, block FROM postings ORDER BY segment, key;
    DROP TABLE postings;
    ALTER TABLE numbered_postings RENAME TO postings;
    """

  private static let dropped = """
    DROP TABLE missing; DROP TABLE mentions; DROP TABLE teasers; DROP TABLE captions; DROP TABLE furniture;
    DROP TABLE findings;
    """

  /// Takes the rows of the layers that are now lists out of their tables.
  private static func moveLists(_ connection: Connection) throws(RecordError) {
    let documents = try connection.all(
      """
      SELECT documents.number, captures.sha256 FROM documents
        JOIN captures ON captures.number = documents.capture ORDER BY documents.number
      """, [], { (number: $0.int() ?? 0, hash: $0.hash()) })
    for document in documents {
      guard let hash = document.hash else { continue }
      var contents = Document()
      contents.text = try RecordReader(connection).text(ofDocument: document.number)
      for layer in Layer.all where layer.isList {
        let selection =
          "SELECT \(layer.sealed.joined(separator: ", ")) FROM \(layer.table) WHERE document = ? ORDER BY position"
        try connection.each(selection, [.int(document.number)]) { fields in
          layer.restore(&fields, &contents)
          return true
        }
        try ListRow.write(layer, contents, hash, document: document.number, to: connection)
      }
    }
    try nameKeys(connection)
  }

  /// Lets the foreign keys of the first version name the column that they point to: tools such as Datasette follow only
  /// those. Nothing of the rows changes (sqlite.org/lang_altertable.html, section 7, the procedure for constraints).
  private static func nameKeys(_ connection: Connection) throws(RecordError) {
    let tables = ["documents", "captures", "voices", "persons", "events", "checks"]
    let named = tables.reduce("sql") { "replace(\($0), 'REFERENCES \($1)', 'REFERENCES \($1) (number)')" }
    let version = try connection.number("PRAGMA schema_version")
    try connection.script(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = \(named)
        WHERE type = 'table' AND sql LIKE '%REFERENCES%' AND sql NOT LIKE '%(number)%';
      PRAGMA schema_version = \(version + 1);
      PRAGMA writable_schema = OFF;
      """)
  }

  private static let views = """
    CREATE VIEW passages AS
      SELECT blocks.number, documents.id AS document, documents.title, documents.outlet, documents.said,
        documents.published, documents.id || '-t' || turns.ordinal AS turn,
        coalesce(turns.speaker_name, turns.speaker_label) AS speaker, blocks.text
      FROM blocks JOIN documents ON documents.number = blocks.document
        LEFT JOIN turns ON turns.document = blocks.document AND turns.position = blocks.turn;
    CREATE VIEW mentions AS
      SELECT lists.document, item.key AS position,
        CASE json_extract(item.value, '$[0]') WHEN 0 THEN 'date' WHEN 1 THEN 'figure' WHEN 2 THEN 'person'
          WHEN 3 THEN 'organisation' WHEN 4 THEN 'place' ELSE 'agreement' END AS kind,
        json_extract(item.value, '$[1]') AS start_byte,
        json_extract(item.value, '$[1]') + json_extract(item.value, '$[2]') AS end_byte,
        CASE json_array_length(item.value) WHEN 4 THEN json_extract(item.value, '$[3]') ELSE (
          SELECT CAST(substr(CAST(blocks.text AS BLOB), json_extract(item.value, '$[1]') - blocks.start_byte + 1,
            json_extract(item.value, '$[2]')) AS TEXT)
          FROM blocks WHERE blocks.document = lists.document AND blocks.start_byte <= json_extract(item.value, '$[1]')
            AND blocks.end_byte > json_extract(item.value, '$[1]') LIMIT 1) END AS value
      FROM lists JOIN json_each(lists.items) AS item WHERE lists.layer = 'mentions';
    CREATE VIEW missing AS
      SELECT lists.document, item.key AS position, json_extract(item.value, '$[0]') AS after,
        json_extract(item.value, '$[1]') AS role, json_extract(item.value, '$[2]') AS speaker_label,
        json_extract(item.value, '$[3]') AS speaker_name, json_extract(item.value, '$[4]') AS speaker_office
      FROM lists JOIN json_each(lists.items) AS item WHERE lists.layer = 'missing';
    CREATE VIEW teasers AS
      SELECT lists.document, item.key AS position, json_extract(item.value, '$[0]') AS list,
        json_extract(item.value, '$[1]') AS title, json_extract(item.value, '$[2]') AS date,
        json_extract(item.value, '$[3]') AS lead, json_extract(item.value, '$[4]') AS url,
        json_extract(item.value, '$[5]') AS origin_start, json_extract(item.value, '$[6]') AS origin_end
      FROM lists JOIN json_each(lists.items) AS item WHERE lists.layer = 'teasers';
    CREATE VIEW captions AS
      SELECT lists.document, item.key AS position, json_extract(item.value, '$[0]') AS text,
        json_extract(item.value, '$[1]') AS credit, json_extract(item.value, '$[2]') AS origin_start,
        json_extract(item.value, '$[3]') AS origin_end
      FROM lists JOIN json_each(lists.items) AS item WHERE lists.layer = 'captions';
    CREATE VIEW furniture AS
      SELECT lists.document, item.key AS position, json_extract(item.value, '$[0]') AS kind,
        json_extract(item.value, '$[1]') AS origin_start, json_extract(item.value, '$[2]') AS origin_end
      FROM lists JOIN json_each(lists.items) AS item WHERE lists.layer = 'furniture';
    CREATE VIEW findings AS
      SELECT lists.document, item.key AS position, json_extract(item.value, '$[0]') AS category,
        json_extract(item.value, '$[1]') AS message, json_extract(item.value, '$[2]') AS origin_start,
        json_extract(item.value, '$[3]') AS origin_end
      FROM lists JOIN json_each(lists.items) AS item WHERE lists.layer = 'findings';
    CREATE VIEW said AS
      SELECT documents.id AS document, documents.id || '-t' || turns.ordinal AS turn, turns.role,
        coalesce(turns.speaker_name, turns.speaker_label) AS speaker, turns.speaker_office AS office, documents.said,
        documents.title, group_concat(blocks.text, char(10)) AS text
      FROM turns JOIN documents ON documents.number = turns.document
        JOIN blocks ON blocks.document = turns.document AND blocks.turn = turns.position
      GROUP BY turns.document, turns.position;
    CREATE VIEW verdicts AS
      SELECT checks.quotation, documents.id AS report, documents.title, documents.outlet, documents.published,
        checks.made, checks.superseded, checks.outcome, checks.verdict, checks.sense, checks.asked AS speaker,
        checks.rule, checks.rules, checks.because_of, first.text AS passage, first.document AS source
      FROM checks JOIN documents ON documents.id = substr(checks.quotation, 1, instr(checks.quotation, '-q') - 1)
        LEFT JOIN check_passages AS first
          ON first.checked = checks.number AND first.list = 'passages' AND first.position = 0;
    CREATE VIEW wanted AS
      SELECT waits.quotation, documents.id AS report, documents.title, waits.verdict, waits.speaker, waits.since,
        waits.until, waits.event, waits.words, waits.finding
      FROM waits JOIN documents ON documents.number = waits.document;
    """
}
