internal import Foundation
internal import GRDB

/// What can be said of a file before SQLite opens it.
enum RecordFile {
  /// The schema version of the record at `path`; 0 where it has to be made. Throws where it cannot serve.
  static func examine(_ path: String, for mode: Record.Mode) throws(RecordError) -> Int {
    let files = FileManager.default
    var isFolder = ObjCBool(false)
    // What SQLite would take for something else than the path of a file.
    guard !path.isEmpty, path != ":memory:", !path.hasPrefix("file:") else {
      throw RecordError(.cannotOpen, path: path.isEmpty ? "“”" : path, detail: "that is not the path of a file")
    }
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
      if mode == .reading { throw RecordError(.missing, path: path) }
      try requireFolder(of: path, files)
      return 0
    }
    if isFolder.boolValue { throw RecordError(.notARecord, path: path, detail: "it is a folder") }
    if mode == .writing, !files.isWritableFile(atPath: path) { throw RecordError(.readOnly, path: path) }
    let header = try header(of: path)
    if header.isEmpty, mode == .writing { return 0 }
    if header.isEmpty { throw RecordError(.notARecord, path: path, detail: "the file is empty") }
    return try version(header, path)
  }

  /// Whether a write-ahead log with something in it stands beside the record.
  static func hasLog(_ path: String) -> Bool {
    ((try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber)?.intValue ?? 0) > 0
  }

  /// Whether the record's folder cannot be written.
  static func isInReadOnlyFolder(_ path: String) -> Bool {
    access(URL(fileURLWithPath: path).deletingLastPathComponent().path, W_OK) != 0
  }

  /// The address of a file that does not change (sqlite.org/uri.html, 3).
  static func immutableAddress(_ path: String) -> String {
    let absolute = URL(fileURLWithPath: path).path
    let allowed = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
    return "file://\(absolute.addingPercentEncoding(withAllowedCharacters: allowed) ?? absolute)?immutable=1"
  }

  /// Copies the record, with its log where it has one, into a new folder of the system's place for temporary files.
  static func temporaryCopy(of path: String) throws(RecordError) -> String {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("quoth-\(UUID().uuidString)")
    let copy = folder.appendingPathComponent("record.sqlite").path
    do {
      try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for suffix in ["", "-wal"] where files.fileExists(atPath: path + suffix) {
        try files.copyItem(atPath: path + suffix, toPath: copy + suffix)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy + suffix)
      }
      return copy
    } catch {
      try? files.removeItem(at: folder)
      throw RecordError(.readOnly, path: path, detail: "its tables are of an older version, and no copy could be made")
    }
  }

  /// Takes such a copy away, its folder with it.
  static func removeCopy(_ path: String) {
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  /// The first 100 bytes.
  private static func header(of path: String) throws(RecordError) -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path) else { throw RecordError(.cannotOpen, path: path) }
    defer { try? file.close() }
    do {
      return try file.read(upToCount: 100).map { [UInt8]($0) } ?? []
    } catch {
      throw RecordError(.cannotOpen, path: path, detail: "\(error)")
    }
  }

  /// Reads the marks of a record out of the file's header (sqlite.org/fileformat.html, 1.3).
  private static func version(_ header: [UInt8], _ path: String) throws(RecordError) -> Int {
    guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else {
      throw RecordError(.notARecord, path: path, detail: "it is no SQLite file")
    }
    func number(_ offset: Int) -> Int { header[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } }
    let version = number(60)
    // A record whose first transaction still lies in its log has no marks in its header yet; SQLite will read them.
    if number(68) == 0, version == 0 { return try versionInLog(path) }
    guard number(68) == Schema.applicationID else {
      throw RecordError(.notARecord, path: path, detail: "it is a database of another program")
    }
    guard version <= Schema.version else {
      throw RecordError(.newerSchema, path: path, detail: "schema \(version), this program knows \(Schema.version)")
    }
    return version
  }

  /// The same by SQLite, which also reads the write-ahead log.
  private static func versionInLog(_ path: String) throws(RecordError) -> Int {
    var values = (version: 0, application: 0, tables: 0)
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      values = try queue.read { database in
        let connection = Connection(database: database, path: path)
        return (
          try connection.number("PRAGMA user_version"), try connection.number("PRAGMA application_id"),
          try connection.number("SELECT count(*) FROM sqlite_schema")
        )
      }
      try queue.close()
    } catch {
      throw RecordError(error, path: path)
    }
    guard values.application == Schema.applicationID || values.tables == 0 else {
      throw RecordError(.notARecord, path: path, detail: "it is a database of another program")
    }
    guard values.version <= Schema.version else {
      throw RecordError(.newerSchema, path: path, detail: "schema \(values.version)")
    }
    return values.version
  }

  private static func requireFolder(of path: String, _ files: FileManager) throws(RecordError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder = ObjCBool(false)
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw RecordError(.cannotOpen, path: path, detail: "there is no folder \(folder)")
    }
    guard files.isWritableFile(atPath: folder) else { throw RecordError(.readOnly, path: path) }
  }
}
