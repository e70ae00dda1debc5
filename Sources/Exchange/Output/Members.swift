import RecordTypes
import Texts

// The small forms that all objects of the contract are made of. What is not known gives nil, which leaves its member
// out.

extension JSONValue {
  /// A string; nil where it is absent or empty.
  static func text(_ string: String?) -> JSONValue? {
    guard let string, !string.isEmpty else { return nil }
    return .string(string)
  }

  /// A date in ISO 8601 at its precision.
  static func date(_ date: PartialDate?) -> JSONValue? { date.map { .string($0.description) } }

  /// A number with at most six digits behind the point, so that the same value always is the same bytes.
  static func rounded(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .integer(0) }
    let rounded = (value * 1_000_000).rounded() / 1_000_000
    return Int(exactly: rounded).map(JSONValue.integer) ?? .number(rounded)
  }

  /// A number that may be absent.
  static func rounded(_ value: Double?) -> JSONValue? { value.map { .rounded($0) as JSONValue } }

  /// `[start, end]`.
  static func range(_ range: Range<Int>) -> JSONValue {
    .array([.integer(range.lowerBound), .integer(range.upperBound)])
  }

  /// An array; nil where it is empty.
  static func list<Element>(_ elements: [Element], _ encode: (Element) -> JSONValue) -> JSONValue? {
    elements.isEmpty ? nil : .array(elements.map(encode))
  }

  /// An array of strings; nil where it is empty.
  static func strings(_ strings: [String]) -> JSONValue? { list(strings.filter { !$0.isEmpty }, JSONValue.string) }

  /// An object; nil where none of its members is known.
  static func knownMembers(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue? {
    let object = JSONValue.members(members)
    return object == .object([]) ? nil : object
  }
}

extension CodePointOffsets {
  /// `[start, end]` in code points for a range in bytes.
  func json(_ range: TextRange) -> JSONValue { .range(codePoints(range)) }

  /// `[[start, end], …]`; nil where there is none.
  func json(_ ranges: [TextRange]) -> JSONValue? { .list(ranges) { json($0) } }
}

enum FindingJSON {
  static func value(_ finding: Finding) -> JSONValue {
    .members([
      "category": .string(finding.category), "message": .string(finding.message),
      "origin": finding.origin.map(JSONValue.range),
    ])
  }
}

enum SpeakerJSON {
  static func value(_ speaker: Speaker?) -> JSONValue? {
    guard let speaker else { return nil }
    return .knownMembers(["label": .text(speaker.label), "name": .text(speaker.name), "office": .text(speaker.office)])
  }
}

enum StandingJSON {
  static func value(_ standing: Standing) -> JSONValue {
    .members([
      "publisher": .string(standing.publisher.rawValue), "basis": .string(standing.basis.rawValue),
      "originalLanguage": .text(standing.originalLanguage),
    ])
  }
}
