internal import Foundation
internal import GRDB
internal import RecordTypes
internal import Texts

/// How values stand in columns, so that people can read them: dates in ISO 8601, ranges as `120-180`, lists as lines.
extension DatabaseValue {
  /// SQLite ends a text at a NUL, so that one is kept as U+FFFD.
  static func text(_ text: String?) -> DatabaseValue {
    guard let text else { return .null }
    guard text.utf8.contains(0) else { return text.databaseValue }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })).databaseValue
  }
  static func int(_ number: Int?) -> DatabaseValue { number?.databaseValue ?? .null }
  static func bool(_ truth: Bool) -> DatabaseValue { (truth ? 1 : 0).databaseValue }
  static func double(_ number: Double?) -> DatabaseValue { number?.databaseValue ?? .null }
  static func bytes(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }
  static func date(_ date: PartialDate?) -> DatabaseValue { .text(date?.description) }
  static func word(_ word: some RawRepresentable<String>) -> DatabaseValue { .text(word.rawValue) }
  static func id(_ id: some Identifier) -> DatabaseValue { .text(id.value) }
  static func hash(_ hash: ContentHash) -> DatabaseValue { .text(hash.description) }
  static func ranges(_ ranges: [Range<Int>]) -> DatabaseValue { .text(RangeList.encode(ranges)) }
  static func lines(_ lines: [String]) -> DatabaseValue { .text(Lines.encode(lines)) }
  static func number64(_ number: UInt64) -> DatabaseValue { Int64(bitPattern: number).databaseValue }

  /// Two columns.
  static func range(_ range: Range<Int>?) -> [DatabaseValue] { [.int(range?.lowerBound), .int(range?.upperBound)] }
  /// Three columns.
  static func metadatum(_ datum: Metadatum<String>?) -> [DatabaseValue] { [.text(datum?.value)] + range(datum?.origin) }
  /// Three columns.
  static func metadatum(_ datum: Metadatum<PartialDate>?) -> [DatabaseValue] {
    [.date(datum?.value)] + range(datum?.origin)
  }
  /// Three columns.
  static func speaker(_ speaker: Speaker?) -> [DatabaseValue] {
    [.text(speaker?.label), .text(speaker?.name), .text(speaker?.office)]
  }
}

/// Ranges in a column: `120-180 195-240`; absent where there are none.
enum RangeList {
  static func encode(_ ranges: [Range<Int>]) -> String? {
    if ranges.isEmpty { return nil }
    return ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
  }

  static func decode(_ text: String?) -> [Range<Int>] {
    guard let text else { return [] }
    return text.utf8.split(separator: 0x20).compactMap { piece in
      let bounds = piece.split(separator: 0x2D).compactMap { Int(Substring($0)) }
      return bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]..<bounds[1] : nil
    }
  }
}

/// A list of strings in a column, one a line; a line break in a string is written `\n`, a backslash `\\`. Absent where
/// there are none.
enum Lines {
  static func encode(_ lines: [String]) -> String? {
    if lines.isEmpty { return nil }
    return lines.map(escape).joined(separator: "\n")
  }

  static func decode(_ text: String?) -> [String] {
    guard let text else { return [] }
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(unescape)
  }

  private static func escape(_ line: String) -> String {
    guard line.utf8.contains(where: { $0 == 0x0A || $0 == 0x5C }) else { return line }
    var bytes: [UInt8] = []
    for byte in line.utf8 {
      switch byte {
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x5C: bytes += [0x5C, 0x5C]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescape(_ line: Substring.UTF8View) -> String {
    guard line.contains(0x5C) else { return String(Substring(line)) }
    var bytes: [UInt8] = []
    var escaped = false
    for byte in line {
      if escaped {
        bytes.append(byte == 0x6E ? 0x0A : byte)
        escaped = false
      } else if byte == 0x5C {
        escaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
