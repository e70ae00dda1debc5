internal import GRDB

/// A record: one SQLite file that keeps captures, what was derived from them, and the indexes over both.
///
/// Any number of readers work on snapshots of their own while one writer writes; nobody waits but a second writer
/// (at most ten seconds). Whatever moment a program dies at, the file holds whole transactions.
///
/// - Opening: ``open(_:for:)``, ``close()``
/// - Reading: ``read(_:)`` and ``RecordReader``
/// - Writing: ``write(_:)`` and ``RecordWriter``
package final class Record: Sendable {
  /// What a record is opened for.
  package enum Mode: Sendable, Hashable {
    /// The file must be there.
    case reading
    /// The file is made where there is none; an older schema is brought up to date.
    case writing
  }

  /// The version of the tables that this program writes.
  package static let schemaVersion = Schema.version

  /// The file.
  package let path: String
  private let pool: DatabasePool
  private let mode: Mode

  /// Whether the file is a copy of one that cannot be written.
  private let isCopy: Bool

  private init(path: String, pool: DatabasePool, mode: Mode, isCopy: Bool = false) {
    self.path = path
    self.pool = pool
    self.mode = mode
    self.isCopy = isCopy
  }

  deinit { if isCopy { RecordFile.removeCopy(path) } }

  /// Opens the record at `path`.
  package static func open(_ path: String, for mode: Mode) throws(RecordError) -> Record {
    let state = try RecordFile.examine(path, for: mode)
    if mode == .reading, state < Schema.version {
      // Older tables are brought up to date first.
      do { try open(path, for: .writing).close() } catch  where error.kind == .readOnly {
        return try openCopy(of: path)
      }
    }
    do {
      let pool = try pool(at: path, for: mode)
      let record = Record(path: path, pool: pool, mode: mode)
      if mode == .writing, state < Schema.version { try record.migrate() }
      return record
    } catch {
      throw RecordError(error, path: path)
    }
  }

  /// A record of an older schema that cannot be written is read from a copy, which goes when it is closed.
  private static func openCopy(of path: String) throws(RecordError) -> Record {
    let copy = try RecordFile.temporaryCopy(of: path)
    do {
      try open(copy, for: .writing).close()
      return Record(path: copy, pool: try pool(at: copy, for: .reading), mode: .reading, isCopy: true)
    } catch {
      RecordFile.removeCopy(copy)
      throw RecordError(error, path: path)
    }
  }

  /// A record that was folded together and lies where nothing can be written (a disc, an image, a system folder) is
  /// read as what it is: a file that does not change. SQLite would want to lay its shared memory beside it.
  private static func pool(at path: String, for mode: Mode) throws -> DatabasePool {
    do {
      return try DatabasePool(path: path, configuration: configuration(for: mode))
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && mode == .reading
    {
      guard !RecordFile.hasLog(path) else {
        throw RecordError(.readOnly, path: path, detail: "what was imported last still stands in \(path)-wal")
      }
      guard RecordFile.isInReadOnlyFolder(path) else { throw error }
      return try DatabasePool(path: RecordFile.immutableAddress(path), configuration: configuration(for: mode))
    }
  }

  private static func configuration(for mode: Mode) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = mode == .reading
    configuration.maximumReaderCount = 8
    configuration.busyMode = .timeout(10)
    configuration.persistentReadOnlyConnections = true
    configuration.prepareDatabase { database in
      database.add(function: ExactWords.function())
      // A commit survives the death of the program; the last ones may be undone by a loss of power, whole each.
      try database.execute(
        sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0"
      )
    }
    return configuration
  }

  /// Takes the file through the steps that it lacks, all in one transaction.
  private func migrate() throws {
    try write { writer in
      let connection = writer.connection
      let version = try connection.number("PRAGMA user_version")
      guard version <= Schema.version else {
        throw RecordError(.newerSchema, path: path, detail: "schema \(version), this program knows \(Schema.version)")
      }
      for step in Schema.migrations.dropFirst(version) { try step.run(connection) }
      try connection.script("PRAGMA user_version = \(Schema.version); PRAGMA application_id = \(Schema.applicationID)")
    }
  }

  /// Reads one state of the record, whatever is written meanwhile. Throws a `RecordError`, or what `body` throws.
  package func read<T>(_ body: (RecordReader) throws -> T) throws -> T {
    let path = path
    do {
      return try pool.read { try body(RecordReader(Connection(database: $0, path: path))) }
    } catch let error as DatabaseError {
      throw RecordError(error, path: path)
    }
  }

  /// Writes in one transaction: all of it or, where `body` throws, nothing.
  package func write<T>(_ body: (RecordWriter) throws -> T) throws -> T {
    let path = path
    do {
      return try pool.write { database in
        let connection = Connection(database: database, path: path)
        let writer = RecordWriter(connection)
        let result = try body(writer)
        try writer.unindexed.index(in: connection)
        try RecordLog.append(to: connection)
        return result
      }
    } catch let error as DatabaseError {
      throw RecordError(error, path: path)
    }
  }

  /// Copies every page of one state of the record.
  func copyAll(to copy: DatabaseQueue) throws { try pool.backup(to: copy) }

  /// Folds the log into the file and closes it.
  package func close() throws(RecordError) {
    do {
      // The reading connections close last and cannot do it. Where another program reads or writes, its own close will.
      if mode == .writing { _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
      try pool.close()
    } catch {
      throw RecordError(error, path: path)
    }
  }
}
