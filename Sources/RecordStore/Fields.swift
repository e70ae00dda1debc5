internal import Foundation
internal import GRDB
internal import RecordTypes
internal import Texts

/// Reads the columns of a row in their order. What a damaged file holds never traps: a value of another type is absent.
struct Fields {
  private enum Source {
    case row(Row, Statement, count: Int)
    case values([DatabaseValue])
  }
  private let source: Source
  private var index = 0

  /// Reads the row at which `statement` stands.
  init(_ row: Row, of statement: Statement) { source = .row(row, statement, count: row.count) }

  /// Reads values that stand in no row of their own.
  init(_ values: [DatabaseValue]) { source = .values(values) }

  /// The next column as it is.
  mutating func value() -> DatabaseValue {
    defer { index += 1 }
    switch source {
    case .row(_, let statement, let count):
      // Without the row's own way to it, which is generic and not specialised in another module.
      guard index < count else { return .null }
      return DatabaseValue(sqliteStatement: statement.sqliteStatement, index: CInt(index))
    case .values(let values): return index < values.count ? values[index] : .null
    }
  }

  /// Passes over columns.
  mutating func skip(_ count: Int = 1) { index += count }

  /// The next column as a whole number.
  mutating func int() -> Int? {
    if case .int64(let number) = value().storage { Int(number) } else { nil }
  }

  /// The next column as a truth value; false where it is absent.
  mutating func bool() -> Bool { int() == 1 }

  /// The next column as a number.
  mutating func double() -> Double? {
    switch value().storage {
    case .double(let number): number
    case .int64(let number): Double(number)
    default: nil
    }
  }

  /// The next column as text.
  mutating func text() -> String? {
    if case .string(let text) = value().storage { text } else { nil }
  }

  /// The next column as bytes; none where it is absent.
  mutating func bytes() -> [UInt8] { optionalBytes() ?? [] }

  /// The next column as bytes.
  mutating func optionalBytes() -> [UInt8]? {
    if case .blob(let data) = value().storage { [UInt8](data) } else { nil }
  }

  /// Hands the bytes of the next column on without a copy; nothing where it is absent.
  mutating func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    defer { index += 1 }
    guard case .row(let row, _, _) = source else { return }
    try? row.withUnsafeData(atIndex: index) { data in data?.withUnsafeBytes(body) }
  }

  /// The next two columns as a range; nil where either is absent, empty where they run backwards.
  mutating func range() -> Range<Int>? {
    let start = int()
    let end = int()
    guard let start, let end else { return nil }
    return start..<max(start, end)
  }

  /// The next column as a list of ranges.
  mutating func ranges() -> [Range<Int>] { RangeList.decode(text()) }

  /// The next column as a list of lines.
  mutating func lines() -> [String] { Lines.decode(text()) }

  /// The next column as a date.
  mutating func date() -> PartialDate? { text().flatMap(PartialDate.init) }

  /// The next column as one of the words of a type.
  mutating func word<T: RawRepresentable<String>>(_ type: T.Type = T.self) -> T? { text().flatMap(T.init(rawValue:)) }

  /// The next column as an identifier.
  mutating func id<T: Identifier>(_ type: T.Type = T.self) -> T { T(text() ?? "") }

  /// The next column as a hash.
  mutating func hash() -> ContentHash? { text().flatMap(ContentHash.init(hexadecimal:)) }

  /// The next three columns as text with its evidence.
  mutating func metadatum() -> Metadatum<String>? {
    let value = text()
    let origin = range()
    return value.map { Metadatum($0, origin: origin) }
  }

  /// The next three columns as a date with its evidence.
  mutating func dateMetadatum() -> Metadatum<PartialDate>? {
    let value = date()
    let origin = range()
    return value.map { Metadatum($0, origin: origin) }
  }

  /// The next three columns as a speaker.
  mutating func speaker() -> Speaker? {
    let label = text()
    let name = text()
    let office = text()
    return label.map { Speaker(label: $0, name: name, office: office) }
  }
}
