import Foundation
import QuothTesting
import Testing
import Texts

/// The API against the schemas of the contract, closed: it says nothing that is not written down.
struct APITests {
  private static func validator() throws -> SchemaValidator {
    let folder = Program.root.appending(path: "Documentation/Schemas")
    var schemas: [String: JSONValue] = [:]
    for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where url.lastPathComponent.hasSuffix(".schema.json") {
      schemas[url.lastPathComponent] = try JSONReader.read([UInt8](Data(contentsOf: url)))
    }
    return SchemaValidator(schemas: schemas, isClosed: true)
  }

  @Test(arguments: [
    ("documents", "list"), ("search?q=ferry", "search"), ("search?q=ferry&limit=1", "search"), ("stats", "stats"),
    ("check?quotation=the%20ships%20will%20wait%20in%20our%20own%20waters", "check"),
    ("search?q=ferry+line", "search"), ("check?quotation=the+ships+will+wait+in+our+own+waters", "check"),
    ("check?quotation=nobody%20said%20this&speaker=Mirel%20Tanos&published=2021-04-12", "check"),
  ])
  func `Answers are the contract's objects`(path: String, schema: String) async throws {
    let answer = try await LiveRoom.ask("/api/v1/\(path)")
    let lines = try answer.lines
    #expect(answer.status == 200 && !lines.isEmpty)
    for line in lines { #expect(try APITests.validator().faults(of: line, against: "\(schema).schema.json") == []) }
  }

  @Test(arguments: ["record", "report"])
  func `A document is shown with its layers and its checks`(use: String) async throws {
    let answer = try await LiveRoom.ask("/api/v1/documents/\(try await LiveRoom.document(use))")
    let lines = try answer.lines
    #expect(lines.count == 1 && answer.headers["content-type"] == "application/json; charset=utf-8")
    for line in lines { #expect(try APITests.validator().faults(of: line, against: "document.schema.json") == []) }
  }

  @Test func `An event is the contract's object`() async throws {
    for line in try await LiveRoom.ask("/api/v1/events").lines {
      #expect(try APITests.validator().faults(of: line, against: "event.schema.json") == [])
      let id = try #require(line["id"]?.string)
      #expect(try await LiveRoom.ask("/api/v1/events/\(id)").lines == [line])
    }
  }

  @Test func `Documents come in parts, in order of import`() async throws {
    let all = try await LiveRoom.documents()
    #expect(try await LiveRoom.ask("/api/v1/documents?limit=1").lines == Array(all.prefix(1)))
    #expect(try await LiveRoom.ask("/api/v1/documents?limit=5&offset=1").lines == Array(all.dropFirst()))
    #expect(try await LiveRoom.ask("/api/v1/documents?offset=99").lines == [])
  }

  @Test func `A person is the contract's object`() async throws {
    for line in try await LiveRoom.ask("/api/v1/people").lines {
      #expect(try APITests.validator().faults(of: line, against: "person.schema.json") == [])
      let id = try #require(line["id"]?.string)
      #expect(try await LiveRoom.ask("/api/v1/people/\(id)").lines == [line])
    }
  }

  @Test(arguments: [
    ("nothing", 404, "notFound"), ("documents/none", 404, "notFound"), ("events/none", 404, "notFound"),
    ("people/none", 404, "notFound"), ("check", 400, "missingMember"), ("check?quotation=%20", 400, "missingMember"),
    ("check?quotation=a&published=soon", 400, "invalidMember"), ("documents?limit=many", 400, "invalidMember"),
    ("documents?offset=-1", 400, "invalidMember"),
  ])
  func `Whatever fails has one form of error`(path: String, status: Int, code: String) async throws {
    let answer = try await LiveRoom.ask("/api/v1/\(path)")
    let error = try #require(try answer.lines.first)
    #expect(answer.status == status && error["error"]?["code"]?.string == code)
    #expect(try APITests.validator().faults(of: error, against: "error.schema.json") == [])
  }

  @Test func `What may not be done is told in the same form`() async throws {
    let answer = try await LiveRoom.ask("/api/v1/documents", method: "DELETE")
    #expect(answer.status == 405)
    #expect(try answer.lines.first?["error"]?["code"]?.string == "methodNotAllowed")
  }
}
