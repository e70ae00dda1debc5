internal import GRDB
package import Texts

/// The last entry of the log of all that was added: who keeps it can prove later that nothing before it was altered.
package struct LogHead: Sendable, Hashable {
  /// The entry's number: how many there are.
  package var entry: Int
  /// When it was made.
  package var made: PartialDate?
  /// 64 hexadecimal digits: the SHA-256 of the head before it and of everything that was added since.
  package var head: String
  /// How many captures, retrievals, documents, corrections, judgements and checks stood in the record then.
  package var captures: Int
  package var retrievals: Int
  package var documents: Int
  package var corrections: Int
  package var judgements: Int
  package var checks: Int
}

/// A hash-chained log (as in RFC 9162, but a chain): each transaction that adds something ends in an entry over the rows
/// that it added to the tables that only ever grow. What is derived is not in it: it can be derived again.
enum RecordLog {
  /// The tables, and the columns of a row that never change.
  static let tables: [(name: String, columns: String)] = [
    ("captures", "number, sha256, media_type, charset, size"),
    ("retrievals", "number, capture, name, url, retrieved, headers, container"),
    ("documents", "number, id"),
    ("corrections", "number, kind, subject, value, detail, who, made"),
    ("judgements", "number, quotation, who, outcome, reason, evidence, made"),
    ("checks", "number, quotation, made, outcome, verdict, sense, rule, score, because, asked, found, agrees, role"),
  ]
  static let columns = "number, made, head, \(tables.map(\.name).joined(separator: ", "))"

  /// Adds an entry where the transaction added anything.
  static func append(to connection: Connection) throws(RecordError) {
    let last = try connection.first(
      "SELECT \(columns) FROM log ORDER BY number DESC LIMIT 1", [], { LogEntry(&$0) })
    var ends: [Int] = []
    for table in tables { ends.append(try connection.number("SELECT max(number) FROM \(table.name)")) }
    let before = last?.ends ?? tables.map { _ in 0 }
    guard ends != before else { return }
    let made = try connection.first("SELECT strftime('%Y-%m-%dT%H:%MZ', 'now')", [], { $0.text() }) ?? nil
    let head = try digest(last?.head ?? "", made ?? "", from: before, to: ends, connection)
    let marks = tables.map { _ in "?" }.joined(separator: ", ")
    try connection.run(
      "INSERT INTO log (made, head, \(tables.map(\.name).joined(separator: ", "))) VALUES (?, ?, \(marks))",
      [.text(made), .text(head)] + ends.map { .int($0) })
  }

  /// SHA-256 over the head before, the time, and the rows behind `from` up to `to` of each table.
  static func digest(
    _ previous: String, _ made: String, from: [Int], to: [Int], _ connection: Connection
  ) throws(RecordError) -> String {
    var hash = SHA256()
    hash.add("\(previous)\n\(made)\n".utf8)
    for (index, table) in tables.enumerated() where to[index] > from[index] {
      hash.add("\(table.name)\n".utf8)
      let count = table.columns.split(separator: ",").count
      try connection.each(
        "SELECT \(table.columns) FROM \(table.name) WHERE number > ? AND number <= ? ORDER BY number",
        [.int(from[index]), .int(to[index])]
      ) { fields in
        for _ in 0..<count { hash.add(canonical(fields.value())) }
        return true
      }
    }
    return hash.hexadecimal()
  }

  /// A value so that no two rows read alike: its type, its length, its characters.
  private static func canonical(_ value: DatabaseValue) -> [UInt8] {
    switch value.storage {
    case .null: Array("-\n".utf8)
    case .int64(let number): Array("i\(number)\n".utf8)
    case .double(let number): Array("d\(number.bitPattern)\n".utf8)
    case .string(let text): Array("s\(text.utf8.count) \(text)\n".utf8)
    case .blob(let data): Array("b\(data.count) ".utf8) + data + [0x0A]
    }
  }
}

/// An entry as it is kept.
struct LogEntry {
  var number: Int
  var made: String
  var head: String
  var ends: [Int]

  init(_ fields: inout Fields) {
    number = fields.int() ?? 0
    made = fields.text() ?? ""
    head = fields.text() ?? ""
    ends = RecordLog.tables.map { _ in 0 }
    for index in ends.indices { ends[index] = fields.int() ?? 0 }
  }
}

extension RecordReader {
  /// The last entry of the log; nil in an empty record.
  package func logHead() throws(RecordError) -> LogHead? {
    let entry = try connection.first(
      "SELECT \(RecordLog.columns) FROM log ORDER BY number DESC LIMIT 1", [], { LogEntry(&$0) })
    return entry.map { entry in
      LogHead(
        entry: entry.number, made: PartialDate(entry.made), head: entry.head, captures: entry.ends[0],
        retrievals: entry.ends[1], documents: entry.ends[2], corrections: entry.ends[3], judgements: entry.ends[4],
        checks: entry.ends[5])
    }
  }

  /// Computes the whole chain again; how many entries hold. With `since` the chain must also hold an entry with that
  /// head: then nothing that it stands for was altered. O(rows added).
  package func verifyLog(since: String? = nil, _ report: (RecordFault) -> Void) throws(RecordError) -> Int {
    var entries: [LogEntry] = []
    try connection.each("SELECT \(RecordLog.columns) FROM log ORDER BY number", []) { fields in
      entries.append(LogEntry(&fields))
      return true
    }
    var head = ""
    var ends = RecordLog.tables.map { _ in 0 }
    var holds = 0
    for entry in entries {
      let found = try RecordLog.digest(head, entry.made, from: ends, to: entry.ends, connection)
      guard entry.number == holds + 1, found == entry.head else {
        report(RecordFault(table: "log", message: Self.altered(entry, after: ends)))
        break
      }
      head = found
      ends = entry.ends
      holds += 1
    }
    if holds == entries.count {
      for (index, table) in RecordLog.tables.enumerated() {
        let last = try connection.number("SELECT max(number) FROM \(table.name)")
        if last != ends[index] {
          report(RecordFault(table: "log", message: "\(table.name) up to \(last) are there, \(ends[index]) are logged"))
        }
      }
    }
    if let since, !entries.prefix(holds).contains(where: { $0.head == since.lowercased() }) {
      let message = "no sound entry has the head \(since): what it stands for was altered, or it is another record's"
      report(RecordFault(table: "log", message: message))
    }
    return holds
  }

  private static func altered(_ entry: LogEntry, after ends: [Int]) -> String {
    let rows = RecordLog.tables.indices.filter { entry.ends[$0] > ends[$0] }.map {
      "\(RecordLog.tables[$0].name) \(ends[$0] + 1) to \(entry.ends[$0])"
    }
    return "entry \(entry.number) does not follow: one of \(rows.joined(separator: ", ")) was altered"
  }
}
