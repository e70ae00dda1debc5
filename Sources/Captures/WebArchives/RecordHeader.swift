import RecordTypes
import Texts

/// The head of one record of a WARC (ISO 28500) or ARC file.
struct RecordHeader {
  /// `response`, `resource`, … in lower case.
  var type: String
  /// The fields, in order. An ARC line is given as the fields that say the same.
  var fields: [Retrieval.Header]
  /// The length of what follows, as the record says.
  var length: Int

  /// Why a head cannot be used.
  struct Fault: Error {
    var reason: String
  }

  /// The first value of the field `name`.
  func value(_ name: String) -> String? {
    let name = name.lowercased()
    return fields.first { $0.name.lowercased() == name }?.value
  }

  /// The address; old wget puts it in angle brackets.
  var url: String? {
    guard let value = value("WARC-Target-URI"), !value.isEmpty else { return nil }
    return value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }

  /// When it was fetched. There was no web before 1990: an earlier date is a clock that was not set, or stands for
  /// one that is not known.
  var date: PartialDate? { value("WARC-Date").flatMap(RecordHeader.date).flatMap { $0.year < 1990 ? nil : $0 } }

  /// A date in ISO 8601 or, as ARC has it, in up to fourteen digits.
  static func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.count >= 8, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard digits.count >= 12 else { return PartialDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) }
    return PartialDate(
      year: number(0..<4), month: number(4..<6), day: number(6..<8), minutes: number(8..<10) * 60 + number(10..<12),
      offset: 0)
  }

  // MARK: Reading

  /// Whether bytes begin as a record of a WARC or ARC does.
  static func beginsRecord(_ bytes: [UInt8]) -> Bool {
    let begin = Array(bytes.prefix(4096).drop { $0 == 0x0A || $0 == 0x0D })
    if beginsVersion(begin.prefix(5)) { return true }
    return arcLine(Array(begin.prefix { $0 != 0x0A && $0 != 0x0D })) != nil
  }

  /// Whether the five bytes are those that a version line begins with; some writers have them in lower case.
  static func beginsVersion(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual("WARC/".utf8) || bytes.elementsEqual("warc/".utf8)
  }

  /// Reads the head of a WARC record out of its lines, the version line first.
  init(warc lines: [ArraySlice<UInt8>]) throws(Fault) {
    let version = String(decoding: lines.first ?? [], as: UTF8.self)
    guard RecordHeader.isKnownVersion(version) else {
      throw Fault(reason: "an unknown version (\(version.prefix(24)))")
    }
    fields = HeaderFields.parse(lines.dropFirst())
    type = ""
    length = 0
    guard let type = value("WARC-Type")?.lowercased() else { throw Fault(reason: "a record without WARC-Type") }
    let lengths = Set(fields.filter { $0.name.lowercased() == "content-length" }.map(\.value))
    guard lengths.count <= 1 else { throw Fault(reason: "a record with two lengths that differ") }
    guard let text = lengths.first, let length = Int(text), length >= 0 else {
      throw Fault(reason: "a record without a usable Content-Length")
    }
    self.type = type
    self.length = length
  }

  private static func isKnownVersion(_ line: String) -> Bool {
    let version = line.dropFirst("WARC/".utf8.count).split(separator: ".", omittingEmptySubsequences: false)
    return version.count == 2
      && version.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// Reads the head of an ARC record: `URL IP date type length`, or the ten fields of version 2.
  init(arc line: [UInt8]) throws(Fault) {
    guard let (fields, length) = RecordHeader.arcLine(line) else { throw Fault(reason: "no record") }
    guard let length = Int(length), length >= 0 else { throw Fault(reason: "a record without a usable length") }
    self.fields = fields
    self.length = length
    type = "response"
    if let url, url.hasPrefix("filedesc:") { type = "warcinfo" }
  }

  private static func arcLine(_ line: [UInt8]) -> (fields: [Retrieval.Header], length: String)? {
    let parts = String(decoding: line.prefix(8192), as: UTF8.self).split(separator: " ").map(String.init)
    guard parts.count >= 5, let length = parts.last else { return nil }
    // Addresses with spaces in them are found in old files, so that the fields are counted from the end.
    let tail = parts.count >= 10 && parts[parts.count - 10].contains(":") ? 9 : 4
    let url = parts[..<(parts.count - tail)].joined(separator: " ")
    let date = parts[parts.count - tail + 1]
    guard url.contains(":"), isARCDate(date) else { return nil }
    let fields = [("WARC-Target-URI", url), ("WARC-Date", date), ("Content-Type", parts[parts.count - tail + 2])]
    return (fields.map { Retrieval.Header(name: $0.0, value: $0.1) }, length)
  }

  /// Fourteen digits, more or less; a dash where it is not known.
  private static func isARCDate(_ text: String) -> Bool {
    text == "-" || ((8...20).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) })
  }
}

/// Header fields as HTTP and WARC write them.
enum HeaderFields {
  /// The fields of `lines`; a line that begins with white space goes on with the one before. Lines without a colon are
  /// left out. O(n).
  static func parse(_ lines: some Sequence<ArraySlice<UInt8>>) -> [Retrieval.Header] {
    var fields: [(name: ArraySlice<UInt8>, value: [UInt8])] = []
    for line in lines {
      if let first = line.first, first == 0x20 || first == 0x09 {
        if !fields.isEmpty { fields[fields.count - 1].value += [0x20] + trimmed(line) }
      } else if let colon = line.firstIndex(of: 0x3A) {
        fields.append((trimmed(line[..<colon]), Array(trimmed(line[(colon + 1)...]))))
      }
    }
    return fields.map {
      Retrieval.Header(
        name: String(decoding: $0.name, as: UTF8.self), value: String(decoding: trimmed($0.value[...]), as: UTF8.self))
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  /// The lines of a head and where what follows begins; nil where no blank line ends it.
  static func lines(_ bytes: [UInt8]) -> (lines: [ArraySlice<UInt8>], end: Int)? {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while let end = ByteSearch.first([0x0A], in: bytes, from: start) {
      let stop = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      if stop == start { return (lines, end + 1) }
      lines.append(bytes[start..<stop])
      start = end + 1
    }
    return nil
  }
}
