import Foundation
import GRDB

/// Everything that a record's tables hold, to be compared with another's.
struct RecordContent: Equatable {
  /// The rows of each table, in the order of their keys.
  var tables: [String: [String]]

  /// Reads the record at `path`. The log and the list of imports are left out: they say when and how often somebody called.
  init(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    tables = try queue.read { database in
      let names = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('imports', 'log') ORDER BY name")
      var tables: [String: [String]] = [:]
      for name in names {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM \"\(name)\"")
        tables[name] = rows.map { row in row.map { "\($0)=\($1)" }.joined(separator: "|") }.sorted()
      }
      return tables
    }
    try queue.close()
  }

  /// The tables that differ from those of `other`.
  func differences(from other: RecordContent) -> [String] {
    Set(tables.keys).union(other.tables.keys).sorted().filter { tables[$0] != other.tables[$0] }
  }
}
