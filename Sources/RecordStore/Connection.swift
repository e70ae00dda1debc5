internal import GRDB

/// One connection inside a transaction: the only way to SQLite. Statements are prepared once a connection.
struct Connection {
  /// The connection of the transaction.
  let database: Database
  /// The file, for messages.
  let path: String

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: [DatabaseValue] = []) throws(RecordError) {
    do {
      let statement = try database.cachedStatement(sql: sql)
      statement.setUncheckedArguments(Self.arguments(values))
      try statement.execute()
    } catch {
      throw RecordError(error, path: path)
    }
  }

  /// Runs a statement for each of `rows`; it is looked up once.
  func run(_ sql: String, each rows: some Sequence<[DatabaseValue]>) throws(RecordError) {
    do {
      let statement = try database.cachedStatement(sql: sql)
      for row in rows {
        statement.setUncheckedArguments(Self.arguments(row))
        try statement.execute()
      }
    } catch {
      throw RecordError(error, path: path)
    }
  }

  /// Runs several statements at once: schema, pragmas.
  func script(_ sql: String) throws(RecordError) {
    do { try database.execute(sql: sql) } catch { throw RecordError(error, path: path) }
  }

  /// Hands each row to `body`, until it returns false.
  func each(_ sql: String, _ values: [DatabaseValue] = [], _ body: (inout Fields) -> Bool) throws(RecordError) {
    do {
      let statement = try database.cachedStatement(sql: sql)
      let rows = try Row.fetchCursor(statement, arguments: Self.arguments(values))
      while let row = try rows.next() {
        var fields = Fields(row, of: statement)
        if !body(&fields) { break }
      }
    } catch {
      throw RecordError(error, path: path)
    }
  }

  /// What `transform` makes of each row.
  func all<T>(_ sql: String, _ values: [DatabaseValue] = [], _ transform: (inout Fields) -> T) throws(RecordError)
    -> [T]
  {
    var result: [T] = []
    try each(sql, values) { fields in
      result.append(transform(&fields))
      return true
    }
    return result
  }

  /// What `transform` makes of the first row; nil where there is none.
  func first<T>(_ sql: String, _ values: [DatabaseValue] = [], _ transform: (inout Fields) -> T) throws(RecordError)
    -> T?
  {
    var result: T?
    try each(sql, values) { fields in
      result = transform(&fields)
      return false
    }
    return result
  }

  /// The number in the first column of the first row; 0 where there is none.
  func number(_ sql: String, _ values: [DatabaseValue] = []) throws(RecordError) -> Int {
    try first(sql, values) { $0.int() ?? 0 } ?? 0
  }

  /// Whether there is a row.
  func exists(_ sql: String, _ values: [DatabaseValue] = []) throws(RecordError) -> Bool {
    try first(sql, values) { _ in true } ?? false
  }

  /// By way of an array of existentials: GRDB's other initializer takes each value through a key path, and either is slow
  /// over a lazy sequence, because a generic function of another module is not specialised.
  private static func arguments(_ values: [DatabaseValue]) -> StatementArguments {
    let values: [(any DatabaseValueConvertible)?] = values.map { $0 }
    return StatementArguments(values)
  }

  /// The row number of the last insertion.
  var lastNumber: Int { Int(database.lastInsertedRowID) }
  /// How many rows the last statement changed.
  var changes: Int { database.changesCount }
}
