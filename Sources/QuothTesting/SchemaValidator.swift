package import Texts

/// Holds JSON to JSON Schema (2020-12): the subset that the contract's schemas use. A keyword that is not known here is
/// a fault of the schema, so that none is passed over in silence.
///
/// `isClosed` also reports members that no schema names. The contract lets members be added, so its schemas stay open;
/// our own output must not have any that is not written down.
package struct SchemaValidator {
  private let schemas: [String: JSONValue]
  private let isClosed: Bool

  /// A validator of the schemas by the names that `$ref` calls them by (`common.schema.json`).
  package init(schemas: [String: JSONValue], isClosed: Bool = false) {
    self.schemas = schemas
    self.isClosed = isClosed
  }

  /// What is wrong with `value`, each with the place: `$.turns[2].role is no string`. None where it is sound.
  package func faults(of value: JSONValue, against name: String) -> [String] {
    guard let schema = schemas[name] else { return ["there is no schema \(name)"] }
    return faults(value, schema, at: "$", in: name)
  }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at path: String, in name: String) -> [String] {
    guard case .object(let keywords) = schema else {
      return schema == .bool(true) ? [] : ["\(path): the schema in \(name) is no object"]
    }
    return keywords.flatMap { faults(value, $0.name, $0.value, of: schema, at: path, in: name) }
      + (isClosed ? unnamed(value, schema, at: path) : [])
  }

  private func faults(
    _ value: JSONValue, _ keyword: String, _ operand: JSONValue, of schema: JSONValue, at path: String, in name: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "$comment": return []
    case "$ref": return referred(operand, value, at: path, in: name)
    case "type": return isOfType(value, operand) ? [] : ["\(path) is no \(operand.string ?? "")"]
    case "const": return value == operand ? [] : ["\(path) is not \(operand.line)"]
    case "enum": return operand.array?.contains(value) == true ? [] : ["\(path) is none of \(operand.line)"]
    case "required":
      return (operand.array ?? []).compactMap(\.string).filter { value[$0] == nil }.map { "\(path) has no \($0)" }
    case "properties": return properties(value, operand, at: path, in: name)
    case "additionalProperties": return additional(value, operand, of: schema, at: path, in: name)
    case "items", "prefixItems", "minItems", "maxItems":
      return array(value, keyword, operand, of: schema, at: path, in: name)
    case "minLength", "pattern": return string(value, keyword, operand, at: path)
    case "minimum", "maximum": return number(value, keyword, operand, at: path)
    case "oneOf", "anyOf": return choice(value, keyword, operand, at: path, in: name)
    default: return ["\(name) has a keyword that is not known: \(keyword)"]
    }
  }

  private func referred(_ operand: JSONValue, _ value: JSONValue, at path: String, in name: String) -> [String] {
    let parts = (operand.string ?? "").split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts.first.map(String.init) ?? ""
    let target = file.isEmpty ? name : file
    var schema = schemas[target]
    for step in parts.dropFirst().first?.split(separator: "/") ?? [] { schema = schema?[String(step)] }
    guard let schema else { return ["\(name) refers to \(operand.line), which is not there"] }
    return faults(value, schema, at: path, in: target)
  }

  private func isOfType(_ value: JSONValue, _ operand: JSONValue) -> Bool {
    switch (operand.string, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null): true
    case ("integer", .integer), ("number", .integer), ("number", .number): true
    default: false
    }
  }

  // MARK: Objects

  private func properties(_ value: JSONValue, _ operand: JSONValue, at path: String, in name: String) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member in
      operand[member.name].map { faults(member.value, $0, at: "\(path).\(member.name)", in: name) } ?? []
    }
  }

  private func additional(
    _ value: JSONValue, _ operand: JSONValue, of schema: JSONValue, at path: String, in name: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.filter { schema["properties"]?[$0.name] == nil }.flatMap { member in
      operand == .bool(false)
        ? ["\(path) must not have \(member.name)"]
        : faults(member.value, operand, at: "\(path).\(member.name)", in: name)
    }
  }

  private func unnamed(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let members) = value, let properties = schema["properties"],
      schema["additionalProperties"] == nil
    else { return [] }
    return members.filter { properties[$0.name] == nil }.map { "\(path).\($0.name) is in no schema" }
  }

  // MARK: Arrays, strings, numbers

  private func array(
    _ value: JSONValue, _ keyword: String, _ operand: JSONValue, of schema: JSONValue, at path: String, in name: String
  ) -> [String] {
    guard let elements = value.array else { return [] }
    switch keyword {
    case "minItems":
      return elements.count >= operand.int ?? 0 ? [] : ["\(path) has fewer than \(operand.line) elements"]
    case "maxItems": return elements.count <= operand.int ?? 0 ? [] : ["\(path) has more than \(operand.line) elements"]
    case "prefixItems":
      return zip(elements, operand.array ?? []).enumerated().flatMap { index, pair in
        faults(pair.0, pair.1, at: "\(path)[\(index)]", in: name)
      }
    default:
      let first = schema["prefixItems"]?.array?.count ?? 0
      return elements.enumerated().dropFirst(first).flatMap { index, element in
        faults(element, operand, at: "\(path)[\(index)]", in: name)
      }
    }
  }

  private func string(_ value: JSONValue, _ keyword: String, _ operand: JSONValue, at path: String) -> [String] {
    guard let string = value.string else { return [] }
    if keyword == "minLength" {
      return string.unicodeScalars.count >= operand.int ?? 0 ? [] : ["\(path) is too short a string"]
    }
    guard let pattern = try? Regex(operand.string ?? "") else { return ["\(path): no pattern: \(operand.line)"] }
    return string.contains(pattern) ? [] : ["\(path) does not match \(operand.line): \(value.line)"]
  }

  private func number(_ value: JSONValue, _ keyword: String, _ operand: JSONValue, at path: String) -> [String] {
    guard let number = value.double, let bound = operand.double else { return [] }
    let isWithin = keyword == "minimum" ? number >= bound : number <= bound
    return isWithin ? [] : ["\(path) is beyond the \(keyword) of \(operand.line)"]
  }

  // MARK: Choices

  private func choice(
    _ value: JSONValue, _ keyword: String, _ operand: JSONValue, at path: String, in name: String
  ) -> [String] {
    let results = (operand.array ?? []).map { faults(value, $0, at: path, in: name) }
    let fitting = results.filter(\.isEmpty).count
    if fitting == 1 || (keyword == "anyOf" && fitting > 0) { return [] }
    return ["\(path) fits \(fitting) of the \(results.count) choices of \(keyword)"]
      + (fitting == 0 ? results.min { $0.count < $1.count } ?? [] : [])
  }
}
