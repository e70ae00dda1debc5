internal import GRDB

/// A step from one version of the tables to the next, in the transaction that takes it.
struct Migration: Sendable {
  /// SQL that comes first.
  let script: String
  /// What SQL alone cannot do.
  var work: @Sendable (Connection) throws(RecordError) -> Void = { _ in }
  /// SQL that comes last.
  var end = ""

  init(_ script: String) { self.script = script }

  init(_ script: String, work: @escaping @Sendable (Connection) throws(RecordError) -> Void, end: String) {
    self.script = script
    self.work = work
    self.end = end
  }

  func run(_ connection: Connection) throws(RecordError) {
    try connection.script(script)
    try work(connection)
    if !end.isEmpty { try connection.script(end) }
  }
}
