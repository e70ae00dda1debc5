import Texts

/// The members of an input line and what must be said where one is missing or of the wrong sort.
struct InputLine {
  /// The line's name.
  let id: String
  private let object: JSONValue

  /// Reads one line of NDJSON. Every line must be an object with an `id`.
  init(_ line: [UInt8]) throws(LineError) {
    let value: JSONValue
    do { value = try JSONReader.read(line) } catch {
      throw LineError(
        id: nil, code: "invalidJSON",
        message: "This line is no JSON at byte \(error.offset): \(error.reason). Write one object a line.")
    }
    guard case .object = value else {
      throw LineError(id: nil, code: "invalidJSON", message: "This line is no JSON object. Write one object a line.")
    }
    switch value["id"] {
    case .string(let id) where !id.isEmpty: self.id = id
    case .integer(let number): id = String(number)
    case nil, .null:
      throw LineError(id: nil, code: "missingMember", message: "This line has no \"id\". Give every line its own.")
    default:
      throw LineError(id: nil, code: "invalidMember", message: "\"id\" must be a string that is not empty.")
    }
    object = value
  }

  /// The string of the member `name`; nil where there is none (`null` is none, too).
  func string(_ name: String) throws(LineError) -> String? {
    switch object[name] {
    case .string(let string): return string
    case nil, .null: return nil
    default: throw invalid(name, "must be a string")
    }
  }

  /// The string of the member `name`, which the line must have.
  func requiredString(_ name: String) throws(LineError) -> String {
    guard let string = try string(name) else {
      throw LineError(id: id, code: "missingMember", message: "This line has no \"\(name)\".")
    }
    return string
  }

  /// The date of the member `name`; nil where there is none.
  func date(_ name: String) throws(LineError) -> PartialDate? {
    guard let text = try string(name), !text.isEmpty else { return nil }
    guard let date = PartialDate(text) else {
      throw invalid(name, "must be a date such as 2016-12-29, 2016-12 or 2017-02-25T21:15Z, not \"\(text.prefix(40))\"")
    }
    return date
  }

  /// The error for a member that cannot be used.
  func invalid(_ name: String, _ reason: String) -> LineError {
    LineError(id: id, code: "invalidMember", message: "\"\(name)\" \(reason).")
  }
}
