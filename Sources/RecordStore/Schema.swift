/// The tables of a record and the way to them from every released version.
///
/// `Documentation/schema.md` says what they hold. STRICT tables keep the types; names are plain words; ranges are UTF-8
/// bytes (`start_byte`, `end_byte` of the document's text, `origin_start`, `origin_end` of the capture).
enum Schema {
  /// The version that this program writes (`PRAGMA user_version`).
  static let version = migrations.count
  /// What marks the file as a record (`PRAGMA application_id`): "Quot".
  static let applicationID = 0x5175_6F74

  /// The steps from an empty file to the newest version; a released step is never changed.
  static let migrations: [Migration] = [
    Migration(
      [captures, documents, layers, identity, persons, events, checks, matching, search].joined(separator: "\n")),
    .second, .third, .fourth, .fifth, .sixth,
  ]

  private static let captures = """
    CREATE TABLE captures (
      number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, media_type TEXT NOT NULL, charset TEXT,
      size INTEGER NOT NULL, encoding TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE retrievals (
      number INTEGER PRIMARY KEY, capture INTEGER NOT NULL REFERENCES captures, name TEXT NOT NULL, url TEXT,
      retrieved TEXT, headers TEXT, container TEXT) STRICT;
    CREATE UNIQUE INDEX retrievals_once ON retrievals (capture, ifnull(url, ''), ifnull(retrieved, ''));
    CREATE TABLE imports (
      number INTEGER PRIMARY KEY, started TEXT, finished TEXT, rules TEXT, files INTEGER, documents INTEGER,
      versions INTEGER, unchanged INTEGER, captures INTEGER, retrievals INTEGER, failures INTEGER, bytes INTEGER,
      seconds REAL) STRICT;
    """

  private static let documents = """
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, capture INTEGER NOT NULL REFERENCES captures,
      name TEXT NOT NULL, use TEXT NOT NULL, rules TEXT NOT NULL,
      next_turn INTEGER NOT NULL, next_quotation INTEGER NOT NULL,
      kind TEXT NOT NULL, derived_use TEXT NOT NULL,
      outlet TEXT, outlet_start INTEGER, outlet_end INTEGER,
      title TEXT, title_start INTEGER, title_end INTEGER,
      published TEXT, published_start INTEGER, published_end INTEGER,
      updated TEXT, updated_start INTEGER, updated_end INTEGER,
      said TEXT, said_start INTEGER, said_end INTEGER,
      captured TEXT, captured_start INTEGER, captured_end INTEGER,
      place TEXT, place_start INTEGER, place_end INTEGER,
      language TEXT, authors TEXT, tags TEXT, canonical TEXT, sources TEXT, translations TEXT,
      publisher TEXT NOT NULL, basis TEXT NOT NULL, original_language TEXT, incomplete TEXT,
      blocks INTEGER NOT NULL, turns INTEGER NOT NULL, missing INTEGER NOT NULL, quotations INTEGER NOT NULL,
      mentions INTEGER NOT NULL, teasers INTEGER NOT NULL, captions INTEGER NOT NULL, furniture INTEGER NOT NULL,
      findings INTEGER NOT NULL, seal INTEGER NOT NULL) STRICT;
    CREATE INDEX documents_of_capture ON documents (capture);
    CREATE INDEX documents_by_day ON documents (coalesce(said, published));
    CREATE INDEX documents_by_outlet ON documents (outlet);
    CREATE INDEX documents_by_kind ON documents (kind);
    CREATE INDEX documents_by_use ON documents (use);
    CREATE TABLE texts (
      ordinal INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL UNIQUE REFERENCES documents,
      size INTEGER NOT NULL, whole BLOB, origins BLOB NOT NULL, seal INTEGER NOT NULL) STRICT;
    CREATE TABLE versions (
      document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL,
      capture INTEGER NOT NULL REFERENCES captures, retrieved TEXT, wording INTEGER NOT NULL, number INTEGER NOT NULL,
      name INTEGER NOT NULL, negation INTEGER NOT NULL, furniture_only INTEGER NOT NULL,
      PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    CREATE INDEX versions_of_capture ON versions (capture);
    CREATE TABLE pages (address TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents) STRICT, WITHOUT ROWID;
    """

  private static let layers = """
    CREATE TABLE blocks (
      number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL,
      kind TEXT NOT NULL, start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, origin_start INTEGER NOT NULL,
      origin_end INTEGER NOT NULL, emphasis TEXT, text TEXT NOT NULL, turn INTEGER, seal INTEGER NOT NULL) STRICT;
    CREATE UNIQUE INDEX blocks_of_document ON blocks (document, position);
    CREATE TABLE turns (
      number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL,
      turn_index INTEGER NOT NULL, role TEXT NOT NULL, speaker_label TEXT, speaker_name TEXT, speaker_office TEXT,
      addressee_label TEXT, addressee_name TEXT, addressee_office TEXT, moderator INTEGER NOT NULL, aside TEXT,
      answers INTEGER, notes TEXT, label_start INTEGER, label_end INTEGER, start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, voice INTEGER REFERENCES voices, seal INTEGER NOT NULL) STRICT;
    CREATE UNIQUE INDEX turns_of_document ON turns (document, position);
    CREATE TABLE quotations (
      number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL,
      kind TEXT NOT NULL, content TEXT, quoted TEXT, cue TEXT, source TEXT, speaker_label TEXT, speaker_name TEXT,
      speaker_confidence REAL, within INTEGER, variant_of INTEGER, reported INTEGER NOT NULL, insertions TEXT,
      omissions TEXT, confidence REAL NOT NULL, id TEXT NOT NULL UNIQUE, voice INTEGER REFERENCES voices, block INTEGER,
      seal INTEGER NOT NULL) STRICT;
    CREATE UNIQUE INDEX quotations_of_document ON quotations (document, position);
    CREATE TABLE missing (
      document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL, after INTEGER, role TEXT NOT NULL,
      speaker_label TEXT, speaker_name TEXT, speaker_office TEXT, seal INTEGER NOT NULL,
      PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE mentions (
      document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL, kind TEXT NOT NULL,
      start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, value TEXT, seal INTEGER NOT NULL,
      PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE teasers (
      document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL, list TEXT NOT NULL,
      title TEXT NOT NULL, date TEXT, lead TEXT, url TEXT, origin_start INTEGER NOT NULL, origin_end INTEGER NOT NULL,
      seal INTEGER NOT NULL, PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE captions (
      document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL, text TEXT NOT NULL, credit TEXT,
      origin_start INTEGER NOT NULL, origin_end INTEGER NOT NULL, seal INTEGER NOT NULL,
      PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE furniture (
      document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL, kind TEXT NOT NULL,
      origin_start INTEGER NOT NULL, origin_end INTEGER NOT NULL, seal INTEGER NOT NULL,
      PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE findings (
      document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL, category TEXT NOT NULL,
      message TEXT NOT NULL, origin_start INTEGER, origin_end INTEGER, seal INTEGER NOT NULL,
      PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    """

  private static let identity = """
    CREATE TABLE outlets (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE redirects (old TEXT PRIMARY KEY, new TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE corrections (
      number INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, value TEXT NOT NULL, detail TEXT,
      who TEXT, made TEXT) STRICT;
    CREATE INDEX corrections_of_subject ON corrections (subject, kind);
    CREATE TABLE judgements (
      number INTEGER PRIMARY KEY, quotation TEXT NOT NULL, who TEXT NOT NULL, outcome TEXT NOT NULL,
      reason TEXT NOT NULL, evidence TEXT, made TEXT NOT NULL) STRICT;
    CREATE INDEX judgements_of_quotation ON judgements (quotation);
    """

  private static let persons = """
    CREATE TABLE voices (
      number INTEGER PRIMARY KEY, label TEXT NOT NULL, name TEXT, office TEXT) STRICT;
    CREATE UNIQUE INDEX voices_once ON voices (label, ifnull(name, ''), ifnull(office, ''));
    CREATE TABLE voice_words (
      word TEXT NOT NULL, voice INTEGER NOT NULL REFERENCES voices, PRIMARY KEY (word, voice)) STRICT, WITHOUT ROWID;
    CREATE TABLE document_voices (
      voice INTEGER NOT NULL REFERENCES voices, document INTEGER NOT NULL REFERENCES documents, role TEXT NOT NULL,
      count INTEGER NOT NULL, PRIMARY KEY (voice, document, role)) STRICT, WITHOUT ROWID;
    CREATE INDEX document_voices_of_document ON document_voices (document);
    CREATE TABLE persons (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
    CREATE TABLE person_mentions (
      document INTEGER NOT NULL REFERENCES documents, voice INTEGER NOT NULL REFERENCES voices,
      person INTEGER NOT NULL REFERENCES persons, confidence REAL NOT NULL, evidence TEXT,
      PRIMARY KEY (document, voice)) STRICT, WITHOUT ROWID;
    CREATE INDEX person_mentions_of_person ON person_mentions (person);
    CREATE TABLE person_offices (
      person INTEGER NOT NULL REFERENCES persons, position INTEGER NOT NULL, title TEXT NOT NULL, since TEXT,
      until TEXT, evidence TEXT, PRIMARY KEY (person, position)) STRICT, WITHOUT ROWID;
    """

  private static let events = """
    CREATE TABLE events (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, said TEXT, place TEXT) STRICT;
    CREATE TABLE event_participants (
      event INTEGER NOT NULL REFERENCES events, position INTEGER NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (event, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE event_members (
      document INTEGER PRIMARY KEY REFERENCES documents, event INTEGER NOT NULL REFERENCES events,
      relation TEXT NOT NULL, confidence REAL NOT NULL, evidence TEXT) STRICT;
    CREATE INDEX event_members_of_event ON event_members (event);
    CREATE TABLE event_features (document INTEGER PRIMARY KEY REFERENCES documents, features BLOB NOT NULL) STRICT;
    CREATE TABLE event_keys (
      key INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES documents,
      PRIMARY KEY (key, document)) STRICT, WITHOUT ROWID;
    CREATE INDEX event_keys_of_document ON event_keys (document);
    """

  private static let checks = """
    CREATE TABLE checks (
      number INTEGER PRIMARY KEY, quotation TEXT NOT NULL, made TEXT, superseded INTEGER NOT NULL, outcome TEXT NOT NULL,
      verdict TEXT NOT NULL, sense TEXT, rule TEXT NOT NULL, score REAL NOT NULL, because TEXT, asked TEXT, found TEXT,
      agrees INTEGER, role TEXT, speaker_known INTEGER NOT NULL, encoder TEXT) STRICT;
    CREATE INDEX checks_of_quotation ON checks (quotation, superseded);
    CREATE TABLE check_passages (
      checked INTEGER NOT NULL REFERENCES checks, list TEXT NOT NULL, position INTEGER NOT NULL, document TEXT NOT NULL,
      turn TEXT, start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, text TEXT NOT NULL, said TEXT, title TEXT,
      publisher TEXT NOT NULL, basis TEXT NOT NULL, original_language TEXT, sha256 TEXT NOT NULL,
      origin_start INTEGER NOT NULL, origin_end INTEGER NOT NULL, capture_name TEXT NOT NULL, speaker_label TEXT,
      speaker_name TEXT, speaker_office TEXT, role TEXT, score REAL NOT NULL,
      PRIMARY KEY (checked, list, position)) STRICT, WITHOUT ROWID;
    CREATE INDEX check_passages_of_document ON check_passages (document);
    CREATE TABLE check_edits (
      checked INTEGER NOT NULL REFERENCES checks, position INTEGER NOT NULL, operation TEXT NOT NULL,
      passage INTEGER NOT NULL, quotation_start INTEGER NOT NULL, quotation_end INTEGER NOT NULL,
      passage_start INTEGER NOT NULL, passage_end INTEGER NOT NULL, flags TEXT,
      PRIMARY KEY (checked, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE check_findings (
      checked INTEGER NOT NULL REFERENCES checks, position INTEGER NOT NULL, category TEXT NOT NULL,
      message TEXT NOT NULL, origin_start INTEGER, origin_end INTEGER,
      PRIMARY KEY (checked, position)) STRICT, WITHOUT ROWID;
    """

  private static let matching = """
    CREATE TABLE segments (
      number INTEGER PRIMARY KEY AUTOINCREMENT, level INTEGER NOT NULL, first_ordinal INTEGER NOT NULL,
      last_ordinal INTEGER NOT NULL, documents INTEGER NOT NULL, words INTEGER NOT NULL, keys INTEGER NOT NULL,
      bytes INTEGER NOT NULL, seal INTEGER NOT NULL) STRICT;
    CREATE TABLE postings (
      segment INTEGER NOT NULL REFERENCES segments, key INTEGER NOT NULL, block BLOB NOT NULL,
      PRIMARY KEY (segment, key)) STRICT, WITHOUT ROWID;
    """

  private static let search = """
    CREATE VIRTUAL TABLE search_stemmed USING fts5 (
      text, content = 'blocks', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE search_exact USING fts5 (
      text, content = 'blocks', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIEW passages AS
      SELECT blocks.number, documents.id AS document, documents.title, documents.outlet, documents.said,
        documents.published, turns.id AS turn, coalesce(turns.speaker_name, turns.speaker_label) AS speaker, blocks.text
      FROM blocks JOIN documents ON documents.number = blocks.document
        LEFT JOIN turns ON turns.document = blocks.document AND turns.position = blocks.turn;
    CREATE VIEW sources AS
      SELECT documents.id AS document, captures.sha256, captures.media_type, captures.size, retrievals.name,
        retrievals.url, retrievals.retrieved
      FROM documents JOIN captures ON captures.number = documents.capture
        JOIN retrievals ON retrievals.capture = captures.number;
    """
}
