/// Why something handed in as a capture cannot be read at all.
package struct CaptureError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong; the raw value is the error code of the contract.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// There are no bytes.
    case empty
    /// The bytes are a picture, a program, an office file: no text and no page.
    case notText
    /// The bytes are a container of captures.
    case isArchive
    /// There is more of it than the limits allow.
    case tooLarge
    /// The compressed bytes are broken.
    case damaged
  }
  /// What is wrong.
  package var code: Code
  /// The name that it was handed in under.
  package var name: String
  /// The byte that gave it away, of the bytes handed in.
  package var byte: Int
  /// What was found there.
  package var reason: String
  /// What to do.
  package var advice: String

  /// An error of its parts.
  package init(code: Code, name: String, byte: Int, reason: String, advice: String) {
    self.code = code
    self.name = name
    self.byte = byte
    self.reason = reason
    self.advice = advice
  }

  /// Reason, place and advice without the name.
  package var message: String { "\(reason) at byte \(byte). \(advice)" }
  package var description: String { "\(name): \(message)" }
}

/// Bounds on what is read, so that no input can fill the memory.
package struct CaptureLimits: Sendable, Hashable {
  /// The largest capture, in bytes after decompression.
  package var captureBytes = 256 << 20
  /// How many times its compressed size a capture may grow to, where it is larger than a megabyte.
  package var inflationRatio = 200

  /// The limits that are sound for pages.
  package init() {}

  /// How many bytes `compressed` bytes may grow to.
  func inflatedBytes(of compressed: Int) -> Int {
    let (product, overflow) = compressed.multipliedReportingOverflow(by: inflationRatio)
    return min(captureBytes, overflow ? captureBytes : max(1 << 20, product))
  }
}
