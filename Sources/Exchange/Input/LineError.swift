package import Texts

/// What is wrong with one input line, or with what it holds. The stream says so in its place and goes on.
package struct LineError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line's `id`, where it could be read.
  package var id: String?
  /// What is wrong, for programs: `invalidJSON`, `missingMember`, `invalidMember`, `invalidBase64`, or the code of a
  /// `CaptureError`.
  package var code: String
  /// What is wrong, for people: what, where, what to do.
  package var message: String

  /// An error of its parts.
  package init(id: String?, code: String, message: String) {
    self.id = id
    self.code = code
    self.message = message
  }

  /// The line of the contract: `{"id": …, "error": {"code": …, "message": …}}`.
  package var json: JSONValue {
    .members([
      "id": id.map(JSONValue.string),
      "error": .members(["code": .string(code), "message": .string(message)]),
    ])
  }

  package var description: String { (id.map { "\($0): " } ?? "") + message }
}
