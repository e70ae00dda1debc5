/// One input that could not be read: it is reported, and the rest goes on.
public struct InputFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, or the input line's `id`.
  public var name: String
  /// The contract's error code.
  public var code: String
  /// What happened, where, and what to do.
  public var message: String

  /// A failure of the input `name`.
  public init(name: String, code: String, message: String) {
    self.name = name
    self.code = code
    self.message = message
  }

  /// The failure in one line for people.
  public var description: String { "\(name): \(message)" }
}
