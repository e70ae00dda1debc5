import QuothTesting
import Testing
import Texts

@testable import Exchange

/// The contract in one place: the schemas, the samples beside them, and what the encoders write say the same.
struct SchemaTests {
  @Test func `Every sample is sound by its schema`() throws {
    let validator = SchemaValidator(schemas: try ContractFiles.schemas(), isClosed: true)
    for (schema, samples) in try ContractFiles.samples() {
      for sample in samples where !schema.hasSuffix("-line") {
        #expect(validator.faults(of: sample, against: "\(schema).schema.json") == [], "\(schema)")
      }
    }
  }

  @Test func `The samples are what the encoders write`() throws {
    let written = try ContractFiles.samples()
    for (schema, samples) in ContractSamples.all {
      if ContractFiles.areWritten { try ContractFiles.write(samples, of: schema) }
      #expect(written[schema] == samples || ContractFiles.areWritten, "\(schema)")
    }
  }

  @Test func `Every schema but the common forms has a sample`() throws {
    let samples = try ContractFiles.samples()
    for schema in try ContractFiles.schemas().keys where schema != "common.schema.json" {
      #expect(samples[String(schema.dropLast(".schema.json".utf8.count))]?.isEmpty == false, "\(schema)")
    }
  }

  @Test func `Every input sample is read, and is sound`() throws {
    let validator = SchemaValidator(schemas: try ContractFiles.schemas())
    let samples = try ContractFiles.samples()
    for (schema, lines) in samples where schema.hasSuffix("-line") {
      for line in lines {
        #expect(validator.faults(of: line, against: "\(schema).schema.json") == [], "\(schema)")
        switch schema {
        case "capture-line": _ = try CaptureLine.parse(Array(line.line.utf8))
        case "text-line": _ = try TextLine.parse(Array(line.line.utf8))
        default: _ = try CheckLine.parse(Array(line.line.utf8))
        }
      }
    }
  }

  @Test func `The encoders write no null and no empty string`() {
    for (schema, samples) in ContractSamples.all {
      for sample in samples { #expect(!holdsNothing(sample), "\(schema)") }
    }
  }

  private func holdsNothing(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .string(""): true
    case .array(let values): values.contains(where: holdsNothing)
    case .object(let members): members.isEmpty || members.contains { holdsNothing($0.value) }
    default: false
    }
  }
}

struct SchemaValidatorTests {
  private func faults(_ schema: String, _ value: String, isClosed: Bool = false) throws -> [String] {
    let schemas = ["a": try JSONReader.read(Array(schema.utf8))]
    let validator = SchemaValidator(schemas: schemas, isClosed: isClosed)
    return validator.faults(of: try JSONReader.read(Array(value.utf8)), against: "a")
  }

  private static let misfits: [(schema: String, value: String)] = [
    (#"{"type": "integer"}"#, "1.5"), (#"{"required": ["a"]}"#, "{}"), (#"{"enum": ["a", "b"]}"#, #""c""#),
    (#"{"const": 1}"#, "2"), (#"{"minItems": 2}"#, "[1]"), (#"{"maxItems": 1}"#, "[1, 2]"),
    (#"{"items": {"type": "string"}}"#, "[1]"), (#"{"prefixItems": [{"type": "string"}]}"#, "[1]"),
    (#"{"pattern": "^a+$"}"#, #""ab""#), (#"{"minLength": 1}"#, "\"\""), (#"{"minimum": 0}"#, "-1"),
    (#"{"oneOf": [{"type": "integer"}, {"minimum": 0}]}"#, "1"), (#"{"anyOf": [{"type": "string"}]}"#, "1"),
    (#"{"additionalProperties": false}"#, #"{"a": 1}"#), (##"{"$ref": "#/$defs/none"}"##, "1"),
    (##"{"$ref": "#/$defs/b", "$defs": {"b": {"type": "string"}}}"##, "1"), (#"{"unknown": 1}"#, "1"),
    (#"{"properties": {"a": {"type": "string"}}}"#, #"{"a": 1}"#),
  ]

  @Test(arguments: misfits)
  func `What does not fit is a fault`(schema: String, value: String) throws {
    #expect(try faults(schema, value).count >= 1)
  }

  @Test func `What fits is none, and members that no schema names are told on request`() throws {
    let schema = #"{"type": "object", "properties": {"a": {"type": "array", "items": {"type": "number"}}}}"#
    #expect(try faults(schema, #"{"a": [1, 2.5], "b": null}"#).isEmpty)
    #expect(try faults(schema, #"{"a": [1], "b": 1}"#, isClosed: true) == ["$.b is in no schema"])
    #expect(try faults(schema, #"{"a": [1, "x"]}"#) == ["$.a[1] is no number"])
  }
}
